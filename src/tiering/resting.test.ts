import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { sumLoans } from "../db/resting.ts";
import { generate } from "../loading/generate/generate.ts";
import { load } from "../loading/load.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { wakeBills } from "../testing/lender-folder.ts";
import { refresh } from "./refresh.ts";

const clock = "2026-06-01";
const day = (offset: number) =>
  Temporal.PlainDate.from(clock).add({ days: offset }).toString();

describe.each(engines)("bills that rest on %s", (engine) => {
  let database: Database;
  const folder = mkdtempSync(join(tmpdir(), "arthiusaha-resting-"));
  beforeAll(async () => {
    database = await testDatabase(engine);
    await generate({ mitra: 60, seed: 5, out: folder, clock, ahead: 70 });
    await load(database, { folder, snapshotDate: clock, today: clock });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const features = async (asOf: string) => {
    await refresh(database, clock, { asOf, isPinned: true });
    return [
      ...(await database.sql`
        select * from features.mitra where as_of = ${asOf} order by customer_number`),
    ];
  };
  const resting = async () => {
    const [row] = await database.sql`
      select count(*) filter (where is_resting and bill_scheduled_date <= settled_until) as settled,
          count(*) filter (where is_resting and bill_paid_date is null) as later,
          count(*) filter (where is_resting and bill_scheduled_date > settled_until and bill_paid_date is not null) as timely,
          count(*) as bills,
          (select count(*) from core.loans where is_resting) as loans
      from core.bills cross join ops.resting`;
    return row!;
  };
  /** Runs with all bills awake, then puts things back as they were. */
  async function awake<T>(run: () => Promise<T>): Promise<T> {
    const [bounds] = await database.sql`select * from ops.resting`;
    const ids =
      await database.sql`select bill_id from core.bills where is_resting`;
    await wakeBills(database.sql);
    try {
      return await run();
    } finally {
      await database.sql`update core.bills set is_resting = true where bill_id = any(${ids.map((row) => row.bill_id)})`;
      await database.sql`update ops.resting set settled_until = ${bounds!.settled_until}, later_from = ${bounds!.later_from}`;
      await database.sql.begin(sumLoans);
    }
  }

  test("are known to rest before they are written, so that a first load writes each once", async () => {
    // An update leaves a slot behind that nothing stands in.
    const [row] = await database.sql`
      select sum(slots)::bigint as slots, sum(bills)::bigint as bills from (
          select max((ctid::text::point)[1])::bigint as slots, count(*) as bills
          from core.bills group by (ctid::text::point)[0]) as pages`;
    expect(row!.bills).toBeGreaterThan(1000);
    expect(row!.slots).toBeLessThan(row!.bills * 1.01);
  });

  test("are most of them after a load, and the features don't tell", async () => {
    const { settled, later, timely, bills, loans } = await resting();
    expect(settled).toBeGreaterThan(bills / 3);
    expect(later).toBeGreaterThan(bills / 10);
    expect(timely).toBeGreaterThan(bills / 50);
    expect(loans).toBeGreaterThan(10);
    // The clock of the load, dates between two moves and of one, some far ahead, and the past.
    for (const offset of [0, 4, 7, 8, 15, 29, 65, 72, 3, -40, -200]) {
      const here = await features(day(offset));
      const [row] = await database.sql`select as_of from ops.as_of_dates`;
      expect(row!.as_of).toBe(day(offset));
      const there = await awake(
        () =>
          database.sql`select * from features.mitra where as_of = ${day(offset)} order by customer_number`,
      );
      expect([offset, here]).toEqual([offset, [...there]]);
    }
  });

  test("are told apart on each of many dates, as training asks for them", async () => {
    const { sql } = database;
    await refresh(database, clock, { asOf: clock, isPinned: true });
    const panel = () =>
      sql`select * from features.mitra order by as_of, customer_number`;
    for (let offset = -700; offset < 0; offset += 28)
      await sql`insert into ops.panel_dates values (${day(offset)})`;
    try {
      const here = await panel();
      expect(new Set(here.map((row) => row.as_of)).size).toBe(26);
      expect([...here]).toEqual([...(await awake(panel))]);
    } finally {
      await sql`delete from ops.panel_dates`;
    }
  });

  test("move with the clock, and not before it is worth it", async () => {
    const bounds = async (offset: number) => {
      await features(day(offset));
      const [row] =
        await database.sql`select settled_until, later_from from ops.resting`;
      return row!;
    };
    const begun = await bounds(66);
    expect(await bounds(72)).toEqual(begun);
    expect(await bounds(66)).toEqual(begun);
    const moved = await bounds(140);
    expect(moved).toEqual({ settled_until: day(56), later_from: day(148) });
    const [wrong] = await database.sql`
      select count(*) as bills from core.bills as bills cross join ops.resting
      where is_resting <> ops.rests(bill_scheduled_date, bill_paid_date, amount, paid_amount, resting)`;
    expect(wrong!.bills).toBe(0);
    // Else the index must ask the table for each of its rows, until the next load.
    const plan = await database.sql.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return await tx`explain (analyze, format json) select customer_number from core.bills where not is_resting`;
    });
    expect(JSON.stringify(plan)).toMatch(/"Heap Fetches":0\b/);
  });

  test("leave the lender's own dpd of a settled loan to be seen", async () => {
    const [loan] = await database.sql`
      select * from core.loans where is_resting and dpd = 0 order by loan_id limit 1`;
    await Bun.write(
      join(folder, "loan_snapshots.csv"),
      `loan_id,customer_number,principal_amount,outstanding_amount,dpd\n${loan!.loan_id},${loan!.customer_number},${loan!.principal_amount},0,987\n`,
    );
    await load(database, {
      folder,
      snapshotDate: day(1),
      today: day(1),
      only: ["loan_snapshots.csv"],
    });
    const late = (await features(day(140))).filter(
      (row) => row.tier_dpd === 987,
    );
    expect(late.map((row) => row.customer_number)).toEqual([
      loan!.customer_number,
    ]);
  });

  test("wake when a load changes them, and their loan's sums follow", async () => {
    const [bill] = await database.sql`
      select bill_id, loan_id, customer_number from core.bills
      inner join core.loans as loans using (customer_number, loan_id)
      where loans.is_resting order by bill_id limit 1`;
    await Bun.write(
      join(folder, "bills.csv"),
      `bill_id,loan_id,bill_scheduled_date,bill_paid_date,amount,paid_amount\n${bill!.bill_id},${bill!.loan_id},2026-01-05,,99000,0\n`,
    );
    await load(database, {
      folder,
      snapshotDate: clock,
      today: clock,
      only: ["bills.csv"],
    });
    const [stands] = await database.sql`
      select bills.is_resting, loans.is_resting as is_loan_resting
      from core.bills as bills
      inner join core.loans as loans using (customer_number, loan_id)
      where bill_id = ${bill!.bill_id}`;
    expect(stands).toEqual({ is_resting: false, is_loan_resting: false });
    const here = await features(day(140));
    const there = await awake(
      () =>
        database.sql`select * from features.mitra where as_of = ${day(140)} order by customer_number`,
    );
    expect(here).toEqual([...there]);
    const [hers] = here.filter(
      (row) => row.customer_number === bill!.customer_number,
    );
    expect(hers!.dpd_bills).toBeGreaterThan(100);
  });

  test("let readers go on while no loan is settled", async () => {
    await awake(async () => {
      const locks = await database.sql.begin(async (tx) => {
        await sumLoans(tx);
        return await tx`
          select locks.mode from pg_locks as locks
          where locks.relation in ('features.loan_sums'::regclass, 'features.settled_sums'::regclass)
              and locks.pid = pg_backend_pid()`;
      });
      const [row] = await database.sql`
        select count(*) as settled from features.settled_sums`;
      expect(row!.settled).toBe(0);
      expect(locks.length).toBeGreaterThan(0);
      expect(locks.map(({ mode }) => mode)).not.toContain(
        "AccessExclusiveLock",
      );
    });
  });

  test("are put right after an older version that knows nothing of resting loans", async () => {
    const { sql } = database;
    await sql`update core.loans set is_resting = not is_resting`;
    await sql`update ops.views_build set hash = 'of an older version'`;
    await migrate(database);
    const [row] = await sql`
      select count(*) as loans, count(*) filter (where loans.is_resting <> sums.is_settled) as wrong
      from core.loans as loans
      inner join features.loan_sums as sums using (customer_number, loan_id)`;
    expect(row!.loans).toBeGreaterThan(60);
    expect(row!.wrong).toBe(0);
  });
});
