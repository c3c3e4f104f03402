import type { Transaction } from "../../db/database.ts";
import type { ReadEntry } from "../reading.ts";

/**
 * Erases her words from the notes of a deleted message; the ledger's figures stay. What
 * it put right or answered keeps the name that the other message, which stands, gave it.
 */
export async function forgetWords(
  tx: Transaction,
  messageId: number,
): Promise<void> {
  await tx`
    update chat.questions
    set question = '{"about": "", "prompt": "", "options": []}'
    where note_id in (
        select note_id from chat.notes
        where root_message_id = ${messageId} or message_id = ${messageId})`;
  const notes = await tx`
    select note_id, root_message_id, reading -> 'entries' as entries from chat.notes
    where root_message_id = ${messageId} or message_id = ${messageId}`;
  for (const { note_id, root_message_id, entries } of notes) {
    const words =
      root_message_id === messageId
        ? new Set<string>()
        : await wordsOf(tx, root_message_id);
    const reading = {
      entries: words.size > 0 ? named(entries, words) : [],
      questions: [],
      checks: [],
    };
    await tx`
      update chat.notes
      set raw_answer = null, content_key = null, reading = ${tx.json(reading as never)}
      where note_id = ${note_id}`;
  }
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** All that a message says, and what was read of it. */
async function wordsOf(
  tx: Transaction,
  messageId: number,
): Promise<Set<string>> {
  const rows = await tx`
    select concat_ws(' ', body, reading) as said
    from chat.notes
    inner join chat.messages using (message_id)
    where root_message_id = ${messageId} and notes.kind in ('note', 'edit')`;
  return new Set(rows.flatMap(({ said }) => wordsIn(said.toLowerCase())));
}

/** The entries by those of their words that are among these. */
function named(entries: ReadEntry[], words: Set<string>) {
  return entries.map((entry) => {
    const kept = entry.description
      .split(" ")
      .filter((part) =>
        wordsIn(part.toLowerCase()).every((word) => words.has(word)),
      )
      .join(" ");
    const description = kept ? kept[0]!.toUpperCase() + kept.slice(1) : null;
    return { ...entry, description };
  });
}
