import type { Check, ReadEntry } from "../../reading.ts";
import type { Facts } from "../facts.ts";

/**
 * A line such as "laba 290.000": it is compared with the rows, never booked; the rows may
 * go on from what was there before them.
 */
export function checkOf(
  facts: Facts,
  label: string,
  entries: ReadEntry[],
  block: ReadEntry[],
  opening: number,
): Check | null {
  const [money] = facts.moneys;
  if (!money || money.values.length === 0) return null;
  const sum = (direction: string, rows: ReadEntry[]): number =>
    rows.reduce(
      (total, row) =>
        row.direction === direction ? total + row.amount : total,
      0,
    );
  const net = sum("in", entries) - sum("out", entries);
  const total = totalOf(facts, entries, block, sum);
  const left = facts.roles.has("check") || money.values.includes(net);
  const computed = left ? net : total;
  const known = [computed, computed + opening];
  const stated =
    money.values.find((value) => known.includes(value)) ?? money.values[0] ?? 0;
  const isOwn = stated === computed;
  return { label, stated, computed: isOwn ? computed : computed + opening };
}

function totalOf(
  facts: Facts,
  entries: ReadEntry[],
  block: ReadEntry[],
  sum: (direction: string, rows: ReadEntry[]) => number,
): number {
  const roles = [...facts.roles];
  if (
    roles.some(
      (role) =>
        role === "sale" ||
        role === "income" ||
        role === "wares" ||
        role === "receive",
    )
  )
    return sum("in", entries);
  if (
    roles.some((role) => role === "buy" || role === "spend" || role === "pay")
  )
    return sum("out", entries);
  return block.reduce((total, row) => total + row.amount, 0);
}
