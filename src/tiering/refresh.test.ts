import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import { asset } from "../assets.ts";
import { connect, type Database } from "../db/database.ts";
import { load } from "../loading/load.ts";
import { engines, testDatabase, urlOf } from "../testing/databases.ts";
import { forgetLoads } from "../testing/lender-folder.ts";
import { addMitra } from "../testing/mitra.ts";
import { refresh } from "./refresh.ts";

const today = "2026-06-01";

describe.each(engines)("tiers on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(() => forgetLoads(database));
  afterAll(() => database.close());

  const at = (asOf: string) =>
    refresh(database, "2000-01-01", { asOf, isPinned: true });
  const tiers = async () =>
    Object.fromEntries(
      (
        await database.sql`select customer_number, tier from marts.mitra_tiers_snapshot`
      ).map((row) => [row.customer_number, row.tier]),
    );
  const history = async () =>
    (
      await database.sql`
        select as_of, previous_tier, tier, kind from core.tier_history order by tier_history_id`
    ).map((row) =>
      [row.as_of, row.previous_tier, row.tier, row.kind].join(" "),
    );
  const changes = async () =>
    (await database.sql`select count(*) as rows from marts.tier_changes`)[0]!
      .rows;

  // One bill due, so much of it paid, and the lender's dpd.
  const cases: [paid: number, amount: number, dpd: number, tier: string][] = [
    [1_000_000, 1_000_000, 0, "GOLD"],
    [980_000, 1_000_000, 0, "GOLD"],
    [979_999, 1_000_000, 0, "SILVER"],
    [1_000_001, 1_000_000, 0, "GOLD"],
    [1_000_000, 1_000_000, 1, "SILVER"],
    [1_000_000, 1_000_000, 7, "SILVER"],
    [1_000_000, 1_000_000, 8, "BRONZE"],
    [900_000, 1_000_000, 7, "SILVER"],
    [899_999, 1_000_000, 0, "BRONZE"],
    [0, 1, 0, "BRONZE"],
    // Near the largest amounts, a rupiah still counts.
    [8_820_000_000_000_049, 9_000_000_000_000_050, 0, "GOLD"],
    [8_820_000_000_000_048, 9_000_000_000_000_050, 0, "SILVER"],
  ];
  test("are by the rule at its exact thresholds, for scoring.predict as well", async () => {
    for (const [index, [paid, amount, dpd]] of cases.entries())
      await addMitra(database, `M${index}`, {
        dpd,
        bills: [[today, today, amount, paid]],
      });
    await at(today);
    const expected = Object.fromEntries(
      cases.map(([, , , tier], index) => [`M${index}`, tier]),
    );
    expect(await tiers()).toEqual(expected);
    const predicted = await database.sql`
      select customer_number, predicted.tier
      from marts.mitra_tiers_snapshot as snapshot
      cross join scoring.predict(total_paid, total_due, dpd,
          round(on_time_rate * due_bills)::bigint, due_bills) as predicted`;
    expect(
      Object.fromEntries(
        predicted.map((row) => [row.customer_number, row.tier]),
      ),
    ).toEqual(expected);
  });

  test("are none while nothing is due, and every customer has a row", async () => {
    await addMitra(database, "none");
    await addMitra(database, "new", { dpd: 3 });
    await addMitra(database, "soon", {
      bills: [["2026-06-02", null, 1000, 0]],
    });
    await addMitra(database, "early", {
      bills: [["2026-06-02", "2026-05-30", 1000, 1000]],
    });
    expect(await at(today)).toEqual({
      as_of: today,
      mitra: 4,
      gold: 0,
      silver: 0,
      bronze: 0,
      without_tier: 4,
      changes: 0,
      corrections: 0,
    });
    const rows = await database.sql`
      select distinct tier, repayment_rate, on_time_rate, due_bills, total_due, total_paid, score
      from marts.mitra_tiers_snapshot`;
    expect([...rows]).toEqual([
      {
        tier: null,
        repayment_rate: null,
        on_time_rate: null,
        due_bills: 0,
        total_due: 0,
        total_paid: 0,
        score: null,
      },
    ]);
    expect(await history()).toEqual([]);
  });

  test("judge all loans of a mitra together: the sums of all, the largest dpd", async () => {
    await addMitra(
      database,
      "A",
      { dpd: 2, bills: [["2026-05-01", "2026-05-01", 900, 900]] },
      {
        dpd: 5,
        bills: [
          ["2026-05-01", "2026-05-02", 100, 70],
          ["2026-06-08", null, 100, 0],
        ],
      },
    );
    await at(today);
    const [row] = await database.sql`
      select tier, dpd, due_bills, total_due, total_paid, repayment_rate, on_time_rate
      from marts.mitra_tiers_snapshot`;
    expect(row).toEqual({
      tier: "SILVER",
      dpd: 5,
      due_bills: 2,
      total_due: 1000,
      total_paid: 970,
      repayment_rate: 0.97,
      on_time_rate: 0.5,
    });
  });

  test("see neither bills nor payments that come after the date", async () => {
    await addMitra(database, "A", {
      bills: [
        ["2026-05-25", "2026-05-25", 1000, 1000],
        ["2026-06-01", "2026-06-02", 1000, 1000],
        ["2026-06-02", null, 1000, 0],
      ],
    });
    const figures = async (asOf: string) => {
      await at(asOf);
      const [row] = await database.sql`
        select due_bills, total_due, total_paid, on_time_rate from marts.mitra_tiers_snapshot`;
      return Object.values(row!);
    };
    expect(await figures("2026-05-31")).toEqual([1, 1000, 1000, 1]);
    expect(await figures("2026-06-01")).toEqual([2, 2000, 1000, 0.5]);
    expect(await figures("2026-06-02")).toEqual([3, 3000, 2000, 1 / 3]);
  });

  test("take the dpd from the snapshot from its date on, and from the bills before", async () => {
    await addMitra(database, "A", {
      dpd: 30,
      snapshotDate: "2026-06-01",
      bills: [
        ["2026-05-01", "2026-05-20", 1000, 1000], // late, then paid in full
        ["2026-05-15", "2026-05-16", 1000, 999], // never quite paid
        ["2026-05-18", null, 1000, 1000], // a payment without a date doesn't count
      ],
    });
    const dpds: [asOf: string, dpd: number][] = [
      ["2026-04-30", 0],
      ["2026-05-01", 0],
      ["2026-05-02", 1],
      ["2026-05-19", 18],
      ["2026-05-20", 5],
      ["2026-05-31", 16],
      ["2026-06-01", 30],
      ["2026-07-01", 30],
    ];
    for (const [asOf, dpd] of dpds) {
      await at(asOf);
      const [row] =
        await database.sql`select as_of, dpd from marts.mitra_tiers_snapshot`;
      expect(row).toEqual({ as_of: asOf, dpd });
    }
    const [features] =
      await database.sql`select dpd_bills from features.mitra where as_of = '2026-07-01'`;
    expect(features!.dpd_bills).toBe(47);
  });

  test("are the same live and in the snapshot, until something is changed", async () => {
    for (const [index, [paid, amount, dpd]] of cases.entries())
      await addMitra(database, `M${index}`, {
        dpd,
        bills: [
          [today, today, amount, paid],
          ["2026-05-01", today, 10, 5],
        ],
      });
    await at(today);
    const difference = async () =>
      (
        await database.sql`
        (select * from marts.mitra_tiers except select * from marts.mitra_tiers_snapshot)
        union all
        (select * from marts.mitra_tiers_snapshot except select * from marts.mitra_tiers)`
      ).length;
    expect(await difference()).toBe(0);
    await database.sql`update core.loans set dpd = 9 where customer_number = 'M0'`;
    expect(await difference()).toBe(2);
  });

  test("of the sample are what its README tells", async () => {
    const folder = asset("data/sample");
    const text = await Bun.file(`${folder}/README.md`).text();
    const [, day] = text.match(/today is (\d{4}-\d\d-\d\d)/)!;
    const [, gold, silver, bronze] = text.match(
      /(\d+) mitra are Gold, (\d+) Silver, (\d+) Bronze/,
    )!;
    await load(database, { folder, snapshotDate: day });
    expect(await at(day!)).toMatchObject({
      mitra: 300,
      gold: Number(gold),
      silver: Number(silver),
      bronze: Number(bronze),
    });
    const [rini] = await database.sql`
      select tier, dpd, repayment_rate from marts.mitra_tiers_snapshot where customer_number = 'CUST-000001'`;
    expect(rini).toEqual({ tier: "SILVER", dpd: 1, repayment_rate: 0.96 });
    // Postgres compiles a plan from 100,000 on, which takes a card of 8 ms two seconds.
    const [planned] = await database.sql.unsafe(
      "explain (format json) select * from marts.mitra_cards where customer_number = 'CUST-000001'",
    );
    expect(planned!["QUERY PLAN"][0].Plan["Total Cost"]).toBeLessThan(20_000);
  });

  describe("the history", () => {
    const setDpd = (dpd: number) =>
      database.sql`update core.loans set dpd = ${dpd}, snapshot_date = '2026-01-01'`;
    beforeEach(() =>
      addMitra(database, "A", {
        snapshotDate: "2026-01-01",
        bills: [["2026-05-01", "2026-05-01", 1000, 1000]],
      }),
    );

    test("has the first tier as history, not news, and nothing while it stays", async () => {
      expect((await at("2026-04-30")).changes).toBe(0);
      expect((await at("2026-05-01")).changes).toBe(0);
      expect((await at("2026-05-02")).changes).toBe(0);
      expect(await history()).toEqual(["2026-05-01  GOLD first"]);
      expect(await changes()).toBe(0);
    });

    test("has a change on a later date, each way", async () => {
      await at("2026-05-01");
      await setDpd(3);
      expect((await at("2026-05-02")).changes).toBe(1);
      expect((await at("2026-05-02")).changes).toBe(0);
      await setDpd(0);
      expect((await at("2026-05-05")).changes).toBe(1);
      expect(await history()).toEqual([
        "2026-05-01  GOLD first",
        "2026-05-02 GOLD SILVER change",
        "2026-05-05 SILVER GOLD change",
      ]);
      const rises =
        await database.sql`select is_rise from marts.tier_changes order by as_of`;
      expect(rises.map((row) => row.is_rise)).toEqual([false, true]);
    });

    test("has a correction, which is no news, on a date already recorded", async () => {
      await at("2026-05-01");
      await setDpd(8);
      expect((await at("2026-05-01")).changes).toBe(0);
      expect(await history()).toEqual([
        "2026-05-01  GOLD first",
        "2026-05-01 GOLD BRONZE correction",
      ]);
      expect(await changes()).toBe(0);
    });

    test("has nothing of a date before the last that is recorded", async () => {
      await at("2026-05-10");
      await setDpd(8);
      expect((await at("2026-05-09")).changes).toBe(0);
      expect(await tiers()).toEqual({ A: "BRONZE" });
      expect(await history()).toEqual(["2026-05-10  GOLD first"]);
    });

    test("has nothing of an earlier date of a mitra who stayed since her last row", async () => {
      await at("2026-05-01");
      await at("2026-05-10");
      await setDpd(8);
      expect((await at("2026-05-05")).changes).toBe(0);
      expect((await at("2026-05-11")).changes).toBe(1);
      expect(await history()).toEqual([
        "2026-05-01  GOLD first",
        "2026-05-11 GOLD BRONZE change",
      ]);
    });

    test("marks a change that a later load of the same date corrected", async () => {
      await at("2026-05-01");
      await setDpd(8);
      await at("2026-05-02");
      await setDpd(0);
      await at("2026-05-02");
      const rows =
        await database.sql`select tier, is_corrected from marts.tier_changes`;
      expect([...rows]).toEqual([{ tier: "BRONZE", is_corrected: true }]);
    });
  });

  describe("the clock", () => {
    const clock = async () =>
      (
        await database.sql`select as_of, is_pinned, time_override from ops.clock`
      )[0]!;

    test("moves to today unless it is pinned", async () => {
      await refresh(database, "2026-06-01");
      expect(await clock()).toEqual({
        as_of: "2026-06-01",
        is_pinned: false,
        time_override: null,
      });
      expect((await refresh(database, "2026-06-02")).as_of).toBe("2026-06-02");

      await refresh(
        database,
        "2026-06-02",
        { asOf: "2026-05-01", isPinned: true },
        new Date("2026-05-01T02:00:00Z"),
      );
      expect((await refresh(database, "2026-06-03")).as_of).toBe("2026-05-01");
      expect(await clock()).toEqual({
        as_of: "2026-05-01",
        is_pinned: true,
        time_override: new Date("2026-05-01T02:00:00Z"),
      });

      await refresh(database, "2026-06-03", {
        asOf: "2026-06-03",
        isPinned: false,
      });
      expect(await clock()).toEqual({
        as_of: "2026-06-03",
        is_pinned: false,
        time_override: null,
      });
    });
  });

  test("are refreshed by one at a time, so that a change is recorded once", async () => {
    await addMitra(database, "A", {
      snapshotDate: "2026-01-01",
      bills: [["2026-05-01", "2026-05-01", 1000, 1000]],
    });
    const other =
      engine === "postgres" ? await connect(await urlOf(database)) : database;
    const clock = { asOf: today, isPinned: true };
    await Promise.all(
      [1, 2, 3, 4].map((turn) =>
        refresh(turn % 2 ? database : other, today, clock),
      ),
    );
    if (other !== database) await other.close();
    expect(await history()).toEqual([`${today}  GOLD first`]);
  });
});
