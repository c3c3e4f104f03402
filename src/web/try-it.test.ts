import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../db/database.ts";
import { createWebhook } from "../intake/webhook.ts";
import { createLog } from "../log.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { createStandIn } from "./stand-in.ts";
import { createTryIt, type TryIt } from "./try-it.ts";
import { noGather } from "../intake/store.ts";

const log = createLog("silent");
const home = { "sec-fetch-site": "same-origin" };
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

describe.each(engines)("the try-it page on %s", (engine) => {
  let database: Database;
  let webhook: Bun.Server<undefined>;
  let page: TryIt;
  const dataDir = mkdtempSync(join(tmpdir(), "arthiusaha-try-"));
  const days: ({ as_of: string; changes: number } | "no_sample")[] = [];

  beforeAll(async () => {
    database = await testDatabase(engine);
    const { sql } = database;
    await sql.unsafe(people).simple();
    const hmacKey = "an-hmac-key";
    const intake = createWebhook({
      sql,
      log,
      hmacKey,
      session: "default",
      now: () => new Date(),
      wake: () => {},
      gather: noGather,
      patienceMs: undefined,
    });
    webhook = Bun.serve({ port: 0, fetch: intake.fetch });
    page = createTryIt({
      sql,
      log,
      dataDir,
      standIn: createStandIn({
        now: async () => new Date(),
        apiKey: "a-key",
        hmacKey,
        session: "default",
        webhookUrl: () => `http://127.0.0.1:${webhook.port}/webhook`,
        onSent: () => page.changed(),
      }),
      zone: "Asia/Jakarta",
      drawReport: async () => ({
        bytes: Buffer.from("a drawing"),
        mimetype: "image/png",
      }),
      playNextDay: async () => days.shift() ?? "used_up",
    });
  });
  afterAll(async () => {
    await webhook.stop(true);
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const get = async (path: string) => {
    const response = await page.app.request(path);
    return { status: response.status, body: await response.json() };
  };
  const send = async (
    fields: Record<string, string | File>,
    headers: Record<string, string> = home,
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const response = await page.app.request("/try/messages", {
      method: "POST",
      body,
      headers,
    });
    return { status: response.status, body: await response.json() };
  };
  const stored = () =>
    database.sql`select * from chat.messages order by message_id`;

  test("the page and its files are ours, with a policy that lets nothing else in", async () => {
    const response = await page.app.request("/");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toStartWith(
      "default-src 'self'; img-src 'self' blob: data:",
    );
    const text = await response.text();
    expect(text).not.toMatch(/(src|href)="https?:/);
    const files = [...text.matchAll(/(?:src|href)="(\/try\/[^"]+)"/g)];
    const found = files.map(([, path]) => path!);
    expect(found).toContain("/try/app.js");
    expect(found).toContain("/try/app.css");
    const script = await (await page.app.request("/try/app.js")).text();
    for (const [, name] of script.matchAll(/from "\.\/([^"]+)"/g))
      found.push(`/try/${name}`);
    for (const path of found) {
      const file = await page.app.request(path);
      expect([path, file.status]).toEqual([path, 200]);
    }
  });

  test("people are the sample's mitra, the first one first", async () => {
    expect((await get("/try/people")).body).toEqual([
      {
        customer_number: "CUST-000001",
        name: "Rini",
        tier: null,
        officer: "Dedi",
      },
      {
        customer_number: "CUST-000002",
        name: "Ayu",
        tier: null,
        officer: null,
      },
    ]);
  });

  test("a thread holds her chat and her officer's, in order of time", async () => {
    await database.sql.unsafe(talk).simple();
    const { body } = await get("/try/thread?customer=CUST-000001");
    expect(body).toMatchObject({
      mitra: { customer_number: "CUST-000001", name: "Rini", tier: null },
      officer: { name: "Dedi" },
      as_of: "2026-11-22",
      day: { changes: 1, rises: 1, rises_to_gold: 1 },
      is_typing: true,
      consent: "asked",
    });
    const said = body.messages.map(
      (message: { sender: string; text: string; state: string }) =>
        [message.sender, message.text, message.state].join(": "),
    );
    expect(said).toEqual([
      "mitra: jual es 20rb: read",
      "service: Boleh?: read",
      "service: Halo lagi: failed",
    ]);
    expect(
      body.officer_messages.map(
        (message: { text: string; is_hers: boolean; state: string }) => [
          message.text,
          message.is_hers,
          message.state,
        ],
      ),
    ).toEqual([
      ["Mitra *Ibu Rini* naik", true, "sent"],
      ["Kabar lain", false, "planned"],
    ]);
    expect((await get("/try/alerts")).body).toMatchObject([
      { officer: "Dedi", mitra: "Rini", tier: "GOLD", is_rise: true },
    ]);
  });

  test("what she writes goes through the webhook and stands in her thread", async () => {
    const answer = await send({ customer: "CUST-000002", text: " status " });
    expect(answer).toEqual({ status: 202, body: { ok: true } });
    const { body } = await get("/try/thread?customer=CUST-000002");
    expect(body).toMatchObject({
      officer: null,
      officer_messages: [],
      is_typing: true,
      consent: "unasked",
      messages: [{ sender: "mitra", text: "status", state: "sent" }],
    });
    expect((await stored()).at(-1)).toMatchObject({
      chat_id: "620000000002@c.us",
      push_name: "Ayu",
    });
  });

  test("a picture, a paper and a file that a sample mitra was sent are shown, another's are not", async () => {
    const { sql } = database;
    await sql`
      insert into chat.reports (report_id, contact_id, customer_number, kind, figures, figures_hash)
      select id, contact_id, customer_number, kind, '{}', ''
      from chat.contacts, (values ('AAAAAAAA', 'weeks'), ('BBBBBBBB', 'month'), ('DDDDDDDD', 'data')) as made (id, kind)
      where customer_number = 'CUST-000002'`;
    await sql`
      insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, report_id, status)
      select contact_id, 'x@c.us', 'reply', true, 'ini', report_id, 'accepted' from chat.reports`;
    const { body } = await get("/try/thread?customer=CUST-000002");
    const shown = body.messages.map((one: any) => [one.kind, one.file]);
    expect(shown).toContainEqual(["image", "/try/report/AAAAAAAA"]);
    expect(shown).toContainEqual(["document", "/try/report/BBBBBBBB"]);
    expect(shown).toContainEqual(["document", "/try/report/DDDDDDDD"]);
    const status = async (id: string) =>
      (await page.app.request(`/try/report/${id}`)).status;
    expect([await status("AAAAAAAA"), await status("CCCCCCCC")]).toEqual([
      200, 404,
    ]);
    await sql`update chat.contacts set is_sample = false where customer_number = 'CUST-000002'`;
    expect(await status("AAAAAAAA")).toBe(404);
    await sql`update chat.contacts set is_sample = true where customer_number = 'CUST-000002'`;
    await sql`delete from chat.outbox where report_id is not null`;
    await sql`delete from chat.reports`;
  });

  test("a photo goes the same way, and is shown once it is kept", async () => {
    const photo = new File([jpeg], "nota.txt", { type: "text/plain" });
    expect((await send({ customer: "CUST-000002", photo })).status).toBe(202);
    const row = (await stored()).at(-1)!;
    expect(row).toMatchObject({ kind: "image", media_mimetype: "image/jpeg" });
    const path = `/try/photo/${row.message_id}`;
    expect((await get(path)).status).toBe(404);

    await Bun.write(join(dataDir, "media/ab"), jpeg);
    await database.sql`
      insert into chat.media (sha256, path, mimetype, byte_count)
      values ('ab', 'media/ab', 'image/jpeg', 7)`;
    const keepFor = (customer: string) => database.sql`
      update chat.messages set media_sha256 = 'ab', contact_id =
          (select contact_id from chat.contacts where customer_number = ${customer})
      where message_id = ${row.message_id}`;
    await keepFor("CUST-000002");
    const { body } = await get("/try/thread?customer=CUST-000002");
    expect(body.messages.at(-1)).toMatchObject({ kind: "image", file: path });
    const shown = await page.app.request(path);
    expect(shown.headers.get("content-type")).toBe("image/jpeg");
    expect(await shown.bytes()).toEqual(jpeg);
    await keepFor("CUST-000009");
    expect((await get(path)).status).toBe(404);
  });

  test("nobody but the sample's mitra is reached", async () => {
    const before = (await stored()).length;
    for (const customer of ["CUST-000009", "CUST-999999", "", "' or true --"]) {
      const query = new URLSearchParams({ customer });
      const thread = await get(`/try/thread?${query}`);
      expect(thread).toEqual({
        status: 404,
        body: { error: "Mitra ini tidak ada di data contoh." },
      });
      expect((await send({ customer, text: "hai" })).status).toBe(404);
    }
    expect((await stored()).length).toBe(before);
  });

  test("no other page can post to it", async () => {
    const before = (await stored()).length;
    const elsewhere: Record<string, string>[] = [
      {},
      { origin: "https://example.com" },
      { origin: "https://example.com", "sec-fetch-site": "cross-site" },
      { origin: "null", "sec-fetch-site": "same-site" },
    ];
    for (const headers of elsewhere) {
      const message = await send(
        { customer: "CUST-000001", text: "x" },
        headers,
      );
      expect(message).toEqual({
        status: 403,
        body: { error: "Hanya halaman ini sendiri yang boleh mengirim." },
      });
      const day = await page.app.request("/try/next-day", {
        method: "POST",
        headers,
      });
      expect(day.status).toBe(403);
    }
    expect((await stored()).length).toBe(before);
  });

  test.each([
    ["nothing", {}, 422, "Tulis pesan atau pilih foto dulu."],
    ["only spaces", { text: " \n " }, 422, "Tulis pesan atau pilih foto dulu."],
    ["a novel", { text: "a".repeat(4097) }, 422, "Teksnya terlalu panjang"],
    [
      "a file that only says it is a photo",
      { photo: new File(["<html>"], "a.jpg", { type: "image/jpeg" }) },
      422,
      "Itu bukan foto.",
    ],
    [
      "a photo over 10 MiB",
      { photo: new File([new Uint8Array(11 << 20)], "a.jpg") },
      413,
      "Fotonya lebih dari 10 MB.",
    ],
  ])(
    "%s is answered with what is wrong",
    async (_name, fields, status, text) => {
      const answer = await send({ customer: "CUST-000001", ...fields });
      expect(answer.status).toBe(status);
      expect(answer.body.error).toStartWith(text);
    },
  );

  test("a day is played, and when there are no more that is said kindly", async () => {
    const play = async () => {
      const response = await page.app.request("/try/next-day", {
        method: "POST",
        headers: home,
      });
      return { status: response.status, body: await response.json() };
    };
    days.push({ as_of: "2026-11-22", changes: 1 });
    expect(await play()).toMatchObject({
      status: 200,
      body: { as_of: "2026-11-22", changes: 1, rises: 1, rises_to_gold: 1 },
    });
    const after = await play();
    expect(after.status).toBe(409);
    expect(after.body.error).toStartWith("Semua hari contoh sudah diputar.");
    days.push("no_sample");
    expect(await play()).toEqual({
      status: 409,
      body: { error: "Hari hanya bisa diputar dengan data contoh." },
    });
  });

  test("a day that is played again tells what changed on it, as the page does", async () => {
    days.push({ as_of: "2026-11-22", changes: 0 });
    const response = await page.app.request("/try/next-day", {
      method: "POST",
      headers: home,
    });
    expect(await response.json()).toMatchObject({ changes: 1, rises: 1 });
  });

  test("an open page hears of every change, and at once", async () => {
    const response = await page.app.request("/try/events");
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = response.body!.getReader();
    const hear = async () =>
      new TextDecoder().decode((await reader.read()).value);
    expect(await hear()).toContain("event: change");
    const heard = hear();
    await send({ customer: "CUST-000001", text: "status" });
    expect(await heard).toContain("event: change");
    await reader.cancel();
  });
});

const people = `
insert into core.customers (customer_number)
values ('CUST-000001'), ('CUST-000002'), ('CUST-000009');
insert into chat.contacts (phone, name, role, customer_number, officer_phone, is_sample) values
    ('620000000001', 'Rini', 'mitra', 'CUST-000001', '620000000007', true),
    ('620000000002', 'Ayu', 'mitra', 'CUST-000002', null, true),
    ('628120000009', 'Siti', 'mitra', 'CUST-000009', '620000000007', false),
    ('620000000007', 'Dedi', 'officer', null, null, true);
insert into ops.clock (as_of, is_pinned) values ('2026-11-22', true);
refresh materialized view marts.mitra_tiers_snapshot;
insert into core.tier_history (customer_number, as_of, tier, previous_tier, kind)
values ('CUST-000001', '2026-11-21', 'SILVER', null, 'first'),
    ('CUST-000001', '2026-11-22', 'GOLD', 'SILVER', 'change');`;

const talk = `
insert into chat.messages (session, is_from_me, raw_id, chat_id, kind, body, sent_at, received_at,
    status, contact_id)
select 'default', false, 'A1', '620000000001@c.us', 'text', 'jual es 20rb',
    '2026-11-22 02:00Z', '2026-11-22 02:00Z', 'held', contact_id
from chat.contacts where name = 'Rini';
insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, status, accepted_at, created_at)
select contact_id, '620000000001@c.us', kind, true, text, status, accepted_at::timestamptz,
    '2026-11-22 02:00:01Z'::timestamptz + ordinal * interval '1 second'
from chat.contacts, (values
    ('consent', 'Boleh?', 'accepted', '2026-11-22 02:00:01Z', 0),
    ('reply', 'Halo lagi', 'failed', null, 1),
    ('reply', 'Sebentar', 'sending', null, 2)) as said (kind, text, status, accepted_at, ordinal)
where name = 'Rini';
insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, status, accepted_at, once_key)
select contacts.contact_id, '620000000007@c.us', 'alert', false, said.text, said.status, now(),
    said.prefix || history.tier_history_id || ':' || contacts.contact_id
from chat.contacts as contacts, core.tier_history as history, (values
    ('Mitra *Ibu Rini* naik', 'accepted', 'tier-change:'),
    ('Kabar lain', 'planned', 'other:')) as said (text, status, prefix)
where contacts.name = 'Dedi' and history.kind = 'change';`;
