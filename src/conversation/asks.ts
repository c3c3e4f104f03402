/** What a text asks of her own figures, and the small talk of five languages. */
import { askWords } from "./ask-words.ts";
import { billsAbout, isBillQuestion, whoseDebts } from "./money-asks.ts";
import { monthNamed, type AskedMonth } from "./requests.ts";
import * as talk from "./small-talk.ts";

export type Ask =
  | CashAsk
  /** late: whether she is; end: when the last of them is due */
  | { is: "bills"; about?: "late" | "end" }
  /** the rows of a day: today, or yesterday */
  | { is: "rows"; back: 0 | 1 }
  | { is: "why" }
  | { is: "debts"; whose: Whose }
  | { is: "officer" }
  | WhatIf
  /** how what she was advised went */
  | { is: "went"; how: Went }
  | { is: "status" }
  /** what the tiers are */
  | { is: "tiers" }
  /** who it is that answers */
  | { is: "who" }
  | { is: "help" | "thanks" | "greeting" | "nod" };

export interface CashAsk {
  is: "cash";
  span: Span;
  back: 0 | 1;
  /** one that is named */
  month?: AskedMonth;
}

export type Span = "day" | "week" | "month";
/** Who owes: her customers, she herself, or it is not said. */
export type Whose = "customers" | "own" | "any";
export type Went = "yes" | "partly" | "no";

/** "kalau saya bayar …": so many bills, an amount, or all that is late. */
export interface WhatIf {
  is: "what_if";
  pays:
    | { is: "bills"; count: number }
    | { is: "amount"; amount: number }
    | { is: "late" }
    /** half of what is late, or of the next bill */
    | { is: "half" }
    /** coming bills alone, each on its day: so many of them, or those of so many weeks or months */
    | { is: "ahead"; count: number; of: "bills" | "weeks" | "months" }
    | { is: "nothing" };
}

/** Words that may stand around a question for a figure, and change nothing of it. */
const around =
  "(?:saya|bu|ya|dong|mau|lihat|cek|tadi|tau|tahu|tidak|ini|itu|usaha|usahaku|warung|total|jumlah|semua|dari|di|yang|yg|nya|minta|tolong|bantuan|coba|boleh|bisa|jadi|udah|sudah|wis|lagi|dapat|dapet|dpt|ada|punya|aja|saja|catatan|bersih|kotor|tanya|nanya|untuk|apa|apakah|neng|adong|teh|do|no|opo|sing|ka)";
const figure = "(?:untung|saldo|masuk|keluar|cash)";
const cashPattern = RegExp(
  `^(?:(?:${around}|berapa|gimana|hari|minggu|bulan|kemarin|lalu|${figure}) )*$`,
);

const numbers: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  hiji: 1,
  tilu: 3,
  opat: 4,
  genep: 6,
  siji: 1,
  loro: 2,
  kalih: 2,
  telu: 3,
  papat: 4,
  limo: 5,
  ciek: 1,
  duo: 2,
  tigo: 3,
  ampek: 4,
  sada: 1,
  tolu: 3,
  besik: 1,
};

/** The question in a text that was made plain: lower case, words alone. */
export function askOf(plain: string): Ask | undefined {
  if (talk.greeting.test(plain)) return { is: "greeting" };
  if (talk.thanks.test(`${plain} `)) return { is: "thanks" };
  const words = askWords(plain);
  const said = words.join(" ");
  const asked = (pattern: RegExp) => pattern.test(said);
  const went = wentOf(plain);
  if (went) return { is: "went", how: went };
  if (words[0] === "kalau") {
    const pays = paysIn(words, plain);
    if (pays) return { is: "what_if", pays };
  }
  // A chat's every question is in it; what asks for more than a figure is advice.
  if (words.length > 12) return undefined;
  if (talk.who.test(plain) && talk.addressed.test(plain)) return { is: "who" };
  if (talk.tiers.test(plain) && !/\b(?:saya|sy|aku)\b/.test(plain))
    return { is: "tiers" };
  if (talk.person.test(plain)) return { is: "officer" };
  if (asked(talk.help) || talk.help.test(plain)) return { is: "help" };
  if (asked(talk.officer) || talk.officerByName.test(plain))
    return { is: "officer" };
  // "Kenapa?" alone is asked of what she is told most: how she stands.
  if (asked(talk.whyAlone) || asked(talk.score)) return { is: "why" };
  if (
    asked(/\b(?:kenapa|kok)\b/) &&
    asked(/\b(?:status|gold|silver|bronze|naik|turun)\b/) &&
    asked(
      /^(?:(?:saya|bu|ya|dong|kenapa|kok|status|gold|silver|bronze|naik|turun|ini|belum|tidak|masih|jadi|bisa|tong|kelas|ke|dari|lagi|cuma|malah|terus|apa|di|no|apo|do|e|ne|yang|yg|terus|gara2)(?: |$))+$/,
    )
  )
    return { is: "why" };
  const whose = asked(/\b(?:utang|bon)\b/) && whoseDebts(said, plain);
  if (whose) return { is: "debts", whose };
  const about = billsAbout(words, plain);
  if (about) return { is: "bills", about };
  if (isBillQuestion(words)) return { is: "bills" };
  if (rowsPattern.test(said) && rowsWord.test(said))
    return { is: "rows", back: words.includes("kemarin") ? 1 : 0 };
  if (asked(/\b(?:status)\b/) && !asked(/\d/)) return { is: "status" };
  if (isWayUp(said)) return { is: "status" };
  const month = words.map(monthNamed).find((number) => number > 0);
  const year = words.find((word) => /^20\d\d$/.test(word));
  const rest = month
    ? words.filter((word) => word !== year && !monthNamed(word))
    : words;
  if (!cashPattern.test(`${rest.join(" ")} `)) return undefined;
  const cash = cashIn(month ? [...rest, "bulan"] : rest);
  // "Saya rugi" tells of trouble, "rugi gak bulan ini" asks.
  const isLoss = /\b(?:rugi|tekor)/.test(plain);
  const isAsked = /\b(?:tidak|berapa|apa|hari|minggu|bulan|kemarin)\b/.test(
    said,
  );
  if (!cash || (isLoss && !isAsked && !month)) return undefined;
  return month
    ? { ...cash, month: { month, year: year ? Number(year) : null } }
    : cash;
}

const rowsPattern =
  /^(?:(?:lihat|saya|bu|ya|dong|mau|apa|saja|aja|yang|yg|tadi|sudah|udah|sdh|udh|semua|minta|cek|daftar|isi|hari|ini|kemarin|tercatat|dicatat|catat|catatan|catatanku|catatannya|riwayat|belanja|tolong|bantuan|tampilkan|terakhir)(?: |$))+$/;
const rowsWord =
  /\b(?:catatan|catatanku|catatannya|riwayat|tercatat|dicatat|apa saja|daftar belanja)\b|\bapa\b.*\bcatat\b/;

function cashIn(words: string[]): CashAsk | undefined {
  const has = (word: string) => words.includes(word);
  const isFigure = ["untung", "saldo", "masuk", "keluar"].some(has);
  const isAsked = has("berapa") || has("gimana");
  const span = has("bulan")
    ? "month"
    : has("minggu")
      ? "week"
      : has("hari") || has("kemarin") || isFigure
        ? "day"
        : undefined;
  if (!span || !(isFigure || isAsked)) return undefined;
  const back = has("lalu") || has("kemarin") ? 1 : 0;
  // "minggu kemarin" is a week back, "kemarin" a day.
  return { is: "cash", span, back };
}

const asking = "gimana|cara|supaya|kapan|berapa|apa|bisa|mau|syarat|syaratnya";
const moving = "naik|gold|silver|kurang|kurangnya|nyampe|dapat|dapet";
const wayUpPattern = RegExp(
  `^(?=.*\\b(?:${asking})\\b)(?=.*\\b(?:${moving})\\b)(?:(?:${asking}|${moving}|saya|bu|ya|dong|ini|belum|tidak|ke|jadi|kelas|status|lagi|yang|yg|untuk|buat|biar|cepat|cepet|no|do|teh|ka|sampai|sing|e|ne)(?: |$))+$`,
);
const isWayUp = (said: string) => wayUpPattern.test(said);

const mostBills = 60;

/** What she would pay; undefined where the text is of another's payment. */
function paysIn(words: string[], plain: string): WhatIf["pays"] | undefined {
  const at = words.indexOf("bayar");
  const telat = words.indexOf("telat");
  const not = words.findIndex((word) => /^(?:tidak|belum)$/.test(word));
  const own = /^(?:saya|bu|ini|bisa|mau|tidak|belum|besok|nanti|langsung)$/;
  if (at < 0)
    return telat > 0 && words.slice(1, telat).every((word) => own.test(word))
      ? { is: "nothing" }
      : undefined;
  if (!words.slice(1, at).every((word) => own.test(word))) return undefined;
  if (not >= 0 && not < at) return { is: "nothing" };
  const rest = plain.split(" ").slice(at + 1);
  const amount = amountIn(rest.join(" "));
  if (amount !== undefined) return { is: "amount", amount };
  if (
    /^(?:setengah|separuh|separo|satengah|sapalih)(?:nya|ne)?\b(?! (?:juta|jt))/.test(
      rest.join(" "),
    )
  )
    return { is: "half" };
  const after = words.slice(at + 1);
  const number = after.find(
    (word) => /^\d{1,2}x?$/.test(word) || numbers[word],
  );
  if (number) {
    const count = numbers[number] ?? parseInt(number, 10);
    if (count === 0) return undefined;
    const most = Math.min(count, mostBills);
    const isAhead = /\b(?:(?:ke ?)?depan|tepat waktu|mendatang|berikutnya)\b/;
    if (!isAhead.test(plain)) return { is: "bills", count: most };
    const of = /\b(?:minggu|mgg|pekan)\b/.test(plain)
      ? "weeks"
      : /\b(?:bulan|bln)\b/.test(plain)
        ? "months"
        : "bills";
    return { is: "ahead", count: most, of };
  }
  if (after.includes("telat") || after.includes("semua")) return { is: "late" };
  return { is: "bills", count: 1 };
}

/** "240rb", "1 juta", "rp240.000" with its dot made a space: 240 000 */
function amountIn(text: string): number | undefined {
  const found = text.match(
    /(?:^| )(?:rp ?)?(\d{1,3}(?: \d{3})+|\d+(?:[ ,]\d{1,2}(?= ?(?:jt|juta)))?) ?(rb|rbu|ribu|rebu|k|jt|juta)?(?= |$)/,
  );
  if (!found) return undefined;
  const [, digits, unit] = found;
  const isMillions = unit === "jt" || unit === "juta";
  const value = isMillions
    ? Math.round(Number(digits!.replace(/[ ,]/, ".")) * 1_000_000)
    : Number(digits!.replaceAll(" ", "")) * (unit ? 1_000 : 1);
  return value >= 1_000 && value <= 1_000_000_000 ? value : undefined;
}

const wentYes =
  /^(?:(?:ya|iya|sudah|udah|alhamdulillah|alhamdulilah|puji tuhan|bu|syukur) )*(?:berhasil|brhasil|berhsil|lancar|bisa|kalaksanan|kasil|hasil)(?: (?:bu|alhamdulillah|sekali|banget|kok|dong|ya))*$/;
const wentPartly =
  /^(?:(?:ya|baru|cuma|hanya) )*(?:sebagian|sebagean|sedikit|setengah|lumayan|kadang kadang|kadang)(?: (?:bu|berhasil|aja|saja|ya))*$/;
const wentNo =
  /^(?:(?:maaf|bu) )*(?:(?:belum|blm|tidak|nggak|gak|ga|durung|dereng|teu acan|alun|indak) (?:berhasil|brhasil|bisa|lancar|kasil|sempat)|gagal)(?: (?:bu|ya|juga|nih))*$/;

function wentOf(plain: string): Went | undefined {
  if (wentYes.test(plain)) return plain === "bisa" ? undefined : "yes";
  if (wentPartly.test(plain)) return "partly";
  return wentNo.test(plain) ? "no" : undefined;
}
