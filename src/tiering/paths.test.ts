import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import type { Database } from "../db/database.ts";
import { billsAround } from "../testing/bills.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { forgetLoads } from "../testing/lender-folder.ts";
import { addMitra } from "../testing/mitra.ts";
import { wayUpOn } from "../testing/way-up.ts";

const today = "2026-06-01";

const { day, bill, paid, coming } = billsAround(today);

describe.each(engines)("the way up on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(() => forgetLoads(database));
  afterAll(() => database.close());

  const { at, path, whatIf } = wayUpOn(() => database, today);

  test("is coming bills on time where the lender lets part payments pass", async () => {
    // 960 of 1,000 paid; 98 % needs 1,000 more on time: (960 + 1000) / 2000.
    const row = await path({
      bills: [...paid(9, -8), bill(-1, 60), ...coming(20, 6)],
    });
    expect(row).toMatchObject({
      tier: "SILVER",
      next_tier: "GOLD",
      reached_tier: "GOLD",
      path: "on_time",
      missing_days: 0,
      rate_percent: 96,
      missing_amount: 20,
      late_bills: 1,
      late_amount: 40,
      bills_to_go: 10,
      needs_late_paid: false,
      is_reachable: true,
      reach_date: day(6 + 7 * 9),
    });
    expect(await whatIf(0, 9)).toMatchObject({ tier: "SILVER" });
    expect(await whatIf(0, 10)).toEqual({
      tier: "GOLD",
      dpd: 0,
      rate_percent: 98,
      pay_amount: 1000,
      on_date: day(69),
    });
    expect(await whatIf(1, 0)).toMatchObject({ tier: "GOLD", pay_amount: 40 });
  });

  test("ends where the bills do: then the missing amount is said to do", async () => {
    const row = await path({
      bills: [...paid(9, -8), bill(-1, 60), ...coming(9, 6)],
    });
    expect(row).toMatchObject({
      path: "loan_ends",
      missing_amount: 20,
      bills_to_go: null,
      reached_tier: null,
      needs_late_paid: false,
      is_reachable: false,
      reach_date: null,
    });
    await forgetLoads(database);
    expect(await path({ bills: [...paid(9, -8), bill(-1)] })).toMatchObject({
      tier: "SILVER",
      path: "loan_ends",
      missing_amount: 80,
    });
  });

  test("goes over all loans by date; bills of one day become due together", async () => {
    // 830 of 1,000: SILVER needs 700 more on time, and the seventh bill shares its day.
    const days = [3, 4, 10, 11, 17, 18, 18, 18, 25];
    const row = await path(
      {
        bills: [
          ...paid(4, -8),
          bill(-2),
          bill(-1, 30),
          ...days.filter((_, index) => index % 2).map((on) => bill(on)),
        ],
      },
      {
        bills: [
          ...paid(4, -2),
          ...days.filter((_, index) => index % 2 === 0).map((on) => bill(on)),
        ],
      },
    );
    expect(row).toMatchObject({
      tier: "BRONZE",
      next_tier: "SILVER",
      reached_tier: "SILVER",
      late_bills: 2,
      late_amount: 170,
      missing_amount: 70,
      bills_to_go: 8,
      reach_date: day(18),
    });
    // Seven paid of the eight due: not yet.
    expect(await whatIf(0, 7)).toMatchObject({
      tier: "BRONZE",
      rate_percent: 85,
      on_date: day(18),
    });
    expect(await whatIf(0, 8)).toMatchObject({ tier: "SILVER" });
  });

  test("counts what is paid ahead from its day on: in full, in part, too much", async () => {
    // 960 of 1,000; 1,000 more are needed, of which these bring 100, 100, 250, 100, …
    const ahead = [bill(6, 100), bill(13, 30), bill(20, 250)];
    const row = await path({
      bills: [...paid(9, -8), bill(-1, 60), ...ahead, ...coming(20, 27)],
    });
    // 98 %: (960 + 450 + 100 n) / (1000 + 300 + 100 n), without the two that are paid.
    expect(row).toMatchObject({ bills_to_go: 1, reach_date: day(20) });
    expect(await whatIf(0, 1)).toMatchObject({
      tier: "SILVER",
      rate_percent: 96,
      pay_amount: 70,
      on_date: day(13),
    });
    expect(await whatIf(0, 2)).toMatchObject({
      tier: "GOLD",
      pay_amount: 170,
      on_date: day(27),
    });
  });

  test("needs no payment where all of it is paid ahead", async () => {
    const ahead = Array.from({ length: 12 }, (_, week) =>
      bill(6 + 7 * week, 100),
    );
    expect(
      await path({ bills: [...paid(9, -8), bill(-1, 60), ...ahead] }),
    ).toMatchObject({ path: "on_time", bills_to_go: 0, reach_date: day(69) });
  });

  test("knows no payment that is dated after the day, or not dated", async () => {
    const undated = bill(13, 100);
    undated[1] = null;
    const row = await path({
      bills: [
        ...paid(9, -8),
        bill(-1, 60),
        bill(6, 500, day(1)),
        undated,
        ...coming(20, 20),
      ],
    });
    expect(row).toMatchObject({ bills_to_go: 10, reach_date: day(69) });
  });

  test("takes a bill of the day itself for one that can still be on time", async () => {
    const row = await path({
      bills: [...paid(9, -7), bill(0), ...coming(5, 7)],
    });
    expect(row).toMatchObject({
      tier: "SILVER",
      path: "on_time",
      late_bills: 0,
      missing_amount: 80,
      bills_to_go: 1,
      reach_date: today,
    });
    expect(await whatIf(0, 1)).toMatchObject({ tier: "GOLD", on_date: today });
  });

  test("of a mitra without a tier are her first bills, of all her loans on that day", async () => {
    const row = await path({ bills: coming(3, 4) }, { bills: coming(3, 4) });
    expect(row).toMatchObject({
      tier: null,
      next_tier: "GOLD",
      reached_tier: "GOLD",
      path: "first_bills",
      rate_percent: null,
      missing_amount: null,
      bills_to_go: 2,
      is_reachable: true,
      reach_date: day(4),
    });
    expect(await whatIf(0, 1)).toMatchObject({ tier: "BRONZE" });
    expect(await whatIf(0, 2)).toMatchObject({ tier: "GOLD" });
    await forgetLoads(database);
    expect(await path({ bills: [bill(4, 100)] })).toMatchObject({
      bills_to_go: 0,
      reach_date: day(4),
    });
  });

  test("of a mitra without a bill is unknown, of one with GOLD none", async () => {
    const unknown = {
      tier: null,
      next_tier: null,
      reached_tier: null,
      path: "no_bills",
      next_max_dpd: null,
      next_min_percent: null,
      bills_to_go: null,
      is_reachable: null,
      reach_date: null,
    };
    expect(await path()).toMatchObject(unknown);
    await forgetLoads(database);
    expect(await path({ dpd: 2 })).toMatchObject(unknown);
    await forgetLoads(database);
    expect(await path({ bills: paid(3, 0) })).toMatchObject({
      tier: "GOLD",
      next_tier: null,
      path: "top",
      missing_amount: null,
      missing_days: null,
      bills_to_go: null,
      is_reachable: null,
      reach_date: null,
    });
    expect(await database.sql`select * from marts.tier_what_ifs`).toEqual(
      [] as never,
    );
  });

  // The rate on the day of one coming bill, to the rupiah.
  const edges: [paid: number, due: number, coming: number, reached: boolean][] =
    [
      [960, 1000, 1000, true],
      [960, 1000, 999, false],
      [959, 1000, 1050, true],
      [959, 1000, 1049, false],
      [8_819_999_999_999_999, 9_000_000_000_000_000, 50, true],
      [8_819_999_999_999_999, 9_000_000_000_000_000, 49, false],
    ];
  test("is exact at the thresholds, to the rupiah", async () => {
    for (const [index, [paidSoFar, due, next]] of edges.entries())
      await addMitra(database, `M${index}`, {
        bills: [
          [day(-1), day(-1), due, paidSoFar],
          [day(6), null, next, 0],
        ],
      });
    await at(today);
    const rows = await database.sql`
      select is_reachable from marts.tier_paths order by customer_number`;
    expect(rows.map((row) => row.is_reachable)).toEqual(
      edges.map(([, , , reached]) => reached),
    );
  });

  test("counts what was late then where the clock is set back, though it rests by now", async () => {
    // All paid for long by today, the last of them 7 days late.
    await addMitra(database, "A", {
      snapshotDate: today,
      bills: [...paid(4, -207), bill(-200, 100, day(-193))],
    });
    await database.sql`update ops.resting set settled_until = '-infinity'`;
    await at(today);
    const [resting] = await database.sql`
      select count(*) as bills from core.bills where is_resting`;
    expect(resting).toEqual({ bills: 5 });
    await at(day(-195));
    expect(
      await database.sql`
        select scheduled_date, paid_amount, open_amount from marts.late_bills`,
    ).toEqual([
      { scheduled_date: day(-200), paid_amount: 0, open_amount: 100 },
    ] as never);
    const [row] = await database.sql`
      select tier, path, late_amount from marts.tier_paths`;
    expect(row).toEqual({
      tier: "BRONZE",
      path: "late_first",
      late_amount: 100,
    });
    await at(today);
  });

  test("of one mitra reads her own rows alone, by their indexes", async () => {
    for (const view of ["tier_paths", "tier_what_ifs"]) {
      const plan = await database.sql.begin(async (tx) => {
        // So few rows would be scanned in any case.
        await tx`set local enable_seqscan = off`;
        return await tx`
          explain select * from marts.${tx.unsafe(view)} where customer_number = 'A'`;
      });
      const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
      expect(text).toMatch(/Index .*bills_pkey/);
      expect(text).not.toMatch(/Seq Scan on (bills|loans|mitra_tiers)/);
      expect(text).not.toContain("CTE Scan");
    }
  });
});
