import { intentOf } from "../../conversation/intents.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import { parseNote } from "../../reading/text/parse-note.ts";

/**
 * The files that a BATAL right behind them takes back before they are read, and that
 * BATAL: it is about them, not about an earlier booking.
 */
export function calledOff(messages: InboxMessage[]): Set<number> {
  const off = new Set<number>();
  for (const [place, message] of messages.entries()) {
    if (message.kind !== "text" || intentOf(message.body ?? "")?.is !== "undo")
      continue;
    const files: InboxMessage[] = [];
    for (let before = place - 1; before >= 0; before--) {
      if (!isBareFile(messages[before]!)) break;
      files.push(messages[before]!);
    }
    if (files.length === 0) continue;
    for (const { messageId } of [...files, message]) off.add(messageId);
  }
  return off;
}

/** A file without a note of hers under it. */
function isBareFile({ kind, body }: InboxMessage): boolean {
  if (!["image", "document", "voice"].includes(kind)) return false;
  const { entries, questions } = parseNote(body ?? "", "2000-01-01");
  return entries.length + questions.length === 0;
}

/**
 * Takes back what still waits to be read of the message before a BATAL, and what was
 * answered with it; returns whether there was anything.
 */
export async function callOffLate(
  tx: Transaction,
  contactId: number,
  undoId: number,
): Promise<boolean> {
  const rows = await tx`
    with last as (
        select status, reply_id from chat.messages
        where contact_id = ${contactId} and message_id < ${undoId}
        order by message_id desc
        limit 1
    )
    update chat.messages
    set status = 'done', problem = 'taken back by her before it was read'
    where contact_id = ${contactId} and status = 'to_read'
        and reply_id = (select reply_id from last where status = 'to_read')
        and not exists (
            select from chat.notes where notes.message_id = messages.message_id)
    returning message_id`;
  return rows.length > 0;
}
