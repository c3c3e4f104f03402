import type { Sql } from "../db/database.ts";
import { acknowledge } from "./ack.ts";
import type { InboundMessage, Understood } from "./event.ts";
import { tellStatus } from "./session.ts";

export interface Arrival {
  /** found in the gateway's history, and not told by an event */
  isFetched?: boolean;
  /** the time by the clock that messages are stamped by */
  now: Date;
  gather: Gather;
}

/** What comes this soon after a message, or after a photo, is answered together. */
export interface Gather {
  /** events overtake one another by less; too short to be felt */
  anyMs: number;
  /** she sends the second photo, or the word for the first, within this */
  photoMs: number;
}

export const humanGather: Gather = { anyMs: 500, photoMs: 10_000 };
export const noGather: Gather = { anyMs: 0, photoMs: 0 };

/** Stores what an event means; returns whether it is a message that was not there yet. */
export async function store(
  sql: Sql,
  found: Understood,
  arrival: Arrival,
): Promise<boolean> {
  switch (found.is) {
    case "message":
      return await storeMessage(sql, found.message, arrival);
    case "ack":
      await acknowledge(sql, found.rawId, found.ack);
      return false;
    case "session":
      await tellStatus(sql, found);
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

const lateMs = 3_600_000;
/** Older ones are no note that somebody waits for: a replayed history, a phone found again. */
const tooOldMs = 7 * 86_400_000;
/** Two clocks differ by less; nearer ones keep their order. */
const aheadMs = 60_000;
const tooOld = "it came more than 7 days after it was sent";

async function storeMessage(
  sql: Sql,
  message: InboundMessage,
  { isFetched = false, now, gather }: Arrival,
) {
  const age = now.getTime() - message.sentAt.getTime();
  const isTooOld = age > tooOldMs;
  // A clock that runs ahead books nothing on a day that has not come.
  const sentAt = age < -aheadMs ? now : message.sentAt;
  const rows = await sql`
    insert into chat.messages (session, is_from_me, raw_id, chat_id, kind, body, media_url,
        media_mimetype, sender_alt, push_name, engine, sent_at, target_raw_id, is_fetched, is_late, status, problem,
        try_at)
    values (${message.session}, false, ${message.rawId}, ${message.chatId}, ${message.kind},
        ${message.body}, ${message.mediaUrl}, ${message.mediaMimetype}, ${message.senderAlt},
        ${message.pushName}, ${message.engine}, ${sentAt}, ${message.targetRawId}, ${isFetched}, ${age > lateMs},
        ${isTooOld ? "dead" : "waiting"}, ${isTooOld ? tooOld : null},
        greatest(now() + ${gather.anyMs} * interval '1 millisecond', (
            select max(received_at) + ${gather.photoMs} * interval '1 millisecond'
            from chat.messages
            where chat_id = ${message.chatId} and kind = 'image'
                and received_at > now() - ${gather.photoMs} * interval '1 millisecond')))
    on conflict (session, is_from_me, raw_id) do nothing
    returning message_id`;
  return rows.length > 0;
}
