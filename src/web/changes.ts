import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Sql } from "../db/database.ts";

const lookMs = 1_000;
// After a sign of life the database is about to tell more: a send is heard before it is recorded.
const soonMs = 120;
const soonTimes = 15;
const keepAliveMs = 5_000; // Bun closes a connection that is quiet for 10 s

/** The server-sent events of /try/events: one whenever something that the page shows has changed. */
export class Changes {
  private readonly listeners = new Set<() => void>();

  constructor(private readonly sql: Sql) {}

  /** Says that something is going on, so that it is looked for at once. */
  stir(): void {
    for (const listener of this.listeners) listener();
  }

  serve(c: Context): Response {
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      let soon = 0;
      let wake = () => {};
      const listener = () => {
        soon = soonTimes;
        wake();
      };
      this.listeners.add(listener);
      stream.onAbort(() => {
        this.listeners.delete(listener);
        wake();
      });
      let seen = await this.fingerprint();
      let spokeAt = Date.now();
      // At once, for what happened before this connection stood.
      await stream.writeSSE({ event: "change", data: "", retry: 1000 });
      while (!stream.aborted && !stream.closed) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, soon > 0 ? soonMs : lookMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        soon = Math.max(0, soon - 1);
        if (stream.aborted || stream.closed) break;
        const now = await this.fingerprint();
        if (now === undefined) break;
        if (now !== seen) await stream.writeSSE({ event: "change", data: "" });
        else if (Date.now() - spokeAt > keepAliveMs)
          await stream.write(": still here\n\n");
        else continue;
        spokeAt = Date.now();
        seen = now;
      }
      this.listeners.delete(listener);
    });
  }

  /** Differs when anything that the page shows has changed; undefined once the database is closed. */
  private async fingerprint(): Promise<string | undefined> {
    try {
      const [row] = await this.sql`
        select concat_ws(' ',
            (select as_of from ops.clock),
            (select max(tier_history_id) from core.tier_history),
            (select string_agg(status || total || ' ' || latest, ' ' order by status)
                from (select status, count(*) as total, max(message_id) as latest
                    from chat.messages group by status) as inbox),
            (select count(media_sha256) from chat.messages),
            (select string_agg(status || total || ' ' || latest, ' ' order by status)
                from (select status, count(*) as total, max(outbox_id) as latest
                    from chat.outbox group by status) as outbox)) as fingerprint`;
      return row!.fingerprint;
    } catch {
      return undefined; // the stream ends, and the page connects again by itself
    }
  }
}
