/** What a text asks of her own figures, and the small talk of five languages. */
import { aboutOf, type About } from "./about.ts";
import { askWords } from "./ask-words.ts";
import { dayAsked } from "./day-asks.ts";
import {
  asksWhoIsUnpaid,
  billsAbout,
  debtorNamed,
  isBillQuestion,
  owedTo,
  owingOf,
  paidOffBy,
  whoseDebts,
} from "./money-asks.ts";
import { monthNamed, type AskedMonth } from "../requests.ts";
import * as talk from "../small-talk.ts";
import { isStatus, tierAsk } from "./tier-asks.ts";
import { isHalfAsked, paysIn, type WhatIf } from "./what-if.ts";

export type Ask =
  | CashAsk
  /**
   * late: whether she is; days: by how many; end: when the last of them is due; paid: she
   * has, and is called late. isLoan: she asks of her loan, not of her instalments alone
   */
  | { is: "bills"; about?: "late" | "days" | "end" | "paid"; isLoan?: boolean }
  /** the rows of a day: today, or yesterday */
  | { is: "rows"; back: 0 | 1; isWhole?: true }
  /** the rows that the last list left out */
  | { is: "more_rows" }
  | { is: "why" }
  /** whether her tier can go down */
  | { is: "fall" }
  /** what she sold or spent most of */
  | { is: "most"; of: "in" | "out" }
  /** a customer is said to have paid all that she owed */
  | { is: "paid_off"; who: string }
  /** nothing was sold, and nothing is to be booked */
  | { is: "no_sales" }
  /** who: one of them is named */
  | { is: "debts"; whose: Whose; who?: string }
  /** a span that no sum is told of */
  | { is: "long_span" }
  /** what one customer owes */
  | { is: "owes"; who: string }
  /** what she owes to one: "ke toko abadi" */
  | { is: "owed_to"; whom: string }
  | { is: "officer" }
  | WhatIf
  /** how what she was advised went */
  | { is: "went"; how: Went }
  | { is: "status" }
  /** what the tiers are */
  | { is: "tiers" }
  /** who it is that answers */
  | { is: "who" }
  /** of the service itself, or of paying */
  | { is: "about"; of: About }
  /** how we come by her number */
  | { is: "source" }
  | { is: "help"; isWhole?: true }
  | { is: "thanks" | "greeting" | "nod" };

export interface CashAsk {
  is: "cash";
  span: Span;
  back: 0 | 1;
  /** one that is named */
  month?: AskedMonth;
  /** a day that is named: in her words, and as a date once it is known which */
  day?: string;
}

export type Span = "day" | "week" | "month";
/** Who owes: her customers, she herself, or it is not said. */
export type Whose = "customers" | "own" | "any";
export type Went = "yes" | "partly" | "no";

/** Words that may stand around a question for a figure, and change nothing of it. */
const around =
  "(?:saya|bu|ya|dong|mau|lihat|cek|tadi|tau|tahu|tidak|ini|itu|usaha|usahaku|warung|total|jumlah|semua|dari|di|yang|yg|nya|minta|tolong|bantuan|coba|boleh|bisa|jadi|udah|sudah|wis|lagi|dapat|dapet|dpt|ada|punya|aja|saja|catatan|bersih|kotor|tanya|nanya|untuk|apa|apakah|neng|adong|teh|do|no|opo|sing|ka)";
const figure = "(?:untung|saldo|masuk|keluar|cash)";
const cashPattern = RegExp(
  `^(?:(?:${around}|berapa|gimana|hari|minggu|bulan|kemarin|lalu|${figure}) )*$`,
);

/** The question in a text that was made plain: lower case, words alone. */
export function askOf(plain: string): Ask | undefined {
  if (talk.greeting.test(plain)) return { is: "greeting" };
  if (talk.thanks.test(`${plain} `)) return { is: "thanks" };
  const words = askWords(plain);
  const said = words.join(" ");
  const asked = (pattern: RegExp) => pattern.test(said);
  const went = wentOf(plain);
  if (went) return { is: "went", how: went };
  // "Bagaimana jika …"
  const start = words[0] === "gimana" || words[0] === "bu" ? 1 : 0;
  // "Kalau lunas bisa pinjam lagi?" asks her lender.
  if (
    words[start] === "kalau" &&
    !/\b(?:m|p)[ei]?n?j[ae]m|top ?up|plafon|wakil|titip/.test(plain)
  ) {
    const pays = paysIn(words.slice(start), plain.split(" ").slice(start));
    if (pays) return { is: "what_if", pays };
  }
  if (isHalfAsked(plain)) return { is: "what_if", pays: { is: "half" } };
  if (talk.noSales.test(plain)) return { is: "no_sales" };
  if (talk.paid.test(plain)) return { is: "bills", about: "paid" };
  const payer = paidOffBy(plain);
  if (payer) return { is: "paid_off", who: payer };
  const of = mostOf(plain);
  if (of) return { is: "most", of };
  // A chat's every question is in it; what asks for more than a figure is advice.
  if (words.length > 12) return undefined;
  if (talk.who.test(plain) && talk.addressed.test(plain)) return { is: "who" };
  if (talk.source.test(plain) && talk.sourceAsked.test(plain))
    return { is: "source" };
  const service = aboutOf(plain);
  if (service) return { is: "about", of: service };
  if (talk.tiers.test(plain) && !/\b(?:saya|sy|aku)\b/.test(plain))
    return { is: "tiers" };
  if (talk.person.test(plain)) return { is: "officer" };
  if (talk.wholeHelp.test(said)) return { is: "help", isWhole: true };
  if (asked(talk.help) || talk.help.test(plain)) return { is: "help" };
  if (asked(talk.officer) || talk.officerByName.test(plain))
    return { is: "officer" };
  const whom = owedTo(plain);
  if (whom) return { is: "owed_to", whom };
  const customer = owingOf(plain);
  if (customer) return { is: "owes", who: customer };
  const tier = tierAsk(said);
  if (tier) return { is: tier };
  const whose = asked(/\b(?:utang|bon)\b/) && whoseDebts(said, plain);
  const who = whose === "customers" ? debtorNamed(plain) : undefined;
  if (whose) return { is: "debts", whose, ...(who && { who }) };
  if (asksWhoIsUnpaid(said)) return { is: "debts", whose: "customers" };
  const about = billsAbout(words, plain);
  if (about) return { is: "bills", about };
  if (isBillQuestion(words))
    return { is: "bills", isLoan: /\bpinjaman/.test(plain) };
  if (rowsPattern.test(said) && rowsWord.test(said))
    return {
      is: "rows",
      back: words.includes("kemarin") ? 1 : 0,
      ...(/\b(?:lengkap\w*|semuanya)\b/.test(plain) && { isWhole: true }),
    };
  if (moreRows.test(plain)) return { is: "more_rows" };
  if (isStatus(said)) return { is: "status" };
  if (longSpan.test(said)) return { is: "long_span" };
  const day = dayAsked(said);
  if (day) return { is: "cash", span: "day", back: 0, day };
  const month = words.map(monthNamed).find((number) => number > 0);
  const year = words.find((word) => /^20\d\d$/.test(word));
  const rest = soldOrSpent(words).filter(
    (word) => !month || (word !== year && !monthNamed(word)),
  );
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

const mostBought =
  /\b(?:pengeluaran\w*|belanja\w*|keluar|boros|biaya|ongkos)\b.*\b(?:paling (?:besar|banyak|boros|gede)|terbesar|terbanyak|terboros)\b|\bpaling (?:boros|banyak keluar)\b/;
const mostSold =
  /\b(?:paling (?:laku|laris|banyak (?:laku|terjual|dijual|dibeli)|untung)|terlaris|terlaku)\b/;

function mostOf(plain: string): "in" | "out" | undefined {
  // How to sell most is advice, not a figure.
  if (!/\b(?:apa|mana|berapa|brp)\b/.test(plain)) return undefined;
  if (/\b(?:biar|supaya|agar|cara|gimana|bisa)\b/.test(plain)) return undefined;
  if (mostBought.test(plain)) return "out";
  return mostSold.test(plain) ? "in" : undefined;
}

/** "Untung tahun ini": every word has to fit. */
const longSpan = RegExp(
  `^(?=.*tahun)(?=.*\\b${figure}\\b)(?:(?:${around}|${figure}|berapa|gimana|tahun|tahunan|setahun|lalu|depan|kemarin)(?: |$))+$`,
);

const rowsPattern =
  /^(?:sudah )?berapa (?:yang )?(?:saya )?(?:sudah )?(?:catat|dicatat|tercatat)(?: (?:hari|ini|bu|ya))*$|^(?:(?:lihat|saya|bu|ya|dong|mau|apa|saja|aja|yang|yg|tadi|td|sudah|udah|sdh|udh|semua|minta|cek|daftar|isi|hari|ini|kemarin|tercatat|dicatat|catat|catatan|catatanku|catatannya|riwayat|belanja|tolong|bantuan|tampilkan|terakhir|lengkap|lengkapnya|lengkapkan)(?: |$))+$/;
const moreRows =
  /^(?:lihat |liat )?(?:lanjut|lanjutkan|lanjutin|lanjutannya|selanjutnya|sisanya|lengkap|lengkapnya)(?: (?:ya|bu|dong|catatan|catatannya|lagi|daftarnya))*$/;
const rowsWord =
  /\b(?:catatan|catatanku|catatannya|riwayat|tercatat|dicatat|apa saja|daftar belanja)\b|\b(?:apa|berapa)\b.*\b(?:catat|dicatat|tercatat)\b/;

/** "Total jualan hari ini", "kemarin saya jual berapa" ask for what came in; of no time they may ask for advice. */
function soldOrSpent(words: string[]): string[] {
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  const isSum =
    has("total", "jumlah", "berapa") &&
    has("hari", "kemarin", "minggu", "bulan") &&
    !has("mau");
  const meant: Record<string, string> = {
    jual: "masuk",
    jualan: "masuk",
    belanja: "keluar",
  };
  return isSum ? words.map((word) => meant[word] ?? word) : words;
}

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
