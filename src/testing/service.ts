import { createHmac } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import type { Database } from "../db/database.ts";
import { createGeminiClient } from "../gemini/client.ts";
import { noPace } from "../conversation/outbox/pace.ts";
import { createApp } from "../http/app.ts";
import { createLog, type Log } from "../log.ts";
import { createOcr } from "../reading/ocr/ocr.ts";
import { createWahaClient } from "../waha/client.ts";
import { startWorker } from "../worker/pump.ts";
import { drawPicture } from "./files.ts";
import { apiKey, startGateway, type Far } from "./gateway.ts";
import { noGather, type Gather } from "../intake/store.ts";
import { captureLog } from "./log.ts";
import { until } from "./until.ts";

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
  /** resolves once nothing waits that could be done now */
  settled(): Promise<void>;
  /** the texts sent to a chat so far */
  heard(chatId: string): string[];
  /** writes these and returns what they are answered */
  say(chatId: string, ...texts: string[]): Promise<string[]>;
  /** the same with a photo; the gateway gives `far.answers` for its file */
  show(
    chatId: string,
    caption?: string,
    url?: string | null,
  ): Promise<string[]>;
  /** lets what the gateway's client remembers grow old by a minute */
  aMinuteLater(): void;
  stop(): Promise<void>;
}

export interface TestOptions {
  gemini?: { baseUrl: string; timeoutMs?: number };
  isStandIn?: boolean;
  /** what is answered together; tests don't wait for it */
  gather?: Gather;
  /** of an earlier service, to start again where it stopped */
  dataDir?: string;
  log?: Log;
  longestBatchMs?: number;
  now?: () => Date;
  longestAnswerMs?: number;
}

export { captureLog, until };
export const hmacKey = "test-hmac-key";

/** A model that nobody serves: what is sent to it waits. */
export const noModel = { baseUrl: "http://127.0.0.1:9" };
// As WAHA names itself, whoever reaches it by another name.
const photoUrl = "http://localhost:3000/api/files/default/X.jpeg";
let counter = 0;
let pictures = 0;

/** The headers that the gateway puts on a body. */
export const signatureOf = (body: string | Uint8Array, key = hmacKey) => ({
  "x-webhook-hmac": createHmac("sha512", key).update(body).digest("hex"),
  "x-webhook-hmac-algorithm": "sha512",
});

/** Our service on `database`, with real HTTP between it and a gateway of the test's own. */
export function startService(
  database: Database,
  options: TestOptions = {},
): TestService {
  const { sql } = database;
  const { gemini, log = createLog("silent") } = options;
  const far = startGateway();
  const ocr = createOcr();
  let shiftMs = 0;
  const dataDir =
    options.dataDir ?? mkdtempSync(join(tmpdir(), "arthiusaha-media-"));
  const worker = startWorker({
    sql,
    log,
    dataDir,
    zone: "Asia/Jakarta",
    waha: createWahaClient({
      url: far.url,
      apiKey,
      session: "default",
      now: () => Date.now() + shiftMs,
    }),
    gemini:
      gemini &&
      createGeminiClient({
        apiKey: "test-gemini-key",
        model: "gemini-test",
        baseUrl: gemini.baseUrl,
        timeoutMs: gemini.timeoutMs,
      }),
    ocr,
    isStandIn: options.isStandIn ?? false,
    longestBatchMs: options.longestBatchMs,
    session: "default",
    pace: noPace,
    longestAnswerMs: options.longestAnswerMs,
  });
  const app = createApp({
    sql,
    log,
    hmacKey,
    session: "default",
    now: options.now ?? (() => new Date()),
    wake: worker.wake,
    gather: options.gather ?? noGather,
    patienceMs: undefined,
    isWorkerAlive: worker.isAlive,
    adminPassword: undefined,
    front: new Hono(),
  });
  const service: TestService = {
    app,
    dataDir,
    far,
    async post(event) {
      const body = typeof event === "string" ? event : JSON.stringify(event);
      return await app.request("/webhook", {
        method: "POST",
        body,
        headers: signatureOf(body),
      });
    },
    async write(chatId, text, more = {}) {
      const rawId = `IN${++counter}`;
      const response = await service.post({
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
      far.sent.filter((one) => one.chatId === chatId).map((one) => one.text),
    async say(chatId, ...texts) {
      const before = service.heard(chatId).length;
      for (const text of texts) await service.write(chatId, text);
      await service.settled();
      return service.heard(chatId).slice(before);
    },
    async show(chatId, caption = "", url = photoUrl) {
      const before = service.heard(chatId).length;
      const media = { url, mimetype: "image/jpeg" };
      await service.write(chatId, caption, { hasMedia: true, media });
      await service.settled();
      return service.heard(chatId).slice(before);
    },
    settled: () =>
      until(async (look) => {
        if (look % 10 === 0) worker.wake(); // each asks the database six times
        const [row] = await sql`
          select (select count(*) from chat.messages
                where lease_until > now() or (try_at <= now() and (status = 'waiting'
                    or status = 'to_read')))
              + (select count(*) from chat.outbox where status = 'sending'
                or (status = 'planned' and is_asked and try_at <= now())) as left`;
        return row!.left === 0;
      }),
    aMinuteLater: () => void (shiftMs += 60_001),
    async stop() {
      await worker.stop(2_000);
      ocr.close();
      far.stop();
    },
  };
  return service;
}

/** A picture unlike every other, which the gateway has from now on. */
export function servePicture(service: TestService): Uint8Array<ArrayBuffer> {
  const bytes = drawPicture(++pictures);
  service.far.answers.set("/api/files/", () => new Response(bytes));
  return bytes;
}

/** The URL of a file that no message had yet, and the gateway that has a picture for each. */
export const newFileUrl = (): string =>
  `http://localhost:3000/api/files/default/${++pictures}.jpeg`;
export function servePictures(service: TestService): void {
  service.far.answers.set("/api/files/", ({ path }) => {
    const [seed] = path.match(/\d+(?=\.jpeg)/) ?? ["0"];
    return new Response(drawPicture(Number(seed)));
  });
}

/** A mitra with one loan of 25 due bills as of `asOf`, of which `paid` are paid on time; her chat is `phone@c.us`. */
export async function addMitra(
  { sql }: Database,
  mitra: {
    customer: string;
    phone: string;
    name?: string | null;
    officerPhone?: string;
    paid?: number;
    dpd?: number;
    asOf?: string;
    /** she has said SETUJU */
    isAgreed?: boolean;
  },
): Promise<string> {
  const { customer, phone, paid = 25, dpd = 0 } = mitra;
  const asOf = mitra.asOf ?? new Date().toISOString().slice(0, 10);
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
  await sql`refresh materialized view features.loan_sums`;
  await sql`
    insert into chat.contacts (phone, name, role, customer_number, officer_phone)
    values (${phone}, ${mitra.name ?? null}, 'mitra', ${customer}, ${mitra.officerPhone ?? null})`;
  if (mitra.isAgreed)
    await sql`
      insert into chat.consents (contact_id, text_version, is_granted, message_id, purpose)
      select contact_id, 'test', true, 0, unnest(array['abroad', 'score', 'record'])
      from chat.contacts where phone = ${phone}`;
  return `${phone}@c.us`;
}
