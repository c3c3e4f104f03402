import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import {
  broken,
  startModel,
  whole,
  type Model,
  shopReceipt as receipt,
} from "../testing/model.ts";
import {
  addMitra,
  captureLog,
  newFileUrl,
  servePicture,
  servePictures,
  startService,
  until,
  type TestOptions,
  type TestService,
} from "../testing/service.ts";

const kept =
  "Fotonya sudah saya simpan, Bu, nanti saya baca. Mau cepat? Ketik: beli minyak 38rb";
const givenUp =
  "Maaf, Bu, foto yang tadi belum berhasil saya baca. Boleh diketik saja? Misalnya: beli minyak 38rb";

describe.each(engines)("a model that fails, on %s", (engine) => {
  let database: Database;
  let model: Model;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel(receipt);
  });
  afterAll(async () => {
    model.stop();
    await database.close();
  });

  const someone = () =>
    addMitra(database, {
      customer: `O${++people}`,
      phone: `62812000030${people}`,
      isAgreed: true,
    });
  async function on(
    run: (service: TestService) => Promise<void>,
    options: TestOptions = {},
  ) {
    model.requests.length = 0;
    model.answer = receipt;
    const gemini = { baseUrl: model.baseUrl, timeoutMs: 400 };
    const service = startService(database, { gemini, ...options });
    try {
      await run(service);
    } finally {
      await service.stop();
      // What one test leaves must not be read by the next one's model.
      await database.sql`update chat.messages set status = 'done' where status = 'to_read'`;
    }
  }
  const retry = async (service: TestService, chat: string) => {
    await database.sql`
      update chat.messages set try_at = now() where chat_id = ${chat} and status = 'to_read'`;
    await service.settled();
  };
  const booked = async (chat: string) =>
    (
      await database.sql`
      select direction, amount from marts.entries as entries
      inner join chat.contacts as contacts using (customer_number)
      where contacts.phone || '@c.us' = ${chat}`
    ).map((row) => `${row.direction} ${row.amount}`);
  const callsOf = async (chat: string) =>
    await database.sql`
      select calls.*, messages.status, messages.try_at - calls.answered_at as pause
      from chat.model_calls as calls
      inner join chat.messages as messages using (message_id)
      where messages.chat_id = ${chat} order by call_id`;
  /** A receipt unlike those before it. */
  const another = () => {
    const amount = 1_000 * model.requests.length;
    const row = { direction: "out", description: "gula", amount };
    return { ...receipt, rows: [row, row], total: 2 * amount };
  };
  async function sendPhotos(service: TestService, chat: string, count: number) {
    servePictures(service);
    for (let photo = 0; photo < count; photo++)
      await service.write(chat, "", {
        hasMedia: true,
        media: { url: newFileUrl(), mimetype: "image/jpeg" },
      });
  }
  /** As if all that happened to her happened so many hours ago. */
  const passTime = (chat: string, hours: number) => database.sql`
    update chat.model_calls set called_at = called_at - ${hours} * interval '1 hour'
    where message_id in (select message_id from chat.messages where chat_id = ${chat})`;

  test.each([
    ["timeout", broken.hang],
    ["server_error", broken.overloaded],
    ["server_error", broken.garbage],
    ["rate_limited", () => broken.limited("3s")],
    ["blocked", broken.blockedFile],
    ["blocked", broken.blockedAnswer],
    ["truncated", broken.cut],
    ["empty", broken.silent],
    ["bad_form", () => whole({ kind: "receipt", rows: "many" })],
    ["bad_form", () => whole('{"kind":"receipt","rows":[{"dire')],
    ["wrong_key", broken.wrongKey],
    ["retired_model", broken.retired],
    ["bad_request", broken.badRequest],
  ])(
    "by %s leaves the photo waiting, tells her once, and loses and doubles nothing",
    (outcome, answer) =>
      on(async (service) => {
        const chat = await someone();
        servePicture(service);
        model.answer = answer;
        expect(await service.show(chat)).toEqual([kept]);
        expect(await callsOf(chat)).toMatchObject([
          { outcome, status: "to_read", prompt_version: "picture-3" },
        ]);
        await retry(service, chat);
        expect(service.heard(chat)).toEqual([kept]);
        expect(await booked(chat)).toEqual([]);
        model.answer = receipt;
        await retry(service, chat);
        await retry(service, chat);
        expect(await booked(chat)).toEqual(["out 55000"]);
        expect(service.heard(chat)).toHaveLength(2);
        const outcomes = (await callsOf(chat)).map((call) => call.outcome);
        expect(outcomes).toEqual([outcome, outcome, "answer"]);
      }),
  );

  test(
    "in any order before it answers loses and doubles nothing, and tells her once",
    () =>
      on(async (service) => {
        const { hang, ...quick } = broken;
        const failures = Object.entries(quick).filter(
          ([name]) => name !== "badFile",
        );
        const order = fc.array(fc.constantFrom(...failures), {
          minLength: 1,
          maxLength: 6,
        });
        await fc.assert(
          fc.asyncProperty(order, async (answers) => {
            const chat = await someone();
            servePicture(service);
            model.answer = () => answers[0]![1]("1s" as never);
            await service.show(chat);
            for (const [, answer] of answers.slice(1)) {
              model.answer = () => answer("1s" as never);
              await retry(service, chat);
            }
            model.answer = receipt;
            await retry(service, chat);
            await retry(service, chat);
            expect(await booked(chat)).toEqual(["out 55000"]);
            expect(service.heard(chat)).toEqual([
              kept,
              expect.stringContaining("Rp55.000"),
            ]);
            expect(await callsOf(chat)).toHaveLength(answers.length + 1);
          }),
          { numRuns: 12 },
        );
      }),
    60_000,
  );

  test("by nobody being there waits just the same", () =>
    on(async (service) => {
      const gone = startModel(receipt);
      gone.stop();
      const other = startService(database, {
        gemini: { baseUrl: gone.baseUrl },
        dataDir: service.dataDir,
      });
      const chat = await someone();
      servePicture(other);
      expect(await other.show(chat)).toEqual([kept]);
      await other.stop();
      expect(await callsOf(chat)).toMatchObject([{ outcome: "unreachable" }]);
      await retry(service, chat);
      expect(await booked(chat)).toEqual(["out 55000"]);
    }));

  test("by a quota is asked again after the pause that it names, and otherwise after longer and longer ones", () =>
    on(async (service) => {
      const chat = await someone();
      servePicture(service);
      model.answer = () => broken.limited("95.5s");
      await service.show(chat);
      model.answer = broken.overloaded;
      const pauses = [await pauseOf(chat)];
      for (let time = 0; time < 3; time++) {
        await retry(service, chat);
        pauses.push(await pauseOf(chat));
      }
      expect(pauses).toEqual([96, 60, 120, 240]);
    }));
  const pauseOf = async (chat: string) => {
    const [row] = await database.sql`
      select extract(epoch from try_at - (select max(answered_at) from chat.model_calls as calls
          where calls.message_id = messages.message_id))::float8 as seconds
      from chat.messages where chat_id = ${chat}`;
    return Math.round(row!.seconds);
  };

  test("for a day is given up kindly, once, and not asked any more", () =>
    on(async (service) => {
      const chat = await someone();
      servePicture(service);
      model.answer = broken.overloaded;
      await service.show(chat);
      await passTime(chat, 23);
      await retry(service, chat);
      expect(service.heard(chat)).toEqual([kept]);
      await passTime(chat, 1);
      for (let time = 0; time < 3; time++) await retry(service, chat);
      expect(service.heard(chat)).toEqual([kept, givenUp]);
      expect(await callsOf(chat)).toHaveLength(3);
      expect((await callsOf(chat))[0]).toMatchObject({ status: "done" });
      // Her photo is still ours, should somebody ask.
      const [row] = await database.sql`
        select media_sha256 from chat.messages where chat_id = ${chat}`;
      expect(row!.media_sha256).toBeString();
    }));

  test("does not keep her waiting a minute for each of her photos", () =>
    on(async (service) => {
      const chat = await someone();
      model.answer = broken.hang;
      await sendPhotos(service, chat, 4);
      await service.settled();
      // The first came alone; of the three that waited behind it one tried.
      expect(new Set(service.heard(chat))).toEqual(new Set([kept]));
      expect(model.requests.length).toBeLessThan(4);
      model.answer = another;
      await retry(service, chat);
      await retry(service, chat);
      expect(await booked(chat)).toHaveLength(4);
    }));

  test("or is slow: what is read after a while is answered, the rest follows, none is read twice", () =>
    on(
      async (service) => {
        const chat = await someone();
        const letGo = Promise.withResolvers<void>();
        model.answer = () => letGo.promise.then(another);
        await sendPhotos(service, chat, 1);
        await until(() => model.requests.length === 1);
        await sendPhotos(service, chat, 3);
        letGo.resolve();
        await service.settled();
        expect(await booked(chat)).toHaveLength(4);
        const told = service
          .heard(chat)
          .filter((text) => /Tercatat/.test(text));
        expect(told).toHaveLength(4);
        expect(model.requests).toHaveLength(4);
      },
      { longestBatchMs: 0 },
    ));

  test.each([
    ["wrong_key", broken.wrongKey, "check GEMINI_API_KEY"],
    [
      "retired_model",
      broken.retired,
      "model gemini-test is not offered, set GEMINI_MODEL",
    ],
  ])(
    "by %s is said to the operator as an error, and what to set",
    (outcome, answer, words) => {
      const { log, lines } = captureLog();
      return on(
        async (service) => {
          const chat = await someone();
          servePicture(service);
          model.answer = answer;
          await service.show(chat);
          const line = lines()
            .split("\n")
            .filter(Boolean)
            .map((text) => JSON.parse(text))
            .find((one) => one.outcome === outcome);
          expect(line).toMatchObject({
            level: 50,
            problem: expect.stringContaining(words),
          });
          expect(lines()).not.toContain("62812000030");
        },
        { log },
      );
    },
  );

  test("and one that answers: tokens and cost are kept with each call, by the price of its day", () =>
    on(async (service) => {
      const used = (modelVersion: string) =>
        whole(receipt, {
          modelVersion,
          usageMetadata: {
            promptTokenCount: 1_500,
            candidatesTokenCount: 300,
            thoughtsTokenCount: 700,
          },
        });
      const [known, unknown, silent] = [
        await someone(),
        await someone(),
        await someone(),
      ];
      for (const [chat, answer] of [
        [known, used("gemini-3.5-flash")],
        [unknown, used("gemini-9-flash")],
        [silent, whole(receipt)],
      ] as const) {
        servePicture(service);
        model.answer = answer;
        await service.show(chat);
      }
      const tokens = {
        prompt_tokens: 1_500,
        output_tokens: 300,
        thinking_tokens: 700,
      };
      // 1,500 at 1.50 and 1,000 at 9.00 dollars for a million.
      const [call] = await callsOf(known);
      expect(call).toMatchObject({ ...tokens, model: "gemini-3.5-flash" });
      expect(Number(call!.cost_usd)).toBe(0.01125);
      expect(await callsOf(unknown)).toMatchObject([
        { ...tokens, cost_usd: null },
      ]);
      expect(await callsOf(silent)).toMatchObject([
        { prompt_tokens: null, cost_usd: null, model: "gemini-test" },
      ]);
      const [note] = await database.sql`
        select model from chat.notes where message_id = ${call!.message_id}`;
      expect(note!.model).toBe("gemini-3.5-flash");
    }));

  test("a price counts from its date on, and audio has its own", async () => {
    const cost = async (day: string, audio: number) => {
      const [row] = await database.sql`
        select ops.model_cost('gemini-3.8-flash', ${day}, 1000000, ${audio}, 0, 1000000) as late,
            ops.model_cost('gemini-3-flash-preview', ${day}, 1000000, ${audio}, 1000000, 0) as audio`;
      return [row!.late, row!.audio].map((usd) =>
        usd === null ? null : Number(usd),
      );
    };
    expect(await cost("2026-12-31", 0)).toEqual([4.5, 3.5]);
    expect(await cost("2027-01-01", 400_000)).toEqual([9, 3.7]);
    expect(await cost("2025-01-01", 0)).toEqual([null, null]);
  });
});
