import type { Transaction } from "../../db/database.ts";
import { splitText } from "./split.ts";

/**
 * Writes an answer to the outbox, in the transaction that it tells of; returns its id, of
 * one so long that it is sent in parts the first one's.
 */
export async function plan(
  tx: Transaction,
  message: {
    contactId: number;
    chatId: string;
    kind: "reply" | "consent";
    text: string;
    /** false for an answer so late that it counts as not asked for */
    isAsked?: boolean;
    /** what it shows, in the order of its numbers */
    entryIds?: number[];
    /** whose file is sent, with the text as its caption */
    reportId?: string;
  },
): Promise<number> {
  const ids: number[] = [];
  for (const text of splitText(message.text)) {
    // Its numbers are asked of the first part, whichever of them shows them; a file goes with it.
    const isFirst = ids.length === 0;
    const entryIds = isFirst ? (message.entryIds ?? null) : null;
    const reportId = isFirst ? (message.reportId ?? null) : null;
    const [row] = await tx`
      insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, entry_ids, report_id)
      values (${message.contactId}, ${message.chatId}, ${message.kind}, ${message.isAsked ?? true}, ${text}, ${entryIds}, ${reportId})
      returning outbox_id`;
    ids.push(row!.outbox_id);
  }
  return ids[0]!;
}
