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
import { wayUpOn } from "../testing/way-up.ts";

const today = "2026-06-01";

const { day, bill, paid, coming } = billsAround(today);

describe.each(engines)(
  "the way up, by the lender's figures, on %s",
  (engine) => {
    let database: Database;
    beforeAll(async () => {
      database = await testDatabase(engine);
    });
    beforeEach(() => forgetLoads(database));
    afterAll(() => database.close());

    const { path, whatIf } = wayUpOn(() => database, today);

    test("goes by the lender's days also where no known bill is late for so long", async () => {
      const row = await path({
        dpd: 9,
        bills: [...paid(19, -10), bill(-3), ...coming(5, 4)],
      });
      expect(row).toMatchObject({ tier: "BRONZE", path: "late_first" });
      expect(await whatIf(0, 1)).toMatchObject({ tier: "BRONZE", dpd: 13 });
      expect(await whatIf(1, 0)).toMatchObject({ tier: "GOLD", dpd: 0 });
    });

    test("is to pay what is late where the lender counts it, and may skip a tier", async () => {
      // 20 due, 18 paid in full; the lender counts 10 days.
      const row = await path({
        dpd: 10,
        bills: [...paid(18, -17), bill(-10), bill(-3, 40), ...coming(5, 4)],
      });
      expect(row).toMatchObject({
        tier: "BRONZE",
        next_tier: "SILVER",
        reached_tier: "GOLD",
        path: "late_first",
        dpd: 10,
        next_max_dpd: 7,
        missing_days: 3,
        next_min_percent: 90,
        rate_percent: 92,
        missing_amount: 0,
        late_bills: 2,
        late_amount: 160,
        bills_to_go: 0,
        needs_late_paid: true,
        is_reachable: true,
        reach_date: today,
        as_of: today,
      });
      // Of the two, the older one alone leaves the lender's 3 days.
      expect(await whatIf(1, 0)).toEqual({
        tier: "SILVER",
        dpd: 3,
        rate_percent: 97,
        pay_amount: 100,
        on_date: today,
      });
      expect(await whatIf(2, 0)).toMatchObject({
        tier: "GOLD",
        dpd: 0,
        rate_percent: 100,
        pay_amount: 160,
      });
      // Coming bills alone don't help while days late grow.
      expect(await whatIf(0, 1)).toEqual({
        tier: "BRONZE",
        dpd: 14,
        rate_percent: 92,
        pay_amount: 100,
        on_date: day(4),
      });
      expect(await whatIf(3, 0)).toBeUndefined();
      expect(await whatIf(0, 0)).toBeUndefined();
    });

    test("may need both what is late and the day's bill", async () => {
      const row = await path({
        dpd: 7,
        bills: [...paid(8, -14), bill(-7), bill(0), ...coming(5, 7)],
      });
      expect(row).toMatchObject({
        tier: "BRONZE",
        path: "late_first",
        reached_tier: "SILVER",
        late_bills: 1,
        bills_to_go: 0,
        reach_date: today,
      });
      await forgetLoads(database);
      expect(
        await path({ dpd: 7, bills: [...paid(4, -14), bill(-7), bill(0)] }),
      ).toMatchObject({
        path: "late_first",
        reached_tier: "GOLD",
        bills_to_go: 1,
        reach_date: today,
      });
    });

    test("counts a bill that was due since the lender's snapshot as past due", async () => {
      const row = await path({
        snapshotDate: day(-3),
        bills: [...paid(49, -9), bill(-2), ...coming(5, 5)],
      });
      expect(row).toMatchObject({ tier: "GOLD", path: "top", late_bills: 1 });
      expect(row).toMatchObject({ needs_late_paid: true });
      await forgetLoads(database);
      expect(
        await path({
          snapshotDate: day(-3),
          bills: [...paid(19, -9), bill(-2), ...coming(50, 5)],
        }),
      ).toMatchObject({
        tier: "SILVER",
        path: "late_first",
        dpd: 0,
        reach_date: today,
      });
    });

    test("says so where all is paid and only the lender's figures are behind", async () => {
      const row = await path({
        snapshotDate: day(-3),
        dpd: 4,
        bills: [...paid(9, -8), bill(-1, 100), ...coming(5, 6)],
      });
      expect(row).toMatchObject({
        tier: "SILVER",
        path: "lender_figures",
        dpd: 4,
        missing_days: 4,
        missing_amount: 0,
        late_bills: 0,
        bills_to_go: 0,
        needs_late_paid: false,
        is_reachable: true,
        reach_date: today,
      });
    });

    test("is coming bills where those figures are behind and the rate is low, too", async () => {
      const row = await path(
        { dpd: 20, bills: paid(1, -40) },
        {
          bills: [...paid(7, -15), bill(-8), bill(-1, 60), ...coming(20, 6)],
        },
      );
      expect(row).toMatchObject({
        tier: "BRONZE",
        next_tier: "SILVER",
        reached_tier: "SILVER",
        path: "on_time",
        dpd: 20,
        missing_days: 13,
        missing_amount: 40,
        bills_to_go: 4,
        reach_date: day(27),
      });
    });

    test("goes by the bills before the date of the lender's snapshot", async () => {
      const row = await path({
        snapshotDate: day(30),
        dpd: 0,
        bills: [...paid(9, -8), bill(-1, 60), ...coming(20, 6)],
      });
      expect(row).toMatchObject({
        dpd: 1,
        path: "late_first",
        reach_date: today,
      });
    });
  },
);
