import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { Hono } from "hono";
import type { Database } from "../db/database.ts";
import { createApp } from "../http/app.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { eventOf, eventsIn, ours, shared } from "../testing/payloads.ts";
import { captureLog, hmacKey, signatureOf } from "../testing/service.ts";

const stored = [
  "text",
  "text-lid",
  "image",
  "document",
  "voice",
  "location",
  "sticker",
  "edited",
  "deleted",
];
const isStored = (name: string) =>
  stored.some((kind) => name.startsWith(kind)) &&
  !name.includes("again") &&
  !/^deleted-(noweb|webjs)/.test(name);

describe.each(engines)("POST /webhook on %s", (engine) => {
  let database: Database;
  let app: Hono;
  let woken = 0;
  const captured = captureLog();

  const appOn = (sql: Database["sql"]) =>
    createApp({
      sql,
      log: captured.log,
      hmacKey,
      session: "default",
      now: () => new Date(),
      wake: () => woken++,
      patienceMs: undefined,
      isWorkerAlive: () => true,
      adminPassword: undefined,
      front: new Hono(),
    });
  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = signatureOf(body),
    to = app,
  ) => to.request("/webhook", { method: "POST", body, headers });
  const count = async () => {
    const [row] =
      await database.sql`select count(*) as rows from chat.messages`;
    return row!.rows as number;
  };
  const dropped = async () =>
    Object.fromEntries(
      (
        await database.sql`select reason, event_count from ops.dropped_events`
      ).map((row) => [row.reason, row.event_count]),
    );

  beforeAll(async () => {
    database = await testDatabase(engine);
    app = appOn(database.sql);
  });
  afterAll(() => database.close());

  test("every engine's messages are stored once, everything else is answered 200 and not", async () => {
    const events = eventsIn(ours);
    for (const { text } of events)
      expect((await post(text)).status, text).toBe(200);
    const expected = events.filter(({ name }) => isStored(name));
    expect(await count()).toBe(expected.length);
    expect(woken).toBe(expected.length);
    const rows = await database.sql`
      select kind, count(*) as rows from chat.messages group by kind order by kind`;
    expect(rows.map((row) => [row.kind, row.rows])).toEqual([
      // The three engines tell of one message that is deleted once.
      ["deletion", 1],
      ["document", 3],
      ["edit", 3],
      ["image", 3],
      ["other", 6],
      ["text", 8],
      ["voice", 3],
    ]);
    for (const { text } of events) await post(text);
    expect(await count()).toBe(expected.length);
    expect(await dropped()).toMatchObject({
      "own message": 6,
      "not a direct chat": 16,
      "event message.reaction is not used": 6,
    });
    const [session] =
      await database.sql`select status from ops.session_status where session = 'default'`;
    expect(session!.status).toBeOneOf(["FAILED", "SCAN_QR_CODE", "WORKING"]);
  });

  test("a row holds what was said and none of the engine's own object", async () => {
    const [row] = await database.sql`
      select messages.*, messages::text as everything from chat.messages as messages
      where raw_id = (select raw_id from chat.messages where kind = 'image' and engine = 'NOWEB')`;
    expect(row).toMatchObject({
      session: "default",
      is_from_me: false,
      chat_id: "6200000012301@c.us",
      kind: "image",
      body: "struk warung",
      media_mimetype: "image/jpeg",
      sender_alt: "880000000012301@lid",
      push_name: "Bu Wati",
      status: "waiting",
    });
    expect(row!.media_url).toStartWith(
      "http://localhost:3000/api/files/default/",
    );
    expect(row!.everything).not.toMatch(/90112|remoteJid|fileLength/);
    const [columns] = await database.sql`
      select count(*) as raw from information_schema.columns
      where table_schema = 'chat' and table_name = 'messages' and data_type in ('json', 'jsonb')`;
    expect(columns!.raw).toBe(0);
  });

  test("fifty copies at the same moment are stored once", async () => {
    const before = await count();
    const event = JSON.parse(eventOf("text-gows"));
    event.payload.id = "false_6200000012301@c.us_FIFTY";
    const body = JSON.stringify(event);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(body)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(await count()).toBe(before + 1);
  });

  test("message and message.any of one message are one", async () => {
    const before = await count();
    const event = JSON.parse(eventOf("text-lid-with-alt-noweb"));
    event.payload.id = "false_880000000012301@lid_TWICE";
    await post(JSON.stringify(event));
    await post(JSON.stringify({ ...event, event: "message.any" }));
    expect(await count()).toBe(before + 1);
  });

  test.skipIf(!shared)(
    "the shared samples hold nine messages: 20 is 02 again",
    async () => {
      const before = await count();
      for (const { text } of eventsIn(`${shared}/payloads`))
        expect((await post(text)).status).toBe(200);
      expect(await count()).toBe(before + 9);
    },
  );

  test("401 for a signature that is wrong, missing, cut or of another algorithm, and nothing is stored", async () => {
    const event = JSON.parse(eventOf("text-gows"));
    event.payload.id = "false_6200000012301@c.us_FORGED";
    const body = JSON.stringify(event);
    const right = signatureOf(body);
    const before = await count();
    const wrong: Record<string, string>[] = [
      {},
      signatureOf(body, "another key"),
      signatureOf(`${body} `),
      { ...right, "x-webhook-hmac": right["x-webhook-hmac"].slice(0, -2) },
      { ...right, "x-webhook-hmac": "ü".repeat(64) },
      { ...right, "x-webhook-hmac-algorithm": "sha256" },
      { "x-webhook-hmac": right["x-webhook-hmac"] },
    ];
    for (const headers of wrong)
      expect((await post(body, headers)).status).toBe(401);
    expect(await count()).toBe(before);
    expect((await post(body, right)).status).toBe(200);
    expect(await count()).toBe(before + 1);
  });

  test("what is authentic and makes no sense is answered 200 and counted by reason", async () => {
    const bodies = [
      "not JSON",
      "",
      "null",
      "[]",
      "{}",
      '{"event":"message"}',
      '{"event":"message","session":"default"}',
      '{"event":"message","session":"default","payload":{"id":7}}',
      '{"event":"message","session":"default","payload":[]}',
      '{"event":"session.status","session":"default","payload":{}}',
      '{"event":"message.ack","session":"default","payload":{"id":"x"}}',
      '{"event":"engine.event","session":"default","payload":{}}',
      '{"event":"Rp; drop table","session":"default","payload":{}}',
    ];
    const before = await count();
    for (const body of bodies)
      expect((await post(body)).status, body).toBe(200);
    expect((await post(new Uint8Array([0xff, 0xfe, 0x00, 0x80]))).status).toBe(
      200,
    );
    expect(await count()).toBe(before);
    expect(await dropped()).toMatchObject({
      "not an event": 7,
      "message without an id": 3,
      "session.status without a status": 1,
      "message.ack without id or ack": 1,
      "event engine.event is not used": 1,
      "unknown event": 1,
    });
  });

  test("an event of another session is counted, not answered: its chats are not ours", async () => {
    const before = await count();
    const event = {
      event: "message",
      session: "of-somebody-else",
      payload: { id: "false_6281200000011@c.us_S1", body: "halo" },
    };
    expect((await post(JSON.stringify(event))).status).toBe(200);
    expect(await count()).toBe(before);
    expect(await dropped()).toMatchObject({ "another session": 1 });
  });

  test("zero bytes, half an emoji and impossible times are stored, not refused for ever", async () => {
    const times = [1e300, -5, 0, 1788250000321, null, "soon"];
    for (const [index, timestamp] of times.entries()) {
      const response = await post(
        JSON.stringify({
          event: "message",
          session: "default",
          timestamp,
          payload: {
            id: `false_6200000012301@c.us_ODD\0${index}`,
            timestamp,
            body: "jual\0 kue \ud83d",
            _data: { pushName: "\0Wati\udc00", message: "text", key: null },
          },
        }),
      );
      expect(response.status).toBe(200);
    }
    const rows = await database.sql`
      select body, push_name, sent_at > now() - interval '1 minute' as is_now
      from chat.messages where raw_id like 'ODD%'`;
    expect(rows.map((row) => ({ ...row }))).toEqual(
      Array(6).fill({
        body: "jual kue \ufffd",
        push_name: "Wati\ufffd",
        is_now: true,
      }),
    );
  });

  test("413 above 16 MiB, told beforehand or in chunks of unknown length", async () => {
    const server = Bun.serve({ port: 0, fetch: app.fetch });
    const send = (body: BodyInit) =>
      fetch(new URL("/webhook", server.url), { method: "POST", body });
    const megabyte = new Uint8Array(1 << 20);
    let sent = 0;
    const chunks = new ReadableStream({
      pull(controller) {
        if (sent++ < 18) controller.enqueue(megabyte);
        else controller.close();
      },
    });
    try {
      expect((await send(new Uint8Array((16 << 20) + 1))).status).toBe(413);
      expect((await send(chunks)).status).toBe(413);
      expect((await send(new Uint8Array(16 << 20))).status).toBe(401);
    } finally {
      await server.stop(true);
    }
  });

  test("503 with Retry-After when the database is down, and no SQL in the answer", async () => {
    const gone = await testDatabase(engine);
    await gone.close();
    const body = eventOf("text-gows");
    const response = await post(body, signatureOf(body), appOn(gone.sql));
    expect(response.status).toBe(503);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await response.text()).not.toMatch(/insert|select|chat\./i);
  });

  test("no log line holds a phone, a text or a secret", async () => {
    await app.request("/6281234567890?q=6281234567890");
    const lines = captured.lines();
    expect(lines).toContain('"status":200');
    expect(lines).toContain('"status":503');
    expect(lines).not.toMatch(/gorengan|struk|Wati|\d{10,}@|628123456/);
    expect(lines).not.toContain(hmacKey);
    expect(lines).not.toMatch(/insert into|select /i);
  });
});
