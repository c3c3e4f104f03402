import type { Sql } from "../../db/database.ts";
import type { Log } from "../../log.ts";
import type { WahaClient } from "../../waha/client.ts";
import { nameOf } from "../../waha/request.ts";
import { accept } from "./deliver.ts";

/** The gateway's clock and ours may differ. */
const clockSlackMs = 60_000;
/** What is not there after the last look is for a person: it may have left all the same. */
const nextLookSeconds = [30, 300, 3_600];
const notThere = "not among the gateway's own messages";

/**
 * Looks for one message of which it is not known whether it left, among those that the
 * gateway says we sent. Found, it is accepted; not found, it stays uncertain and is not
 * sent again. Returns whether there was one to look for.
 */
export async function lookForUncertain(deps: {
  sql: Sql;
  log: Log;
  waha: Pick<WahaClient, "saidSince">;
}): Promise<boolean> {
  const { sql, log, waha } = deps;
  const [message] = await sql`
    update chat.outbox
    set look_at = now() + interval '30 seconds'
    where outbox_id = (
        select outbox_id from chat.outbox
        where status = 'uncertain' and look_at <= now()
        order by look_at
        limit 1
        for update skip locked)
    returning outbox_id, chat_id, text, sent_at, looks`;
  if (!message) return false;
  const { outbox_id, chat_id, text, sent_at, looks } = message;
  const since = new Date(sent_at.getTime() - clockSlackMs);
  let said: Awaited<ReturnType<typeof waha.saidSince>>;
  try {
    said = await waha.saidSince(chat_id, since);
  } catch (error) {
    log.warn(
      { outboxId: outbox_id, code: nameOf(error) },
      "an uncertain message can't be looked for now",
    );
    return true;
  }
  const same = said.filter(
    ({ body, sentAt }) => body?.trim() === text.trim() && sentAt >= since,
  );
  same.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  const taken = new Set(
    (
      await sql`
        select raw_id from chat.outbox
        where raw_id in ${sql(["", ...same.map(({ rawId }) => rawId)])}`
    ).map((row) => row.raw_id as string),
  );
  const found = same.find(({ rawId }) => !taken.has(rawId));
  if (found) {
    await accept(sql, outbox_id, found.rawId);
    await sql`
      update chat.outbox
      set status = ops.after_ack(status, ${found.ack}::integer),
          acked_at = case when ${found.ack}::integer <> 0 then now() end
      where outbox_id = ${outbox_id}`;
    return true;
  }
  const pause = nextLookSeconds[looks];
  await sql`
    update chat.outbox
    set looks = looks + 1,
        look_at = now() + ${pause ?? null}::integer * interval '1 second',
        problem = split_part(problem, '; ', 1) || ${`; ${notThere}`}
    where outbox_id = ${outbox_id} and status = 'uncertain'`;
  if (pause === undefined)
    log.error(
      { outboxId: outbox_id },
      "a message may not have left: see ops.dead_letters",
    );
  return true;
}
