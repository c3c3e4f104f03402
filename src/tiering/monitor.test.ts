import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { forgetLoads } from "../testing/lender-folder.ts";
import { addMitra } from "../testing/mitra.ts";
import { monitor } from "./monitor.ts";
import { refresh } from "./refresh.ts";

const today = "2026-06-03"; // a Wednesday
const day = (offset: number) =>
  Temporal.PlainDate.from(today).add({ days: offset }).toString();

describe.each(engines)("monitoring on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(async () => {
    await forgetLoads(database);
    await database.sql`truncate core.drift_counts, core.score_history, core.model_bins, core.model_tests`;
    await database.sql`delete from core.weights where model_version = 'test-1'`;
    await database.sql`delete from core.models where model_version = 'test-1'`;
    await database.sql`
      insert into core.models (model_version, model_name, status, is_trial, intercept, described, rows)
      values ('test-1', 'early_warning', 'challenger', true, -1, 'of the test', 500)`;
    await database.sql`
      insert into core.weights (model_version, feature, weight, mean, scale, reason) values
          ('test-1', 'dpd_bills', 1, 0, 10, 'of the test'),
          ('test-1', 'note_days_28', -1, 10, 10, 'of the test')`;
  });
  afterAll(() => database.close());

  /** With the lender's files of that day, or of an earlier one. */
  const at = async (asOf: string, filesOf = asOf) => {
    await database.sql`update core.loans set snapshot_date = ${filesOf}`;
    await refresh(database, "2000-01-01", { asOf, isPinned: true });
  };
  const addBins = async (feature: string, shares: number[], edges?: number[]) =>
    await database.sql`
      insert into core.model_bins (model_version, feature, bin, low, high, share)
      select 'test-1', ${feature}, bin, edges[bin - 1], edges[bin], share
      from unnest(${shares}::double precision[]) with ordinality as shares (share, ordinal)
      cross join lateral (select (ordinal - ${edges ? 1 : 0}::integer)::integer as bin) as bins
      cross join (select ${edges ?? []}::double precision[] as edges) as all_edges`;
  const addCounts = async (feature: string, counts: number[]) =>
    await database.sql`
      insert into core.drift_counts (model_version, week, feature, bin, rows)
      select 'test-1', '2026-06-01', ${feature}, ordinal, rows
      from unnest(${counts}::bigint[]) with ordinality as counts (rows, ordinal) where rows > 0`;
  const drift = async (feature: string) =>
    (
      await database.sql`select * from marts.score_drift where feature = ${feature}`
    )[0]!;

  test("tells the PSI of the truth table, and how much of it chance alone gives", async () => {
    await addBins("score", new Array(10).fill(0.1));
    await addCounts("score", [6, 8, 9, 10, 10, 10, 10, 11, 12, 14]);
    const score = await drift("score");
    expect(score.psi).toBeCloseTo(0.0440079235, 10);
    // 500 rows against 100 in 10 bins: 0.108 with no drift.
    expect(score.psi_by_chance).toBeCloseTo(0.108, 10);
    expect(score).toMatchObject({
      week: "2026-06-01",
      bins: 10,
      mitra: 100,
      training_rows: 500,
      alarm_line: 2 * score.psi_by_chance,
      status: "pass",
    });
  });

  test("calls drift by a line that falls to 0.10 as the sample grows, and waits for ten mitra a bin", async () => {
    const expected = [0.25, 0.25, 0.25, 0.25];
    for (const [feature, factor] of [
      ["many", 1000],
      ["some", 5],
      ["few", 1],
    ] as const) {
      await addBins(feature, expected);
      await addCounts(
        feature,
        [16, 10, 10, 3].map((share) => share * factor),
      );
    }
    const [many, some, few] = [
      await drift("many"),
      await drift("some"),
      await drift("few"),
    ];
    expect(many.psi).toBeCloseTo(some.psi, 12);
    expect([many.status, some.status, few.status]).toEqual([
      "fail",
      "fail",
      "too_early",
    ]);
    expect(many.alarm_line).toBe(0.1);
    expect(few.alarm_line).toBeGreaterThan(some.alarm_line);
  });

  test("counts a bin that empties as half a mitra, and one that was always empty not at all", async () => {
    await addBins("score", [0, 0.5, 0.5]);
    await addCounts("score", [0, 100, 0]);
    const { psi, bins } = await drift("score");
    expect(bins).toBe(2);
    const [half, all] = [0.5 / 100, 1];
    expect(psi).toBeCloseTo(
      (all - 0.5) * Math.log(all / 0.5) + (half - 0.5) * Math.log(half / 0.5),
      12,
    );
  });

  /** A mitra with four bills paid and one to come, and one bill so many days late. */
  const addLate = (customer: string, late: number, next = 7) =>
    addMitra(database, customer, {
      snapshotDate: today,
      bills: [
        ...[60, 53, 46, 39].map((back): [string, string, number, number] => [
          day(-back),
          day(-back),
          100,
          100,
        ]),
        [day(-late), null, 100, 0],
        [day(next), null, 100, 0],
      ],
    });

  test("records a week once for each live model, by the bins of its training, missing values apart", async () => {
    await addBins("dpd_bills", [0, 0.4, 0.3, 0.3], [0, 10]);
    await addBins("note_days_28", [0.5, 0.5], []);
    await addBins("score", [0, 0.5, 0.5], [0.5]);
    for (const [customer, late] of [
      ["A", 0],
      ["B", 1],
      ["C", 10],
      ["D", 11],
    ] as const)
      await addLate(customer, late);
    await addLate("over", 0, -1);
    await database.sql`update core.bills set bill_paid_date = bill_scheduled_date, paid_amount = amount where customer_number = 'over'`;
    await addMitra(database, "new", { bills: [[today, today, 1, 1]] });
    await at(today);
    expect((await monitor(database)).weeks).toBe(1);
    const counts = async () =>
      (
        await database.sql`select week, feature, bin, rows from core.drift_counts order by week, feature, bin`
      ).map((row) => Object.values(row).join(" "));
    const expected = [
      "2026-06-01 dpd_bills 1 1",
      "2026-06-01 dpd_bills 2 2",
      "2026-06-01 dpd_bills 3 1",
      "2026-06-01 note_days_28 0 4",
      // logit = -1 + dpd / 10 is above 0 for D alone.
      "2026-06-01 score 1 3",
      "2026-06-01 score 2 1",
    ];
    expect(await counts()).toEqual(expected);
    await at(day(4)); // Sunday
    expect((await monitor(database)).weeks).toBe(0);
    expect(await counts()).toEqual(expected);
    await at(day(5));
    expect((await monitor(database)).weeks).toBe(1);
    expect((await counts()).length).toBeGreaterThan(expected.length);
  });

  test("records a trained model's week on the weekday of its training alone", async () => {
    await addBins("dpd_bills", [0, 0.4, 0.3, 0.3], [0, 10]);
    await addLate("A", 0);
    await database.sql`update core.models set trained_to = ${day(-70)} where model_version = 'test-1'`;
    const recorded = [];
    for (const offset of [1, 2, 6, 7, 8]) {
      await at(day(offset));
      const { weeks, waits } = await monitor(database);
      recorded.push(weeks);
      // Said until it is done; of the next days nothing waits.
      if (offset < 7)
        expect(waits).toEqual([
          "The distributions of test-1 are recorded on a Wednesday alone, the weekday of its training.",
        ]);
      else expect(waits).toEqual([]);
    }
    expect(recorded).toEqual([0, 0, 0, 1, 0]);
    await database.sql`update core.models set trained_to = null where model_version = 'test-1'`;
  });

  test("records nothing of a day whose payments are not loaded yet, and says so", async () => {
    await addBins("dpd_bills", [0, 0.4, 0.3, 0.3], [0, 10]);
    await addLate("A", 0);
    await at(today, day(-4));
    const behind = await monitor(database);
    expect(behind).toMatchObject({ weeks: 0, scores: 0 });
    expect(behind.waits).toEqual([expect.stringContaining(day(-4))]);
    const quality = async () =>
      (
        await database.sql`
          select status, found from marts.data_quality where check_name = 'files_current'`
      )[0];
    expect(await quality()).toEqual({ status: "too_early", found: 4 });
    await at(today, day(-3));
    expect(await monitor(database)).toMatchObject({
      weeks: 1,
      scores: 2,
      waits: [],
    });
  });

  test("looks at the mitra that training looks at: those who will have an outcome", async () => {
    let number = 0;
    const late = [-70, -57, -56, -1, 0, 1, 7, 8, 30];
    for (const back of late)
      for (const paidAfter of [null, -1, 0, 1, 9])
        await addMitra(database, `M${number++}`, {
          snapshotDate: day(100),
          bills: [
            [
              day(-back),
              paidAfter === null ? null : day(-back + paidAfter),
              100,
              back % 2 ? 100 : 99,
            ],
          ],
        });
    await at(today);
    const stake =
      await database.sql`select customer_number from scoring.at_stake order by 1`;
    await at(day(100));
    await database.sql`insert into ops.panel_dates values (${today})`;
    const outcomes = await database.sql`
      select customer_number from scoring.outcomes where as_of = ${today} order by 1`;
    expect(stake.length).toBeGreaterThan(5);
    expect([...stake]).toEqual([...outcomes]);
  });

  test("records scores once a month, and their outcomes once the 8 weeks are known", async () => {
    for (const [customer, late] of [
      ["A", 0],
      ["B", 2],
      ["C", 20],
    ] as const)
      await addLate(customer, late);
    await at(today);
    // Champion and challenger; the shipped champion scores as well.
    expect(await monitor(database)).toMatchObject({ scores: 6, outcomes: 0 });
    await at(day(20));
    expect(await monitor(database)).toMatchObject({ scores: 0, outcomes: 0 });
    const months = async () =>
      (
        await database.sql`
          select month, role, status, scored_mitra, judged_mitra, bads, as_of from marts.score_calibration
          where model_version = 'test-1' order by month`
      ).map((row) => Object.values(row).join(" "));
    expect(await months()).toEqual([
      `2026-06-01 challenger too_early 3 0 0 ${today}`,
    ]);
    // A pays all in time and C stays behind: B's second bill crosses the line.
    await database.sql`update core.bills set bill_paid_date = bill_scheduled_date, paid_amount = amount where customer_number = 'A'`;
    await database.sql`update core.bills set bill_paid_date = ${day(8)}, paid_amount = amount where customer_number = 'B' and bill_scheduled_date < ${today}`;
    await at(day(56), day(55));
    expect((await monitor(database)).outcomes).toBe(0); // the lender's files are older
    await at(day(56));
    expect((await monitor(database)).outcomes).toBe(6);
    const outcomes = await database.sql`
      select customer_number, outcome from core.score_history
      where as_of = ${today} and model_version = 'test-1' order by 1`;
    expect(outcomes.map((row) => row.outcome)).toEqual(["good", "bad", "bad"]);
    expect((await months())[0]).toBe(
      `2026-06-01 challenger too_early 3 3 2 ${today}`,
    );
    expect((await monitor(database)).outcomes).toBe(0);
    expect((await database.sql`select from ops.panel_dates`).count).toBe(0);
  });

  test("holds the bads that were foretold against those that came, by month", async () => {
    const judge = async (bads: number, scores: number) => {
      await database.sql`truncate core.score_history`;
      await database.sql`
        insert into core.score_history (customer_number, as_of, model_version, status, score, outcome)
        select 'M' || number, '2026-02-17', 'test-1', 'challenger', ${scores},
            case when number <= ${bads}::integer then 'bad' when number <= 1000 then 'good'
                when number <= 1100 then 'indeterminate' else 'none' end
        from generate_series(1, 1200) as numbers (number)`;
      const [row] = await database.sql`select * from marts.score_calibration`;
      return row!;
    };
    const fine = await judge(105, 0.1);
    expect(fine).toMatchObject({
      month: "2026-02-01",
      status: "pass",
      scored_mitra: 1200,
      judged_mitra: 1000,
      observed_rate: 0.105,
    });
    expect(fine.expected_rate).toBeCloseTo(0.1, 12);
    expect(fine.observed_over_expected).toBeCloseTo(1.05, 12);
    expect((await judge(150, 0.1)).status).toBe("fail");
    expect((await judge(5, 0.1)).status).toBe("fail");
    expect((await judge(9, 0.02)).status).toBe("too_early");
  });

  test("tells the share of each tier without a score", async () => {
    await addLate("A", 0);
    await addMitra(database, "B", { bills: [[today, today, 1, 1]] });
    await addMitra(database, "C");
    await at(today);
    const rows = await database.sql`
      select tier, mitra, unscored_mitra, new_mitra, unscored_share
      from marts.score_coverage order by tier`;
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["BRONZE", 1, 0, 0, 0],
      ["GOLD", 1, 1, 1, 1],
      [null, 1, 1, 1, 1],
    ]);
  });
});
