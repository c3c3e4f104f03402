import { createHmac } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { ServiceError } from "../errors.ts";
import {
  envelope,
  fileUrl,
  messagePayload,
  type PhoneMessage,
} from "./gateway-event.ts";

export interface StandInOptions {
  apiKey: string;
  hmacKey: string;
  session: string;
  /** where events go; asked for each, as the port is known only once the service listens */
  webhookUrl: () => string;
  /** hears of every text that was taken, with its chat id */
  onSent: (chatId: string) => void;
  /** how long an answer takes, so that she who wrote sees somebody typing */
  pauseMs?: number;
  /** the time on her phone, which stamps what she sends */
  now: () => Promise<Date>;
}

export interface StandIn {
  /** answers as a WAHA gateway does */
  app: Hono;
  /** what a phone sends: an event, signed and posted to the webhook */
  receive(message: PhoneMessage): Promise<void>;
}

interface Kept {
  message: PhoneMessage;
  at: Date;
}

// WAHA deletes its files after minutes; here the oldest go once there are more.
const mostFiles = 16;

const addressed = z.object({
  session: z.string(),
  chatId: z.string().regex(/^\d{5,20}@(c\.us|lid)$/),
});
const fileBody = addressed.extend({
  file: z.object({
    mimetype: z.string(),
    filename: z.string(),
    data: z.base64().min(1),
  }),
  caption: z.string().optional(),
});
const sendBodies = {
  "/api/sendText": addressed.extend({ text: z.string().min(1) }),
  "/api/sendImage": fileBody,
  "/api/sendFile": fileBody,
};

/**
 * A gateway for who has none: the far end of the network, reached over HTTP and
 * reaching us over HTTP, and nothing in between knows that no phone is behind it.
 */
export function createStandIn(options: StandInOptions): StandIn {
  const { apiKey, hmacKey, session, pauseMs = 300, now } = options;
  const photos = new Map<string, Kept>();
  const writers = new Set<string>();
  const urlOf = (rawId: string, { message }: Kept) =>
    fileUrl(session, `${rawId}.${extension(message.photo!.mimetype)}`);

  const app = new Hono();
  app.use("/api/*", async (c, next) => {
    if (c.req.header("x-api-key") !== apiKey)
      return c.json({ message: "Unauthorized", statusCode: 401 }, 401);
    await next();
  });

  for (const [path, schema] of Object.entries(sendBodies))
    app.post(path, async (c) => {
      const body = schema.safeParse(await c.req.json().catch(() => null));
      if (!body.success)
        return c.json({ message: "Bad Request", statusCode: 400 }, 400);
      if (body.data.session !== session)
        return c.json(
          { error: "Session does not exist", session: body.data.session },
          422,
        );
      const { chatId } = body.data;
      if (writers.has(chatId)) await Bun.sleep(pauseMs);
      options.onSent(chatId);
      return c.json(
        { id: `true_${chatId}_${newRawId("3EB0")}`, _data: {} },
        201,
      );
    });

  app.get("/api/:session/lids/:lid", (c) =>
    c.json({ lid: c.req.param("lid"), pn: null }),
  );

  app.get("/api/files/:session/:file", (c) => {
    const [rawId = ""] = c.req.param("file").split(".");
    const photo = photos.get(rawId)?.message.photo;
    if (c.req.param("session") !== session || !photo)
      return c.json({ error: { code: 404, key: "FILE_NOT_FOUND" } }, 404);
    return c.body(photo.bytes as Uint8Array<ArrayBuffer>, 200, {
      "content-type": photo.mimetype,
    });
  });

  app.get("/api/:session/chats/:chatId/messages/:id", (c) => {
    const rawId = c.req.param("id").split("_")[2] ?? "";
    const kept = photos.get(rawId);
    if (!kept || kept.message.chatId !== c.req.param("chatId"))
      return c.json({ message: "Message not found", statusCode: 404 }, 404);
    const url = urlOf(rawId, kept);
    return c.json(messagePayload(kept.message, rawId, kept.at, url));
  });

  return {
    app,
    async receive(message) {
      writers.add(message.chatId);
      const rawId = newRawId("AC");
      const kept = { message, at: await now() };
      if (message.photo) {
        photos.set(rawId, kept);
        for (const [oldest] of photos)
          if (photos.size > mostFiles) photos.delete(oldest);
      }
      const url = message.photo ? urlOf(rawId, kept) : null;
      const payload = messagePayload(message, rawId, kept.at, url);
      const event = envelope(session, payload, kept.at);
      await post(options.webhookUrl(), hmacKey, event);
    },
  };
}

async function post(
  url: string,
  hmacKey: string,
  event: ReturnType<typeof envelope>,
): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(event));
  const response = await fetch(url, {
    method: "POST",
    body: bytes,
    redirect: "error",
    signal: AbortSignal.timeout(20_000),
    headers: {
      "content-type": "application/json",
      "user-agent": "WAHA/2026.8.2",
      "x-webhook-request-id": crypto.randomUUID(),
      "x-webhook-timestamp": String(event.timestamp),
      "x-webhook-hmac": createHmac("sha512", hmacKey)
        .update(bytes)
        .digest("hex"),
      "x-webhook-hmac-algorithm": "sha512",
    },
  });
  if (!response.ok)
    throw new ServiceError(
      "webhook_refused",
      `The webhook answered ${response.status} to the stand-in gateway; expected a 2xx. Its log says why.`,
    );
}

/** WhatsApp's ids: hex, with a prefix by the kind of device. */
function newRawId(prefix: string): string {
  return prefix + crypto.randomUUID().replaceAll("-", "").toUpperCase();
}

function extension(mimetype: string): string {
  return mimetype.match(/^image\/([a-z]+)/)?.[1] ?? "bin";
}
