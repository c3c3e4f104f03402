import type { Transaction } from "../db/database.ts";
import type { ReadEntry, Reading } from "./reading.ts";

/** A list that she sends once more with what came since. */

type Row = Pick<ReadEntry, "date" | "direction" | "amount" | "description">;

const fewestAlike = 2;
/** Of so many the amounts tell, whatever they are called this time. */
const fewestUnnamed = 3;

/** Her messages about the same days whose list this typed one holds, and what it has more. */
export async function grownFrom(
  tx: Transaction,
  customerNumber: string,
  { entries, questions }: Reading,
): Promise<Map<number, ReadEntry[]>> {
  const grown = new Map<number, ReadEntry[]>();
  if (entries.length < fewestAlike) return grown;
  const rows = await tx<(Row & { root: number })[]>`
    select root_message_id as root, entry_date::text as date, direction, amount, description
    from chat.entry_sources
    where customer_number = ${customerNumber} and is_standing and root_reader = 'parser'
        and entry_date = any(${entries.map(({ date }) => date)}::date[])`;
  for (const [root, before] of Map.groupBy(rows, (row) => row.root)) {
    const left = before.length < fewestAlike ? null : rest(entries, before);
    if (left && left.length + questions.length > 0) grown.set(root, left);
  }
  return grown;
}

/** What the longer list has beside the shorter one; null where that is not in it. */
function rest(entries: ReadEntry[], before: Row[]): ReadEntry[] | null {
  const left = [...entries];
  for (const row of before) {
    const at = left.findIndex(
      (one) =>
        one.amount === row.amount &&
        one.direction === row.direction &&
        one.date === row.date &&
        (before.length >= fewestUnnamed || lastWord(one) === lastWord(row)),
    );
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
}

const lastWord = (row: Row) => plainWords(row).split(" ").at(-1);

export const plainWords = ({
  description,
}: Pick<ReadEntry, "description">): string =>
  (description ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
