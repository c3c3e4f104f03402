import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { Hono } from "hono";
import { connect, type Database } from "../db/database.ts";
import { createLog } from "../log.ts";
import { engines, testDatabase, urlOf } from "../testing/databases.ts";
import { startRoad, type Road } from "../testing/road.ts";
import { hmacKey, signatureOf, until } from "../testing/service.ts";
import { createApp } from "./app.ts";
import { noGather } from "../intake/store.ts";

// The embedded engine has no network before it.
describe.each(engines.filter((engine) => engine === "postgres"))(
  "an outage of %s",
  (engine) => {
    let database: Database;
    let there: Database;
    let road: Road;
    let messages = 0;

    beforeAll(async () => {
      database = await testDatabase(engine);
      road = startRoad(await urlOf(database));
      there = await connect(road.url);
    });
    afterAll(async () => {
      await there.close();
      road.stop();
      await database.close();
    });

    const appWith = (patienceMs: number | undefined) =>
      createApp({
        sql: there.sql,
        log: createLog("silent"),
        hmacKey,
        session: "default",
        now: () => new Date(),
        wake: () => {},
        gather: noGather,
        patienceMs,
        isWorkerAlive: () => true,
        adminPassword: undefined,
        front: new Hono(),
      });
    const event = () =>
      JSON.stringify({
        event: "message",
        session: "default",
        payload: {
          id: `false_6281200000011@c.us_D${++messages}`,
          body: "halo",
        },
      });
    const post = async (app: Hono, body = event()) => {
      const response = await app.request("/webhook", {
        method: "POST",
        body,
        headers: signatureOf(body),
      });
      return response.status;
    };
    const statusOf = async (app: Hono, path: string) =>
      (await app.request(path)).status;
    const count = async () => {
      const [row] =
        await database.sql`select count(*) as rows from chat.messages`;
      return row!.rows as number;
    };

    test("one that hangs: 503 in time everywhere, and what comes again is stored once", async () => {
      const app = appWith(200);
      expect(await post(app)).toBe(200);
      const before = await count();
      road.silence();
      const body = event();
      expect(await post(app, body)).toBe(503);
      expect(await statusOf(app, "/health")).toBe(503);
      expect(await statusOf(app, "/ready")).toBe(503);
      road.speak();
      expect(await post(app, body)).toBe(200);
      expect(await statusOf(app, "/health")).toBe(200);
      await until(async () => (await count()) > before);
      expect(await count()).toBe(before + 1);
    });

    test("one that is gone: each event is answered 503 within a second, however long it lasts", async () => {
      const took: number[] = [];
      // Ten connections fail at once; then each pauses before it tries again.
      const app = appWith(undefined);
      road.cut();
      for (let time = 0; time < 20; time++) {
        const start = performance.now();
        expect(await post(app)).toBe(503);
        took.push(performance.now() - start);
      }
      road.mend();
      await until(async () => (await post(app)) === 200);
      expect(Math.max(...took)).toBeLessThan(1_000);
    });

    test("one that comes back and breaks off again: nothing asked before our own query ends the service", async () => {
      const app = appWith(undefined);
      road.endAt("typarray");
      road.cut();
      road.mend();
      await until(async () => (await post(app)) === 200);
    });
  },
);
