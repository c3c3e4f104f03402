import type { Question, ReadEntry } from "../reading.ts";
import type { Way, Ways } from "./totals/ways.ts";
import type { Sum, Sums } from "./totals/sums.ts";
import { bought, sold } from "./totals/ways.ts";
import { shortDay } from "../../days.ts";

/** Why an item cannot be booked as it stands. */
export type Doubt =
  | "amount"
  | "each"
  | "several"
  | "product"
  | "pack"
  | "direction"
  | "happened"
  | "again"
  | "period"
  | "day"
  /** of the day that a word is near to */
  | "slipped"
  | "meant";

/** More answers than these are not read on a phone. */
const mostOptions = 4;
const rewrite = { label: "Saya tulis ulang", entries: [] };
export const noNote = { label: "Bukan catatan", entries: [] };

const declines: Partial<Record<Doubt, string>> = {
  happened: "Belum, jangan dicatat",
  again: "Sudah ada, jangan dobel",
};

/** What an open direction is asked as: goods we know, money of either way, or the ways themselves. */
type Asks = "trade" | "flow" | "which";

const whichWay: Record<Asks, string> = {
  trade: "Dibeli atau dijual",
  flow: "Uang masuk atau keluar",
  which: "Yang mana",
};

function asksFor({ ways }: Ways): Asks {
  const directions = ways.map(({ rows }) =>
    rows.length === 1 ? rows[0]?.direction : "owed_to_me",
  );
  const known = new Set(directions);
  const isFlow = ways.length === 2 && known.has("in") && known.has("out");
  if (!isFlow) return "which";
  return ways.includes(bought) && ways.includes(sold) ? "trade" : "flow";
}

export function rupiah(amount: number): string {
  const digits = String(amount);
  let grouped = digits.slice(-3);
  for (let at = digits.length - 3; at > 0; at -= 3)
    grouped = `${digits.slice(Math.max(0, at - 3), at)}.${grouped}`;
  return `Rp${grouped}`;
}

export type ToEntries = (way: Way, sum: Sum) => ReadEntry[];

function prompt(
  doubt: Doubt,
  name: string,
  sums: Sum[],
  asksBoth: boolean,
  asks: Asks,
  day: string,
): string {
  const [first] = sums;
  const last = sums.at(-1);
  if (!first || !last)
    return `${name}: jumlahnya belum jelas, Bu. Boleh ditulis ulang?`;
  const amount = rupiah(first.amount);
  if (doubt === "direction")
    return `${name} ${asksBoth ? `${amount}?` : `${amount}:`} ${whichWay[asks]}, Bu?`;
  if (doubt === "happened") return `${name} ${amount}: sudah terjadi, Bu?`;
  if (doubt === "again")
    return `${name} ${amount}: sudah ada di buku, atau dicatat sekarang, Bu?`;
  if (doubt === "period")
    return `${name} ${amount} itu untuk beberapa hari. Dicatat hari ini, Bu?`;
  if (doubt === "day")
    return `${name} ${amount}: tanggalnya belum jelas. Dicatat hari ini, Bu?`;
  if (doubt === "slipped") return `${name} ${amount}: tanggal ${day}, Bu?`;
  if (doubt === "each")
    return `${name} ${rupiah(first.unitPrice ?? first.amount)}: harga semua atau harga satuan, Bu?`;
  if (doubt === "pack")
    return `${name} ${amount}: itu harga isinya satu? Semuanya berapa, Bu?`;
  if (doubt === "product")
    return `${name}: hitungannya beda. ${amount} atau ${rupiah(last.amount)}, Bu?`;
  if (sums.length > 1)
    return `${name} ${sums
      .slice(0, 3)
      .map((sum) => rupiah(sum.amount))
      .join(" atau ")}?`;
  return `${name} ${amount}, betul begitu, Bu?`;
}

function optionLabel(
  doubt: Doubt,
  sum: Sum,
  lone: Way | undefined,
  sums: Sum[],
): string {
  const only = sums.length === 1;
  const amount = rupiah(sum.amount);
  const { unitPrice } = sum;
  const isOfTwo = sums.some(
    (other) => other !== sum && other.unitPrice === unitPrice,
  );
  // two dozen, each or a piece at that: "24 x Rp4.000" and "2 x Rp4.000"
  if (doubt === "each" && unitPrice !== null && isOfTwo)
    return `${sum.quantity} x ${rupiah(unitPrice)}, semua ${amount}`;
  if (doubt === "each" && unitPrice !== null)
    return `Satunya ${rupiah(unitPrice)}, semua ${amount}`;
  if (doubt === "each" && !only) return `Semuanya ${amount}`;
  if (
    lone &&
    (doubt === "happened" || doubt === "period" || doubt === "day" || only)
  )
    return `${lone.label} ${amount}`;
  return amount;
}

/** What is too tangled for a question with numbers. */
export function rewriteQuestion(
  about: string,
  name: string,
  wish = "boleh ditulis satu-satu, Bu?",
): Question {
  const prompt = `${name || about}: ${wish}`;
  return { about, prompt, options: [rewrite, noNote] };
}

const unpriced = ({ sums, ...rest }: Sums): Sums => ({
  ...rest,
  sums: sums.map((sum) => ({ ...sum, unitPrice: null })),
});

/** Every option carries all that is to be booked when it is chosen. */
export function ask(
  about: string,
  name: string,
  why: Doubt,
  ways: Ways,
  given: Sums,
  entries: ToEntries,
): Question {
  // Of a pack the price of one in it is none: an amount that she writes instead is all.
  const sums = why === "pack" ? unpriced(given) : given;
  // Where the answers name directions, that is what is asked.
  const doubt = why === "meant" && !ways.sure ? "direction" : why;
  const [lone] = ways.ways;
  const asks = asksFor(ways);
  const options: Question["options"] = [];
  if (ways.sure && lone) {
    for (const sum of sums.sums) {
      options.push({
        label: optionLabel(doubt, sum, lone, sums.sums),
        entries: entries(lone, sum),
      });
    }
  } else {
    // Rp27 is no price: with the direction open too, only amounts that can be are offered.
    const payable = sums.sums.filter((sum) => sum.amount >= 100);
    const all = payable.length > 0 ? payable : sums.sums;
    // Both ways of all of it, or of one? The likelier is asked; else she writes it anew.
    const isTooMany = ways.ways.length * all.length === mostOptions;
    const isEach = isTooMany && sums.doubt === "each";
    const shown = isEach ? all.slice(0, 1) : all;
    const flows = doubt === "direction" && asks === "flow";
    for (const sum of shown) {
      for (const one of ways.ways) {
        const [row] = one.rows;
        const flow = row?.direction === "in" ? "Uang masuk" : "Uang keluar";
        options.push({
          label: `${flows ? flow : one.label} ${rupiah(sum.amount)}`,
          entries: entries(one, sum),
        });
      }
    }
    if (isEach) options.push(rewrite);
  }
  // What the pack costs she has to write: how many are in it is not said.
  if (options.length === 0 || doubt === "pack") options.push(rewrite);
  const amountOnly =
    ways.sure && (doubt === "amount" || doubt === "each") && options.length > 1;
  if (!amountOnly) {
    options.push({ label: declines[doubt] ?? noNote.label, entries: [] });
  }
  // Where only the amount is open, the way to decline it is put behind it later.
  if (options.length + (amountOnly ? 1 : 0) > mostOptions) {
    return rewriteQuestion(about, name);
  }
  const asksBoth = !ways.sure && !sums.sure;
  const [row] = options.flatMap((option) => option.entries);
  const isSlip = row && doubt === "slipped";
  const day = isSlip ? shortDay(row.date, row.date) : "";
  return {
    about,
    // without a name the line begins with the amount
    prompt: prompt(doubt, name, sums.sums, asksBoth, asks, day).replace(
      /^[ :]+/,
      "",
    ),
    options,
  };
}
