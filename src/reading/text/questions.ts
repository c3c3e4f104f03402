import type { Question, ReadEntry } from "../reading.ts";
import type { Way, Ways } from "./ways.ts";
import type { Sum, Sums } from "./sums.ts";

/** Why an item cannot be booked as it stands. */
export type Doubt =
  | "amount"
  | "each"
  | "several"
  | "product"
  | "direction"
  | "happened"
  | "period"
  | "day"
  | "meant";

const mostOptions = 6;

export function rupiah(amount: number): string {
  return `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;
}

export type ToEntries = (way: Way, sum: Sum) => ReadEntry[];

function prompt(
  doubt: Doubt,
  name: string,
  sums: Sum[],
  asksBoth: boolean,
  plain: boolean,
): string {
  const [first] = sums;
  const last = sums.at(-1);
  if (!first || !last)
    return `${name}: jumlahnya belum jelas, Bu. Boleh ditulis ulang?`;
  const amount = rupiah(first.amount);
  if (doubt === "direction")
    return `${name} ${asksBoth ? `${amount}?` : `${amount}:`} ${plain ? "Uang masuk atau keluar" : "Yang mana"}, Bu?`;
  if (doubt === "happened") return `${name} ${amount}: sudah terjadi, Bu?`;
  if (doubt === "period")
    return `${name} ${amount} itu untuk beberapa hari. Dicatat hari ini, Bu?`;
  if (doubt === "day")
    return `${name} ${amount}: tanggalnya belum jelas. Dicatat hari ini, Bu?`;
  if (doubt === "each")
    return `${name} ${amount}: harga semua atau harga satuan, Bu?`;
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
  only: boolean,
): string {
  const amount = rupiah(sum.amount);
  if (doubt === "each" && sum.unitPrice !== null)
    return `Satunya ${rupiah(sum.unitPrice)}, semua ${amount}`;
  if (doubt === "each" && !only) return `Semuanya ${amount}`;
  if (
    lone &&
    (doubt === "happened" || doubt === "period" || doubt === "day" || only)
  )
    return `${lone.label} ${amount}`;
  return amount;
}

/** Every option carries all that is to be booked when it is chosen. */
export function ask(
  about: string,
  name: string,
  doubt: Doubt,
  ways: Ways,
  sums: Sums,
  entries: ToEntries,
): Question {
  const [lone] = ways.ways;
  const options: Question["options"] = [];
  if (ways.sure && lone) {
    for (const sum of sums.sums) {
      options.push({
        label: optionLabel(doubt, sum, lone, sums.sums.length === 1),
        entries: entries(lone, sum),
      });
    }
  } else {
    // Rp27 is no price: with the direction open too, only amounts that can be are offered.
    const payable = sums.sums.filter((sum) => sum.amount >= 100);
    const shown = payable.length > 0 ? payable : sums.sums;
    for (const sum of shown) {
      for (const one of ways.ways) {
        if (options.length < mostOptions)
          options.push({
            label: `${one.label} ${rupiah(sum.amount)}`,
            entries: entries(one, sum),
          });
      }
    }
  }
  if (options.length === 0)
    options.push({ label: "Saya tulis ulang", entries: [] });
  const amountOnly =
    ways.sure && (doubt === "amount" || doubt === "each") && options.length > 1;
  if (!amountOnly) {
    options.push({
      label: doubt === "happened" ? "Belum, jangan dicatat" : "Bukan catatan",
      entries: [],
    });
  }
  const directions = new Set(
    ways.ways.map(({ rows }) =>
      rows.length === 1 ? rows[0]?.direction : "owed_to_me",
    ),
  );
  const plain =
    directions.size === 2 && directions.has("in") && directions.has("out");
  const asksBoth = !ways.sure && !sums.sure;
  return {
    about,
    // without a name the line begins with the amount
    prompt: prompt(doubt, name, sums.sums, asksBoth, plain).replace(
      /^[ :]+/,
      "",
    ),
    options,
  };
}
