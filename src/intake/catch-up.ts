import type { Sql } from "../db/database.ts";
import type { WahaClient } from "../waha/client.ts";
import { newsIn } from "./from-history.ts";
import { store, type Gather } from "./store.ts";

// A message may be edited for a quarter of an hour; events may be on their way, and clocks differ.
const overlapMs = 20 * 60_000;
/** What is older is answered no more. */
const longestMs = 7 * 86_400_000;

/**
 * Fetches what no event told of from the gateway's history, through the same
 * deduplication; returns how many messages, edits and deletions were missing. The first time there is
 * nothing to fetch: what was written before there was a service is none of its business.
 */
export async function catchUp(
  sql: Sql,
  waha: Pick<WahaClient, "chatsSince" | "heardSince">,
  session: string,
  gather: Gather,
): Promise<number> {
  const now = new Date();
  const [row] = await sql`
    select caught_up_until from ops.session_status where session = ${session}`;
  const until = row?.caught_up_until as Date | null | undefined;
  let missing = 0;
  if (until) {
    const since = new Date(
      Math.max(until.getTime() - overlapMs, now.getTime() - longestMs),
    );
    for (const chatId of await waha.chatsSince(since)) {
      if (!/@(c\.us|lid)$/.test(chatId)) continue;
      const history = await waha.heardSince(chatId, since);
      const heard = await newsIn(sql, session, history, now);
      for (const message of heard)
        if (
          await store(
            sql,
            { is: "message", message },
            { isFetched: true, now, gather },
          )
        )
          missing++;
    }
  }
  await sql`
    update ops.session_status set caught_up_until = ${now} where session = ${session}`;
  return missing;
}
