import { rupiah } from "../rupiah.ts";

/** "November 2026" of a month's first day. */
export function monthName(monthStart: string): string {
  return Temporal.PlainDate.from(monthStart).toLocaleString("id-ID", {
    month: "long",
    year: "numeric",
  });
}

/** "24 November 2026" */
export function longDay(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString("id-ID", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

/** Rupiah whose sign matters: "minus Rp20.000". */
export const signed = (amount: number): string =>
  (amount < 0 ? "minus " : "") + rupiah(amount);

/** "Ibu Rini", or "Ibu" of a name that is not known. */
export const ibu = (name: string | null): string =>
  name ? `Ibu ${name.replace(/^(ibu|bu)\s+/i, "")}` : "Ibu";

/** What is printed of a hash: enough to tell two papers apart by eye. */
export const shortHash = (hash: string): string =>
  hash.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
