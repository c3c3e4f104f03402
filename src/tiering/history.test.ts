import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import { planAlerts } from "../alerts/plan-alerts.ts";
import type { Database } from "../db/database.ts";
import { load } from "../loading/load.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { forgetLoads, LenderFolder } from "../testing/lender-folder.ts";
import { addMitra } from "../testing/mitra.ts";
import { refresh } from "./refresh.ts";

describe.each(engines)("the history of tiers on %s", (engine) => {
  const folder = new LenderFolder();
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(() => forgetLoads(database));
  afterAll(async () => {
    folder.remove();
    await database.close();
  });

  const at = (asOf: string) =>
    refresh(database, "2000-01-01", { asOf, isPinned: true });
  /** Loads bills of A's loan: id, scheduled, paid on, amount, paid. */
  const tell = async (...bills: string[]) => {
    const rows = bills.map((bill) => bill.replace(",", ",A-0,"));
    folder.rows("bills.csv", ...rows);
    const [report] = await load(database, {
      folder: folder.path,
      only: ["bills.csv"],
    });
    expect(report!.quarantined).toEqual({});
  };
  /** A mitra whose dpd comes from her bills, or as told. */
  const known = (snapshotDate = "2027-01-01", dpd = 0) =>
    addMitra(database, "A", { snapshotDate, dpd });
  const history = async () =>
    (
      await database.sql`
        select as_of, previous_tier, tier, kind from core.tier_history order by tier_history_id`
    ).map((row) =>
      [row.as_of, row.previous_tier, row.tier, row.kind].join(" "),
    );
  const changes = async () =>
    (
      await database.sql`select * from marts.tier_changes order by as_of, tier_history_id`
    ).map(
      (row) =>
        `${row.as_of} ${row.previous_tier} ${row.tier}${row.is_corrected ? " corrected" : ""}${row.is_correction ? " correction" : ""}`,
    );
  /** The changes that officers are to be told of. */
  const news = async () =>
    (
      await database.sql`select tier from alerts.change_officers order by tier_history_id`
    ).map((row) => row.tier);

  test("a payment that comes late makes the recorded fall a correction, and nobody is told", async () => {
    await known();
    await tell("B1,2026-05-01,2026-05-01,100,100", "B2,2026-05-08,,100,0");
    await at("2026-05-07");
    expect((await at("2026-05-10")).changes).toBe(1);
    expect(await news()).toEqual(["BRONZE"]);
    await tell("B2,2026-05-08,2026-05-08,100,100");
    expect(await at("2026-05-12")).toMatchObject({
      changes: 0,
      corrections: 1,
      gold: 1,
    });
    expect(await history()).toEqual([
      "2026-05-07  GOLD first",
      "2026-05-10 GOLD BRONZE change",
      "2026-05-10 BRONZE GOLD correction",
    ]);
    expect(await changes()).toEqual(["2026-05-10 GOLD BRONZE corrected"]);
    expect(await news()).toEqual([]);
  });

  test("a payment dated after the recorded date is a change, and is told", async () => {
    await known();
    await tell("B1,2026-05-01,2026-05-01,100,100", "B2,2026-05-08,,100,0");
    await at("2026-05-07");
    await at("2026-05-10");
    await tell("B2,2026-05-08,2026-05-11,100,100");
    expect(await at("2026-05-12")).toMatchObject({
      changes: 1,
      corrections: 0,
    });
    expect(await changes()).toEqual([
      "2026-05-10 GOLD BRONZE",
      "2026-05-12 BRONZE GOLD",
    ]);
    expect(await news()).toEqual(["BRONZE", "GOLD"]);
  });

  test("an older date is corrected under what came after it, which then changes from there", async () => {
    await known();
    await tell("B1,2026-05-01,,100,0");
    await at("2026-05-01"); // BRONZE
    await tell("B1,2026-05-01,2026-05-03,100,97");
    await at("2026-05-04"); // SILVER: 97 %, 3 days
    await tell("B1,2026-05-01,2026-05-12,100,100");
    await at("2026-05-12"); // 05-04 was BRONZE, as the payment was of the 12th
    expect(await changes()).toEqual([
      "2026-05-04 BRONZE SILVER corrected",
      "2026-05-12 BRONZE GOLD",
    ]);
    await tell("B1,2026-05-01,2026-05-02,100,100");
    expect((await at("2026-05-12")).corrections).toBe(1);
    expect(await changes()).toEqual([
      "2026-05-04 BRONZE SILVER corrected",
      "2026-05-04 BRONZE GOLD correction",
      "2026-05-12 BRONZE GOLD corrected",
    ]);
    expect(await news()).toEqual([]);
    // And back again: 05-04 is what was told, and it holds.
    await tell("B1,2026-05-01,2026-05-03,100,97");
    await at("2026-05-12");
    expect(await history()).toEqual([
      "2026-05-01  BRONZE first",
      "2026-05-04 BRONZE SILVER change",
      "2026-05-04 SILVER BRONZE correction",
      "2026-05-12 BRONZE GOLD change",
      "2026-05-04 BRONZE GOLD correction",
      "2026-05-04 GOLD SILVER correction",
      "2026-05-12 GOLD BRONZE correction",
    ]);
    expect(await changes()).toEqual([
      "2026-05-04 BRONZE SILVER",
      "2026-05-12 BRONZE GOLD corrected",
      "2026-05-12 SILVER BRONZE correction",
    ]);
  });

  test("a date is corrected also while the clock is set back", async () => {
    await known();
    await tell("B1,2026-05-01,2026-05-01,100,100", "B2,2026-05-08,,100,0");
    await at("2026-05-07");
    await at("2026-05-10");
    await tell("B2,2026-05-08,2026-05-08,100,100");
    expect(await at("2026-05-10")).toMatchObject({ corrections: 0 });
    await tell("B2,2026-05-08,2026-05-11,100,100");
    expect(await at("2026-05-07")).toMatchObject({
      changes: 0,
      corrections: 1,
    });
    expect((await history()).slice(2)).toEqual([
      "2026-05-10 BRONZE GOLD correction",
      "2026-05-10 GOLD BRONZE correction",
    ]);
  });

  test("the lender's dpd of the day counts, whatever the bills and later snapshots say", async () => {
    // An old shortfall that the lender has let go: 0 days for it, months by the bills.
    await known("2026-04-01", 0);
    await tell(
      "B1,2026-01-05,2026-01-05,1000,999",
      "B2,2026-05-01,2026-05-01,10000,10000",
      "B3,2026-05-08,2026-05-08,100,100",
    );
    await at("2026-05-08");
    expect(await history()).toEqual(["2026-05-08  GOLD first"]);
    await database.sql`update core.loans set dpd = 5, snapshot_date = '2026-05-20'`;
    await tell("B3,2026-05-08,2026-05-08,100,90");
    expect(await at("2026-05-21")).toMatchObject({
      changes: 1,
      corrections: 0,
    });
    // Once the bills' own days have moved, no further than they did.
    await tell("B1,2026-01-05,2026-01-05,1000,1000");
    expect(await at("2026-05-22")).toMatchObject({ corrections: 0 });
    await tell("B2,2026-05-01,2026-05-01,10000,9900");
    expect(await at("2026-05-23")).toMatchObject({ corrections: 0 });
    // 90 % paid, and still 0 and 5 days.
    await tell("B1,2026-01-05,,1000,0");
    await at("2026-05-24");
    expect((await history()).slice(1)).toEqual([
      "2026-05-21 GOLD SILVER change",
      "2026-05-08 GOLD SILVER correction",
    ]);
  });

  test("a bill that was due all along leaves no first tier, and the next is a first one", async () => {
    await known();
    await tell("B1,2026-05-01,,100,0");
    await at("2026-05-02");
    await tell("B1,2026-05-20,,100,0");
    expect(await at("2026-05-03")).toMatchObject({ corrections: 1 });
    await at("2026-05-20");
    expect(await history()).toEqual([
      "2026-05-02  BRONZE first",
      "2026-05-02 BRONZE  correction",
      "2026-05-20  BRONZE first",
    ]);
    expect(await changes()).toEqual([]);
    await tell("B0,2026-05-01,2026-05-01,100,100");
    await at("2026-05-21");
    expect(await changes()).toEqual(["2026-05-20 GOLD BRONZE correction"]);
    expect(await news()).toEqual([]);
  });

  test("a load of what is known, or of what can't change a recorded date, notes nothing", async () => {
    const noted = async () => [
      ...(await database.sql`select customer_number, since from ops.late_facts`),
    ];
    await known();
    const bills = [
      "B1,2026-05-01,2026-05-01,100,100",
      "B2,2026-05-08,2026-05-09,100,100",
    ];
    await tell(...bills);
    expect(await noted()).toEqual([]);
    await at("2026-05-10");
    await tell(...bills);
    await tell(
      "B3,2026-05-11,,100,0",
      "B2,2026-05-08,2026-05-12,100,100",
      "B4,2026-05-20,,1,0",
    );
    // The 9th, on which she had paid B2 by the old word.
    expect(await noted()).toEqual([
      { customer_number: "A", since: "2026-05-09" },
    ]);
    await at("2026-05-11");
    expect(await noted()).toEqual([]);
    // Nobody's tier was recorded on the 12th, so it is not late.
    await at("2026-05-13");
    await database.sql`delete from core.tier_history where as_of > '2026-05-11'`;
    await tell("B2,2026-05-08,2026-05-13,100,100");
    expect(await noted()).toEqual([]);
    expect(
      await database.sql`select from ops.panel_dates`.then(
        (rows) => rows.count,
      ),
    ).toBe(0);
  });

  test("an alert that was planned for a change is withdrawn once late facts correct it", async () => {
    await known();
    await database.sql`insert into core.officers values ('628100', 'Dedi', null)`;
    await database.sql`insert into chat.contacts (phone, name, role, customer_number, officer_phone)
      values ('628100', 'Dedi', 'officer', null, null), ('628101', 'Rini', 'mitra', 'A', '628100')`;
    await tell("B1,2026-05-01,2026-05-01,100,100", "B2,2026-05-08,,100,0");
    await at("2026-05-07");
    await at("2026-05-10");
    expect(await planAlerts(database)).toBe(1);
    await tell("B2,2026-05-08,2026-05-08,100,100");
    await at("2026-05-12");
    expect(await planAlerts(database)).toBe(0);
    const sent =
      await database.sql`select status, problem from chat.outbox where kind = 'alert'`;
    expect([...sent]).toEqual([
      {
        status: "failed",
        problem: "the change was corrected before this left",
      },
    ]);
  });
});
