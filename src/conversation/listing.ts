import type { Transaction } from "../db/database.ts";
import { rupiah } from "../rupiah.ts";

/** A row as an answer shows it. */
export interface ShownRow {
  direction: string;
  amount: number;
  description: string;
}

const longestName = 24;
/** More rows are not read on a phone; their numbers hold all the same. */
const mostRows = 6;
const order = ["in", "out", "owed_to_me", "owed_by_me"];

/** Her own words for a row, cut to what a line holds. */
export function nameOf({ description, direction }: ShownRow): string {
  const letters = [...(description || directionNames[direction]!)];
  return letters.length > longestName
    ? `${letters.slice(0, longestName - 1).join("")}…`
    : letters.join("");
}

const directionNames: Record<string, string> = {
  in: "Uang masuk",
  out: "Uang keluar",
  owed_to_me: "Piutang",
  owed_by_me: "Utang",
};

export const shown = (row: ShownRow): string =>
  `${nameOf(row)} ${rupiah(row.amount)}`;

/** "1 Jual gorengan Rp350.000  2 Beli minyak Rp38.000" */
export function numbered(rows: ShownRow[]): string {
  const lines = rows
    .slice(0, mostRows)
    .map((row, index) => `${index + 1} ${shown(row)}`);
  const left = rows.length - lines.length;
  return [...lines, ...(left > 0 ? [`(+${left} lagi: LANJUT)`] : [])].join(
    "  ",
  );
}

/** All rows with their numbers, a few to a line; `from` leaves out those before it. */
export function numberedLines(rows: ShownRow[], from = 0): string[] {
  const all = rows.map((row, index) => `${index + 1} ${shown(row)}`);
  const lines: string[] = [];
  for (let at = from; at < all.length; at += mostRows)
    lines.push(all.slice(at, at + mostRows).join("  "));
  return lines;
}

/** What `numbered` left out. */
export const restOf = (rows: ShownRow[]): string[] =>
  numberedLines(rows, mostRows);

/**
 * Whether the sums by direction leave open which row has which number: they are told
 * in the order of `order`, so one row of each in that order numbers itself.
 */
export function needsNumbers(rows: ShownRow[]): boolean {
  const places = rows.map(({ direction }) => order.indexOf(direction));
  return places.some(
    (place, index) => index > 0 && place <= places[index - 1]!,
  );
}

/** What the last answer with numbers showed. */
export interface Shown {
  /** in the order of their numbers; an empty list where it took them away */
  entryIds: number[];
  /** all that was said with it; nothing once it is out of her sight */
  text: string;
}

/** She does not scroll up to the list of another day. */
const hoursInSight = 12;

export async function lastShown(
  tx: Transaction,
  contactId: number,
): Promise<Shown> {
  const [row] = await tx`
    with last as (
        select entry_ids, created_at, created_at > ops.now() - ${hoursInSight} * interval '1 hour' as is_in_sight
        from chat.outbox
        where contact_id = ${contactId} and entry_ids is not null
        order by outbox_id desc limit 1)
    select last.entry_ids, string_agg(text, E'\n' order by outbox_id) filter (where is_in_sight) as text
    from last
    inner join chat.outbox as said on said.created_at = last.created_at and contact_id = ${contactId}
    group by last.entry_ids`;
  return {
    entryIds: ((row?.entry_ids ?? []) as number[]).map(Number),
    text: row?.text ?? "",
  };
}
