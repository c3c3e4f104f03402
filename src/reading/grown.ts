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
  const rows = await tx<
    (Row & { root: number; is_standing: boolean; is_first: boolean })[]
  >`
    select root_message_id as root, entry_date::text as date, direction, amount, description,
        is_standing, note_kind in ('note', 'answer') and reverses_entry_id is null as is_first
    from chat.entry_sources
    where customer_number = ${customerNumber} and root_reader = 'parser'
        and entry_date = any(${entries.map(({ date }) => date)}::date[])`;
  for (const [root, all] of Map.groupBy(rows, (row) => row.root)) {
    // She may send the list as it stands by now, or as she first wrote it.
    const left = [
      all.filter((row) => row.is_standing),
      all.filter((row) => row.is_first),
    ]
      .filter((before) => before.length >= fewestAlike)
      .map((before) => rest(entries, before))
      .find((found) => found !== null);
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
