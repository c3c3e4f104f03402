/**
 * The words of a question in one spelling: as they are typed in a hurry, and as they
 * are said in Sunda (su), Jawa (jv), Minang (min), Batak Toba (bbc) and Bali (ban).
 */
const variants: Record<string, string> = {
  ini: "nih ni ieu iki niki ko on puniki jani mangkin sekarang skrg skrng sakarang saiki kini nuaeng",
  hari: "hr hri ari dinten poe dina dino dinane rahina rahinane sadari",
  minggu:
    "mgg mnggu mggu mingu minggon minggune pekan sepekan seminggu mingguan",
  bulan: "bln bulanna wulan sasih sasihe bulanan sebulan",
  kemarin:
    "kmrn kemaren kmren kmarin wingi kamari kapatang patang nantoari dibi ibi",
  lalu: "kepungkur kapungkur",
  untung:
    "rugi ruginya rugiku tekor untungnya untg untungku laba lba labanya labaku cuan keuntungan kauntungan bathi bathiku bati batiku batine untuang hasilna untungna labane",
  masuk:
    "pemasukan pendapatan penghasilan omset omzet omzetnya penjualan jualanku hasil lakunya pamasukan penghasilane",
  keluar: "pengeluaran pengeluaranku belanjaku pangaluaran",
  saldo:
    "rekap rekapan laporan ringkasan saldonya sldo slado salod saldoku duitku uangku duwitku kas sisa sisanya duit uang duwit artos pipis hepeng pitih pitis jinah",
  cicilan:
    "cicilannya cicilanku cicilane cicil nyicil cicilanna ciclan angsuran angsurannya angsuranku angsurane angsuranna angsur tagihan tagihannya tagihanku setoran setoranku setorannya kreditan kredit ansuran angsuranne",
  depan: "dpn",
  padahal: "pdhl",
  terus: "trs",
  harus: "kedah hrs",
  jadi: "jd jdi",
  tempo: "jatem tempone temponya jatuhtempo tenggat",
  kapan: "kpn kapankah iraha bilo andigan pidan kpan",
  berapa:
    "brp brapa brpa berpa brpaan sabaraha pira piro pinten bara barapo piga berape sadia akuda kuda sakuda brp2 berapaan",
  kenapa:
    "knp knapa kenpa napa mengapa kunaon naha ngapa ngopo kenging manga boasa ngudiang kenapi sebab sebabnya alasan alasannya nopo",
  gimana:
    "gmn gmna gmana bagaimana bagaimanakah kumaha piye pripun kepiye baa beha kenken sapunapi songondia",
  cara: "caranya carane carana caro carani tips",
  supaya: "biar agar ben supados sangkan bia asa apang mangda",
  naik: "naek naiknya naikin munggah mundhak mundak minggah naiak nangkok menek ngunggah naikkan naikan",
  turun: "turunnya mudun tumurun tuun",
  bayar:
    "bayarnya byr byar bayarin mayar mbayar mbayari bayaran baia bayia baya garar manggarar hugarar naur mayah lunasi lunasin melunasi mambayia mambayie ngelunasi nglunasi lunas nutup setor bayari mbayare nyetor",
  kalau:
    "kalo klo kl klau kalu misal misalnya misalkan klu klw seumpama umpama umpamanya umpami seandainya andai andaikan jika bila upami lamun mun yen nek lek menawi molo yening",
  semua: "smua semuanya kabeh sadayana sadoalah sude makejang sami seluruhnya",
  tau: "terang uninga",
  lagi: "lg deui meneh malih",
  telat:
    "terlambat tlat telatnya nunggak tunggakan tunggakanku lewat telate elat kasep lambek",
  utang:
    "hutang bautang mutang utangnya hutangnya utange piutang piutangku ngutang bon kasbon ngebon nganjuk anjuk utangku hutangku utanghu utangna utangan singirang parutangan marutang",
  pelanggan:
    "langganan pembeli plnggn konsumen customer tetangga pelangganku planggan pelangan",
  siapa: "sp spa saha sapa sinten sia ise nyen sira siapo sopo",
  petugas:
    "ptugas petugasku petugasnya petugase officer mantri kolektor pendamping petgas pegawai",
  bantuan:
    "bantu bantuin bntuan help tulung tulungan pitulung tolong menu petunjuk panduan fitur perintah batuan tulungi urupi",
  status:
    "setatus statusku statusnya tier tiernya tierku tir level tingkat peringkat rangking ranking setatusku kelasku",
  saya: "sy sya ane aye aku ak ku abdi urang kula kulo ahu ambo awak au tiang tiange titiang gua gue ulun abdina nyong",
  bu: "ibu bu2 buk pak kak mbak mba teh min admin inang uni bund bunda amang kakak neng",
  ya: "yaa yah yo nggih inggih enggih muhun olo iyo kan ta to",
  dong: "dng donk deh tuh atuh tho ma sih lah mah",
  mau: "mo pengen pengin ingin hayang hoyong arep kepengin naeng kayun",
  lihat: "liat lht ningali ndelok deleng caliak nyingakin tingali",
  tidak:
    "tdk enggak engga nggak ngga gak ga gk ndak tak tk teu ora mboten indak ndang dang nenten",
  belum: "blm blom durung dereng acan alun",
};

const canonical = new Map<string, string>(
  Object.entries(variants).flatMap(([word, others]) =>
    [word, ...others.split(" ")].map((other): [string, string] => [
      other,
      word,
    ]),
  ),
);

/** Words of questions that are long enough to know them with one slip in them. */
const known = [...canonical.keys()].filter((word) => word.length >= 6);

/** Words one slip away from another that mean something else. */
const apart = new Set(
  "angsuran angkutan batik belanja pemberi simpanan".split(" "),
);

/** The words of a text, each in its one spelling; "2x" is left as it is. */
export function askWords(plain: string): string[] {
  return plain.split(" ").filter(Boolean).map(spelt);
}

function spelt(word: string): string {
  const found = canonical.get(word);
  if (found || word.length < 5 || apart.has(word) || /\d/.test(word))
    return found ?? word;
  const near = known.find((one) => isSlip(word, one));
  return near ? canonical.get(near)! : word;
}

/** Whether a word is another with one letter lost, added, changed or swapped with its neighbour. */
export function isSlip(word: string, wanted: string): boolean {
  const longer = Math.max(word.length, wanted.length);
  if (Math.abs(word.length - wanted.length) > 1) return false;
  let from = 0;
  while (from < longer && word[from] === wanted[from]) from++;
  // The first letter is seldom the wrong one, and words that differ in it mean other things.
  if (from === 0) return false;
  const [rest, goal] = [word.slice(from), wanted.slice(from)];
  return (
    rest.slice(1) === goal.slice(1) ||
    rest === goal.slice(1) ||
    rest.slice(1) === goal ||
    (rest[0] === goal[1] &&
      rest[1] === goal[0] &&
      rest.slice(2) === goal.slice(2))
  );
}
