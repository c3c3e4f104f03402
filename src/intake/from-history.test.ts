import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { eventOf } from "../testing/payloads.ts";
import { understand } from "./event.ts";
import { newsIn } from "./from-history.ts";
import { noGather, store } from "./store.ts";

const session = "default";
const now = new Date("2026-09-01T12:00:00Z");

describe.each(engines)("the gateway's history on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  /** A message of hers in NOWEB's shape, as its history keeps it. */
  const said = (id: string, body: string) => ({
    ...JSON.parse(eventOf("text-noweb")).payload,
    id,
    body,
  });
  const arrive = async (payload: unknown) =>
    await store(
      database.sql,
      understand({ event: "message", session, payload }, now),
      { now, gather: noGather },
    );
  const news = async (...payloads: unknown[]) =>
    (await newsIn(database.sql, session, payloads, now)).map(
      ({ kind, body }) => [kind, body],
    );

  test("brings nothing back that was erased, whatever it still shows", async () => {
    const secret = said("ERASED-1", "nomor pin atm saya 123456");
    await arrive(secret);
    expect(await news(secret)).toEqual([]);
    await database.sql`update chat.messages set body = null`;
    expect(await news(secret)).toEqual([]);
    expect(await news({ ...secret, body: "pinnya 654321" })).toEqual([]);
  });

  test("tells an edit of what still stands", async () => {
    const note = said("KEPT-1", "jual kue 50rb");
    await arrive(note);
    expect(await news({ ...note, body: "jual kue 55rb" })).toEqual([
      ["edit", "jual kue 55rb"],
    ]);
  });
});
