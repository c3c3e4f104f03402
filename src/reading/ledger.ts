import type { Transaction } from "../db/database.ts";
import { bookNote, type NoteKind } from "./book.ts";
import type { Category, Direction, ReadEntry } from "./reading.ts";

/** A row of the ledger, with the words that it was read from. */
export interface LedgerRow extends ReadEntry {
  entryId: number;
  /** the first entry that it stands for; its own unless an undo put it back */
  identityId: number;
  direction: Direction;
  category: Category;
  /** the message whose money it is */
  rootMessageId: number;
  isStanding: boolean;
}

/** Whose book is changed, by which message, and why. */
export interface Act {
  messageId: number;
  contactId: number;
  customerNumber: string;
  kind: NoteKind;
}

/** A row to be booked in the place of others. */
export interface Put {
  entry: ReadEntry;
  rootMessageId: number;
  /** of a row that an undo puts back: the identity that it stands for again */
  restores?: number;
}

/** A row as a note says it; what it was multiplied from is not kept. */
export const entryOf = (row: LedgerRow): ReadEntry => ({
  direction: row.direction,
  amount: row.amount,
  category: row.category,
  description: row.description,
  date: row.date,
  quantity: null,
  unitPrice: null,
});

const columns = `entry_id as "entryId", identity_id as "identityId", direction, amount, category, coalesce(description, '') as description,
    entry_date as date, null as quantity, null as "unitPrice", root_message_id as "rootMessageId",
    is_standing as "isStanding"`;

/** These rows of a mitra's ledger, in the order asked for. */
export async function rowsOf(
  tx: Transaction,
  customerNumber: string,
  entryIds: number[],
): Promise<LedgerRow[]> {
  return await tx<LedgerRow[]>`
    select ${tx.unsafe(columns)} from chat.entry_sources
    where customer_number = ${customerNumber} and entry_id = any(${entryIds})
    order by array_position(${entryIds}::bigint[], entry_id)`;
}

/** What a note booked, in its order. */
export async function entriesOfNote(
  tx: Transaction,
  noteId: number,
): Promise<number[]> {
  const rows = await tx`
    select entry_id from core.entries
    where note_id = ${noteId} and reverses_entry_id is null order by note_line`;
  return rows.map((row) => row.entry_id as number);
}

/** The rows that stand of `day` or were booked for a message of that day; the newest last. */
export async function rowsOfDay(
  tx: Transaction,
  customerNumber: string,
  day: string,
  zone: string,
): Promise<LedgerRow[]> {
  return await tx<LedgerRow[]>`
    select ${tx.unsafe(columns)} from chat.entry_sources
    where customer_number = ${customerNumber} and is_standing
        and (entry_date = ${day} or (root_sent_at at time zone ${zone})::date = ${day})
    order by entry_id`;
}

/** The rows that stand of the 7 days up to `day`, the newest last. */
export async function rowsOfWeek(
  tx: Transaction,
  customerNumber: string,
  day: string,
): Promise<LedgerRow[]> {
  return await tx<LedgerRow[]>`
    select ${tx.unsafe(columns)} from chat.entry_sources
    where customer_number = ${customerNumber} and is_standing
        and entry_date > ${day}::date - 7
    order by entry_id`;
}

/** The rows that stand of what a message says, whatever put them right since. */
export async function rowsOfMessage(
  tx: Transaction,
  customerNumber: string,
  rootMessageId: number,
): Promise<LedgerRow[]> {
  return await tx<LedgerRow[]>`
    select ${tx.unsafe(columns)} from chat.entry_sources
    where customer_number = ${customerNumber} and root_message_id = ${rootMessageId} and is_standing
    order by entry_id`;
}

/** Takes rows back by rows that reverse them, under a note. */
export async function reverse(
  tx: Transaction,
  customerNumber: string,
  noteId: number,
  entryIds: number[],
): Promise<void> {
  if (entryIds.length === 0) return;
  // Lines go on after those of what the note books.
  const reversed = await tx`
    insert into core.entries (customer_number, note_id, note_line, entry_date, direction,
        amount, category, reverses_entry_id)
    select customer_number, ${noteId},
        (select count(*) from core.entries where note_id = ${noteId})
            + row_number() over (order by entry_id) - 1,
        entry_date, direction, amount, category, entry_id
    from marts.entries
    where customer_number = ${customerNumber} and entry_id = any(${entryIds})`;
  if (reversed.count !== entryIds.length)
    throw new Error(
      `of ${entryIds.length} entries to be taken back only ${reversed.count} stand`,
    );
}

/**
 * Takes rows back and books others in their place, append-only: one note for each
 * message that they are about. Returns the ids of what was booked, in the order given.
 */
export async function changeEntries(
  tx: Transaction,
  act: Act,
  taken: LedgerRow[],
  put: Put[],
): Promise<number[]> {
  const { messageId, contactId, customerNumber, kind } = act;
  const made = new Map<Put, number>();
  const roots = new Set(
    [...taken, ...put].map(({ rootMessageId }) => rootMessageId),
  );
  for (const rootMessageId of roots) {
    const own = put.filter((one) => one.rootMessageId === rootMessageId);
    const gone = taken.filter((one) => one.rootMessageId === rootMessageId);
    const entries = own.map(({ entry }) => entry);
    const noteId = await bookNote(
      tx,
      messageId,
      contactId,
      customerNumber,
      {
        reader: "correction",
        reading: { entries, questions: [], checks: [] },
      },
      { kind, rootMessageId },
      own.map(({ restores }) => restores),
    );
    const ids = await entriesOfNote(tx, noteId);
    for (const [index, one] of own.entries()) made.set(one, ids[index]!);
    await reverse(
      tx,
      customerNumber,
      noteId,
      gone.map(({ entryId }) => entryId),
    );
  }
  return put.map((one) => made.get(one)!);
}

/** What the last message that still counts for something did; undefined if there is none. */
export interface Undoable {
  messageId: number;
  booked: LedgerRow[];
  removed: LedgerRow[];
}

/** Looks up what an undo would take back and put back: the effects of one message that still hold. */
export async function lastEffect(
  tx: Transaction,
  contactId: number,
  customerNumber: string,
  /** a message that is newer by a question of its own */
  newerNoteId: number | null,
): Promise<Undoable | undefined> {
  const [last] = await tx`
    select message_id from chat.notes
    where note_id = greatest(${newerNoteId}::bigint,
        (select max(note_id) from chat.standing_effects where contact_id = ${contactId}))`;
  if (!last) return undefined;
  const effects = await tx`
    select effect, entry_id from chat.standing_effects
    where contact_id = ${contactId} and message_id = ${last.message_id}
    order by entry_id`;
  const of = async (effect: string) =>
    await rowsOf(
      tx,
      customerNumber,
      effects
        .filter((one) => one.effect === effect)
        .map((one) => one.entry_id as number),
    );
  return {
    messageId: last.message_id,
    booked: await of("booked"),
    removed: await of("removed"),
  };
}
