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
const day = (offset: number) =>
  Temporal.PlainDate.from(today).add({ days: offset }).toString();

describe.each(engines)("the features on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(() => forgetLoads(database));
  afterAll(() => database.close());

  const at = (asOf: string) =>
    refresh(database, "2000-01-01", { asOf, isPinned: true });
  const features = async (asOf: string, customer = "A") => {
    await at(asOf);
    const [row] = await database.sql`
      select * from features.mitra where as_of = ${asOf} and customer_number = ${customer}`;
    return row!;
  };

  async function addTask(customer: string, on: string, isThere: boolean) {
    const id = crypto.randomUUID();
    await database.sql`insert into core.tasks (task_id, task_status, actual_datetime)
      values (${id}, 'COMPLETED', ${`${on} 10:00`})`;
    await database.sql`insert into core.task_participants (participant_id, participant_type, task_id, is_qr_matched)
      values (${customer}, 'CUSTOMER', ${id}, ${isThere})`;
  }

  interface Entry {
    on: string;
    amount: number;
    direction?: string;
    category?: string;
    /** default: noon of the entry's day, UTC */
    recordedAt?: string;
    reverses?: number;
  }
  async function addEntry(customer: string, entry: Entry): Promise<number> {
    const [row] = await database.sql`
      insert into core.entries (customer_number, note_id, note_line, entry_date, direction, amount,
          category, recorded_at, reverses_entry_id)
      values (${customer}, 1, 1, ${entry.on}, ${entry.direction ?? "in"}, ${entry.amount},
          ${entry.category ?? "penjualan"}, ${entry.recordedAt ?? `${entry.on}T12:00:00Z`},
          ${entry.reverses ?? null})
      returning entry_id`;
    return row!.entry_id;
  }

  test("of bills are these", async () => {
    // Ages in weeks at today; paid on time, 3 days late, in part, not at all.
    const bill = (
      week: number,
      paidAfter: number | null,
      paid = 100,
    ): [string, string | null, number, number] => [
      day(-7 * week),
      paidAfter === null ? null : day(-7 * week + paidAfter),
      100,
      paid,
    ];
    await addMitra(
      database,
      "A",
      { bills: [bill(40, 0), bill(39, 0)] },
      {
        dpd: 99,
        bills: [
          bill(12, 9), // 84 days back: out of the 12 weeks
          bill(8, 0),
          bill(7, 3),
          bill(5, 2, 40),
          bill(3, 0),
          bill(1, 0),
          bill(-1, null, 0),
          bill(-2, -21), // paid ahead
        ],
      },
    );
    expect(await features(today)).toMatchObject({
      tier_dpd: 99,
      dpd_bills: 35,
      due_bills: 8,
      total_due: 800,
      total_paid: 740,
      on_time_bills: 5,
      on_time_share_4w: 1,
      on_time_share_12w: 3 / 5,
      on_time_share_all: 5 / 8,
      on_time_trend: 1 - 1 / 3,
      part_paid_share_12w: 1 / 5,
      mean_days_late_12w: (3 + 35) / 5,
      max_days_late_12w: 35,
      weeks_since_late: 5,
      repayment_rate: 740 / 800,
      repayment_rate_shrunk: (0.925 * 8 + 4 * 0.95) / 12,
      loan_cycle: 2,
      tenor_elapsed: 6 / 8,
      outstanding_share: 160 / 800,
      attendance_share_12w: null,
      is_attendance_missing: true,
    });
  });

  test("know no late week before the first, and no loan once all are repaid", async () => {
    await addMitra(database, "A", {
      bills: [
        [day(-21), day(-21), 100, 100],
        [day(-14), day(-20), 100, 100],
      ],
    });
    expect(await features(today)).toMatchObject({
      weeks_since_late: 3,
      tenor_elapsed: null,
      outstanding_share: null,
      on_time_trend: null,
    });
    expect((await features(day(-22))).loan_cycle).toBe(0);
  });

  test("of attendance count her tasks of 12 weeks that were held", async () => {
    await addMitra(database, "A");
    await addTask("A", today, true);
    await addTask("A", day(-7), false);
    await addTask("A", day(-83), true);
    await addTask("A", day(-84), false);
    await addTask("A", day(1), false);
    const [cancelled] = await database.sql`
      insert into core.tasks (task_id, task_status, start_datetime)
      values ('off', 'Cancelled', ${`${day(-3)} 10:00`}) returning task_id`;
    await database.sql`insert into core.task_participants (participant_id, participant_type, task_id)
      values ('A', 'CUSTOMER', ${cancelled!.task_id})`;
    await database.sql`refresh materialized view features.task_days`;
    expect(await features(today)).toMatchObject({
      attendance_share_12w: 2 / 3,
      is_attendance_missing: false,
    });
  });

  test("of attendance count one task once, under however many types she is listed", async () => {
    await addMitra(database, "A");
    await addTask("A", today, true);
    await addTask("A", day(-7), false);
    await addTask("A", day(-14), false);
    await addTask("A", day(-14), false);
    await database.sql`
      insert into core.task_participants (participant_id, participant_type, task_id, is_face_matched)
      select participant_id, 'GUARANTOR', tasks.task_id, actual_datetime::date = ${day(-7)}
      from core.task_participants inner join core.tasks using (task_id)
      where actual_datetime::date > ${day(-14)}`;
    await database.sql`refresh materialized view features.task_days`;
    const [days] = await database.sql`
      select task_dates, missed_dates from features.task_days where customer_number = 'A'`;
    expect(days).toEqual({
      task_dates: [day(-14), day(-14), day(-7), today],
      missed_dates: [day(-14), day(-14)],
    });
  });

  test("of notes are her business's cash, without household, capital and instalment", async () => {
    await addMitra(database, "A", {
      bills: [[day(-7), day(-7), 300, 300]],
    });
    for (const [week, amount] of [100, 200, 300, 200, 200].entries())
      await addEntry("A", { on: day(-7 * week), amount });
    const others: [string, string, number][] = [
      ["out", "belanja", 200],
      ["out", "prive", 5000],
      ["out", "angsuran", 5000],
      ["in", "modal", 5000],
      ["in", "utang", 5000],
      ["owed_to_me", "piutang", 5000],
    ];
    for (const [direction, category, amount] of others)
      await addEntry("A", { on: day(-8), amount, direction, category });
    expect(await features(today)).toMatchObject({
      note_days_28: 5,
      net_margin_28: 600 / 800,
      // Weekly sales of 100, 200, 300, 200, 200: sd of the whole over the mean.
      sales_variation_8w: Math.sqrt(4000) / 200,
      instalment_share_28: 300 / 600,
      is_note_days_missing: false,
      is_instalment_share_missing: false,
    });
    await addEntry("A", {
      on: day(-2),
      amount: 700,
      direction: "out",
      category: "operasional",
    });
    expect(await features(today)).toMatchObject({
      net_margin_28: -100 / 800,
      instalment_share_28: 3,
    });
  });

  test("say what is missing: no notes are not bad notes", async () => {
    await addMitra(database, "A");
    for (const back of [0, 1, 2])
      await addEntry("A", { on: day(-back), amount: 9 });
    const missing = {
      note_days_28: 3,
      net_margin_28: null,
      sales_variation_8w: null,
      instalment_share_28: null,
      is_note_days_missing: false,
      is_net_margin_missing: true,
      is_sales_variation_missing: true,
      is_instalment_share_missing: true,
    };
    expect(await features(today)).toMatchObject(missing);
    expect(await features(day(60))).toMatchObject({
      ...missing,
      note_days_28: null,
      is_note_days_missing: true,
    });
  });

  test("of notes go by when a row was recorded, by the day of Jakarta", async () => {
    await addMitra(database, "A");
    const entry = await addEntry("A", {
      on: day(-5),
      amount: 9,
      recordedAt: `${day(-3)}T16:59:59Z`,
    });
    await addEntry("A", {
      on: day(-5),
      amount: 9,
      recordedAt: `${day(-2)}T17:00:00Z`,
      reverses: entry,
    });
    const days = async (offset: number) =>
      (await features(day(offset))).note_days_28;
    expect(await days(-4)).toBeNull();
    expect(await days(-3)).toBe(1);
    expect(await days(-2)).toBe(1);
    expect(await days(-1)).toBeNull();
  });

  const offsets = fc.integer({ min: -120, max: 0 });
  const book = fc.record({
    loans: fc.array(
      fc.array(
        fc.tuple(
          offsets,
          fc.integer({ min: -5, max: 40 }),
          fc.integer({ min: 0, max: 110 }),
        ),
        { minLength: 1, maxLength: 15 },
      ),
      { maxLength: 3 },
    ),
    tasks: fc.array(fc.tuple(offsets, fc.boolean()), { maxLength: 8 }),
    entries: fc.array(
      fc.tuple(
        offsets,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom("penjualan", "belanja", "prive"),
        fc.boolean(),
      ),
      { maxLength: 30 },
    ),
  });

  /** Puts a book into core, of each fact only what happened by `until`. */
  async function addBook(
    customer: string,
    {
      loans,
      tasks,
      entries,
    }: typeof book extends fc.Arbitrary<infer T> ? T : never,
    until: string,
  ) {
    await addMitra(
      database,
      customer,
      ...loans.map((bills) => ({
        snapshotDate: day(99),
        bills: bills.map(([due, late, paid]) => {
          const paidOn = day(due + late);
          const isKnown = paid > 0 && paidOn <= until;
          return [
            day(due),
            isKnown ? paidOn : null,
            100,
            isKnown ? paid : 0,
          ] as [string, string | null, number, number];
        }),
      })),
    );
    for (const [offset, isThere] of tasks)
      if (day(offset) <= until) await addTask(customer, day(offset), isThere);
    for (const [offset, wait, amount, category, isReversed] of entries) {
      const direction = category === "penjualan" ? "in" : "out";
      const row = { on: day(offset), amount, direction, category };
      const recorded = day(offset + wait);
      if (recorded > until) continue;
      const reverses = await addEntry(customer, {
        ...row,
        recordedAt: `${recorded}T03:00:00Z`,
      });
      const undone = day(offset + wait + 9);
      if (isReversed && undone <= until)
        await addEntry(customer, {
          ...row,
          recordedAt: `${undone}T03:00:00Z`,
          reverses,
        });
    }
  }

  test("are the same whether or not the database knows what came later", async () => {
    const dates = [day(-90), day(-45), day(-20), day(-1)];
    for (const [run, sample] of fc
      .sample(book, { numRuns: 12, seed: 7 })
      .entries()) {
      await forgetLoads(database);
      for (const date of dates) await addBook(`then-${date}`, sample, date);
      await addBook("now", sample, day(400));
      // A loan that began after the last date.
      const key = { customer_number: "now", loan_id: "later" };
      await database.sql`insert into core.loans ${database.sql({ ...key, principal_amount: 1, outstanding_amount: 1, dpd: 50, snapshot_date: day(99) })}`;
      await database.sql`insert into core.bills ${database.sql({ ...key, bill_id: "later", bill_scheduled_date: day(0), bill_paid_date: null, amount: 70, paid_amount: 0 })}`;
      await database.sql`refresh materialized view features.loan_sums`;
      for (const date of dates) {
        const { customer_number: _, ...then } = await features(
          date,
          `then-${date}`,
        );
        const { customer_number: __, ...now } = await features(date, "now");
        expect([run, now]).toEqual([run, then]);
      }
    }
  });

  // A cluster for tests plans no workers: starting them costs more than these few rows.
  test("and scores are the same from one process and from several", async () => {
    const samples = fc.sample(book, { numRuns: 8, seed: 12 });
    for (const [index, sample] of samples.entries())
      await addBook(`M${index}`, sample, day(400));
    await database.sql`insert into ops.panel_dates values (${day(-30)})`;
    await at(today);
    const everyone = (workers: number) =>
      database.sql.begin(async (tx) => {
        await tx`
          select set_config('max_parallel_workers_per_gather', ${String(workers)}, true),
              set_config('parallel_setup_cost', '0', true),
              set_config('parallel_tuple_cost', '0', true),
              set_config('min_parallel_table_scan_size', '0', true),
              set_config('min_parallel_index_scan_size', '0', true)`;
        const all =
          "select * from scoring.mitra order by as_of, customer_number";
        const plan = JSON.stringify(await tx.unsafe(`explain ${all}`));
        return {
          isParallel: plan.includes("Gather"),
          rows: await tx.unsafe(all),
        };
      });
    const [alone, together] = [await everyone(0), await everyone(2)];
    expect(alone.isParallel).toBe(false);
    if (engine === "postgres") expect(together.isParallel).toBe(true);
    expect(alone.rows.length).toBe(samples.length * 2);
    expect(together.rows).toEqual(alone.rows);
    await database.sql`truncate ops.panel_dates`;
  });

  test("are one to the last digit: live, in the snapshot, and in the panel of many dates", async () => {
    const samples = fc.sample(book, { numRuns: 8, seed: 11 });
    for (const [index, sample] of samples.entries())
      await addBook(`M${index}`, sample, day(400));
    const dates = [day(-60), day(-30), day(-3)];
    for (const date of dates)
      await database.sql`insert into ops.panel_dates values (${date})`;
    await at(today);
    const panel = await database.sql`
      select * from features.mitra where as_of <> ${today} order by as_of, customer_number`;
    const scores = await database.sql`
      select * from scoring.mitra where as_of <> ${today} order by as_of, customer_number`;
    expect(panel.length).toBe(samples.length * dates.length);
    await database.sql`truncate ops.panel_dates`;
    for (const [index, row] of panel.entries()) {
      const { as_of: asOf, customer_number: customer } = row;
      expect(await features(asOf, customer)).toEqual(row);
      const [live] = await database.sql`
        select tier, score, due_bills, total_paid, as_of
        from marts.mitra_tiers where customer_number = ${customer}`;
      const [snapshot] = await database.sql`
        select tier, score, due_bills, total_paid, as_of
        from marts.mitra_tiers_snapshot where customer_number = ${customer}`;
      expect(snapshot).toEqual(live!);
      expect(scores[index]).toMatchObject(live!);
    }
    expect(scores.filter((row) => row.score !== null).length).toBeGreaterThan(
      5,
    );
  });
});
