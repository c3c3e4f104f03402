import type { Before, Facts } from "../facts.ts";
import type { Mark } from "../marks.ts";
import { records } from "../again.ts";
import { isThing, plays } from "./plays.ts";

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

/** These say how or that it was done, and by nobody else. */
const adverbs = new Set(
  "lupa nota lanjut langsung lgsg barusan pergi pulang balik sempat sempet terpaksa sekalian pertama akhirnya ternyata kebetulan buru subuh magrib maghrib isya ashar zuhur dhuhur rumah warung resto kantin".split(
    " ",
  ),
);

/** "wulan beli gula": a word that we do not know, perhaps a name, opens and does what follows. */
export function opensAsName(marks: Mark[], at: number): boolean {
  const [who, ...more] = marks
    .slice(0, at)
    .filter(
      (mark) =>
        mark.kind !== "day" && !plays(mark, "filler") && !plays(mark, "chat"),
    );
  // "tempe beli 20rb" has its object in front
  const what = marks[at + 1];
  const isDone = what !== undefined && isThing(what);
  if (who?.kind !== "word" || more.length > 0 || !isDone) return false;
  // "agen beli telur 200rb"
  const isTrader = plays(who, "place") && who.text !== "pasar";
  const isStrange = who.known.length === 0 && who.text.length > 2;
  const isAdverb = adverbs.has(who.text) || records.has(who.text);
  return isTrader || (isStrange && !isAdverb);
}

const others = new Set<Before>(["unknown", "outlay"]);

/** "wulan", "toko" or "bidan bayar utang": not her own doing for certain */
export const mayAct = (
  who: Before,
  { subjects, toSomeone }: Pick<Facts, "subjects" | "toSomeone">,
): boolean =>
  others.has(who) || (who === "someone" && subjects === 0 && !toSomeone);
