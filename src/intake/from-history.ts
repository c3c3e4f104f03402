import type { Sql } from "../db/database.ts";
import { understand, type InboundMessage } from "./event.ts";

/** A message as the gateway's history shows it now. */
interface Shown {
  message: InboundMessage;
  isDeleted: boolean;
}

/**
 * What a chat's history tells that we don't know: its messages, oldest first, and what
 * became of those that are here already. WEBJS leaves a mark where a message was deleted;
 * NOWEB leaves nothing, and what is not there is no sign that it was taken back.
 */
export async function newsIn(
  sql: Sql,
  session: string,
  history: unknown[],
  now: Date,
): Promise<InboundMessage[]> {
  const shown = history.flatMap((payload): Shown[] => {
    const read = understand({ event: "message", session, payload }, now);
    return read.is === "message"
      ? [{ message: read.message, isDeleted: isDeleted(payload) }]
      : [];
  });
  shown.sort((a, b) => a.message.sentAt.getTime() - b.message.sentAt.getTime());
  const rawIds = shown.map(({ message }) => message.rawId);
  const rows = await sql`
    select coalesce(target_raw_id, raw_id) as raw_id,
        coalesce(array_agg(trim(body)) filter (where body is not null), '{}') as bodies,
        bool_or(body is null) as is_erased, max(sent_at) as sent_at
    from chat.messages
    where session = ${session} and not is_from_me
        and (raw_id = any(${rawIds}) or target_raw_id = any(${rawIds}))
    group by 1`;
  const known = new Map(rows.map((row) => [row.raw_id as string, row]));
  return shown.flatMap(({ message, isDeleted }) => {
    const before = known.get(message.rawId);
    if (!before) return isDeleted ? [] : [message];
    // Its time is not told: right behind the last that is known.
    const sentAt = new Date(before.sent_at.getTime() + 1_000);
    const change = { ...message, sentAt, targetRawId: message.rawId };
    if (isDeleted)
      return [
        {
          ...change,
          kind: "deletion" as const,
          rawId: `deletion:${message.rawId}`,
          body: null,
          mediaUrl: null,
          mediaMimetype: null,
        },
      ];
    // An engine that keeps the first words shows none that are new; what is erased stays so.
    const body = message.body?.trim();
    if (!body || before.is_erased || before.bodies.includes(body)) return [];
    const which = Bun.hash(body).toString(36);
    return [
      {
        ...change,
        kind: "edit" as const,
        rawId: `edit:${message.rawId}@${which}`,
      },
    ];
  });
}

const isDeleted = (payload: unknown): boolean =>
  (payload as { _data?: { type?: unknown } | null } | null)?._data?.type ===
  "revoked";
