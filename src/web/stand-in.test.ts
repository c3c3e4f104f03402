import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { createWebhook } from "../intake/webhook.ts";
import { createLog } from "../log.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { createWahaClient } from "../waha/client.ts";
import { createStandIn } from "./stand-in.ts";
import { noGather } from "../intake/store.ts";

const keys = { apiKey: "a-key", hmacKey: "an-hmac-key", session: "default" };
const chatId = "620000000001@c.us";
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

function standInFor(webhookUrl: string, sent: string[] = []) {
  return createStandIn({
    now: async () => new Date(),
    ...keys,
    webhookUrl: () => webhookUrl,
    onSent: (to) => sent.push(to),
    pauseMs: 0,
  });
}

describe("as a gateway", () => {
  const sent: string[] = [];
  const standIn = standInFor("http://127.0.0.1:9/webhook", sent);
  const server = Bun.serve({ port: 0, fetch: standIn.app.fetch });
  const url = `http://127.0.0.1:${server.port}`;
  const client = createWahaClient({ ...keys, url });
  afterAll(() => server.stop(true));

  test("it refuses every request without its key", async () => {
    const wrong = { "x-api-key": "another" };
    const paths = [
      "/api/sendText",
      "/api/default/lids/1@lid",
      "/api/files/default/A.jpeg",
    ];
    for (const path of paths)
      for (const headers of [{}, wrong]) {
        const response = await standIn.app.request(path, { headers });
        expect(response.status).toBe(401);
        expect(await response.json()).toEqual({
          message: "Unauthorized",
          statusCode: 401,
        });
      }
    expect(sent).toEqual([]);
  });

  test("a text is taken, told of, and gets an id that our client reads", async () => {
    const answer = await client.sendText(chatId, "Halo");
    expect(answer).toEqual({
      is: "accepted",
      rawId: expect.stringMatching(/^3EB0[0-9A-F]+$/),
    });
    expect(sent).toEqual([chatId]);
  });

  test("another session, or something that is no message, is not taken", async () => {
    const other = createWahaClient({ ...keys, url, session: "other" });
    expect((await other.sendText(chatId, "Halo")).is).toBe("refused");
    expect((await client.sendText("nobody", "Halo")).is).toBe("rejected");
  });

  test("it knows nobody's phone", async () => {
    expect(await client.phoneOfLid("101000000000012@lid")).toBeNull();
  });

  test("a file that it does not have is gone", async () => {
    const fetched = await client.fetchMedia(
      "http://localhost:3000/api/files/default/AC00.jpeg",
    );
    expect(fetched.is).toBe("gone");
  });
});

test("a webhook that refuses is an error", async () => {
  const server = Bun.serve({
    port: 0,
    fetch: () => new Response("", { status: 503 }),
  });
  const standIn = standInFor(`http://127.0.0.1:${server.port}/webhook`);
  expect(standIn.receive({ chatId, name: null, text: "hai" })).rejects.toThrow(
    "The webhook answered 503",
  );
  await server.stop();
});

describe.each(engines)("what a phone sends, on %s", (engine) => {
  let database: Database;
  let webhook: Bun.Server<undefined>;
  let gateway: Bun.Server<undefined>;
  let woken = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
    const app = createWebhook({
      sql: database.sql,
      log: createLog("silent"),
      hmacKey: keys.hmacKey,
      session: keys.session,
      now: () => new Date(),
      wake: () => woken++,
      gather: noGather,
      patienceMs: undefined,
    });
    webhook = Bun.serve({ port: 0, fetch: app.fetch });
  });
  afterAll(async () => {
    await webhook.stop(true);
    await gateway?.stop(true);
    await database.close();
  });
  const stored = async () => {
    const [row] = await database.sql`
      select * from chat.messages order by message_id desc limit 1`;
    return row!;
  };

  test("a text passes the webhook's own check and is stored as a text", async () => {
    const standIn = standInFor(`http://127.0.0.1:${webhook.port}/webhook`);
    await standIn.receive({ chatId, name: "Rini", text: "status" });
    expect(woken).toBe(1);
    expect(await stored()).toMatchObject({
      session: "default",
      chat_id: chatId,
      kind: "text",
      body: "status",
      push_name: "Rini",
      sender_alt: null,
      engine: "GOWS",
      status: "waiting",
    });
  });

  test("a photo is stored as one, and fetched by our client, also anew", async () => {
    const standIn = standInFor(`http://127.0.0.1:${webhook.port}/webhook`);
    gateway = Bun.serve({ port: 0, fetch: standIn.app.fetch });
    const client = createWahaClient({
      ...keys,
      url: `http://127.0.0.1:${gateway.port}`,
    });
    const photo = { bytes: jpeg, mimetype: "image/jpeg" };
    await standIn.receive({ chatId, name: null, text: "nota", photo });
    const row = await stored();
    expect(row).toMatchObject({ kind: "image", body: "nota", push_name: null });
    const url = `http://localhost:3000/api/files/default/${row.raw_id}.jpeg`;
    expect(row.media_url).toBe(url);
    expect(await client.fetchMedia(url)).toMatchObject({
      is: "file",
      bytes: jpeg,
    });
    const id = encodeURIComponent(`false_${chatId}_${row.raw_id}`);
    const anew = await standIn.app.request(
      `/api/default/chats/${encodeURIComponent(chatId)}/messages/${id}?downloadMedia=true`,
      { headers: { "x-api-key": keys.apiKey } },
    );
    expect(await anew.json()).toMatchObject({ media: { url } });
  });

  test("with another key it is refused", async () => {
    const standIn = createStandIn({
      now: async () => new Date(),
      ...keys,
      hmacKey: "wrong",
      webhookUrl: () => `http://127.0.0.1:${webhook.port}/webhook`,
      onSent: () => {},
    });
    expect(
      standIn.receive({ chatId, name: null, text: "hai" }),
    ).rejects.toThrow("401");
  });
});
