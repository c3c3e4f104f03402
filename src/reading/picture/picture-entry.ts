import type { PictureAnswer } from "./picture-schema.ts";
import type { Category, Direction, ReadEntry, Reading } from "../reading.ts";

export const nothing: Reading = { entries: [], questions: [], checks: [] };

/** The day of a paper, and whether it can be right. */
export interface Day {
  day: string;
  isSure: boolean;
}

/** Each quantity times its price is its amount, where all three are there. */
export function doesMultiply(rows: PictureAnswer["rows"]): boolean {
  return rows.every(
    ({ quantity, unit_price, amount }) =>
      quantity == null ||
      unit_price == null ||
      amount == null ||
      Math.round(quantity * unit_price) === amount,
  );
}

/**
 * More than this is never booked from a file without asking: it is several loans of
 * hers, and more often a digit too many, or somebody else's words, than a purchase.
 */
export const largestUnasked = 20_000_000;

/** Whether its own quantity and price bear a row's amount out; one of a thing says nothing new. */
export function isProduct({
  quantity,
  unit_price,
  amount,
}: PictureAnswer["rows"][number]): boolean {
  if (quantity == null || unit_price == null || !amount) return false;
  return quantity !== 1 && Math.round(quantity * unit_price) === amount;
}

export function categoryOf(direction: Direction): Category {
  const categories: Record<Direction, Category> = {
    in: "penjualan",
    out: "belanja",
    owed_to_me: "piutang",
    owed_by_me: "utang",
  };
  return categories[direction];
}

export function makeEntry(
  direction: Direction,
  amount: number,
  category: Category,
  description: string,
  date: string,
  quantity: number | null = null,
  unitPrice: number | null = null,
): ReadEntry {
  return {
    direction,
    amount,
    category,
    description: description.slice(0, 80),
    date,
    quantity,
    unitPrice,
  };
}
