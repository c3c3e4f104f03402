import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { createPredictRoute } from "./predict.ts";

const input = fc
  .record({
    total_paid: fc.integer({ min: 0, max: 6_000 }),
    total_bill: fc.integer({ min: 0, max: 5_000 }),
    current_dpd: fc.integer({ min: 0, max: 40 }),
    total_bills_count: fc.integer({ min: 0, max: 50 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...figures }) => ({
    ...figures,
    on_time_count: Math.floor(figures.total_bills_count * share),
  }));

describe.each(engines)("POST /predict_tier on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  async function predict(body: unknown) {
    const response = await createPredictRoute(database.sql).request(
      "/predict_tier",
      { method: "POST", body: JSON.stringify(body) },
    );
    return { status: response.status, body: (await response.json()) as any };
  }

  test("answers each of many that ask at the same moment with its own", async () => {
    const app = createPredictRoute(database.sql);
    const inputs = fc.sample(input, 200);
    const ask = async (body: unknown) =>
      (
        await app.request("/predict_tier", {
          method: "POST",
          body: JSON.stringify(body),
        })
      ).json();
    const alone = await ask(inputs);
    expect(await Promise.all(inputs.map(ask))).toEqual(alone as unknown[]);
  });

  test("answers an array in its order, each as it would alone", async () => {
    const inputs = fc.sample(input, 60);
    const { status, body } = await predict(inputs);
    expect(status).toBe(200);
    expect(body.length).toBe(60);
    for (const [place, one] of inputs.entries())
      expect(body[place]).toEqual((await predict(one)).body);
    expect(await predict([])).toEqual({ status: 200, body: [] });
  });

  test("takes 10,000 at once and no more", async () => {
    const [one] = fc.sample(input, 1);
    const many = new Array(10_000).fill(one);
    const { body } = await predict(many);
    expect(body.length).toBe(10_000);
    expect(await predict([...many, one])).toMatchObject({
      status: 422,
      body: { fields: [{ field: "body" }] },
    });
  });

  test("names the place and the field of what does not fit in an array", async () => {
    const [one, two] = fc.sample(input, 2);
    expect(
      await predict([one, { ...two, current_dpd: -1 }, null]),
    ).toMatchObject({
      status: 422,
      body: { fields: [{ field: "1.current_dpd" }, { field: "2" }] },
    });
  });

  test("scores payments beyond what is due as all paid", async () => {
    const paid = (total_paid: number) => ({
      ...{ total_paid, total_bill: 1000, current_dpd: 0 },
      ...{ on_time_count: 3, total_bills_count: 5 },
    });
    const { body } = await predict([paid(1000), paid(5000)]);
    expect(body[1]).toEqual({ ...body[0], repayment_rate: 5 });
  });

  test("gives the tier also without a champion, and then no score", async () => {
    const inputs = fc.sample(input, 20);
    const { body: scored } = await predict(inputs);
    await database.sql`update core.models set status = 'challenger' where model_name = 'aggregate'`;
    const { status, body } = await predict(inputs);
    await database.sql`update core.models set status = 'champion' where model_name = 'aggregate'`;
    expect(status).toBe(200);
    expect(body).toEqual(
      scored.map((answer: object) => ({
        ...answer,
        ...{ score: null, model: null, reasons: [] },
      })),
    );
  });

  test("gives as reasons what raises the risk, strongest first, and none without a score", async () => {
    const weights = await database.sql`
      select feature, weight, mean, scale, reason from core.weights where model_version = 'aggregate-trial-1'`;
    const inputs = fc.sample(input, 300);
    const { body } = await predict(inputs);
    for (const [place, one] of inputs.entries()) {
      const { repayment_rate, on_time_rate, score, reasons } = body[place];
      const values: Record<string, number | null> = {
        // Paid beyond what is due says no more than all paid.
        repayment_rate: repayment_rate && Math.min(repayment_rate, 1),
        on_time_rate,
        dpd: one.current_dpd,
      };
      const raising = weights
        .map(({ feature, weight, mean, scale, reason }) => ({
          reason,
          term: (weight * ((values[feature] ?? mean) - mean)) / scale,
        }))
        .filter(({ term }) => score !== null && term > 0)
        .sort((one, other) => other.term - one.term);
      expect(reasons).toEqual(raising.map(({ reason }) => reason));
      const [row] = await database.sql`
        select reasons from scoring.predict(${one.total_paid}::bigint, ${one.total_bill}::bigint,
            ${one.current_dpd}::integer, ${one.on_time_count}::bigint, ${one.total_bills_count}::bigint)`;
      expect(row!.reasons).toEqual(reasons);
    }
  });
});
