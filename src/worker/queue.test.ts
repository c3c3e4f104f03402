import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { readConfig } from "../config.ts";
import { apologise } from "../conversation/outbox/apologise.ts";
import { retryJob } from "../commands/retry.ts";
import { claimChat, freeLeases } from "../intake/inbox.ts";
import { createLog } from "../log.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { amountsOf } from "../testing/on-service.ts";
import { apiKey } from "../testing/gateway.ts";
import { startModel } from "../testing/model.ts";
import { refusalOf } from "../testing/refusal.ts";
import {
  addMitra,
  captureLog,
  hmacKey,
  servePicture,
  startService,
  until,
} from "../testing/service.ts";
import { createOcr } from "../reading/ocr/ocr.ts";
import { createWahaClient } from "../waha/client.ts";
import { handleBatch } from "./batch.ts";

describe.each(engines)("the queue of messages on %s", (engine) => {
  let database: Database;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  async function someone(name = "Rini") {
    const customer = `Q${++people}`;
    const phone = `6281200007${people}`;
    return {
      customer,
      phone,
      chat: await addMitra(database, { customer, phone, name, isAgreed: true }),
    };
  }
  /** Posts to a service whose worker has ended. */
  async function writeUnread(
    chat: string,
    ...texts: [text: string, secondsAgo: number][]
  ) {
    const service = startService(database);
    await service.stop();
    const now = Math.floor(Date.now() / 1000);
    for (const [text, secondsAgo] of texts)
      await service.write(chat, text, { timestamp: now - secondsAgo });
  }
  async function work() {
    const service = startService(database);
    await service.settled();
    await service.stop();
    return service;
  }
  const amounts = (customer: string) => amountsOf(database, customer);
  const breakZone = (phone: string, zone: string | null) =>
    database.sql`update chat.contacts set timezone = ${zone} where phone = ${phone}`;
  const makeDue = (chat: string) =>
    database.sql`update chat.messages set try_at = now() where chat_id = ${chat}`;
  const stateOf = async (chat: string) =>
    (
      await database.sql`select status, attempts, problem, lease_id from chat.messages where chat_id = ${chat}`
    )[0]!;

  test("messages of a chat are read in the order of their times and answered together", async () => {
    const { chat, customer } = await someone();
    await writeUnread(
      chat,
      ["jual c 30rb", 5],
      ["jual a 10rb", 300],
      ["jual b 20rb", 60],
    );
    const service = await work();
    expect(await amounts(customer)).toEqual([10_000, 20_000, 30_000]);
    expect(service.heard(chat)).toHaveLength(1);
    expect(service.heard(chat)[0]).toContain("masuk Rp60.000");
  });

  test("a batch that fails is given back with the reason, tried again and booked once", async () => {
    const { chat, customer, phone } = await someone();
    await breakZone(phone, "Nowhere/Land");
    await writeUnread(chat, ["jual kue 10rb", 1]);
    expect((await work()).heard(chat)).toEqual([]);
    const failed = await stateOf(chat);
    expect(failed).toMatchObject({
      status: "waiting",
      attempts: 1,
      lease_id: null,
    });
    expect(failed.problem).toMatch(/Nowhere/i);
    await breakZone(phone, null);
    await makeDue(chat);
    expect((await work()).heard(chat)).toHaveLength(1);
    expect(await stateOf(chat)).toMatchObject({
      status: "done",
      problem: null,
    });
    expect(await amounts(customer)).toEqual([10_000]);
  });

  test("after the last try it is dead with the reason, and what comes later is answered", async () => {
    const { chat, customer, phone } = await someone();
    await breakZone(phone, "Nowhere/Land");
    await writeUnread(chat, ["jual kue 10rb", 1]);
    for (let attempt = 0; attempt < 8; attempt++) {
      expect((await stateOf(chat)).status).toBe("waiting");
      await makeDue(chat);
      await work();
    }
    const dead = await stateOf(chat);
    expect(dead).toMatchObject({ status: "dead", attempts: 8 });
    expect(dead.problem).toMatch(/Nowhere/i);
    await breakZone(phone, null);
    await writeUnread(chat, ["jual es 5rb", 1]);
    await work();
    expect(await amounts(customer)).toEqual([5_000]);
  });

  test("she is told kindly that it is tried again, once, and that it was given up, once; a stranger is not", async () => {
    const { chat, phone } = await someone();
    await breakZone(phone, "Nowhere/Land");
    await writeUnread(chat, ["jual kue 10rb", 1]);
    const heard: string[] = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      await makeDue(chat);
      heard.push(
        ...(await work()).heard(chat).map((text) => `${attempt}: ${text}`),
      );
    }
    expect(heard.map((text) => text.slice(0, 51))).toEqual([
      "3: Maaf, Bu, di sini sedang ada gangguan. Pesan Ibu",
      "8: Maaf, Bu, pesan Ibu yang tadi belum bisa saya pr",
    ]);
    const stranger = "6281200007999@c.us";
    await database.sql.begin((tx) =>
      apologise(tx, {
        chatId: stranger,
        messageId: 0,
        isGivenUp: true,
        isAsked: true,
      }),
    );
    expect((await work()).heard(stranger)).toEqual([]);
  });

  test("what is dead stands among the dead letters with its reason, and retry brings it back", async () => {
    const { chat, customer, phone } = await someone();
    await breakZone(phone, "Nowhere/Land");
    await writeUnread(chat, ["jual kue 10rb", 1]);
    await database.sql`update chat.messages set attempts = 7 where chat_id = ${chat}`;
    await work();
    const [letter] = await database.sql`
      select letter_id, reason, attempts, is_retryable from ops.dead_letters
      where letter = 'message' and letter_id = (select message_id from chat.messages where chat_id = ${chat})`;
    expect(letter).toMatchObject({ attempts: 8, is_retryable: true });
    expect(letter!.reason).toMatch(/Nowhere/i);
    await breakZone(phone, null);
    const lines: string[] = [];
    const context = { database, config: readConfig({}) };
    const say = (line: string) => void lines.push(line);
    const ids = [letter!.letter_id as number];
    expect(await retryJob(context, { ids: [999_999] }, say)).toMatchObject({
      isDone: false,
    });
    expect(await retryJob(context, { ids }, say)).toMatchObject({
      isDone: true,
      figures: { messages: 1 },
    });
    await work();
    expect(await amounts(customer)).toEqual([10_000]);
  });

  test("what finds no room in three lines is answered in a second message", async () => {
    const { chat, customer } = await someone();
    await writeUnread(
      chat,
      ["halo", 5],
      ["jual kue 50rb", 4],
      ["cicilan kapan?", 3],
      ["siapa petugas saya", 2],
    );
    const [first, second, ...more] = (await work()).heard(chat);
    expect(first).toContain("masuk Rp50.000");
    expect(first!.split("\n")).toHaveLength(3);
    expect(second).toContain("angsuran yang menunggu");
    expect(second).toContain("Nama petugas Ibu");
    expect(more).toEqual([]);
    expect(await amounts(customer)).toEqual([50_000]);
  });

  test("each message is in one batch, and a batch has one answer", async () => {
    const { chat } = await someone();
    await writeUnread(chat, ["jual a 10rb", 3], ["jual b 20rb", 2]);
    await work();
    await writeUnread(chat, ["jual c 30rb", 1]);
    await work();
    const rows = await database.sql`
      select count(*) as messages, count(distinct outbox.outbox_id) as answers
      from chat.messages
      inner join chat.outbox using (batch_id)
      where messages.chat_id = ${chat}
      group by batch_id
      order by messages desc`;
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { messages: 2, answers: 1 },
      { messages: 1, answers: 1 },
    ]);
    const twice = database.sql`
      insert into chat.outbox (chat_id, kind, is_asked, text, batch_id)
      select chat_id, 'reply', true, 'again', batch_id from chat.messages where chat_id = ${chat} limit 1`;
    expect(await refusalOf(twice)).toContain("outbox_batch");
  });

  test("the first message of a quiet chat is answered at once, what comes within 10 s of a photo together", async () => {
    const { chat, customer } = await someone();
    // It answers at once, where reading the photo here may take the ten seconds.
    const model = startModel({ kind: "other", rows: [] });
    const service = startService(database, {
      gemini: model,
      gather: { anyMs: 0, photoMs: 10_000 },
    });
    servePicture(service);
    try {
      expect(await service.show(chat)).toHaveLength(1);
      await service.write(chat, "jual a 10rb");
      await service.write(chat, "jual b 20rb");
      await service.settled();
      expect(service.heard(chat)).toHaveLength(1);
      const [due] = await database.sql`
        select min(try_at) = photo.due and max(try_at) = photo.due as is_by_the_photo
        from chat.messages
        cross join (
            select received_at + interval '10 seconds' as due
            from chat.messages where chat_id = ${chat} and kind = 'image') as photo
        where chat_id = ${chat} and status = 'waiting'
        group by photo.due`;
      expect(due).toEqual({ is_by_the_photo: true });
      await makeDue(chat);
      await service.settled();
      expect(service.heard(chat)).toHaveLength(2);
      expect(await amounts(customer)).toEqual([10_000, 20_000]);
    } finally {
      await service.stop();
      model.stop();
    }
  });

  test("a batch whose worker died waits for its lease, and the dead one can't book it again", async () => {
    const { chat, customer } = await someone();
    await writeUnread(chat, ["jual kue 10rb", 1]);
    const batch = (await claimChat(database.sql))!;
    expect(await claimChat(database.sql)).toBeUndefined();
    await database.sql`update chat.messages set lease_until = now() - interval '1 second' where chat_id = ${chat}`;
    const service = await work();
    expect(await amounts(customer)).toEqual([10_000]);
    const dead = handleBatch(
      {
        sql: database.sql,
        log: createLog("silent"),
        waha: createWahaClient({ url: service.far.url, apiKey, session: "x" }),
        gemini: undefined,
        ocr: createOcr(),
        zone: "Asia/Jakarta",
        dataDir: service.dataDir,
      },
      batch,
    );
    expect(await refusalOf(dead)).toContain("lease");
    expect(await amounts(customer)).toEqual([10_000]);
    expect(service.heard(chat)).toHaveLength(1);
  });

  test("a service alone on its database frees the leases of the one before it", async () => {
    const { chat, customer } = await someone();
    await writeUnread(chat, ["jual kue 10rb", 1]);
    expect(await claimChat(database.sql)).toBeDefined();
    await freeLeases(database.sql);
    await work();
    expect(await amounts(customer)).toEqual([10_000]);
  });

  test("a chat that waits for the model holds up no other chat", async () => {
    const slow = await someone();
    const quick = await someone();
    let answer = (_: unknown) => {};
    const model = startModel(new Promise((resolve) => (answer = resolve)));
    const service = startService(database, { gemini: model });
    servePicture(service);
    try {
      const shown = service.show(slow.chat);
      await until(() => model.requests.length > 0);
      await service.write(quick.chat, "jual kue 10rb");
      await until(() => service.heard(quick.chat).length > 0);
      expect(service.heard(slow.chat)).toEqual([]);
      answer({ kind: "other", rows: [] });
      expect(await shown).toHaveLength(1);
    } finally {
      await service.stop();
      model.stop();
    }
  });

  test("a question older than a day is put again before its answer books anything", async () => {
    const { chat, customer } = await someone();
    const service = startService(database);
    try {
      const now = Math.floor(Date.now() / 1000);
      const sayAt = async (text: string, hoursAgo: number) => {
        const before = service.heard(chat).length;
        await service.write(chat, text, { timestamp: now - hoursAgo * 3600 });
        await service.settled();
        // So late an answer counts as not asked for, and nobody waits for it but this test.
        await until(async () => service.heard(chat).length > before);
        return service.heard(chat).slice(before);
      };
      // So late an answer leaves in polite hours alone: it is noon where she is.
      const offset = 12 - new Date().getUTCHours();
      await database.sql`
        update chat.contacts set timezone = ${`Etc/GMT${offset >= 0 ? "-" : "+"}${Math.abs(offset)}`}
        where customer_number = ${customer}`;
      // By when the messages were sent, however late they come.
      const [question] = await sayAt("beli gas 22", 50);
      expect(await sayAt("1", 25)).toEqual([question!]);
      expect(await amounts(customer)).toEqual([]);
      expect((await sayAt("1", 1.5)).join()).toContain("Tercatat");
      expect(await amounts(customer)).toEqual([22_000]);
    } finally {
      await service.stop();
    }
  });

  test("a note of which jsonb could not hold every letter is booked all the same", async () => {
    const { chat, customer } = await someone();
    await writeUnread(chat, [`jual ${"x".repeat(74)}😀😀 10rb`, 1]);
    await work();
    expect(await amounts(customer)).toEqual([10_000]);
  });

  test("what fails is logged by ids and codes: no phone, text, zone, file or key", async () => {
    const { chat, phone } = await someone();
    const { log, lines } = captureLog();
    const model = startModel(new Response("{}", { status: 500 }));
    const service = startService(database, { gemini: model, log });
    servePicture(service);
    try {
      await service.show(chat);
      service.far.answers.set(
        "/api/sendText",
        () => new Response("", { status: 500 }),
      );
      await service.say(chat, "jual kue rahasia 10rb");
      await breakZone(phone, "Nowhere/Land");
      await service.say(chat, "jual kue rahasia 20rb");
    } finally {
      await service.stop();
      model.stop();
    }
    expect(lines()).toContain("a file is read later");
    expect(lines()).toContain("a message was not accepted");
    expect(lines()).toContain("a batch failed and is tried again");
    for (const secret of [
      phone,
      "rahasia",
      "Rini",
      "Nowhere",
      "X.jpeg",
      apiKey,
      hmacKey,
      "test-gemini-key",
    ])
      expect(lines()).not.toContain(secret);
  });

  test("whatever is written, an answer has one to three lines and no hole in it", async () => {
    const { chat } = await someone("Siti Nurhaliza");
    const service = startService(database);
    const words = fc.constantFrom(
      ..."jual kue 50rb|beli gas 22|laku 300-350rb|bu tini ngutang 15rb|untung 20rb|saldo 1jt|status|kenapa silver|ralat|1|2|9|ya|bukan|halo bu|makasih|bantuan|SETUJU|kemarin|cicilan|???|😀|modal 1m|dp 50rb|tukar uang 100rb|3x5rb".split(
        "|",
      ),
    );
    const text = fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .array(words, { minLength: 1, maxLength: 5 })
          .chain((parts) =>
            fc.constantFrom(", ", "\n", " ").map((glue) => parts.join(glue)),
          ),
      },
      {
        weight: 1,
        arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
      },
    );
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(text, { minLength: 1, maxLength: 3 }),
          async (batch) => {
            const answers = await service.say(chat, ...batch);
            expect(answers.length).toBeGreaterThan(0);
            for (const answer of answers) {
              const lines = answer.split("\n");
              expect(lines.length).toBeLessThanOrEqual(3);
              for (const line of lines) expect(line.trim()).not.toBe("");
              expect(answer).not.toMatch(/undefined|null|NaN|\[object/);
            }
          },
        ),
        { numRuns: 60 },
      );
    } finally {
      await service.stop();
    }
  });
});
