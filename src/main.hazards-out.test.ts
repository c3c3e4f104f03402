import { afterAll, beforeEach, describe, expect, test } from "bun:test";
import { readConfig } from "./config.ts";
import { wa } from "./commands/wa.ts";
import type { DeliverDeps } from "./conversation/outbox/deliver.ts";
import { noPace, type Pace } from "./conversation/outbox/pace.ts";
import { lookForUncertain } from "./conversation/outbox/uncertain.ts";
import type { Database } from "./db/database.ts";
import { acknowledge } from "./intake/ack.ts";
import { noGather } from "./intake/store.ts";
import { tellStatus } from "./intake/session.ts";
import { watchSession } from "./intake/watch.ts";
import { engines, testDatabase } from "./testing/databases.ts";
import { apiKey, startGateway, type Asked } from "./testing/gateway.ts";
import { deliverNext } from "./testing/deliver-next.ts";
import { captureLog } from "./testing/service.ts";
import { createWahaClient } from "./waha/client.ts";
import { createSessionsClient } from "./waha/sessions.ts";

// The numbers are those of waha/HAZARDS.md; those of what comes in stand in main.hazards-in.test.ts and main.hazards-files.test.ts.
describe.each(engines)("what goes out, on %s", (engine) => {
  const database = testDatabase(engine);
  let { sql }: { sql: Database["sql"] } = { sql: undefined as never };
  const far = startGateway();
  const session = "default";
  const waha = createWahaClient({ url: far.url, apiKey, session });
  const sessions = createSessionsClient({ url: far.url, apiKey, session });
  const captured = captureLog();
  const { log } = captured;
  let chats = 0;

  beforeEach(async () => {
    ({ sql } = await database);
    far.answers.clear();
    await sql`delete from chat.outbox`;
    await sql`delete from ops.session_status`;
    await sql`delete from ops.session_restarts`;
  });
  afterAll(async () => {
    far.stop();
    await (await database).close();
  });

  const deps = (pace: Pace = noPace): DeliverDeps => ({
    sql,
    log,
    waha,
    session,
    zone: "Asia/Jakarta",
    pace,
    isStandIn: false,
    fileOf: async () => undefined,
  });
  const noon = () => sql`
    insert into ops.clock (as_of, is_pinned, time_override) values ('2026-06-01', true, '2026-06-01T05:00:00Z')
    on conflict (is_the_clock) do nothing`;
  async function planned(isAsked = true) {
    const chatId = `62813400${1_000 + ++chats}@c.us`;
    const [row] = await sql`
      insert into chat.outbox (chat_id, kind, is_asked, text)
      values (${chatId}, ${isAsked ? "reply" : "alert"}, ${isAsked}, ${`to ${chatId}`})
      returning outbox_id`;
    const id = row!.outbox_id as number;
    return {
      id,
      chatId,
      state: async () =>
        (await sql`select * from chat.outbox where outbox_id = ${id}`)[0]!,
      heard: () => far.sent.filter((one) => one.chatId === chatId).length,
    };
  }
  const stands = (status: string, ago: string, more: object = {}) => sql`
    insert into ops.session_status ${sql({
      session,
      status,
      happened_at: new Date(),
      since: new Date(Date.now() - Number(ago) * 1_000),
      ...more,
    })}`;
  const health = async () =>
    (
      await sql`select * from ops.session_health where session = ${session}`
    )[0]!;
  const watch = async () => {
    await sql`update ops.session_status set checked_at = null`;
    const webhookUrl = "http://service:8000/webhook";
    return await watchSession({
      sql,
      log,
      waha,
      sessions,
      session,
      webhookUrl,
      gather: noGather,
    });
  };
  const gatewaySays = (status: string) =>
    far.answers.set("/api/sessions/default", ({ path }: Asked) =>
      path.endsWith("restart")
        ? Response.json({}, { status: 201 })
        : Response.json({
            name: session,
            status,
            config: { webhooks: [{ url: "http://service:8000/webhook" }] },
          }),
    );
  const restartsAsked = () =>
    far.requests.filter(({ path }) => path.endsWith("/restart")).length;
  const message = (rawId: string, hoursAgo: number, more: object = {}) => sql`
    insert into chat.messages ${sql({
      session,
      is_from_me: false,
      raw_id: rawId,
      chat_id: "6281@c.us",
      kind: "text",
      sent_at: new Date(Date.now() - hoursAgo * 3_600_000),
      received_at: new Date(Date.now() - hoursAgo * 3_600_000),
      status: "done",
      ...more,
    })}`;

  test("hazard 15: a session that works but is silent is restarted, half an hour apart and three times a day", async () => {
    await sql`delete from chat.messages`;
    gatewaySays("WORKING");
    await stands("WORKING", "7200", { caught_up_until: new Date() });
    expect((await watch())!.advice).toBeNull();
    // Every day at this hour there were six.
    for (let day = 1; day <= 7; day++)
      for (let one = 0; one < 6; one++)
        await message(`USUAL${day}-${one}`, day * 24 + 0.5);
    const before = restartsAsked();
    expect((await watch())!.advice).toBe("restart");
    expect(restartsAsked()).toBe(before + 1);
    expect((await watch())!.advice).toBe("alert");
    for (let time = 2; time <= 4; time++) {
      await sql`update ops.session_restarts set restarted_at = restarted_at - interval '31 minutes'`;
      const isLast = time === 4;
      expect((await watch())!.advice).toBe(isLast ? "alert" : "restart");
    }
    expect(restartsAsked()).toBe(before + 3);
    await message("ALIVE", 0.1);
    expect((await watch())!.advice).toBeNull();
    // What only the history knew of is no sign of life.
    await sql`update chat.messages set is_fetched = true, received_at = now(), sent_at = now() - interval '20 minutes' where raw_id = 'ALIVE'`;
    expect(await health()).toMatchObject({
      missed_messages: 1,
      reason: "working but silent",
    });
  });

  test("hazard 16: a failed session is restarted once after a minute, a code is for a person, and answers wait", async () => {
    const reply = await planned();
    gatewaySays("FAILED");
    await stands("FAILED", "10");
    expect((await watch())!.advice).toBeNull();
    expect(await deliverNext(deps())).toBe(false);
    await sql`update ops.session_status set since = now() - interval '61 seconds'`;
    expect((await watch())!.advice).toBe("restart");
    expect((await watch())!.advice).toBe("alert");
    for (const status of ["SCAN_QR_CODE", "PASSKEY_REQUIRED", "STOPPED"]) {
      gatewaySays(status);
      await sql`update ops.session_status set status = ${status}, since = now() - interval '61 seconds'`;
      expect((await watch())!.advice).toBe("alert");
      expect(await deliverNext(deps())).toBe(false);
    }
    await tellStatus(sql, { session, status: "WORKING", at: new Date() });
    expect(await deliverNext(deps())).toBe(true);
    expect(reply.heard()).toBe(1);
    for (const { method, path } of far.requests)
      expect([method, path.includes("logout")]).not.toContainAnyValues([
        "DELETE",
        true,
      ]);
  });

  test("hazard 16: old news of another status does not undo what is known, but says that there was a gap", async () => {
    const at = (seconds: number) =>
      new Date(Date.UTC(2026, 5, 1, 5, 0, seconds));
    await tellStatus(sql, { session, status: "WORKING", at: at(0) });
    await tellStatus(sql, { session, status: "WORKING", at: at(30) });
    await tellStatus(sql, { session, status: "STARTING", at: at(20) });
    const [row] = await sql`select status, since from ops.session_status`;
    expect(row).toEqual({ status: "WORKING", since: at(21) });
  });

  test("hazard 17: when WhatsApp restricts us no chat is started, answers are tried again, and nothing is restarted", async () => {
    await noon();
    const reply = await planned();
    const alert = await planned(false);
    far.answers.set("/api/sendText", () =>
      Response.json(
        {
          statusCode: 500,
          exception: { message: "2 UNKNOWN: server returned error 463" },
        },
        { status: 500 },
      ),
    );
    await deliverNext(deps());
    expect(await reply.state()).toMatchObject({
      status: "planned",
      problem: "WhatsApp restricts this number (error 463)",
    });
    far.answers.clear();
    expect(await deliverNext(deps())).toBe(false);
    await sql`update chat.outbox set try_at = now() where outbox_id = ${reply.id}`;
    expect(await deliverNext(deps())).toBe(true);
    expect([reply.heard(), alert.heard()]).toEqual([1, 0]);
    gatewaySays("FAILED");
    await sql`update ops.session_status set status = 'FAILED', since = now() - interval '2 minutes', happened_at = now()`;
    expect((await watch())!.advice).toBe("alert");
    // WhatsApp says that it is over.
    await tellStatus(sql, {
      session,
      status: "WORKING",
      at: new Date(),
      restrictedUntil: null,
    });
    expect(await deliverNext(deps())).toBe(true);
    expect(alert.heard()).toBe(1);
  });

  test("hazard 17: a number that never wrote is looked up first, and one that is none is not written to", async () => {
    await noon();
    const alert = await planned(false);
    far.answers.set("/api/contacts/check-exists", () =>
      Response.json({ numberExists: false }),
    );
    await deliverNext(deps());
    expect(await alert.state()).toMatchObject({
      status: "failed",
      problem: "the number is not on WhatsApp",
    });
    expect(alert.heard()).toBe(0);
  });

  test("hazard 17: chats and the whole keep a human pace, and an answer goes before what nobody asked for", async () => {
    await noon();
    await planned(false);
    const first = await planned();
    await sql`insert into chat.outbox (chat_id, kind, is_asked, text) values (${first.chatId}, 'reply', true, 'more')`;
    const slow = { ...noPace, chatMs: 60_000, overallMs: 0 };
    await deliverNext(deps(slow));
    expect(first.heard()).toBe(1);
    await deliverNext(deps({ ...slow, unaskedMs: 60_000 }));
    expect(await deliverNext(deps(slow))).toBe(false);
    expect(first.heard()).toBe(1);
    expect(await deliverNext(deps({ ...noPace, overallMs: 60_000 }))).toBe(
      false,
    );
    expect(await deliverNext(deps())).toBe(true);
    expect(first.heard()).toBe(2);
  });

  test("hazard 18: accepted is not delivered, an error comes later, and an ack before the answer is kept", async () => {
    const late = await planned();
    await deliverNext(deps());
    const { raw_id } = await late.state();
    await acknowledge(sql, raw_id, -1);
    expect(await late.state()).toMatchObject({
      status: "failed",
      problem: "WhatsApp did not take it",
    });
    await acknowledge(sql, raw_id, 3);
    await acknowledge(sql, raw_id, 1);
    expect((await late.state()).status).toBe("read");
    const quick = await planned();
    far.answers.set("/api/sendText", async () => {
      await acknowledge(sql, "QUICK", 2);
      return Response.json(
        { id: `true_${quick.chatId}_QUICK` },
        { status: 201 },
      );
    });
    await deliverNext(deps());
    expect((await quick.state()).status).toBe("delivered");
  });

  test("hazard 18: many answers that nobody acknowledges are for a person, who is told; none is sent again", async () => {
    gatewaySays("WORKING");
    await stands("WORKING", "60", { caught_up_until: new Date() });
    const answers = Array.from({ length: 12 }, () => planned());
    for (const answer of answers) await answer;
    while (await deliverNext(deps()));
    const before = far.sent.length;
    expect((await watch())!.advice).toBeNull();
    await sql`update chat.outbox set accepted_at = now() - interval '11 minutes'`;
    expect(await health()).toMatchObject({
      unacked_answers: 12,
      reason: "answers stay without an ack",
      advice: "alert",
    });
    expect((await watch())!.advice).toBe("alert");
    expect(await deliverNext(deps())).toBe(false);
    expect(far.sent).toHaveLength(before);
    // WhatsApp has them, though the phones are off.
    for (const answer of answers.slice(0, 3))
      await acknowledge(sql, (await (await answer).state()).raw_id, 1);
    expect(await health()).toMatchObject({ unacked_answers: 9, reason: null });
  });

  test("hazard 19: an answer that may have left is looked for, found and never sent twice", async () => {
    const lost = await planned();
    const gone = await planned();
    let sends = 0;
    far.answers.set("/api/sendText", () => {
      sends++;
      return Response.json({ statusCode: 500 }, { status: 500 });
    });
    while (await deliverNext(deps()));
    expect(sends).toBe(2);
    far.answers.set("/api/default/chats/", ({ path }) =>
      Response.json(
        path.includes(lost.chatId)
          ? [
              {
                id: `true_${lost.chatId}_FOUND`,
                body: `to ${lost.chatId}`,
                timestamp: Math.floor(Date.now() / 1000),
                ack: 2,
                fromMe: true,
              },
            ]
          : [],
      ),
    );
    const look = async () => {
      await sql`update chat.outbox set look_at = now() where look_at is not null`;
      while (await lookForUncertain({ sql, log, waha }));
    };
    for (let time = 0; time < 5; time++) await look();
    expect(await lost.state()).toMatchObject({
      status: "delivered",
      raw_id: "FOUND",
    });
    expect(await gone.state()).toMatchObject({
      status: "uncertain",
      look_at: null,
      problem: "HTTP 500; not among the gateway's own messages",
    });
    const letters =
      await sql`select letter_id, is_retryable from ops.dead_letters where letter = 'answer'`;
    expect([...letters]).toEqual([{ letter_id: gone.id, is_retryable: false }]);
    while (await deliverNext(deps()));
    expect(sends).toBe(2);
  });

  test("hazard 19: seen and typing that fail or hang hold no answer up", async () => {
    const reply = await planned();
    for (const path of ["/api/sendSeen", "/api/startTyping"])
      far.answers.set(path, () =>
        Response.json({ markedUnread: true }, { status: 500 }),
      );
    await deliverNext(deps({ ...noPace, typingMs: () => 1 }));
    expect((await reply.state()).status).toBe("accepted");
    expect(far.requests.slice(-4).map(({ path }) => path)).toEqual([
      "/api/sendSeen",
      "/api/startTyping",
      "/api/stopTyping",
      "/api/sendText",
    ]);
  });

  test("hazard 20: an answer without an id is an accepted message whose id is not known", async () => {
    const reply = await planned();
    far.answers.set("/api/sendText", () => new Response("", { status: 201 }));
    await deliverNext(deps());
    expect(await reply.state()).toMatchObject({
      status: "accepted",
      raw_id: null,
    });
  });

  test("hazard 23: a key that the gateway refuses is explained, on the command line and in the log", async () => {
    far.answers.set("/api/sessions/default", () =>
      Response.json({}, { status: 401 }),
    );
    const config = readConfig({
      WAHA_URL: far.url,
      WAHA_API_KEY: apiKey,
      WAHA_HMAC_KEY: "hmac-key",
      HOST: "127.0.0.1",
    });
    const refused = wa(config, "status", () => {});
    expect(refused).rejects.toThrow("WAHA_API_KEY (401)");
    await refused.catch(() => {});
    await watch();
    expect(captured.lines()).toContain("the gateway refuses WAHA_API_KEY");
    expect(() => readConfig({ WAHA_URL: far.url, HOST: "127.0.0.1" })).toThrow(
      "WAHA_HMAC_KEY",
    );
  });

  test("hazard 24: what a failing gateway repeats of our request is in no log and no row", async () => {
    const reply = await planned();
    far.answers.set("/api/sendText", ({ body }) =>
      Response.json(
        {
          statusCode: 500,
          exception: { stack: "STACKTRACE" },
          request: { body },
        },
        { status: 500 },
      ),
    );
    await deliverNext(deps());
    expect((await reply.state()).problem).toBe("HTTP 500");
    expect(captured.lines()).not.toContain("STACKTRACE");
    expect(captured.lines()).not.toContain(reply.chatId.slice(0, 11));
  });
});
