/** Whether a number is called what it is: income is not profit, and a debt is no cost. */
import type { Fact } from "./facts.ts";

type Meaning = "in" | "out" | "net" | "home" | "owed" | "bill" | "price";

const saidOf: [Meaning, RegExp][] = [
  [
    "in",
    /^(?:masuk|pemasukan\w*|penjualan\w*|jualan\w*|omzet\w*|omset\w*|pendapatan\w*|penghasilan\w*|terjual|laku)$/,
  ],
  [
    "out",
    /^(?:keluar|pengeluaran\w*|belanja\w*|ongkos\w*|biaya\w*|kulakan\w*)$/,
  ],
  ["net", /^(?:sisa\w*|untung\w*|keuntungan\w*|laba\w*|bersih\w*|rugi\w*)$/],
  ["home", /^(?:rumah|dapur|keluarga|pribadi|prive)$/],
  ["owed", /^(?:utang\w*|piutang\w*|hutang\w*|bon|kasbon)$/],
  [
    "bill",
    /^(?:angsuran\w*|cicilan\w*|tagihan\w*|setoran\w*|tunggakan\w*|pinjaman\w*)$/,
  ],
  ["price", /^(?:harga\w*|naikkan|turunkan)$/],
];

/** What each may be called; of the others any word may stand beside the number. */
const meant: Record<string, Meaning[]> = {
  in_week: ["in"],
  in_before: ["in"],
  in_month: ["in"],
  best_day: ["in"],
  mean_sales: ["in"],
  out_week: ["out"],
  out_month: ["out"],
  stock_month: ["out"],
  net_week: ["net"],
  net_month: ["net"],
  margin: ["net", "in"],
  home_month: ["home", "out"],
  home_share: ["home", "out", "in"],
  stock_share: ["out", "in"],
  owed_share: ["owed", "in"],
  bill_share: ["bill", "in"],
  sales_drop: ["in"],
  receivables: ["owed"],
  payables: ["owed"],
  next_amount: ["bill", "net"],
  left_amount: ["bill", "net"],
  late_amount: ["bill", "net"],
  missing_amount: ["bill", "net"],
  rate: ["bill"],
  next_rate: ["bill"],
};

/** More words behind a number speak of something else. */
const wordsBehind = 4;
/** Ways of speaking in which a word of these means no sum. */
const idle = /\b(?:hari|jam|tempat|saat|waktu) jualan\b|\bke rumah\b/g;

/**
 * Whether the words around a number may be said of a fact. `before`: from the last number
 * or the clause's begin up to it; `behind`: from it to the clause's end or the next number.
 */
export function isCalled(fact: Fact, before: string[], behind: string[]) {
  const may = meant[fact.fact];
  if (!may) return true;
  const said = meaningsIn(before);
  const all = said.length > 0 ? said : meaningsIn(behind.slice(0, wordsBehind));
  // "Untung dari jualan …" is a profit still; else the word nearest to the number tells.
  if (all.includes("net") && !may.includes("net")) return false;
  const nearest = said.length > 0 ? all.at(-1) : all[0];
  return nearest === undefined || may.includes(nearest);
}

function meaningsIn(words: string[]): Meaning[] {
  const text = words.join(" ").replace(idle, "");
  return text
    .split(" ")
    .flatMap(
      (word) => saidOf.find(([, pattern]) => pattern.test(word))?.[0] ?? [],
    );
}
