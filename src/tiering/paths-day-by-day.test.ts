import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import type { Database } from "../db/database.ts";
import { generate } from "../loading/generate/generate.ts";
import { load } from "../loading/load.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { wakeBills } from "../testing/lender-folder.ts";
import { freshFolder } from "../testing/process.ts";
import { refresh } from "./refresh.ts";

const today = "2026-06-03";
const ranks = [null, "BRONZE", "SILVER", "GOLD"];

interface Path {
  customer_number: string;
  tier: string | null;
  next_tier: string | null;
  reached_tier: string | null;
  path: string;
  bills_to_go: number | null;
  needs_late_paid: boolean;
  reach_date: string | null;
}

describe.each(engines)("the way up of 1,000 mitra on %s", (engine) => {
  let database: Database;
  let paths: Path[];
  beforeAll(async () => {
    const folder = freshFolder();
    const what = { mitra: 1000, seed: 5, clock: today, ahead: 0, out: folder };
    await generate(what);
    database = await testDatabase(engine);
    await load(database, { folder, snapshotDate: today, today });
    rmSync(folder, { recursive: true });
    await wakeBills(database.sql);
    await varyLender();
    await refresh(database, today, { asOf: today, isPinned: true });
    paths = await database.sql<Path[]>`
      select customer_number, tier, next_tier, reached_tier, path, bills_to_go, needs_late_paid, reach_date
      from marts.tier_paths`;
  });
  afterAll(() => database.close());

  /**
   * What the generator doesn't do: every eighth mitra has her neighbour's loans as well,
   * half of the lenders let what is late pass at 0 days, some figures are two days old,
   * and some bills are paid ahead.
   */
  async function varyLender() {
    const { sql } = database;
    await sql.unsafe(`
      create table chances as
      select customer_number, lead(customer_number) over (order by customer_number) as neighbour,
          row_number() over (order by customer_number) as place from core.customers;
      update core.loans set customer_number = neighbour from chances
      where loans.customer_number = chances.customer_number and place % 8 = 0 and neighbour is not null;
      update core.bills set customer_number = neighbour from chances
      where bills.customer_number = chances.customer_number and place % 8 = 0 and neighbour is not null;
      create table lenient as select customer_number from chances where place % 5 < 3;
      update core.loans set dpd = 0 where customer_number in (select * from lenient);
      update core.loans set dpd = 5, snapshot_date = '${today}'::date - 2
      where dpd = 0 and customer_number not in (select * from lenient)
          and abs(hashtext(customer_number)) % 9 = 0;
      update core.bills set bill_paid_date = '${today}'::date - 1,
          paid_amount = amount * (abs(hashtext(bill_id)) % 3 + 1) / 2
      where bill_paid_date is null and bill_scheduled_date > '${today}'
          and abs(hashtext(bill_id)) % 10 = 0;`);
  }

  const whose = (isMeant: (path: Path) => boolean) =>
    paths.filter(isMeant).map((path) => path.customer_number);

  /** What happens on one day: bills are paid by the plan, and the lender's system counts its days. */
  async function live(on: string) {
    const { sql } = database;
    // Today's bills only where the plan has them.
    await sql`
      update core.bills set bill_paid_date = ${on}, paid_amount = amount
      where bill_scheduled_date = ${on} and paid_amount < amount
          and (${on} > ${today} or customer_number = any(${whose(({ bills_to_go }) => (bills_to_go ?? 1) > 0)}))`;
    await sql`
      with counted as (
          select loans.customer_number, loans.loan_id,
              coalesce(${on} - min(bill_scheduled_date) filter (
                  where bill_scheduled_date <= ${on}
                      and (bill_paid_date is null or paid_amount < amount)), 0) as dpd
          from core.loans
          inner join core.bills using (customer_number, loan_id)
          group by loans.customer_number, loans.loan_id
      )
      update core.loans set dpd = counted.dpd, snapshot_date = ${on}
      from counted
      where loans.customer_number = counted.customer_number and loans.loan_id = counted.loan_id
          and loans.customer_number not in (select customer_number from lenient)`;
    await sql`update ops.clock set as_of = ${on}`;
  }

  /** Takes mitra out of the days to come, which then pass faster. */
  const forget = (customers: string[]) =>
    database.sql`
      with bills as (delete from core.bills where customer_number = any(${customers})),
          loans as (delete from core.loans where customer_number = any(${customers}))
      delete from core.customers where customer_number = any(${customers})`;

  test("goes each way, and each way by many", () => {
    const ways = Map.groupBy(paths, ({ path }) => path);
    expect([...ways.keys()].toSorted()).toEqual([
      "first_bills",
      "late_first",
      "lender_figures",
      "loan_ends",
      "no_bills",
      "on_time",
      "top",
    ]);
    for (const mitra of ways.values()) expect(mitra.length).toBeGreaterThan(9);
    expect(paths.length).toBe(1000);
  });

  test("is told the same by the what-ifs, where no bill paid ahead comes last", async () => {
    const rows = await database.sql`
      select paths.reached_tier, what_ifs.tier
      from marts.tier_paths as paths
      inner join marts.tier_what_ifs as what_ifs
          on what_ifs.customer_number = paths.customer_number
          and what_ifs.late_paid = case when needs_late_paid then late_bills else 0 end
          and what_ifs.next_paid = paths.bills_to_go
          and what_ifs.on_date = paths.reach_date`;
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter((row) => row.tier !== row.reached_tier)).toEqual([]);
  });

  test("is as the days turn out: the next tier holds on the day that was told and not before", async () => {
    const { sql } = database;
    const told = paths.filter((path) => path.next_tier);
    const open = new Map(told.map((path) => [path.customer_number, path]));
    const reached = new Map<string, [date: string, tier: string]>();
    await sql`truncate core.tier_history, core.tasks, core.task_participants, chat.contacts cascade`;
    await forget(whose((path) => !path.next_tier));
    await sql`
      update core.bills set bill_paid_date = ${today}, paid_amount = amount
      where bill_scheduled_date < ${today} and (bill_paid_date is null or paid_amount < amount)
          and customer_number = any(${whose((path) => path.needs_late_paid)})`;
    const [last] =
      await sql`select max(bill_scheduled_date) as date from core.bills`;
    for (
      let on = Temporal.PlainDate.from(today);
      on.toString() <= last!.date && open.size > 0;
      on = on.add({ days: 1 })
    ) {
      const date = on.toString();
      await live(date);
      const rows =
        await sql`select customer_number, tier from marts.mitra_tiers`;
      const risen = rows.filter(({ customer_number: customer, tier }) => {
        const { next_tier: next } = open.get(customer)!;
        return ranks.indexOf(tier) >= ranks.indexOf(next);
      });
      for (const { customer_number: customer, tier } of risen) {
        reached.set(customer, [date, tier]);
        open.delete(customer);
      }
      if (risen.length > 0)
        await forget(risen.map((row) => row.customer_number));
    }
    expect(
      told.map(({ customer_number: customer }) => [
        customer,
        ...(reached.get(customer) ?? [null, null]),
      ]),
    ).toEqual(
      told.map((path) => [
        path.customer_number,
        path.reach_date,
        path.reached_tier,
      ]),
    );
    // 350 days one by one: 10 s and more.
  }, 180_000);
});
