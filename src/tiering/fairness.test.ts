import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { refresh } from "./refresh.ts";

const attributes = ["religion", "marital_status", "date_of_birth"];
const today = "2026-06-03";

interface Row {
  score: number;
  isBad: boolean;
}

/** The share of pairs of a bad and a good row that the score orders rightly, ties half. */
function aucOf(rows: Row[]): number {
  const bads = rows.filter((row) => row.isBad);
  const goods = rows.filter((row) => !row.isBad);
  const wins = bads.flatMap((bad) =>
    goods.map((good) => (Math.sign(bad.score - good.score) + 1) / 2),
  );
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

describe.each(engines)("fairness on %s", (engine) => {
  let database: Database;
  const groups: Record<string, Row[]> = {};
  beforeAll(async () => {
    database = await testDatabase(engine);
    const { sql } = database;
    await sql`
      insert into core.models (model_version, model_name, status, is_trial, intercept, described)
      values ('test-1', 'early_warning', 'challenger', true, -1, 'of the test')`;
    await sql`
      insert into core.customers (customer_number, religion, marital_status, date_of_birth)
      select 'M' || number, case when number <= 200 then 'Islam' when number <= 300 then 'KRISTEN' end,
          case when number <= 12 then 'WIDOW' else 'MARRIED' end,
          case when number <= 10 then date '2001-06-04' when number <= 20 then date '2001-06-03'
              when number <= 390 then date '1980-01-01' end
      from generate_series(1, 400) as numbers (number)`;
    await sql`
      insert into core.loans (customer_number, loan_id, principal_amount, outstanding_amount, dpd, snapshot_date)
      select customer_number, 'L' || customer_number, 1, 1, 0, ${today} from core.customers`;
    // Gold: 160 of 200, 60 of 100, 90 of 100 without a religion, of whom 20 have no bill yet.
    await sql`
      insert into core.bills (customer_number, loan_id, bill_id, bill_scheduled_date, bill_paid_date, amount, paid_amount)
      select 'M' || number, 'LM' || number, 'B' || number, ${today}, ${today}, 100,
          case when number <= 160 or number between 201 and 260 or number between 301 and 372
              then 100 else 95 end
      from generate_series(1, 380) as numbers (number)`;
    await refresh(database, today, { asOf: today, isPinned: true });
    const rows = fc.sample(
      fc.noBias(
        fc.record({
          number: fc.integer({ min: 1, max: 400 }),
          score: fc
            .integer({ min: 1, max: 30 })
            .map((percent) => percent / 100),
          chance: fc.integer({ min: 0, max: 99 }),
        }),
      ),
      { numRuns: 900, seed: 9 },
    );
    for (const [index, { number, score, chance }] of rows.entries()) {
      const isBad = chance < score * 100;
      const group =
        number <= 200 ? "ISLAM" : number <= 300 ? "KRISTEN" : "UNKNOWN";
      (groups[group] ??= []).push({ score, isBad });
      await sql`insert into core.model_tests ${sql({
        model_version: "test-1",
        customer_number: `M${number}`,
        as_of: Temporal.PlainDate.from("2020-01-01")
          .add({ days: index })
          .toString(),
        score,
        dpd_score: 0.1,
        tier_score: 0.1,
        is_bad: isBad,
      })}`;
    }
  });
  afterAll(() => database.close());

  const fairness = async (
    attribute: string,
    role = "challenger",
  ): Promise<Record<string, Record<string, any>>> =>
    Object.fromEntries(
      (
        await database.sql`
          select * from marts.fairness where attribute = ${attribute} and role = ${role}`
      ).map((row) => [row.group_name, row]),
    );

  test("compares the share of Gold with that of the best group, and names one below four fifths", async () => {
    const { ISLAM, KRISTEN, UNKNOWN } = await fairness("religion");
    expect(ISLAM).toMatchObject({
      mitra: 200,
      tiered_mitra: 200,
      gold_rate: 0.8,
    });
    expect(UNKNOWN).toMatchObject({
      mitra: 100,
      tiered_mitra: 80,
      gold_rate: 0.9,
      gold_ratio: 1,
    });
    expect(KRISTEN!.gold_ratio).toBeCloseTo(0.6 / 0.9, 12);
    expect([ISLAM, KRISTEN, UNKNOWN].map((row) => row!.is_gold_low)).toEqual([
      false,
      true,
      false,
    ]);
    // A group of 12, all Gold, is no measure for the others, and is not judged itself.
    const { WIDOW, MARRIED } = await fairness("marital_status");
    expect(WIDOW).toMatchObject({ gold_rate: 1, is_gold_low: null });
    expect(MARRIED!.gold_ratio).toBe(1);
  });

  test("takes the age of the date: a birthday is a year more", async () => {
    const bands = await fairness("age_band");
    expect(
      Object.entries(bands)
        .map(([band, row]) => [band, row.mitra])
        .sort(),
    ).toEqual(
      [
        ["0-24", 10],
        ["25-34", 10],
        ["45-54", 370],
        ["UNKNOWN", 10],
        // In 2020 those of 1980 were of a band that nobody is in now.
        ["35-44", 0],
      ].sort(),
    );
    expect(bands["35-44"]!.test_rows).toBeGreaterThan(700);
    expect(bands["25-34"]!.test_rows).toBe(0);
  });

  test("tells AUC and calibration of a group's rows out of time, as pairs and sums give them", async () => {
    const rows = await fairness("religion");
    for (const [group, tests] of Object.entries(groups)) {
      const bads = tests.filter((row) => row.isBad).length;
      const row = rows[group]!;
      expect(row).toMatchObject({ test_rows: tests.length, bads });
      if (bads < 30) {
        expect(row).toMatchObject({
          auc: null,
          observed_over_expected: null,
          score_verdict: "not enough data",
        });
        continue;
      }
      expect(row.score_verdict).toBe("pass");
      expect(row.auc).toBeCloseTo(aucOf(tests), 10);
      const expected = tests.reduce((sum, { score }) => sum + score, 0);
      expect(row.observed_over_expected).toBeCloseTo(bads / expected, 10);
    }
    expect(rows.ISLAM!.auc).not.toBeNull();
  });

  test("has not enough data below 30 bads, nor for a model that was never tested", async () => {
    const { WIDOW } = await fairness("marital_status");
    expect(WIDOW!.test_rows).toBeGreaterThan(0);
    const champion = await fairness("religion", "champion");
    for (const row of [WIDOW!, ...Object.values(champion)])
      expect(row).toMatchObject({
        auc: null,
        observed_over_expected: null,
        score_verdict: "not enough data",
      });
    await database.sql`update core.model_tests set score = score / 2`;
    expect((await fairness("religion")).ISLAM!.score_verdict).toBe("fail");
  });

  test("is the only view that reads religion, marital status or date of birth, however far back", async () => {
    // Columns that a view names, whole rows of customers, and views on such views.
    const readers = await database.sql`
      with recursive reads as (
          select distinct pg_rewrite.ev_class as reader, pg_depend.refobjid as source,
              pg_depend.refobjsubid as source_column
          from pg_depend
          inner join pg_rewrite on pg_rewrite.oid = pg_depend.objid
          where pg_depend.classid = 'pg_rewrite'::regclass
              and pg_depend.refclassid = 'pg_class'::regclass
              and pg_rewrite.ev_class <> pg_depend.refobjid
      ),
      readers as (
          select reader from reads
          left join pg_attribute on attrelid = source and attnum = source_column
          where source = 'core.customers'::regclass
              and (attname = any(${attributes}) or pg_get_viewdef(reader) like '%.*%')
          union
          select reads.reader from reads
          inner join readers on readers.reader = reads.source
      )
      select reader::regclass::text as name from readers order by 1`;
    expect(readers.map((row) => row.name)).toEqual(["marts.fairness"]);
    const [known] = await database.sql`
      select exists (
          select from pg_depend inner join pg_rewrite on pg_rewrite.oid = objid
          where refobjid = 'core.customers'::regclass and ev_class = 'features.mitra_bills'::regclass) as is_seen`;
    expect(known!.is_seen).toBe(true);
  });

  test("finds none of them among features, weights, and the words of functions", async () => {
    const named = await database.sql`
      select feature as name from core.features where feature ~ ${attributes.join("|")}
      union all
      select feature from core.weights where feature ~ ${attributes.join("|")}
      union all
      select attrelid::regclass || '.' || attname from pg_attribute
      inner join pg_class on pg_class.oid = attrelid
      where relnamespace::regnamespace::text in ('features', 'scoring') and attname = any(${attributes})
      union all
      select proname::text from pg_proc
      where pronamespace::regnamespace::text in ('features', 'scoring', 'alerts')
          and prosrc ~ ${attributes.join("|")}`;
    expect([...named]).toEqual([]);
  });
});
