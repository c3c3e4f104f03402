import { createHmac } from "node:crypto";
import { fair, type Weather } from "./weather.ts";
import { requestCheck } from "./requests.ts";
import {
  answerOf,
  envelopeOf,
  messageOf,
  wahaEngines,
  type Said,
  type WahaEngine,
} from "./shapes.ts";

export interface WhatsAppOptions {
  webhookUrl: string;
  apiKey: string;
  hmacKey: string;
  weather?: Partial<Weather>;
  /** from 0 to 1; the same seed, the same weather */
  random?: () => number;
}

export type WhatsApp = ReturnType<typeof startWhatsApp>;

/**
 * A gateway with the shapes of all three engines, and WhatsApp behind it: what was said there
 * stays when the gateway restarts; what it had not told yet is lost with it, as with WAHA.
 */
export function startWhatsApp(options: WhatsAppOptions) {
  const { apiKey, hmacKey, webhookUrl, random = Math.random } = options;
  const weather = { ...fair, ...options.weather };
  const said: Said[] = [];
  const phones = new Map<string, string>();
  const violations: string[] = [];
  const calls: string[] = [];
  const check = requestCheck();
  const engines = new Map<string, WahaEngine>();
  const engineOf = (chatId: string): WahaEngine => {
    if (!engines.has(chatId))
      engines.set(chatId, wahaEngines[engines.size % wahaEngines.length]!);
    return engines.get(chatId)!;
  };
  let timers = new Set<Timer>();
  let status = "WORKING";
  let counter = 0;
  const chance = (share: number) => random() < share;
  const rawId = (prefix: string) =>
    `${prefix}${(++counter).toString(16).padStart(18, "0").toUpperCase()}`;

  /** Does it after a while, if the gateway still runs then. */
  function later(ms: number, work: () => void) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  }

  /** Tells of an event until it is taken; WAHA waits 2, 4, 8 s, here it is a tenth of it. */
  function tell(event: object, attempt = 1) {
    const body = JSON.stringify(event);
    const hmac = createHmac("sha512", hmacKey).update(body).digest("hex");
    const again = () => {
      if (attempt < 10)
        later(2 ** attempt * 100, () => tell(event, attempt + 1));
    };
    fetch(webhookUrl, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-webhook-hmac": hmac,
        "x-webhook-hmac-algorithm": "sha512",
      },
    }).then((response) => {
      if (!response.ok) again();
    }, again);
  }

  function tellMessage(one: Said) {
    const engine = engineOf(one.chatId);
    const event = envelopeOf(engine, "message", messageOf(engine, one));
    const late = chance(weather.reorder) ? 200 + random() * 500 : 0;
    const ms = late + random() * weather.delayMs;
    later(ms, () => tell(event));
    if (chance(weather.duplicate))
      later(ms + random() * 300, () =>
        tell(chance(0.5) ? event : { ...event, event: "message.any" }),
      );
  }

  const tellStatus = (now: string) => {
    status = now;
    tell(
      envelopeOf("GOWS", "session.status", { name: "default", status: now }),
    );
  };

  async function sendText(body: { chatId: string; text: string }) {
    const { chatId, text } = body;
    if (chance(weather.refuse))
      return Response.json(
        { error: "not ready", expected: ["WORKING"] },
        { status: chance(0.5) ? 422 : 429, headers: { "retry-after": "1" } },
      );
    const one: Said = {
      rawId: rawId("3EB0"),
      chatId,
      fromMe: true,
      body: text,
      timestamp: Math.floor(Date.now() / 1000),
      ack: 1,
    };
    said.push(one);
    const engine = engineOf(chatId);
    for (const ack of [1, 2, 3]) {
      const payload = { id: `true_${chatId}_${one.rawId}`, ack, fromMe: true };
      later(random() * 100 * ack, () => {
        one.ack = Math.max(one.ack, ack);
        tell(envelopeOf(engine, "message.ack", payload));
      });
    }
    if (chance(weather.lose))
      return chance(0.5)
        ? new Response("{", { status: 201 })
        : Response.json({ statusCode: 500 }, { status: 500 });
    await Bun.sleep(random() * 30);
    return Response.json(answerOf(engine, one), { status: 201 });
  }

  function history(url: URL, chatId: string): Said[] {
    const { searchParams: query } = url;
    const offset = Number(query.get("offset") ?? 0);
    const fromMe = query.get("filter.fromMe");
    return said
      .filter(
        (one) =>
          one.chatId === chatId &&
          one.timestamp >= Number(query.get("filter.timestamp.gte") ?? 0) &&
          (fromMe === null || String(one.fromMe) === fromMe),
      )
      .slice(offset, offset + Number(query.get("limit")));
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = decodeURIComponent(url.pathname);
    const body: any = await request.json().catch(() => null);
    calls.push(`${request.method} ${path}`);
    violations.push(...(check?.(request.method, url, body) ?? []));
    if (request.headers.get("x-api-key") !== apiKey)
      return Response.json({ statusCode: 401 }, { status: 401 });
    if (path === "/api/sendText") return await sendText(body);
    if (/^\/api\/(sendSeen|startTyping|stopTyping)$/.test(path))
      // Manners fail now and then, as they do on WEBJS; nothing may hang on them.
      return chance(weather.lose)
        ? Response.json({}, { status: 500 })
        : Response.json({ result: true }, { status: 201 });
    if (path === "/api/sessions/default")
      return Response.json({
        name: "default",
        status,
        config: { webhooks: [{ url: webhookUrl }] },
      });
    const lid = path.match(/^\/api\/default\/lids\/(\d+)/)?.[1];
    if (lid) {
      const phone = phones.get(`${lid}@lid`);
      return Response.json({ lid, pn: phone ? `${phone}@c.us` : null });
    }
    if (path === "/api/default/chats/overview") {
      const last = new Map(said.map((one) => [one.chatId, one]));
      const offset = Number(url.searchParams.get("offset") ?? 0);
      const limit = Number(url.searchParams.get("limit") ?? 20);
      const rows = [...last].map(([id, { timestamp }]) => ({
        id,
        lastMessage: { timestamp },
      }));
      return Response.json(rows.slice(offset, offset + limit));
    }
    const chatId = path.match(
      /^\/api\/default\/chats\/([^/]+)\/messages$/,
    )?.[1];
    if (chatId)
      return Response.json(
        history(url, chatId).map((one) => messageOf(engineOf(chatId), one)),
      );
    return Response.json({ statusCode: 404 }, { status: 404 });
  }

  const open = (port: number) =>
    Bun.serve({ hostname: "127.0.0.1", port, fetch: answer });
  let server = open(0);
  const port = server.port!;

  return {
    url: `http://127.0.0.1:${port}`,
    /** everything said in WhatsApp */
    said,
    /** what our requests were wrong in, by WAHA's own description */
    violations,
    calls,
    /** the phone that the gateway can name for a lid */
    phones,
    tellStatus,
    tell,

    /** A mitra writes. `phone`: the engine tells it with the message. */
    write(chatId: string, body: string, phone?: string): Said {
      const one: Said = {
        rawId: rawId("AC"),
        chatId,
        fromMe: false,
        body,
        timestamp: Math.floor(Date.now() / 1000),
        ack: 3,
        phone,
      };
      said.push(one);
      tellMessage(one);
      return one;
    },

    /** The gateway's program ends and comes back; what it had not told is forgotten. */
    async restart(downMs: number) {
      for (const timer of timers) clearTimeout(timer);
      timers = new Set();
      await server.stop(true);
      await Bun.sleep(downMs);
      server = open(port);
      tellStatus("STARTING");
      later(150, () => tellStatus("WORKING"));
    },

    async stop() {
      for (const timer of timers) clearTimeout(timer);
      await server.stop(true);
    },
  };
}
