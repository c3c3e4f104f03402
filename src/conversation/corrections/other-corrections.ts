/** Corrections of a row's day, purse or way, by their form: "ralat 1 kemarin", "ini buat rumah", "itu pengeluaran". */

const days = "(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu)";
const months = "(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nov|des)\\p{L}*";
const day = `(?:hari ini|hr ini|(?:kemarin|kemaren|kmrn|kmarin)(?: lusa)?|(?:hari )?${days}(?: (?:kemarin|lalu|kmrn))?|hari minggu(?: (?:kemarin|lalu))?|(?:tgl|tanggal) ?\\d{1,2}(?: ${months})?(?:[/-]\\d{1,2})?|\\d{1,2} ${months}|\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?|\\d{1,2} hari (?:yang |yg )?lalu)`;
const purse =
  "(?:rumah|rumah tangga|pribadi|keluarga|dapur|usaha|warung|toko|dagangan)";
const dated = "(?:tanggal|tgl|hari)(?:nya)?";
const goes =
  "(?:(?:jadi|jadinya|ke|harusnya|seharusnya|mestinya|maksudnya|untuk|buat|:) ?)*";
const lead = "(?:([^\\d]{3,30}?|(?:nomor |no |yang |yg |ke-?)?\\d{1,2}) )?";

const toDay = RegExp(`^${lead}(?:${dated} )?${goes}(${day})$`, "u");
/** A day that can't be read is asked for. */
const toNoDay = RegExp(`^${lead}(?:tanggal|tgl)(?:nya)?(?: \\D*)?$`, "u");
const toPurse = RegExp(
  `^${lead}(?:jadi |jd |buat |untuk |utk |belanja |uang |ke )*(${purse})$`,
);
/** She points at what was told last, which is a note's own words no more. */
const pointing =
  "(?:(?:maaf|eh|salah|oh|bu|yang|yg|catatan|catatannya|semua|semuanya) )*(?:itu|ini|tadi|td|barusan|tanggal|tanggalnya|tglnya|harinya|harusnya|maksudnya)(?:,? (?:bu|pak|kak|itu|tadi|td|semua|semuanya|salah|keliru|bukan hari ini,? tapi))*,?";
const pointedDay = RegExp(
  `^(?:${pointing} (?:${dated} )?${goes}|bukan hari ini,? (?:tapi|tp|melainkan) )(${day})(?:,? (?:ya|bu|kok|deh|bukan hari ini|bukan sekarang))*$`,
  "u",
);
const pointedPurse = RegExp(
  `^${pointing} (?:(?:jadi|buat|untuk|utk|belanja|uang|belinya) )+(${purse})(?: (?:ya|bu|kok|deh|saya|sendiri))*$`,
);

const notBegun =
  "(?!(?:beli|bli|blanja|belanja|kulak|jual|jualan|laku|bayar|byr|ambil|kasih|kasi|ngasih|dapat|dapet|terima|setor|nabung|simpan|sisihkan|modal|utang|hutang|ngutang|bon|pinjam|uang|duit|bikin|masak|pakai|pake|mau|buat|untuk|utk|hari|kemarin|tadi|nanti|besok|ini|itu|saya|aku|semua|ralat|hapus|ganti|ubah)\\b)";
const named = `(?:yang |yg )?(${notBegun}\\p{L}{3,}?(?: (?!(?:buat|untuk|utk)\\b)\\p{L}+){0,2}?)(?:nya)?`;
const number = "(?:nomor |no |yang |yg |ke-?)?(\\d{1,2})";
const softly = "(?: (?:ya|bu|kok|deh|saya|sendiri|aja|saja))*";
/** Behind "buat" these are of her house as well. */
const whose = purse.replace(")", "|anak|anak-anak|suami|sendiri)");
/** "telur buat rumah", "2 buat rumah": a note where no row fits */
const namedPurse = RegExp(
  `^(?:${number}|${named})(?: (?:itu|tadi|td))* (?:buat|untuk|utk) (${whose})${softly}$`,
  "u",
);
/** "semuanya buat rumah", "buat rumah" */
const allPurse = RegExp(
  `^(?:semua(?:nya)?(?: (?:itu|tadi|ini))* )?(?:buat|untuk|utk) (${whose})${softly}$`,
);
/** "yang gula kemarin" */
const namedDay = RegExp(
  `^(?:yang|yg) (${notBegun}\\p{L}{3,}(?: \\p{L}+)?)(?: (?:itu|tadi|td))* (${day})${softly}$`,
  "u",
);
/** "bukan kemarin, hari ini" */
const notDay = RegExp(
  `^(?:itu )?bukan ${day},? (?:tapi |tp |tpi |melainkan |harusnya )?(${day})${softly}$`,
  "u",
);
const slips =
  "(?:(?:eh|maaf|salah|keliru|kebalik|kebalik bu|terbalik|kewalik|bu),? )*";
const ways =
  "pengeluaran|pemasukan|uang masuk|uang keluar|belanja|belanjaan|beli|dibeli|penjualan|jualan|jual|dijual|terjual";
/** "kebalik, itu pengeluaran", "bukan, beli"; "bukan beli" says the opposite */
const pointedWay = RegExp(
  `^${slips}(?:(?:bukan|bkn),(?: itu| ini)?|itu|ini|yang tadi|harusnya|seharusnya)(?: (?:tadi|harusnya|seharusnya|mestinya))* (${ways})${softly}$`,
);

/** What is to be put right besides the amount; `lead`: her words for the row, if any. */
export type Other = { lead: string; isAll?: boolean } & (
  { day: string } | { to: string }
);

/** Behind RALAT: "2 tanggal kemarin", "minyak kemarin", "1 rumah". */
export function otherOf(rest: string): Other | undefined {
  const moved = rest.match(toDay);
  if (moved) return { lead: withoutDate(moved[1]), day: moved[2]! };
  const unread = rest.match(toNoDay);
  if (unread) return { lead: unread[1] ?? "", day: "" };
  const turned = rest.match(toPurse);
  return turned ? { lead: turned[1] ?? "", to: turned[2]! } : undefined;
}

/** By itself: "itu kemarin", "ini buat rumah". */
export function otherSaid(plain: string): Other | undefined {
  const moved = plain.match(pointedDay) ?? plain.match(notDay);
  if (moved) return { lead: "", day: moved[1]! };
  const turned = plain.match(pointedPurse) ?? plain.match(allPurse);
  const isAll = /\bsemua/.test(plain);
  if (turned) return { lead: "", to: turned[1]!, isAll };
  const ofOne = plain.match(namedPurse);
  if (ofOne) return { lead: (ofOne[1] ?? ofOne[2])!, to: ofOne[3]! };
  const dated = plain.match(namedDay);
  if (dated) return { lead: dated[1]!, day: dated[2]! };
  const way = plain.match(pointedWay);
  return way ? { lead: "", to: way[1]! } : undefined;
}

const undone = "(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|ndak) ?jadi";
const gone = RegExp(
  `^${named}(?: (?:itu|tadi|td|nya))* (?:(?:di)?batal(?:kan|in)?|${undone}(?: (?:beli|dibeli|jual|bayar))?)${softly}$`,
  "u",
);

/** "yang gas batal", "gasnya ga jadi beli": the name of what is to go. */
export const nameOfGone = (plain: string): string | undefined =>
  plain.match(gone)?.[1];

/** "tanggal" is no name of a row, "tanggal minyak" names it. */
const withoutDate = (words = ""): string =>
  words.replace(RegExp(`^${dated}(?: |$)`), "").trim();
