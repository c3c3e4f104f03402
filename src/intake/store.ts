import type { Sql } from "../db/database.ts";
import type { InboundMessage, Understood } from "./event.ts";

/** Stores what an event means; returns whether it is a message that was not there yet. */
export async function store(sql: Sql, found: Understood): Promise<boolean> {
  switch (found.is) {
    case "message":
      return await storeMessage(sql, found.message);
    case "ack":
      await storeAck(sql, found.rawId, found.ack);
      return false;
    case "session":
      await sql`
        insert into ops.session_status as stands (session, status, happened_at)
        values (${found.session}, ${found.status}, ${found.at})
        on conflict (session) do update
        set status = excluded.status, happened_at = excluded.happened_at
        where excluded.happened_at >= stands.happened_at`;
      return false;
    case "dropped":
      await sql`
        insert into ops.dropped_events as stands (reason, event_count)
        values (${found.reason}, 1)
        on conflict (reason) do update
        set event_count = stands.event_count + 1, last_at = now()`;
      return false;
  }
}

async function storeMessage(sql: Sql, message: InboundMessage) {
  const rows = await sql`
    insert into chat.messages (session, is_from_me, raw_id, chat_id, kind, body, media_url,
        media_mimetype, sender_alt, push_name, engine, sent_at, target_raw_id, status)
    values (${message.session}, false, ${message.rawId}, ${message.chatId}, ${message.kind},
        ${message.body}, ${message.mediaUrl}, ${message.mediaMimetype}, ${message.senderAlt},
        ${message.pushName}, ${message.engine}, ${message.sentAt}, ${message.targetRawId}, 'waiting')
    on conflict (session, is_from_me, raw_id) do nothing
    returning message_id`;
  return rows.length > 0;
}

const ackStatus: Record<number, string> = {
  [-1]: "failed",
  1: "accepted",
  2: "delivered",
  3: "read",
  4: "read",
};

// The gateway's "accepted" may still fail; what was delivered did not.
const forward = ["uncertain", "accepted", "failed", "delivered", "read"];

/** An ack only ever moves an answer forward, however late it comes. */
async function storeAck(sql: Sql, rawId: string, ack: number) {
  const status = ackStatus[ack];
  if (!status) return;
  const earlier = forward.slice(0, forward.indexOf(status));
  await sql`
    update chat.outbox set status = ${status}
    where raw_id = ${rawId} and status in ${sql(earlier)}`;
}
