import type { Sql, Transaction } from "../db/database.ts";

/** A message that an edit or a deletion is about. */
export interface Target {
  messageId: number;
  kind: string;
  body: string | null;
  sentAt: Date;
  status: string;
}

/** The latest thing that became of a message before or while it is read. */
export interface LatestChange {
  rawId: string;
  messageId: number;
  kind: "edit" | "deletion";
  body: string | null;
}

/** Ids of all chats of a contact, as a subquery. */
const chatsOf = (sql: Sql | Transaction, contactId: number) =>
  sql`select chat_id from chat.aliases where contact_id = ${contactId}`;

/** The message of a contact that a change names; undefined while it has not come. */
export async function targetOf(
  tx: Sql | Transaction,
  contactId: number,
  rawId: string,
): Promise<Target | undefined> {
  const [row] = await tx<Target[]>`
    select message_id as "messageId", kind, body, sent_at as "sentAt", status
    from chat.messages
    where raw_id = ${rawId} and not is_from_me and chat_id in (${chatsOf(tx, contactId)})`;
  return row;
}

/**
 * What became of these messages by edits and deletions that are here, whatever came
 * first: a deletion counts over edits, the latest edit over the others.
 */
export async function latestChanges(
  sql: Sql | Transaction,
  contactId: number,
  rawIds: string[],
): Promise<Map<string, LatestChange>> {
  const rows = await sql<LatestChange[]>`
    select distinct on (target_raw_id) target_raw_id as "rawId", message_id as "messageId",
        kind, body
    from chat.messages
    where target_raw_id = any(${rawIds}) and status <> 'dead'
        and chat_id in (${chatsOf(sql, contactId)})
    order by target_raw_id, kind = 'deletion' desc, sent_at desc, message_id desc`;
  return new Map(rows.map((row) => [row.rawId, row]));
}

/** Erases what a message and its edits said and showed; what it booked is the ledger's. */
export async function eraseMessage(
  tx: Transaction,
  contactId: number,
  rawId: string,
): Promise<void> {
  await tx`
    update chat.messages
    set body = null, media_url = null, media_sha256 = null,
        status = case when status in ('held', 'to_read') then 'done' else status end
    where (raw_id = ${rawId} or target_raw_id = ${rawId}) and not is_from_me
        and chat_id in (${chatsOf(tx, contactId)})`;
}
