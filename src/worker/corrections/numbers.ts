/** The numbers by which RALAT and HAPUS know her rows, from one answer to the next. */
import {
  needsNumbers,
  numbered,
  type Shown,
} from "../../conversation/listing.ts";
import type { Transaction } from "../../db/database.ts";
import { rowsOf, type LedgerRow } from "../../reading/ledger.ts";

/** The numbers after a change: what was put right keeps its own, what is gone has none. */
export function listedNow(
  listed: number[],
  now: Map<number, number | undefined>,
): number[] {
  const next = listed.flatMap((id) => {
    if (!now.has(id)) return [id];
    const made = now.get(id);
    return made === undefined ? [] : [made];
  });
  const others = [...now].flatMap(([id, made]) =>
    listed.includes(id) || made === undefined ? [] : [made],
  );
  // What was found by its name in an older note is the one that has a number now.
  return others.length > 0 ? others : next;
}

/**
 * Whether an answer has to show its numbers: where the sums don't tell them, and where
 * they mean other rows than in the list that she saw, or counted, last.
 */
export async function mustShow(
  tx: Transaction,
  customerNumber: string,
  seen: Shown,
  rows: LedgerRow[],
  /** it puts right or completes what was told before */
  isAfter: boolean,
): Promise<boolean> {
  if (needsNumbers(rows)) return true;
  const before = await rowsOf(tx, customerNumber, seen.entryIds);
  // Of notes one after the other the newest is meant, unless she sees others numbered.
  const isSeen = before.length > 0 && seen.text.includes(numbered(before));
  const isCounted = isAfter && before.length > 1 && seen.text !== "";
  if (!isSeen && !isCounted) return false;
  // What she has before her eyes is kept true.
  if (isSeen && isAfter) return rows.length > 0;
  const own = new Set(seen.entryIds);
  return rows.some(({ entryId }, place) => {
    const was = before[place];
    if (!was || was.entryId === entryId) return !was;
    // What took the place of a row that is gone has its number.
    return was.isStanding || own.has(entryId);
  });
}
