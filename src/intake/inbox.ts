import type { Sql, Transaction } from "../db/database.ts";

/** A message of a batch, as the worker needs it. */
export interface InboxMessage {
  messageId: number;
  chatId: string;
  rawId: string;
  kind: "text" | "image" | "document" | "voice" | "other" | "edit" | "deletion";
  /** of an edit or a deletion: the raw id of the message that it changes */
  targetRawId: string | null;
  body: string | null;
  mediaUrl: string | null;
  mediaSha256: string | null;
  senderAlt: string | null;
  pushName: string | null;
  sentAt: Date;
  receivedAt: Date;
  /** it came more than an hour after it was sent */
  isLate: boolean;
  attempts: number;
  /** of the last try */
  problem: string | null;
}

export interface Batch {
  leaseId: string;
  /** waiting: of one person, in the order of their time; to_read: one message with a file */
  status: "waiting" | "to_read";
  messages: InboxMessage[];
}

/** How long a worker that died keeps a batch from the others. */
const leaseSeconds = 30;
const mostMessages = 50;
/** Any constant will do: claims are short, and one at a time keeps a person in one hand. */
const lockKey = 7_261_957;

/**
 * Takes all waiting messages of one person whose last answer has left, from whichever of
 * her chats; or undefined. What arrives while an answer is pending waits and is answered
 * together.
 */
export async function claimChat(sql: Sql): Promise<Batch | undefined> {
  return await claim(
    sql,
    "waiting",
    (tx) => tx`
    select message_id from chat.messages
    where status = 'waiting' and chat_id in (
        select hers.chat_id
        from (
            select chat_id
            from (
                -- Sorted first: whose it is is asked of no more than the head.
                select chat_id from chat.messages
                where status = 'waiting' and try_at <= now()
                order by message_id
                offset 0) as first
            where not exists (
                select from chat.chats_of_writer(first.chat_id) as hers
                where exists (${leasedIn(tx)})
                    or exists (
                        select from chat.outbox
                        where outbox.chat_id = hers.chat_id
                            and outbox.is_asked and outbox.status in ('planned', 'sending')))
            limit 1) as next
        cross join lateral chat.chats_of_writer(next.chat_id) as hers)
    order by sent_at, message_id
    limit ${mostMessages}`,
  );
}

/** Takes one message whose file is to be fetched or read again; or undefined. */
export async function claimFile(sql: Sql): Promise<Batch | undefined> {
  return await claim(
    sql,
    "to_read",
    (tx) => tx`
    select message_id
    from (
        select message_id, chat_id from chat.messages
        where status = 'to_read' and try_at <= now()
        order by try_at
        offset 0) as first
    where not exists (
        select from chat.chats_of_writer(first.chat_id) as hers where exists (${leasedIn(tx)}))
    limit 1`,
  );
}

/** What is in hand of the chat of `hers`. */
const leasedIn = (tx: Transaction) => tx`
    select from chat.messages as leased
    where leased.chat_id = hers.chat_id
        and leased.status in ('waiting', 'to_read')
        and leased.lease_until > now()`;

async function claim(
  sql: Sql,
  status: Batch["status"],
  which: (tx: Transaction) => ReturnType<Transaction>,
): Promise<Batch | undefined> {
  const leaseId = crypto.randomUUID();
  const messages = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    return await tx<InboxMessage[]>`
      update chat.messages
      set lease_id = ${leaseId}, attempts = attempts + 1,
          lease_until = now() + ${leaseSeconds} * interval '1 second'
      where message_id in (${which(tx)})
      returning message_id as "messageId", chat_id as "chatId", raw_id as "rawId", kind, body,
          target_raw_id as "targetRawId",
          media_url as "mediaUrl", media_sha256 as "mediaSha256", sender_alt as "senderAlt",
          push_name as "pushName", sent_at as "sentAt", received_at as "receivedAt",
          is_late as "isLate", attempts, problem`;
  });
  if (messages.length === 0) return undefined;
  const ordered = [...messages].sort(
    (a, b) =>
      a.sentAt.getTime() - b.sentAt.getTime() || a.messageId - b.messageId,
  );
  return { leaseId, status, messages: ordered };
}

/** Frees what a dead process held; only for one that knows itself alone on the database. */
export async function freeLeases(sql: Sql): Promise<void> {
  await sql`
    update chat.messages set lease_id = null, lease_until = null
    where lease_id is not null`;
}

/** Brings given-up messages back to the queue: these, or all; returns how many. */
export async function retryDead(sql: Sql, ids?: number[]): Promise<number> {
  const back = await sql`
    update chat.messages set status = 'waiting', attempts = 0, try_at = now()
    where status = 'dead' ${ids ? sql`and message_id = any(${ids})` : sql``}`;
  return back.count;
}

/** Prolongs a lease while its work goes on. */
export async function renew(sql: Sql, leaseId: string): Promise<void> {
  await sql`
    update chat.messages set lease_until = now() + ${leaseSeconds} * interval '1 second'
    where lease_id = ${leaseId}`;
}

export interface Finished {
  messageId: number;
  status: "done" | "held" | "to_read";
  /** what it said and showed is not kept */
  isErased?: boolean;
  /** why it is left to be tried again */
  problem?: string;
  /** when, if not after the usual pause */
  inSeconds?: number;
}

/**
 * Closes a batch inside the transaction that books it. Throws if the lease went to
 * another worker meanwhile, so that nothing is booked twice.
 */
export async function finish(
  tx: Transaction,
  batch: Batch,
  contactId: number,
  replyId: number | null,
  messages: Finished[],
): Promise<void> {
  for (const message of messages) {
    const isErased = message.isErased ?? false;
    const closed = await tx`
      update chat.messages
      set status = ${message.status}, contact_id = ${contactId}, lease_id = null, lease_until = null,
          batch_id = ${batch.leaseId},
          reply_id = coalesce(${replyId}, reply_id),
          problem = ${message.problem ?? null},
          attempts = case when status = ${message.status} then attempts else 0 end,
          try_at = case when ${message.status} = 'to_read' then ${retryAt(tx, message.inSeconds)} else try_at end,
          body = case when ${isErased} then null else body end,
          media_sha256 = case when ${isErased} then null else media_sha256 end,
          media_url = case when ${isErased} then null else media_url end
      where message_id = ${message.messageId}
          and lease_id = ${batch.leaseId}`;
    if (closed.count === 0) throw new Error("the lease of this batch is lost");
  }
  // One batch, one answer: the index refuses a second. It was planned in this transaction,
  // at this instant; nobody waits at night for the answer to what came an hour late.
  const isAwaited = batch.messages.some(({ isLate }) => !isLate);
  await tx`
    update chat.outbox
    set batch_id = case when outbox_id = ${replyId} then ${batch.leaseId}::uuid end,
        is_asked = is_asked and ${isAwaited}
    where contact_id = ${contactId} and created_at = now() and batch_id is null`;
}

/** Gives what is left of a batch back to the queue, to be taken at once. */
export async function release(tx: Transaction, batch: Batch): Promise<void> {
  await tx`
    update chat.messages set lease_id = null, lease_until = null, attempts = 0
    where lease_id = ${batch.leaseId}`;
}

/**
 * Gives a failed batch back, with a growing pause; after the last try it is dead, with the
 * reason. Returns whether it was the last.
 */
export async function giveBack(
  sql: Sql | Transaction,
  batch: Batch,
  problem: string,
  inSeconds?: number,
): Promise<boolean> {
  const back = await sql`
    update chat.messages
    set lease_id = null, lease_until = null, problem = ${problem.slice(0, 300)},
        status = case when status = 'waiting' and attempts >= 8 then 'dead' else status end,
        try_at = ${retryAt(sql, inSeconds)}
    where lease_id = ${batch.leaseId}
    returning status`;
  return back.some(({ status }) => status === "dead");
}

/** After 2 s, 4 s, 8 s … at most an hour, if nobody said when. */
function retryAt(sql: Sql | Transaction, inSeconds?: number) {
  return sql`now() + coalesce(${inSeconds ?? null}::float8, least(power(2, attempts), 3600)) * interval '1 second'`;
}

/** What waits behind a batch, in whichever of her chats, as far as the next batch would hold both. */
export async function waitingBehind(
  sql: Sql | Transaction,
  batch: Batch,
): Promise<Pick<InboxMessage, "kind" | "body">[]> {
  return await sql`
    select kind, body from chat.messages
    where chat_id in (select chat_id from chat.chats_of_writer(${batch.messages[0]!.chatId}))
        and status = 'waiting' and lease_id is distinct from ${batch.leaseId}
    order by message_id
    limit ${mostMessages - batch.messages.length}`;
}
