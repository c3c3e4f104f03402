import type { Transaction } from "../db/database.ts";

/** Erases her words from the notes of a deleted message; the ledger's figures stay. */
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
  await tx`
    update chat.notes
    set raw_answer = null, content_key = null,
        reading = '{"entries": [], "questions": [], "checks": []}'
    where root_message_id = ${messageId} or message_id = ${messageId}`;
}
