/** Corrections of a row's day or purse, by their form: "ralat 1 kemarin", "ini buat rumah". */

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

/** What is to be put right besides amount and way; `lead`: her words for the row, if any. */
export type Other = { lead: string } & ({ day: string } | { purse: string });

/** Behind RALAT: "2 tanggal kemarin", "minyak kemarin", "1 rumah". */
export function otherOf(rest: string): Other | undefined {
  const moved = rest.match(toDay);
  if (moved) return { lead: withoutDate(moved[1]), day: moved[2]! };
  const unread = rest.match(toNoDay);
  if (unread) return { lead: unread[1] ?? "", day: "" };
  const turned = rest.match(toPurse);
  return turned ? { lead: turned[1] ?? "", purse: turned[2]! } : undefined;
}

/** By itself: "itu kemarin", "ini buat rumah". */
export function otherSaid(plain: string): Other | undefined {
  const moved = plain.match(pointedDay);
  if (moved) return { lead: "", day: moved[1]! };
  const turned = plain.match(pointedPurse);
  return turned ? { lead: "", purse: turned[1]! } : undefined;
}

/** "tanggal" is no name of a row, "tanggal minyak" names it. */
const withoutDate = (words = ""): string =>
  words.replace(RegExp(`^${dated}(?: |$)`), "").trim();
