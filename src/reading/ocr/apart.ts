import { added } from "./charges.ts";
import { labelOf, type Label } from "./labels.ts";
import { readReceiptLines } from "./receipt-lines.ts";
import { leftOf, rightOf, rowsOf, textOf, type Row } from "./rows.ts";
import { settle } from "./settle.ts";
import { sumOf } from "./ways.ts";

/**
 * The papers of one picture, side by side or one below the other: each has goods and
 * a total of its own.
 */
export function papersIn(rows: Row[]): Row[][] {
  return beside(rows).flatMap(below);
}

/** Parts where a gap from top to bottom leaves a bill on either side of it. */
function beside(rows: Row[]): Row[][] {
  const cells = rows
    .flatMap((row) => row.cells)
    .toSorted((a, b) => leftOf(a) - leftOf(b));
  let edge = -Infinity;
  for (const [index, cell] of cells.entries()) {
    if (index > 0 && leftOf(cell) > edge) {
      const left = rowsOf(cells.slice(0, index));
      const right = rowsOf(cells.slice(index));
      if (isBill(left) && isBill(right)) return [left, ...beside(right)];
    }
    edge = Math.max(edge, rightOf(cell));
  }
  return [rows];
}

/** Parts where a head without figures, goods and a total come after a total. */
function below(rows: Row[]): Row[][] {
  const total = rows.findIndex((row) => nameOf(row) === "total");
  if (total < 0) return [rows];
  for (let at = total + 1; at < rows.length - 2; at++) {
    const isHead =
      nameOf(rows[at]!) === undefined && !/\d{3}/.test(textOf(rows[at]!));
    if (!isHead) continue;
    const [upper, lower] = [rows.slice(0, at), rows.slice(at)];
    if (isBill(upper) && isBill(lower)) return [upper, ...below(lower)];
  }
  return [rows];
}

const nameOf = (row: Row) => labelOf(textOf(row).replace(/\S*\d\S*/g, " "));

/** Whether goods with names come to a total, or are paid for: "Total poin 1.250" is none. */
function isBill(rows: Row[]): boolean {
  const lines = readReceiptLines(rows);
  const has = (label: Label) => lines.named.some((one) => one.label === label);
  if (!has("total") || !lines.items.some(({ name }) => /[a-z]{3}/i.test(name)))
    return false;
  const { items, total, ...charges } = settle(lines);
  return (
    has("cash") || has("change") || sumOf(items) + added(charges) === total
  );
}
