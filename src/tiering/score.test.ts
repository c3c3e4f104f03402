import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { forgetLoads } from "../testing/lender-folder.ts";
import { addMitra } from "../testing/mitra.ts";
import { refresh } from "./refresh.ts";

const today = "2026-06-01";

describe.each(engines)("the score on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(() => forgetLoads(database));
  afterAll(() => database.close());

  const at = (asOf: string) =>
    refresh(database, "2000-01-01", { asOf, isPinned: true });
  const week = (index: number) =>
    Temporal.PlainDate.from("2026-05-04")
      .add({ days: 7 * index })
      .toString();

  test("is there from the fourth due bill on", async () => {
    await addMitra(database, "A", {
      bills: [0, 1, 2, 3].map((index) => [week(index), null, 1000, 0]),
    });
    for (const [asOf, isScored] of [
      [week(2), false],
      [week(3), true],
    ] as const) {
      await at(asOf);
      const [row] =
        await database.sql`select score, model_version, is_trial_score from marts.mitra_tiers_snapshot`;
      expect(row!.score !== null).toBe(isScored);
      expect(row).toMatchObject({
        model_version: "early-warning-trial-1",
        is_trial_score: true,
      });
    }
  });

  test("is the intercept and the contributions, through the logistic", async () => {
    await addMitra(database, "good", {
      bills: [0, 1, 2, 3].map((index) => [
        week(index),
        week(index),
        1000,
        1000,
      ]),
    });
    await addMitra(database, "bad", {
      dpd: 25,
      bills: [0, 1, 2, 3].map((index) => [week(index), null, 1000, 0]),
    });
    await addMitra(database, "late", {
      dpd: 2,
      bills: [0, 1, 2, 3].map((index) => [
        week(index),
        week(index + 1),
        1000,
        700 + 100 * index,
      ]),
    });
    await at(today);
    const rows = await database.sql`
        select customer_number, score, ln(score / (1 - score)) as logit, features,
            models.intercept + summed.contributions as sum
        from marts.mitra_tiers_snapshot
        inner join core.models using (model_version)
        inner join (
            select customer_number, sum(contribution) as contributions, count(*) as features
            from scoring.contributions where as_of = ${today} group by customer_number
        ) as summed using (customer_number)
        order by score`;
    expect(rows.map((row) => row.customer_number)).toEqual([
      "good",
      "late",
      "bad",
    ]);
    for (const row of rows) {
      expect(row.features).toBe(5);
      expect(row.logit).toBeCloseTo(row.sum, 9);
    }
    // Pinned, so that a change of weights or features must touch this line.
    expect(rows.map((row) => row.score.toFixed(4))).toEqual([
      "0.0189",
      "0.9964",
      "0.9997",
    ]);
  });

  test("of scoring.predict agrees with the rule on any figures", async () => {
    const figures = fc
      .sample(
        fc.record({
          due: fc.integer({ min: 0, max: 1_000_000 }),
          share: fc.constantFrom(0, 89, 90, 91, 97, 98, 99, 100),
          off: fc.integer({ min: -1, max: 1 }),
          dpd: fc.constantFrom(0, 1, 7, 8, 400),
          bills: fc.integer({ min: 1, max: 50 }),
        }),
        { numRuns: 300, seed: 1 },
      )
      .map(({ due, share, off, dpd, bills }) => ({
        due,
        paid: Math.max(0, Math.floor((due * share) / 100) + off),
        dpd,
        bills,
      }));
    const rows = await database.sql`
        select predicted.* from unnest(${figures.map((row) => row.paid)}::bigint[],
            ${figures.map((row) => row.due)}::bigint[], ${figures.map((row) => row.dpd)}::int[],
            ${figures.map((row) => row.bills)}::bigint[]) with ordinality as given (paid, due, dpd, bills, place)
        cross join lateral scoring.predict(paid, due, dpd, 0, bills) as predicted
        order by place`;
    const rule = ({ due, paid, dpd }: (typeof figures)[number]) => {
      if (due === 0) return null;
      if (dpd === 0 && paid * 100 >= 98 * due) return "GOLD";
      return dpd <= 7 && paid * 100 >= 90 * due ? "SILVER" : "BRONZE";
    };
    expect(rows.map((row) => row.tier)).toEqual(figures.map(rule));
    for (const [index, row] of rows.entries())
      if (figures[index]!.due === 0) expect(row.score).toBeNull();
      else expect(row.score > 0 && row.score < 1).toBe(true);
  });
});
