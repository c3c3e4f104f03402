import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { connect, type Database } from "../../db/database.ts";
import { acknowledge } from "../../intake/ack.ts";
import { createLog } from "../../log.ts";
import { engines, testDatabase, urlOf } from "../../testing/databases.ts";
import { apiKey, startGateway, type Far } from "../../testing/gateway.ts";
import { deliverNext } from "../../testing/deliver-next.ts";
import { startService, until } from "../../testing/service.ts";
import { createWahaClient } from "../../waha/client.ts";
import { releaseStuck, type DeliverDeps } from "./deliver.ts";
import { noPace } from "./pace.ts";

const noon = "2026-06-01T05:00:00Z"; // in Jakarta

describe.each(engines)("the outbox on %s", (engine) => {
  let database: Database;
  let far: Far;
  let chats = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    far = startGateway();
    await setTime(noon);
  });
  afterAll(async () => {
    far.stop();
    await database.close();
  });

  const depsOn = (url: string, isStandIn = false): DeliverDeps => ({
    sql: database.sql,
    log: createLog("silent"),
    waha: createWahaClient({ url, apiKey, session: "default" }),
    session: "default",
    pace: noPace,
    zone: "Asia/Jakarta",
    isStandIn,
    fileOf: async () => undefined,
  });
  const deliver = () => deliverNext(depsOn(far.url));
  const setTime = (time: string | null) => database.sql`
    insert into ops.clock (as_of, is_pinned, time_override) values ('2026-06-01', true, ${time})
    on conflict (is_the_clock) do update set time_override = excluded.time_override`;
  /** Plans one message to a chat of its own. */
  async function planned(
    more: {
      kind?: string;
      contact?: number;
      chat?: string;
    } = {},
  ) {
    const { kind = "reply", contact = null } = more;
    const chat = more.chat ?? `62811${++chats}0000@c.us`;
    const [row] = await database.sql`
      insert into chat.outbox (contact_id, chat_id, kind, is_asked, text)
      values (${contact}, ${chat}, ${kind}, ${kind !== "alert"}, ${`to ${chat}`})
      returning outbox_id`;
    const id = row!.outbox_id as number;
    return {
      id,
      chat,
      heard: () => far.sent.filter((one) => one.chatId === chat).length,
      state: async () =>
        (
          await database.sql`select * from chat.outbox where outbox_id = ${id}`
        )[0]!,
      makeDue: () =>
        database.sql`update chat.outbox set try_at = now() where outbox_id = ${id}`,
    };
  }
  async function contact(timezone: string | null, isSample = false) {
    const [row] = await database.sql`
      insert into chat.contacts (name, timezone, is_sample) values ('X', ${timezone}, ${isSample})
      returning contact_id`;
    return row!.contact_id as number;
  }
  const answer = (response: () => Response) =>
    far.answers.set("/api/sendText", response);

  test("it is posted as WAHA takes it: our session, the chat id as it is, our key", async () => {
    const message = await planned({ chat: "990000000000001@lid" });
    expect(await deliver()).toBe(true);
    expect(far.requests.at(-1)).toEqual({
      method: "POST",
      path: "/api/sendText",
      key: apiKey,
      body: {
        session: "default",
        chatId: "990000000000001@lid",
        text: "to 990000000000001@lid",
        linkPreview: false,
      },
    });
    expect((await message.state()).status).toBe("accepted");
    expect(await deliver()).toBe(false);
  });

  test.each([
    ["GOWS", { id: "true_62811@c.us_RAWGOWS" }, "RAWGOWS"],
    ["WEBJS", { id: { _serialized: "true_62811@c.us_RAWWEB" } }, "RAWWEB"],
    ["WEBJS, renamed", { id: { remote: "x", id: "RAWOLD" } }, "RAWOLD"],
    ["NOWEB", { key: { id: "RAWNOWEB", remoteJid: "x" } }, "RAWNOWEB"],
    ["an empty body", null, null],
    ["another shape", { id: 7 }, null],
  ])("%s: the raw id of the answer is kept", async (_, body, rawId) => {
    const message = await planned();
    answer(() =>
      body === null
        ? new Response("", { status: 201 })
        : Response.json(body, { status: 201 }),
    );
    await deliver();
    far.answers.clear();
    expect(await message.state()).toMatchObject({
      status: "accepted",
      raw_id: rawId,
    });
  });

  test("a gateway that is not there: sent later, once", async () => {
    const message = await planned();
    for (const nowhere of [
      "http://127.0.0.1:1",
      "http://no.such.host.invalid",
    ]) {
      await message.makeDue();
      expect(await deliverNext(depsOn(nowhere))).toBe(true);
      expect(await message.state()).toMatchObject({
        status: "planned",
        problem: "the gateway does not answer",
      });
    }
    expect(await deliver()).toBe(false);
    await message.makeDue();
    await deliver();
    await deliver();
    expect(message.heard()).toBe(1);
    expect((await message.state()).status).toBe("accepted");
  });

  test.each([422, 429, 401, 404])("%d: sent later, once", async (status) => {
    const message = await planned();
    answer(() => Response.json({}, { status }));
    await deliver();
    far.answers.clear();
    expect((await message.state()).status).toBe("planned");
    expect(await deliver()).toBe(false);
    await message.makeDue();
    await deliver();
    expect(message.heard()).toBe(1);
  });

  test.each([
    ["30", 30, 30],
    ["-9", 1, 1],
    ["999999999", 3600, 3600],
    ["Wed, 21 Oct 2026 07:28:00 GMT", 2, 2],
  ])("Retry-After %s waits %d s", async (retryAfter, least, most) => {
    const message = await planned();
    answer(
      () =>
        new Response("", {
          status: 429,
          headers: { "retry-after": retryAfter },
        }),
    );
    await deliver();
    far.answers.clear();
    const [row] = await database.sql`
      select extract(epoch from try_at - now())::float8 as pause
      from chat.outbox where outbox_id = ${message.id}`;
    expect(row!.pause).toBeWithin(least - 1, most + 0.1);
    await database.sql`delete from chat.outbox where outbox_id = ${message.id}`;
  });

  test.each([500, 503])(
    "%d: uncertain, and never sent again by itself",
    async (status) => {
      const message = await planned();
      answer(() => Response.json({ exception: {} }, { status }));
      await deliver();
      far.answers.clear();
      expect(await message.state()).toMatchObject({
        status: "uncertain",
        problem: `HTTP ${status}`,
      });
      await message.makeDue();
      expect(await deliver()).toBe(false);
      expect(message.heard()).toBe(0);
    },
  );

  test.each([400, 410])("%d: failed, with the reason", async (status) => {
    const message = await planned();
    answer(() => Response.json({}, { status }));
    await deliver();
    far.answers.clear();
    expect(await message.state()).toMatchObject({
      status: "failed",
      problem: `HTTP ${status}`,
    });
    expect(await deliver()).toBe(false);
  });

  test("what a sender that died had handed over is uncertain after its lease, the rest is planned again", async () => {
    const handed = await planned();
    const inHand = await planned();
    const expire = (minutes: number) => database.sql`
      update chat.outbox
      set status = 'sending', lease_until = now() + ${minutes} * interval '1 minute',
          sent_at = case when outbox_id = ${handed.id} then now() end
      where outbox_id in (${handed.id}, ${inHand.id})`;
    await expire(1);
    expect(await releaseStuck(database.sql)).toBe(0);
    await expire(-1);
    expect(await releaseStuck(database.sql)).toBe(2);
    expect((await handed.state()).status).toBe("uncertain");
    expect((await inHand.state()).status).toBe("planned");
    await deliver();
    expect([handed.heard(), inHand.heard()]).toEqual([0, 1]);
  });

  test("acks move a message forward only, in whatever order they come", async () => {
    const message = await planned();
    await deliver();
    const { raw_id } = await message.state();
    const after = async (ack: number) => {
      await acknowledge(database.sql, raw_id, ack);
      return (await message.state()).status;
    };
    expect(await after(0)).toBe("accepted");
    expect(await after(-1)).toBe("failed");
    expect(await after(1)).toBe("failed");
    expect(await after(2)).toBe("delivered");
    expect(await after(-1)).toBe("delivered");
    expect(await after(4)).toBe("read");
    expect(await after(2)).toBe("read");
    expect(await after(99)).toBe("read");
  });

  test("what nobody asked for leaves 08:00-20:00 of its reader's zone, an answer at any time", async () => {
    const wib = await planned({ kind: "alert", contact: await contact(null) });
    const wit = await planned({
      kind: "alert",
      contact: await contact("Asia/Jayapura"),
    });
    const leaves = async (time: string) => {
      await setTime(time);
      while (await deliver());
      return [wib.heard(), wit.heard()];
    };
    expect(await leaves("2026-06-01T13:00:00Z")).toEqual([0, 0]); // 20:00, 22:00
    expect(await leaves("2026-06-01T22:59:59Z")).toEqual([0, 0]); // 05:59, 07:59
    expect(await leaves("2026-06-01T23:00:00Z")).toEqual([0, 1]); // 06:00, 08:00
    expect(await leaves("2026-06-02T00:59:59Z")).toEqual([0, 1]);
    expect(await leaves("2026-06-02T01:00:00Z")).toEqual([1, 1]);
    const late = await planned({ kind: "alert", contact: await contact(null) });
    await setTime("2026-06-02T12:59:59Z"); // 19:59:59
    await deliver();
    expect(late.heard()).toBe(1);
    const reply = await planned();
    await setTime("2026-06-02T18:00:00Z"); // 01:00
    await deliver();
    expect(reply.heard()).toBe(1);
    await setTime(noon);
  });

  test("nothing is started to a sample contact but through the stand-in; an answer always leaves", async () => {
    const sample = await contact(null, true);
    const alert = await planned({ kind: "alert", contact: sample });
    const reply = await planned({ contact: sample });
    while (await deliver());
    expect([alert.heard(), reply.heard()]).toEqual([0, 1]);
    await deliverNext(depsOn(far.url, true));
    expect(alert.heard()).toBe(1);
  });

  test("messages of one chat leave in order, and a stuck one does not hold up another chat", async () => {
    const chat = "6281100009999@c.us";
    const first = await planned({ chat });
    const second = await planned({ chat });
    const other = await planned();
    await database.sql`update chat.outbox set try_at = now() + interval '1 hour' where outbox_id = ${first.id}`;
    while (await deliver());
    expect([first.heard(), other.heard()]).toEqual([0, 1]);
    await first.makeDue();
    await deliver();
    expect((await first.state()).status).toBe("accepted");
    expect((await second.state()).status).toBe("planned");
    await deliver();
    expect((await second.state()).status).toBe("accepted");
  });

  test.skipIf(engine !== "postgres")(
    "two services on one database answer each of 40 chats once",
    async () => {
      await setTime(null);
      const second = await connect(await urlOf(database));
      const services = [startService(database), startService(second)];
      const people = Array.from(
        { length: 40 },
        (_, i) => `6281177${1000 + i}@c.us`,
      );
      try {
        await Promise.all(
          people.flatMap((chat, index) => [
            services[index % 2]!.write(chat, "halo"),
            services[(index + 1) % 2]!.write(chat, "halo lagi"),
          ]),
        );
        await until(async () => {
          for (const service of services) await service.settled();
          const [row] = await database.sql`
            select count(*) as left from chat.messages where status = 'waiting'`;
          return row!.left === 0;
        });
        const sent = services.flatMap(({ far }) => far.sent);
        const [row] = await database.sql`
          select count(*) as planned, count(*) filter (where attempts = 1 and status = 'accepted') as once
          from chat.outbox where chat_id like '6281177%'`;
        expect(row!.once).toBe(row!.planned);
        expect(sent.length).toBe(row!.planned);
        expect(new Set(sent.map(({ chatId }) => chatId)).size).toBe(40);
        const [answered] = await database.sql`
          select count(*) as unanswered from chat.messages
          where chat_id like '6281177%' and reply_id is null`;
        expect(answered!.unanswered).toBe(0);
      } finally {
        await Promise.all(services.map((service) => service.stop()));
        await second.close();
      }
    },
  );
});
