/** What a text asks for that is a thing to be made, or a way to be spoken to. */
import type { Language } from "./languages/language.ts";

export type Request =
  /** the picture of 8 weeks */
  | { is: "weeks" }
  /** the paper of a month; null where it is not clear which */
  | { is: "report"; month: AskedMonth | null }
  /** null: Bahasa Indonesia; unknown: one that we don't speak */
  | { is: "language"; language: Language | null | "unknown" }
  | { is: "languages" };

/** A month as it is named: so many back, or by number, of a year or of the last one that had it. */
export type AskedMonth =
  { back: number } | { month: number; year: number | null };

// Every word has to fit, or a note would be taken for a request.
const fillers = new Set(
  "gambar gambarkan minta mnta mau kirim kirimin kirimkan lihat liat tampilkan tolong boleh bisa coba dong ya bu pak kak min saya sy aku usaha kas keuangan pdf nya sekarang buat bikin ganti pakai pake pilih ngomong nyuwun nyuhun".split(
    " ",
  ),
);
const picture =
  /^(?:gra?[fpv]i?(?:[kc]?k?s?|x)|garfik|grafiknya|grafikan|chart|diagram)$/;
const pictureWords = new Set(
  "delapan hari minggu mingguan bulan bln terakhir ini ieu iki mingguannya jualan penjualan untung".split(
    " ",
  ),
);
const paper =
  /^(?:lap(?:o|u)?ra?n(?:ku|nya)?|lapor|lapr?oan|lpo?ra?n|lapro[an]n|laporam|report|rekap|rekapan|ringkasan)$/;
const speech = /^(?:bahasa|bahsa|bhasa|bahasanya|bhs|basa|baso|boso)$/;

const monthNames = [
  /^jan(?:uari)?$/,
  /^feb(?:ruari|uari)?$|^pebruari$/,
  /^mar(?:et|t)?$/,
  /^apr(?:il)?$/,
  /^mei$/,
  /^jun(?:i)?$/,
  /^jul(?:i)?$/,
  /^ag(?:u(?:s(?:tus)?)?|t|ust?us)$/,
  /^sep(?:t(?:ember)?|tembr)?$/,
  /^okt(?:ober|obr)?$|^oct(?:ober)?$/,
  /^no[vp](?:ember|embr|mber)?$/,
  /^de[sc](?:ember|embr|mber)?$/,
];
/** The month that a word names, 1 to 12; 0 for any other word. */
export const monthNamed = (word: string): number =>
  monthNames.findIndex((name) => name.test(word)) + 1;

const short = /^(?:hari|harian|minggu|mingguan)$/;
const spans = new Set(
  "hari harian minggu mingguan tahun tahunan ini lalu kemarin depan".split(" "),
);

const spoken: [Language | null, RegExp][] = [
  ["su", /^(?:sunda|snda|sundanese|sundaan)$/],
  ["jv", /^(?:jawa|jowo|jawi|jwa|jawaan)$/],
  ["min", /^(?:minang|minangkabau|padang|mnang)$/],
  ["bbc", /^(?:batak|toba|btk)(?: toba)?$/],
  ["ban", /^(?:bali|balinese)$/],
  [null, /^(?:indonesia|indo|indonesa|biasa)$/],
];

/** The request in a text that was made plain: lower case, words alone. */
export function requestOf(plain: string): Request | undefined {
  const words = plain.split(" ").filter((word) => !fillers.has(word));
  const [first = "", ...rest] = words;
  if (picture.test(first))
    return rest.every((word) => pictureWords.has(word) || /^\d\d?$/.test(word))
      ? { is: "weeks" }
      : undefined;
  // Of a day or a week there is a sum, and no paper.
  if (
    /^(?:rekap|ringkasan)/.test(first) &&
    rest.some((word) => short.test(word))
  )
    return undefined;
  // "Lap 5rb" is a cloth.
  const isPaper =
    first === "lap" && /\b(?:keuangan|kas|bulan|bln)\b/.test(plain);
  if (paper.test(first) || isPaper) return report(rest);
  if (!speech.test(first)) return undefined;
  const name = rest.join(" ");
  if (/^(?:apa|apa saja|apa aja|lain|daerah|)$/.test(name))
    return { is: "languages" };
  const found = spoken.find(([, pattern]) => pattern.test(name));
  if (found) return { is: "language", language: found[0] };
  return rest.length === 1
    ? { is: "language", language: "unknown" }
    : undefined;
}

function report(words: string[]): Request | undefined {
  // "Laporan kemarin" is of a day.
  if (words.length === 1 && /^(?:kemarin|kmrn|kemaren|wingi)$/.test(words[0]!))
    return undefined;
  const rest = words.filter((word) => !/^(?:bulan|bln|bulanan)$/.test(word));
  const [word = "ini", year] = rest;
  if (rest.length <= 1) {
    if (/^(?:ini|ieu|iki|niki|ko)$/.test(word))
      return { is: "report", month: { back: 0 } };
    if (/^(?:lalu|kemarin|kmrn|kemaren|sebelumnya|lewat)$/.test(word))
      return { is: "report", month: { back: 1 } };
  }
  const month = /^\d{1,2}$/.test(word) ? Number(word) : monthNamed(word);
  if (month >= 1 && month <= 12 && rest.length <= 2)
    if (!year || /^20\d\d$/.test(year))
      return {
        is: "report",
        month: { month, year: year ? Number(year) : null },
      };
  // A year is no amount: which month of it is asked.
  return rest.every((one) => spans.has(one) || /^20\d\d$/.test(one))
    ? { is: "report", month: null }
    : undefined;
}

/** What follows "cek laporan" in an officer's text, or undefined. */
export function reportToCheck(text: string): string | undefined {
  return text.match(
    /^\s*(?:tolong )?(?:cek|chek|check|ck|periksa|cocokkan)\s+(?:laporan|lap|laporn|lapran)\b(?:\s*(?:no|nomor|nmr)\b\.?)?[\s:]*(.*?)[\s.?!]*$/is,
  )?.[1];
}

/** The first day of a month that was asked for on `today`, YYYY-MM-01. */
export function monthStart(asked: AskedMonth, today: string): string {
  const now = Temporal.PlainYearMonth.from(today.slice(0, 7));
  if ("back" in asked)
    return `${now.subtract({ months: asked.back }).toString()}-01`;
  const { month } = asked;
  // "Laporan desember" in November is last year's.
  const year = asked.year ?? (month > now.month ? now.year - 1 : now.year);
  return `${Temporal.PlainYearMonth.from({ year, month }).toString()}-01`;
}
