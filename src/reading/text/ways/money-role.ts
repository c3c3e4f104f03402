import type { Facts } from "../facts.ts";
import type { Item } from "../items.ts";
import type { MoneyMark } from "../marks.ts";
import { plays } from "../words/plays.ts";

const gone = new Set("habis abis ludes laku laris terjual".split(" "));

/** "= 180.000" and "total 180.000" state what the item comes to. */
export function roleOf(
  mark: MoneyMark,
  marks: Item["marks"],
  at: number,
  facts: Pick<Facts, "moneys" | "quantities">,
): MoneyMark["role"] {
  const before = marks[at - 1];
  const counted = facts.moneys.length > 0 || facts.quantities.length > 0;
  if (mark.role !== "plain" || mark.each) return mark.role;
  if (before?.kind === "sign" && before.text === "=" && counted)
    return "equals";
  if (plays(before, "total") && at > 1) return "total";
  // "30 bungkus 7rb semua habis": all were sold, at 7rb
  const after = marks[at + 2];
  const isSoldOut = after?.kind === "word" && gone.has(after.text);
  return plays(marks[at + 1], "total") && !isSoldOut ? "total" : "plain";
}
