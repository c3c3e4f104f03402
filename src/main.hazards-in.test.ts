import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catchUp } from "./intake/catch-up.ts";
import { understand } from "./intake/event.ts";
import { noGather } from "./intake/store.ts";
import { engines } from "./testing/databases.ts";
import { amountsOf, noteEvent, onService } from "./testing/on-service.ts";
import { apiKey, type Asked } from "./testing/gateway.ts";
import { eventOf, shared } from "./testing/payloads.ts";
import { addMitra, until } from "./testing/service.ts";
import {
  messageOf,
  wahaEngines,
  type Said,
} from "./testing/whatsapp/shapes.ts";
import { createWahaClient } from "./waha/client.ts";
import { configOf } from "./waha/sessions.ts";

// The numbers are those of waha/HAZARDS.md; others stand in main.hazards-files.test.ts and main.hazards-out.test.ts.
test.skipIf(!shared)("every hazard has a test that names its number", () => {
  if (!shared) return console.warn("skipped: HAZARDS.md is not here");
  const told = readFileSync(join(shared, "HAZARDS.md"), "utf8");
  const numbers = [...told.matchAll(/^\| (\d+) \|/gm)].map(([, one]) => one!);
  expect(numbers.length).toBeGreaterThan(20);
  const tests = readdirSync(import.meta.dir)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(import.meta.dir, name), "utf8"))
    .join("\n");
  const missing = numbers.filter(
    (number) => !new RegExp(`"hazard ${number}: `).test(tests),
  );
  expect(missing).toEqual([]);
});

describe.each(engines)("what comes in, on %s", (engine) => {
  const on = onService(engine);
  let people = 0;

  async function someone() {
    const customer = `H${++people}`;
    const phone = `62812300${1_000 + people}`;
    const chat = await addMitra(on.database, {
      customer,
      phone,
      name: "Rini",
      isAgreed: true,
    });
    return { customer, phone, chat, lid: `7712300${1_000 + people}@lid` };
  }
  const amounts = (customer: string) => amountsOf(on.database, customer);
  const knowLid = (pn: string | null) =>
    on.service.far.answers.set("/api/default/lids/", () =>
      Response.json({ pn }),
    );

  test("hazard 1: a lid is answered as it is, and no phone is made of its digits", async () => {
    const { lid } = await someone();
    const before = on.service.far.sent.length;
    expect(await on.service.say(lid, "halo")).toHaveLength(1);
    const sent = on.service.far.sent.slice(before);
    expect(sent.map(({ chatId }) => chatId)).toEqual([lid]);
    const [made] = await on.database.sql`
      select count(*) as contacts from chat.contacts where phone = ${lid.split("@")[0]!}`;
    expect(made!.contacts).toBe(0);
  });

  test("hazard 2: while nobody knows the phone of a lid she is answered all the same, and looked up again later", async () => {
    const { lid, phone, customer } = await someone();
    knowLid(null);
    expect((await on.service.say(lid, "jual kue 10rb"))[0]).toContain(
      "terdaftar",
    );
    knowLid(`${phone}@c.us`);
    on.service.aMinuteLater();
    expect((await on.service.say(lid, "jual kue 20rb"))[0]).toContain(
      "Rp20.000",
    );
    expect(await amounts(customer)).toEqual([20_000]);
  });

  test("hazard 3: her phone's chat and her lid are one person, and acks are matched by raw id", async () => {
    const { chat, lid, phone, customer } = await someone();
    await on.service.say(chat, "jual kue 10rb");
    knowLid(`${phone}@c.us`);
    await on.service.say(lid, "jual es 20rb");
    expect(await amounts(customer)).toEqual([10_000, 20_000]);
    const [row] = await on.database.sql`
      select raw_id from chat.outbox where chat_id = ${chat}`;
    await on.service.post({
      event: "message.ack",
      session: "default",
      payload: { id: `true_${lid}_${row!.raw_id}`, ack: 3 },
    });
    const [read] = await on.database.sql`
      select status from chat.outbox where chat_id = ${chat}`;
    expect(read!.status).toBe("read");
  });

  test("hazard 4: copies within one instant, of both events and of another shape, are one note", async () => {
    const { chat, customer } = await someone();
    const one = noteEvent(`false_${chat}_COPY${people}`);
    const copies = [
      one,
      { ...one, event: "message.any" },
      {
        ...one,
        payload: { ...one.payload, _data: { Info: { PushName: "" } } },
      },
      one,
    ];
    await Promise.all(copies.map((copy) => on.service.post(copy)));
    await on.service.settled();
    expect(await amounts(customer)).toEqual([10_000]);
    expect(on.service.heard(chat)).toHaveLength(1);
  });

  test("hazard 5: what no event told of is fetched from the history, once, and retries last half an hour", async () => {
    const { chat, customer } = await someone();
    const at = Math.floor(Date.now() / 1000);
    const kept = wahaEngines.map((name, index): [Said, string] => [
      {
        rawId: `KEPT${people}${index}`,
        chatId: chat,
        fromMe: false,
        body: `jual kue ${11 + index}rb`,
        timestamp: at - 30 + index,
        ack: 3,
      },
      name,
    ]);
    const history = kept.map(([said, name]) => messageOf(name as "GOWS", said));
    await on.service.post({
      event: "message",
      session: "default",
      payload: history[1],
    });
    await on.service.settled();
    on.service.far.answers.set("/api/default/chats/overview", () =>
      Response.json([
        { id: chat, lastMessage: { timestamp: at } },
        { id: "120363000000000000@g.us", lastMessage: { timestamp: at } },
        { id: "6281999999999@c.us", lastMessage: { timestamp: at - 86_400 } },
      ]),
    );
    on.service.far.answers.set(`/api/default/chats/${chat}/messages`, () =>
      Response.json(history),
    );
    const waha = createWahaClient({
      url: on.service.far.url,
      apiKey,
      session: "default",
    });
    const fetch = () => catchUp(on.database.sql, waha, "default", noGather);
    // The first time there is nothing to catch up with.
    await on.database.sql`
      insert into ops.session_status (session, status, happened_at, since)
      values ('default', 'WORKING', now(), now()) on conflict (session) do nothing`;
    await on.database.sql`update ops.session_status set caught_up_until = null`;
    expect(await fetch()).toBe(0);
    await on.database.sql`
      update ops.session_status set caught_up_until = now() - interval '1 minute'`;
    expect(await fetch()).toBe(2);
    expect(await fetch()).toBe(0);
    await on.service.settled();
    expect((await amounts(customer)).sort()).toEqual([11_000, 12_000, 13_000]);
    const { retries } = configOf({ webhookUrl: "x", hmacKey: "k" })
      .webhooks[0]!;
    const seconds = Array.from(
      { length: retries.attempts - 1 },
      (_, index) => 2 ** (index + 1),
    ).reduce((sum, pause) => sum + pause * (retries.delaySeconds / 2), 0);
    expect(retries.policy).toBe("exponential");
    expect(seconds).toBeGreaterThan(16 * 60);
  });

  test("hazard 5: edits and deletions that no event told of are taken from the history, once", async () => {
    const { chat, customer } = await someone();
    await on.service.say(chat, "jual kue 10rb");
    await on.service.say(chat, "jual es 20rb");
    await on.service.say(chat, "jual teh 30rb");
    const rows = await on.database.sql`
      select raw_id, body, sent_at from chat.messages
      where chat_id = ${chat} and body like 'jual%' order by message_id`;
    const said = (at: number, body: string) =>
      messageOf("WEBJS", {
        rawId: rows[at]!.raw_id,
        chatId: chat,
        fromMe: false,
        body,
        timestamp: Math.floor(rows[at]!.sent_at.getTime() / 1000),
        ack: 3,
      });
    const deleted = { ...said(1, ""), _data: { type: "revoked" } };
    const neverHeard = {
      ...deleted,
      id: `false_${chat}_GONE${people}`,
    };
    const overview = [{ id: chat, lastMessage: { timestamp: Date.now() } }];
    on.service.far.answers.set("/api/default/chats/overview", () =>
      Response.json(overview),
    );
    on.service.far.answers.set(`/api/default/chats/${chat}/messages`, () =>
      Response.json([
        said(0, "jual kue 15rb"),
        deleted,
        said(2, "jual teh 30rb"),
        neverHeard,
      ]),
    );
    await on.database.sql`
      insert into ops.session_status (session, status, happened_at, since)
      values ('default', 'WORKING', now(), now()) on conflict (session) do nothing`;
    await on.database.sql`
      update ops.session_status set caught_up_until = now() - interval '1 minute'`;
    const waha = createWahaClient({
      url: on.service.far.url,
      apiKey,
      session: "default",
    });
    const fetch = () => catchUp(on.database.sql, waha, "default", noGather);
    expect(await fetch()).toBe(2);
    expect(await fetch()).toBe(0);
    await on.service.settled();
    expect((await amounts(customer)).sort()).toEqual([15_000, 30_000]);
    expect(on.service.heard(chat).join("\n")).toContain("pesan yang Ibu ubah");
    // The edit's own event, when it comes at last, changes nothing more.
    await on.service.post({
      event: "message.edited",
      session: "default",
      payload: said(0, "jual kue 15rb"),
    });
    await on.service.settled();
    expect((await amounts(customer)).sort()).toEqual([15_000, 30_000]);
    expect(await fetch()).toBe(0);
  });

  test("hazard 6: whatever is authentic is answered 200, a forged body 401", async () => {
    for (const event of [
      "no JSON",
      "{}",
      noteEvent("x"),
      { event: "new.kind" },
    ])
      expect((await on.service.post(event)).status).toBe(200);
    const forged = await on.service.app.request("/webhook", {
      method: "POST",
      body: "{}",
      headers: { "x-webhook-hmac": "00", "x-webhook-hmac-algorithm": "sha512" },
    });
    expect(forged.status).toBe(401);
  });

  test("hazard 7: an event is answered at once, however slow its answer is", async () => {
    const { chat } = await someone();
    const gate = Promise.withResolvers<void>();
    on.service.far.answers.set("/api/sendText", async ({ body }: Asked) => {
      await gate.promise;
      on.service.far.sent.push(body as { chatId: string; text: string });
      return Response.json({}, { status: 201 });
    });
    await on.service.write(chat, "jual kue 10rb");
    await until(() =>
      on.service.far.requests.some(
        ({ path, body }) =>
          path === "/api/sendText" &&
          (body as { chatId: string }).chatId === chat,
      ),
    );
    const start = performance.now();
    await on.service.write(chat, "jual kue 20rb");
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(on.service.heard(chat)).toEqual([]);
    gate.resolve();
    await until(() => on.service.heard(chat).length === 2);
  });

  test("hazard 8: our own messages and our own number are never answered", async () => {
    const { chat } = await someone();
    const before = on.service.far.sent.length;
    for (const name of ["own-webjs", "own-noweb", "own-gows"])
      await on.service.post(eventOf(name));
    await on.service.post({
      ...noteEvent(`false_${chat}_ME`),
      me: { id: chat },
    });
    await on.service.post({
      ...noteEvent(`false_${chat}_ME2`),
      me: { lid: chat },
    });
    await on.service.settled();
    expect(on.service.far.sent).toHaveLength(before);
  });

  test("hazard 9: groups, stories, channels, lists and WhatsApp itself are neither kept nor written to", async () => {
    const strange = [
      "120363000000000000@g.us",
      "status@broadcast",
      "120363000000000001@newsletter",
      "1700000000@broadcast",
      "0@c.us",
      "13135550002@meta.ai",
    ];
    const waha = createWahaClient({
      url: on.service.far.url,
      apiKey,
      session: "default",
    });
    for (const chat of strange) {
      await on.service.post(noteEvent(`false_${chat}_STRANGE`, { from: chat }));
      expect((await waha.sendText(chat, "x")).is).toBe("rejected");
    }
    const [kept] = await on.database.sql`
      select count(*) as messages from chat.messages where raw_id = 'STRANGE'`;
    expect(kept!.messages).toBe(0);
    expect(configOf({ webhookUrl: "x", hmacKey: "k" }).ignore).toEqual({
      status: true,
      groups: true,
      channels: true,
      broadcast: true,
    });
  });

  test("hazard 10: the chat is the id's second part, whatever an engine puts in from and to", () => {
    const said = {
      rawId: "A1",
      chatId: "62811@c.us",
      body: "x",
      timestamp: 1_790_000_000,
      ack: 1,
    };
    for (const name of wahaEngines) {
      const heard = messageOf(name, {
        ...said,
        chatId: "6281100@c.us",
        fromMe: false,
      });
      expect(
        understand(
          { event: "message", session: "s", payload: heard },
          new Date(),
        ),
      ).toMatchObject({ message: { chatId: "6281100@c.us", rawId: "A1" } });
      const own = messageOf(name, { ...said, fromMe: true });
      expect(
        understand(
          { event: "message", session: "s", payload: own },
          new Date(),
        ),
      ).toEqual({ is: "dropped", reason: "own message" });
    }
  });
});
