import type { Sql, Transaction } from "../db/database.ts";
import type { ReadEntry, Reading } from "./reading.ts";

/** Who read a message, and what it made of it. */
export interface NoteReading {
  reader: "parser" | "gemini" | "ocr" | "correction";
  model?: string;
  promptVersion?: string;
  rawAnswer?: string;
  reading: Reading;
}

/** The same without what jsonb refuses: zero bytes and an emoji cut in half. */
export function storable(note: NoteReading): NoteReading {
  return JSON.parse(JSON.stringify(note), (_, value) =>
    typeof value === "string"
      ? value.replaceAll("\0", "").toWellFormed()
      : value,
  );
}

/** Stores a reading and books its entries; returns the note's id. */
export async function bookNote(
  tx: Transaction,
  messageId: number,
  contactId: number,
  customerNumber: string,
  note: NoteReading,
): Promise<number> {
  const [row] = await tx`
    insert into chat.notes (message_id, contact_id, customer_number, reader, model,
        prompt_version, raw_answer, reading)
    values (${messageId}, ${contactId}, ${customerNumber}, ${note.reader}, ${note.model ?? null},
        ${note.promptVersion ?? null}, ${note.rawAnswer ?? null}, ${tx.json(note.reading as never)})
    returning note_id`;
  const noteId = row!.note_id as number;
  await bookEntries(tx, customerNumber, noteId, note.reading.entries);
  return noteId;
}

/** Whether a message has been read already. */
export async function hasNote(sql: Sql, messageId: number): Promise<boolean> {
  const [row] = await sql`
    select exists (
        select from chat.notes where message_id = ${messageId}
    ) as has_note`;
  return row!.has_note;
}

async function bookEntries(
  tx: Transaction,
  customerNumber: string,
  noteId: number,
  entries: ReadEntry[],
): Promise<void> {
  for (const [line, entry] of entries.entries())
    await tx`
      insert into core.entries (customer_number, note_id, note_line, entry_date, direction, amount, category)
      values (${customerNumber}, ${noteId}, ${line}, ${entry.date}, ${entry.direction},
          ${entry.amount}, ${entry.category})`;
}

export interface TakenBack {
  direction: string;
  amount: number;
}

/** The last answer whose booking, or a part of it, still stands; null if there is none. */
export async function lastBookedReply(
  tx: Transaction,
  contactId: number,
  customerNumber: string,
): Promise<number | null> {
  const [row] = await tx`
    select max(messages.reply_id) as reply_id
    from marts.entries as entries
    inner join chat.notes as notes on notes.note_id = entries.note_id
    inner join chat.messages as messages on messages.message_id = notes.message_id
    where entries.customer_number = ${customerNumber} and notes.contact_id = ${contactId}`;
  return row!.reply_id;
}

/** Takes back what the messages of one answer booked, by reversal rows; returns what that was. */
export async function takeBack(
  tx: Transaction,
  replyId: number,
  messageId: number,
  contactId: number,
  customerNumber: string,
): Promise<TakenBack[]> {
  const noteId = await bookNote(tx, messageId, contactId, customerNumber, {
    reader: "correction",
    reading: { entries: [], questions: [], checks: [] },
  });
  return await tx<TakenBack[]>`
    insert into core.entries (customer_number, note_id, note_line, entry_date, direction,
        amount, category, reverses_entry_id)
    select entries.customer_number, ${noteId}, row_number() over (order by entries.entry_id) - 1,
        entries.entry_date, entries.direction, entries.amount, entries.category, entries.entry_id
    from marts.entries as entries
    inner join chat.notes as notes on notes.note_id = entries.note_id
    inner join chat.messages as messages on messages.message_id = notes.message_id
    where entries.customer_number = ${customerNumber} and notes.contact_id = ${contactId}
        and messages.reply_id = ${replyId}
    returning direction, amount`;
}
