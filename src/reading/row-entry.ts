import { categoryOf, makeEntry } from "./picture/picture-entry.ts";
import type { Direction, ReadEntry } from "./reading.ts";
import { parseNote } from "./text/parse-note.ts";

interface Row {
  direction: Direction;
  amount: number;
  description: string;
  quantity?: number | null;
  unit_price?: number | null;
}

/**
 * A row that a model or OCR read, as an entry: with the category and the day that its
 * words tell our parser ("jajan anak", "29/11 jual") where they tell the row's own way;
 * else of `day`, the paper's.
 */
export function rowEntry(row: Row, day: string, today: string): ReadEntry {
  const { direction, amount, description } = row;
  const said = parseNote(`${description} ${amount}`, today);
  const [only, another] = said.entries;
  const isSame =
    !another &&
    said.questions.length === 0 &&
    only?.direction === direction &&
    only.amount === amount;
  return makeEntry(
    direction,
    amount,
    isSame ? only.category : categoryOf(direction),
    description,
    isSame && only.date !== today ? only.date : day,
    row.quantity ?? null,
    row.unit_price ?? null,
  );
}
