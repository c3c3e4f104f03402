/** Goods that begin as a verb of the languages of Java and Sumatra does: m- or n- in place of the root's first letter. */
const goods = new Set(
  [
    "minyak mentega martabak manisan mangga manggis melon menjes mendoan molen melinjo makaroni mochi misoa merica micin",
    "mukena mainan masker mujair mujaer mantou mayones mayonaise meses misis mentimun mengkudu mentho marmer matcha madumongso",
    "nasi nanas nangka nastar nugget nuget natto nutrijel nutrisari ngohiang nopia naget nampan mangkok mangkuk motor mobil",
    "nener nekara merek merah manis matang mentah muda murah mahal mandi malam minum minuman makan makanan menu mesin meteran",
    "mawar melati monstera mini mika milo miras mujahir mihun misua marning matoa manggar menyan nampah nyiru nyamikan ngetren",
    "nastarnya nasinya minyaknya martabaknya mienya nasgor nasduk nasuk nasjin nasi2 migor mijon mieayam miayam mizone",
    "model motif musim masakan materai meterai manik mutiara makeup maskara minimarket",
  ].flatMap((line) => line.split(" ")),
);
const nasal = /^(ng|ny|mb|nd|nj|[mn][aeioué])\p{L}{3,}$/u;

/** "meser tahu", "numbas gula": a word we do not know that may well be what she did. */
export function looksLikeVerb(text: string): boolean {
  return nasal.test(text) && !goods.has(text);
}
