import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Sql } from "../db/database.ts";
import { inTime } from "../db/patience.ts";
import type { Log } from "../log.ts";
import { understand, type Understood } from "./event.ts";
import { isSigned } from "./signature.ts";
import { store, type Gather } from "./store.ts";

export interface WebhookDeps {
  sql: Sql;
  log: Log;
  hmacKey: string;
  /** the gateway's session that is ours; another one's chats we could not answer */
  session: string;
  /** what a time told by the gateway is held against; the try-it page lives in a day of its own */
  now: () => Date | Promise<Date>;
  /** tells the worker that a message waits */
  wake: () => void;
  /** what is answered together */
  gather: Gather;
  /** how long the database may take to store an event; undefined: as long as it needs */
  patienceMs: number | undefined;
}

const largestBody = 16 << 20;

/**
 * POST /webhook: WAHA's events. Verify, store, answer; the thinking is the
 * worker's. The gateway retries everything but a 2xx, so all that is authentic is
 * answered 200, even what we ignore; 503 makes it come back when it can't be stored.
 */
export function createWebhook(deps: WebhookDeps): Hono {
  const app = new Hono();
  app.post(
    "/webhook",
    bodyLimit({
      maxSize: largestBody,
      onError: (c) => c.json({ error: "The event is larger than 16 MiB" }, 413),
    }),
    async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const isAuthentic = isSigned(
        deps.hmacKey,
        body,
        c.req.header("x-webhook-hmac"),
        c.req.header("x-webhook-hmac-algorithm"),
      );
      if (!isAuthentic)
        return c.json(
          {
            error:
              "X-Webhook-Hmac is not the SHA-512 HMAC of this body with WAHA_HMAC_KEY",
          },
          401,
        );
      const event = parse(body);
      try {
        const now = await deps.now();
        const found: Understood = isOfAnother(event, deps.session)
          ? { is: "dropped", reason: "another session" }
          : understand(event, now);
        // One that is stored later all the same is known by its key when it comes again.
        const { gather } = deps;
        const storing = store(deps.sql, found, { now, gather });
        const isNew = await inTime(storing, deps.patienceMs);
        // A session that works again may send, and has a gap to be filled.
        if (isNew || found.is === "session") deps.wake();
      } catch (error) {
        deps.log.error(
          { code: (error as { code?: string }).code },
          "an event could not be stored; the gateway will send it again",
        );
        return c.json({ error: "The event can't be stored now" }, 503, {
          "retry-after": "5",
        });
      }
      return c.json({ ok: true });
    },
  );
  return app;
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined; // authentic, yet not JSON: counted as dropped
  }
}

function isOfAnother(event: unknown, session: string): boolean {
  const found = (event as { session?: unknown } | null | undefined)?.session;
  return typeof found === "string" && found !== session;
}
