import { createHmac } from "node:crypto";
import { Hono } from "hono";
import type { Database } from "../db/database.ts";
import { createGeminiClient } from "../gemini/client.ts";
import { createApp } from "../http/app.ts";
import { createLog } from "../log.ts";
import { createWahaClient } from "../waha/client.ts";
import { startWorker, type Worker } from "../worker/pump.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SentText {
  chatId: string;
  text: string;
}

/** The far end of the network in tests: a gateway that takes down what it is asked. */
export interface Far {
  sent: SentText[];
  requests: {
    method: string;
    path: string;
    key: string | null;
    body: unknown;
  }[];
  /** what the next calls answer, by path prefix; the default is GOWS's 201 */
  answers: Map<string, () => Response | Promise<Response>>;
  url: string;
}

export interface TestService {
  app: Hono;
  far: Far;
  dataDir: string;
  /** posts an event as the gateway does, signed */
  post(event: unknown): Promise<Response>;
  /** a text or photo from a chat, with its own id; returns the message's raw id */
  write(
    chatId: string,
    text: string,
    more?: Record<string, unknown>,
  ): Promise<string>;
  /** resolves once nothing waits and nothing is planned that could leave */
  settled(): Promise<void>;
  /** the texts sent to a chat so far */
  heard(chatId: string): string[];
  stop(): Promise<void>;
}

export const hmacKey = "test-hmac-key";
const apiKey = "test-api-key";
let counter = 0;

/** Our service on `database`, with real HTTP between it and a gateway of the test's own. */
export function startService(
  database: Database,
  options: { gemini?: { baseUrl: string }; isStandIn?: boolean } = {},
): TestService {
  const { sql } = database;
  const sent: SentText[] = [];
  const requests: Far["requests"] = [];
  const answers: Far["answers"] = new Map();
  const gateway = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const body: unknown = await request.json().catch(() => null);
      requests.push({
        method: request.method,
        path: pathname,
        key: request.headers.get("x-api-key"),
        body,
      });
      const own = [...answers].find(([prefix]) => pathname.startsWith(prefix));
      if (own) return await own[1]();
      if (pathname === "/api/sendText") {
        const { chatId, text } = body as SentText;
        sent.push({ chatId, text });
        return Response.json(
          { id: `true_${chatId}_OUT${++counter}` },
          { status: 201 },
        );
      }
      if (pathname.includes("/lids/")) return Response.json({ pn: null });
      return Response.json({ statusCode: 404 }, { status: 404 });
    },
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  const log = createLog("silent");
  const dataDir = mkdtempSync(join(tmpdir(), "arthiusaha-media-"));
  const worker: Worker = startWorker({
    sql,
    log,
    dataDir,
    zone: "Asia/Jakarta",
    waha: createWahaClient({ url, apiKey, session: "default" }),
    gemini:
      options.gemini &&
      createGeminiClient({
        apiKey: "test-gemini-key",
        model: "gemini-test",
        baseUrl: options.gemini.baseUrl,
      }),
    isStandIn: options.isStandIn ?? false,
  });
  const app = createApp({
    sql,
    log,
    hmacKey,
    now: () => new Date(),
    wake: worker.wake,
    isWorkerAlive: worker.isAlive,
    adminPassword: undefined,
    front: new Hono(),
  });
  const post = async (event: unknown) => {
    const body = typeof event === "string" ? event : JSON.stringify(event);
    return await app.request("/webhook", {
      method: "POST",
      body,
      headers: {
        "x-webhook-hmac": createHmac("sha512", hmacKey)
          .update(body)
          .digest("hex"),
        "x-webhook-hmac-algorithm": "sha512",
      },
    });
  };
  return {
    app,
    dataDir,
    post,
    far: { sent, requests, answers, url },
    async write(chatId, text, more = {}) {
      const rawId = `IN${++counter}`;
      const response = await post({
        event: "message",
        session: "default",
        payload: {
          id: `false_${chatId}_${rawId}`,
          timestamp: Math.floor(Date.now() / 1000),
          from: chatId,
          fromMe: false,
          body: text,
          hasMedia: false,
          ...more,
        },
      });
      if (response.status !== 200)
        throw new Error(`the webhook answered ${response.status}`);
      return rawId;
    },
    heard: (chatId) =>
      sent.filter((one) => one.chatId === chatId).map((one) => one.text),
    async settled() {
      for (let look = 0; look < 600; look++) {
        const [row] = await sql`
          select (select count(*) from chat.messages where status = 'waiting')
              + (select count(*) from chat.outbox where status = 'sending'
                  or (status = 'planned' and is_asked)) as left`;
        if (row!.left === 0) return;
        worker.wake();
        await Bun.sleep(20);
      }
      throw new Error("the service did not come to rest");
    },
    async stop() {
      await worker.stop(2_000);
      gateway.stop(true);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A mitra with one loan of 25 due bills as of `asOf`, of which `paid` are paid on time; her chat is `phone@c.us`. */
export async function addMitra(
  database: Database,
  mitra: {
    customer: string;
    phone: string;
    name?: string | null;
    officerPhone?: string;
    paid?: number;
    dpd?: number;
    asOf?: string;
  },
): Promise<string> {
  const { customer, phone, paid = 25, dpd = 0 } = mitra;
  const asOf = mitra.asOf ?? new Date().toISOString().slice(0, 10);
  const { sql } = database;
  await sql`insert into core.customers (customer_number) values (${customer})`;
  await sql`
    insert into core.loans values (${customer}, ${`L-${customer}`}, 5000000, 2500000, ${dpd}, ${asOf})`;
  await sql`
    insert into core.bills
    select ${customer}, ${`L-${customer}`}, ${customer} || '-' || number,
        ${asOf}::date - 1 - (25 - number) * 7,
        case when number <= ${paid} then ${asOf}::date - 1 - (25 - number) * 7 end,
        120000, case when number <= ${paid} then 120000 else 0 end
    from generate_series(1, 25) as number`;
  await sql`
    insert into chat.contacts (phone, name, role, customer_number, officer_phone)
    values (${phone}, ${mitra.name ?? null}, 'mitra', ${customer}, ${mitra.officerPhone ?? null})`;
  return `${phone}@c.us`;
}
