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

/** Why a note changes the ledger; as on chat.notes.kind. */
export type NoteKind =
  "note" | "answer" | "edit" | "correction" | "removal" | "undo" | "deletion";

/** What a note is about, where it is not what its own message says. */
export interface About {
  kind: NoteKind;
  rootMessageId: number;
  contentKey?: string | null;
}

/**
 * Stores a reading and books its entries; returns the note's id. Without her consent, as
 * chat.standing_consents has it, there is nothing to insert. `restores`: what an entry
 * stands for again, by its place.
 */
export async function bookNote(
  tx: Transaction,
  messageId: number,
  contactId: number,
  customerNumber: string,
  note: NoteReading,
  about: About = { kind: "note", rootMessageId: messageId },
  restores: (number | undefined)[] = [],
): Promise<number> {
  const [row] = await tx`
    insert into chat.notes (message_id, contact_id, customer_number, reader, model,
        prompt_version, raw_answer, reading, kind, root_message_id, content_key)
    select ${messageId}, contact_id, ${customerNumber}, ${note.reader}, ${note.model ?? null},
        ${note.promptVersion ?? null}, ${note.rawAnswer ?? null}, ${tx.json(note.reading as never)},
        ${about.kind}, ${about.rootMessageId}, ${about.contentKey ?? null}
    from chat.standing_consents
    where contact_id = ${contactId} and may_record
    returning note_id`;
  if (!row)
    throw new Error(
      `contact ${contactId} has not agreed to be booked for: nothing of message ${messageId} is stored`,
    );
  const noteId = row.note_id as number;
  await bookEntries(tx, customerNumber, noteId, note.reading.entries, restores);
  return noteId;
}

/** Whether a message, or an edit of it, has been read already. */
export async function hasNote(sql: Sql, messageId: number): Promise<boolean> {
  const [row] = await sql`
    select exists (
        select from chat.notes where root_message_id = ${messageId}
    ) as has_note`;
  return row!.has_note;
}

async function bookEntries(
  tx: Transaction,
  customerNumber: string,
  noteId: number,
  entries: ReadEntry[],
  restores: (number | undefined)[],
): Promise<void> {
  for (const [line, entry] of entries.entries())
    await tx`
      insert into core.entries (customer_number, note_id, note_line, entry_date, direction, amount, category,
          restores_entry_id)
      values (${customerNumber}, ${noteId}, ${line}, ${entry.date}, ${entry.direction},
          ${entry.amount}, ${entry.category}, ${restores[line] ?? null})`;
}
