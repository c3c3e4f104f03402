import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { Hono } from "hono";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { captureLog } from "../testing/service.ts";
import { predictAnswer, predictRequest } from "../tiering/predict.ts";
import { createApp, type AppDeps } from "./app.ts";
import { noGather } from "../intake/store.ts";

const example = {
  total_paid: 5_000_000,
  total_bill: 5_000_000,
  current_dpd: 0,
  on_time_count: 10,
  total_bills_count: 10,
};

describe.each(engines)("the API on %s", (engine) => {
  let database: Database;
  let gone: Database["sql"];
  const captured = captureLog();

  beforeAll(async () => {
    database = await testDatabase(engine);
    const other = await testDatabase(engine);
    gone = other.sql;
    await other.close();
  });
  afterAll(() => database.close());

  const appWith = (more: Partial<AppDeps> = {}) =>
    createApp({
      sql: database.sql,
      log: captured.log,
      hmacKey: "key",
      session: "default",
      now: () => new Date(),
      wake: () => {},
      gather: noGather,
      patienceMs: undefined,
      isWorkerAlive: () => true,
      adminPassword: undefined,
      front: new Hono().get("/", (c) => c.text("front")),
      ...more,
    });
  const predict = async (body: unknown, app = appWith()) => {
    const response = await app.request("/predict_tier", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as any };
  };

  test("the example of the contract is GOLD, 1 and 1", async () => {
    const { status, body } = await predict(example);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      tier: "GOLD",
      repayment_rate: 1,
      on_time_rate: 1,
      model: "aggregate-trial-1",
      reasons: [],
    });
    expect(body.score).toBeWithin(0, 0.2);
    expect(predictAnswer.strict().parse(body)).toEqual(body);
  });

  test("without bills there is no tier, no rate and no score", async () => {
    const { body } = await predict({
      total_paid: 0,
      total_bill: 0,
      current_dpd: 0,
      on_time_count: 0,
      total_bills_count: 0,
    });
    expect(body).toMatchObject({
      tier: null,
      repayment_rate: null,
      on_time_rate: null,
      score: null,
    });
  });

  test.each([
    ["total_paid", -1],
    ["total_paid", 1.5],
    ["total_paid", "5000000"],
    ["total_paid", 1e16],
    ["total_bill", null],
    ["total_bill", undefined],
    ["current_dpd", -1],
    ["current_dpd", 0.5],
    ["on_time_count", 11],
    ["on_time_count", true],
    ["total_bills_count", -3],
  ])("422 names %s when it is %j", async (field, value) => {
    const { status, body } = await predict({ ...example, [field]: value });
    expect(status).toBe(422);
    expect(body.fields.map((one: any) => one.field)).toContain(field);
  });

  test("422 names every field that does not fit, or the body", async () => {
    const { body } = await predict({ total_paid: -1, current_dpd: "x" });
    expect(body.fields.map((one: any) => one.field)).toEqual(
      Object.keys(example),
    );
    for (const bad of [null, 7, "text"])
      expect(await predict(JSON.stringify(bad))).toMatchObject({
        status: 422,
        body: { fields: [{ field: "body" }] },
      });
  });

  test("400 for what is not JSON", async () => {
    for (const bad of ["", "{", "total_paid=1"])
      expect(await predict(bad)).toMatchObject({ status: 400 });
  });

  test("the largest numbers are answered, not overflowed", async () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(
      await predict({
        total_paid: largest,
        total_bill: largest,
        current_dpd: 100_000,
        on_time_count: 1_000_000,
        total_bills_count: 1_000_000,
      }),
    ).toMatchObject({
      status: 200,
      body: { tier: "BRONZE", repayment_rate: 1 },
    });
    expect(
      await predict({ ...example, total_paid: largest, total_bill: 1 }),
    ).toMatchObject({ status: 200, body: { tier: "GOLD" } });
    expect(
      await predict({ ...example, total_paid: 0, total_bill: largest }),
    ).toMatchObject({ status: 200, body: { tier: "BRONZE" } });
  });

  // Each is put to the API and, as one bill of one loan, to the view.
  const thresholds: [paid: number, bill: number, dpd: number, tier: string][] =
    [
      [9_800_000, 10_000_000, 0, "GOLD"],
      [9_799_999, 10_000_000, 0, "SILVER"],
      [9_800_000, 10_000_000, 1, "SILVER"],
      [9_000_000, 10_000_000, 7, "SILVER"],
      [8_999_999, 10_000_000, 7, "BRONZE"],
      [9_000_000, 10_000_000, 8, "BRONZE"],
      [98, 100, 0, "GOLD"],
      [97, 100, 0, "SILVER"],
      [1, 3, 0, "BRONZE"],
    ];
  test("at the exact thresholds it judges as the view does", async () => {
    const { sql } = database;
    await sql`insert into ops.clock (as_of, is_pinned) values ('2026-06-01', true)`;
    for (const [index, [paid, bill, dpd]] of thresholds.entries()) {
      const customer = `V${index}`;
      await sql`insert into core.customers (customer_number) values (${customer})`;
      await sql`insert into core.loans values (${customer}, ${customer}, 1, 1, ${dpd}, '2026-06-01')`;
      await sql`
        insert into core.bills values
            (${customer}, ${customer}, ${customer}, '2026-05-01', '2026-05-01', ${bill}, ${paid})`;
    }
    const judged = await sql`
      select tier, repayment_rate from marts.mitra_tiers
      where customer_number like 'V%' order by customer_number`;
    for (const [index, [paid, bill, dpd, tier]] of thresholds.entries()) {
      const { body } = await predict({
        total_paid: paid,
        total_bill: bill,
        current_dpd: dpd,
        on_time_count: 0,
        total_bills_count: 1,
      });
      expect([body.tier, judged[index]!.tier]).toEqual([tier, tier]);
      expect(body.repayment_rate).toBe(judged[index]!.repayment_rate);
    }
  });

  test("/health and /ready say so, and 503 when the database is down or the worker stopped", async () => {
    const ask = async (path: string, more: Partial<AppDeps> = {}) => {
      const response = await appWith(more).request(path);
      return [response.status, await response.json()];
    };
    expect(await ask("/health")).toEqual([200, { status: "ok" }]);
    const [status, ready] = await ask("/ready");
    expect(status).toBe(200);
    expect(ready).toEqual({ migrations: expect.any(Number), worker: "alive" });
    expect(ready.migrations).toBeGreaterThan(0);
    expect(await ask("/health", { sql: gone })).toEqual([
      503,
      { error: "The database does not answer" },
    ]);
    expect((await ask("/ready", { sql: gone }))[0]).toBe(503);
    expect(await ask("/ready", { isWorkerAlive: () => false })).toEqual([
      503,
      { ...ready, worker: "stopped" },
    ]);
  });

  test("/docs is Swagger UI from our own files alone", async () => {
    const app = appWith();
    const page = await (await app.request("/docs")).text();
    const start = await (await app.request("/docs/start.js")).text();
    expect(page + start).not.toMatch(/https?:|\/\/[a-z]/i);
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)];
    expect(links.length).toBeGreaterThan(2);
    for (const [, path] of links)
      expect((await app.request(path!)).status, path).toBe(200);
    const style = await (await app.request("/docs/swagger-ui.css")).text();
    expect(style).not.toMatch(/url\(["']?(https?:)?\/\//);
    expect(style).not.toContain("@import");
    // The one address in the bundle that it would ask by itself is switched off.
    expect(start).toContain("validatorUrl: null");
  });

  test("/openapi.json describes what is served, by the schemas that check it", async () => {
    const app = appWith();
    const api = (await (await app.request("/openapi.json")).json()) as any;
    expect(api.openapi).toStartWith("3.1");
    expect(JSON.stringify(api)).not.toContain("$schema");
    const { requestBody, responses } = api.paths["/predict_tier"].post;
    const { schema: either, example: shown } =
      requestBody.content["application/json"];
    const [schema, many] = either.anyOf;
    expect(many).toMatchObject({ type: "array", maxItems: 10_000 });
    expect(many.items).toEqual(schema);
    expect(Object.keys(schema.properties)).toEqual(
      Object.keys(predictRequest.shape),
    );
    expect(schema.required).toEqual(Object.keys(example));
    expect(schema.properties.total_paid).toMatchObject({
      type: "integer",
      minimum: 0,
    });
    expect(shown).toEqual(example);
    expect(
      Object.keys(
        responses["200"].content["application/json"].schema.anyOf[0].properties,
      ),
    ).toEqual(Object.keys((await predict(example)).body));
    for (const [path, methods] of Object.entries<object>(api.paths))
      for (const method of Object.keys(methods)) {
        const asked = await app.request(path, { method: method.toUpperCase() });
        expect(asked.status, path).not.toBe(404);
        expect(Object.keys((methods as any)[method].responses)).toContain(
          String(asked.status),
        );
      }
  });

  test("with an admin password it is asked for where figures are, and not where the gateway calls", async () => {
    const app = appWith({ adminPassword: "s3cret" });
    const as = (login?: string) =>
      login ? { authorization: `Basic ${btoa(login)}` } : undefined;
    const status = async (path: string, login?: string, method = "GET") =>
      (await app.request(path, { method, headers: as(login) })).status;
    for (const path of ["/docs", "/docs/start.js", "/openapi.json"]) {
      expect(await status(path), path).toBe(401);
      for (const wrong of ["admin:wrong", "root:s3cret", "admin:", ":s3cret"])
        expect(await status(path, wrong), wrong).toBe(401);
      expect(await status(path, "admin:s3cret"), path).toBe(200);
    }
    expect(await status("/predict_tier", undefined, "POST")).toBe(401);
    expect(await status("/predict_tier", "admin:s3cret", "POST")).toBe(400);
    expect(await status("/health")).toBe(200);
    expect(await status("/")).toBe(200);
    const asked = await app.request("/docs");
    expect(asked.headers.get("www-authenticate")).toStartWith("Basic");
  });

  test("404 and 500 tell nothing of the inside, and the log no query", async () => {
    const front = new Hono().get("/broken", () => {
      throw new Error("select * from core.customers -- 6281234567890");
    });
    const app = appWith({ front });
    const missing = await app.request("/6281234567890?phone=6281234567890");
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { error: "There is nothing at this address" },
    ]);
    const broken = await app.request("/broken");
    expect([broken.status, await broken.json()]).toEqual([
      500,
      { error: "The service failed; its log says more" },
    ]);
    const down = await predict(example, appWith({ sql: gone }));
    expect(down).toEqual({
      status: 503,
      body: { error: "The database does not answer" },
    });
    expect(captured.lines()).not.toMatch(/select|6281234567890/);
    expect(captured.lines()).toContain('"/broken"');
  });
});
