import { z } from "zod";
import { createRequest, json, Refused, type WahaOptions } from "./request.ts";

/** A session as the gateway tells of it. */
export interface Session {
  status: string;
  /** the phone that it is paired with, or null */
  me: string | null;
  engine: string | null;
  /** when its engine did something last, where it says */
  activeAt: Date | null;
  webhookUrls: string[];
}

export interface SessionSettings {
  webhookUrl: string;
  hmacKey: string;
}

const sessionAnswer = z.object({
  status: z.string(),
  me: z.object({ id: z.string().nullish() }).nullish().catch(null),
  engine: z.object({ engine: z.string().nullish() }).nullish().catch(null),
  timestamps: z
    .object({ activity: z.number().nullish() })
    .nullish()
    .catch(null),
  config: z
    .object({ webhooks: z.array(z.object({ url: z.string() })).nullish() })
    .nullish()
    .catch(null),
});
const qrAnswer = z.object({ value: z.string().min(1) });

/**
 * How our session is to be: one webhook of our own, retried for about an hour (WAHA
 * gives up after 30 s by default), and nothing but people's own chats.
 */
export function configOf({ webhookUrl, hmacKey }: SessionSettings) {
  return {
    metadata: { app: "arthiusaha" },
    ignore: { status: true, groups: true, channels: true, broadcast: true },
    // The store is what missed messages are fetched from.
    noweb: { markOnline: false, store: { enabled: true, fullSync: false } },
    // Without it WEBJS tells of no acks.
    webjs: { tagsEventsOn: true },
    webhooks: [
      {
        url: webhookUrl,
        // message or message.any, never both: with both each message comes twice.
        events: [
          "message",
          "message.edited",
          "message.revoked",
          "message.ack",
          "session.status",
        ],
        hmac: { key: hmacKey },
        retries: { policy: "exponential", delaySeconds: 2, attempts: 10 },
      },
    ],
  };
}

export type SessionsClient = ReturnType<typeof createSessionsClient>;

/** The calls that look after one session. None of them logs out or deletes it. */
export function createSessionsClient(options: WahaOptions) {
  const { session } = options;
  const request = createRequest(options);

  async function change(verb: "start" | "stop" | "restart"): Promise<void> {
    const path = `/api/sessions/${session}/${verb}`;
    const response = await request(path, { method: "POST", timeoutMs: 60_000 });
    await response.body?.cancel();
    if (!response.ok) throw new Refused(verb, response.status);
  }

  async function get(): Promise<Session | undefined> {
    const response = await request(`/api/sessions/${session}`);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Refused("session", response.status);
    const found = sessionAnswer.parse(await response.json());
    const activity = found.timestamps?.activity;
    return {
      status: found.status,
      me: found.me?.id?.match(/^\d+/)?.[0] ?? null,
      engine: found.engine?.engine ?? null,
      activeAt: activity ? new Date(activity) : null,
      webhookUrls: (found.config?.webhooks ?? []).map(({ url }) => url),
    };
  }

  async function put(settings: SessionSettings, isNew: boolean) {
    const config = configOf(settings);
    const path = isNew ? "/api/sessions" : `/api/sessions/${session}`;
    const init = isNew
      ? json({ name: session, start: true, config })
      : json({ config }, "PUT");
    const response = await request(path, { ...init, timeoutMs: 60_000 });
    await response.body?.cancel();
    if (!response.ok) throw new Refused("session", response.status);
  }

  return {
    /** The session, or undefined if there is none; throws if it can't be asked. */
    get,

    /** Creates the session, or gives an existing one our settings, and starts it. */
    async start(
      settings: SessionSettings,
    ): Promise<"created" | "updated" | "started"> {
      const found = await get();
      if (!found) {
        await put(settings, true);
        return "created";
      }
      const isOurs =
        found.webhookUrls.length === 1 &&
        found.webhookUrls[0] === settings.webhookUrl;
      // A running session is stopped and started by this, so only where it must be.
      const isLeft = isOurs && found.status === "WORKING";
      if (!isLeft) await put(settings, false);
      await change("start");
      return isLeft ? "started" : "updated";
    },

    stop: () => change("stop"),
    restart: () => change("restart"),

    /** What the QR code says that pairs a phone, or undefined while there is none to show. */
    async qr(): Promise<string | undefined> {
      const response = await request(`/api/${session}/auth/qr?format=raw`, {
        headers: { accept: "application/json" },
      });
      if (response.status === 422 || response.status === 404) return undefined;
      if (!response.ok) throw new Refused("qr", response.status);
      return qrAnswer.parse(await response.json()).value;
    },
  };
}
