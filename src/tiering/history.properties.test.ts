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
import { load } from "../loading/load.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { forgetLoads, LenderFolder } from "../testing/lender-folder.ts";
import { addMitra } from "../testing/mitra.ts";
import { refresh } from "./refresh.ts";

const start = Temporal.PlainDate.from("2026-05-04"); // a Monday
const date = (day: number) => start.add({ days: day }).toString();

/** What the lender says of a bill from a day on. */
interface Word {
  told: number;
  due: number;
  paidOn: number | null;
  paid: number;
}
type Book = Word[][][];

const day = fc.integer({ min: 0, max: 30 });
const word = fc.record({
  told: fc.integer({ min: 0, max: 40 }),
  due: day,
  paidOn: fc.option(day, { freq: 3 }),
  paid: fc.constantFrom(0, 60, 92, 97, 100, 110),
});
/** By mitra, by bill: one word or several, the last one true. */
const book: fc.Arbitrary<Book> = fc.array(
  fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
  { minLength: 4, maxLength: 4 },
);

const wordOn = (words: Word[], today: number) =>
  words.filter((known) => known.told <= today).at(-1);

/** The tier by the rule, written down once more: bills of 100 each, dpd from the bills. */
function tierOn(bills: Word[][], asOf: number): string | null {
  const due = bills.map((words) => words.at(-1)!);
  const counted = due.filter((bill) => bill.due <= asOf);
  if (counted.length === 0) return null;
  const paidOf = (bill: Word) =>
    bill.paidOn !== null && bill.paidOn <= asOf ? bill.paid : 0;
  const paid = counted.reduce((sum, bill) => sum + paidOf(bill), 0);
  const dpds = counted
    .filter((bill) => paidOf(bill) < 100)
    .map((bill) => asOf - bill.due);
  const dpd = Math.max(0, ...dpds);
  const percent = paid / counted.length;
  if (dpd === 0 && percent >= 98) return "GOLD";
  return dpd <= 7 && percent >= 90 ? "SILVER" : "BRONZE";
}

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

  /** Loads the whole of bills.csv as the lender has it on a day. */
  async function tell(mitra: Book, today: number) {
    const rows = mitra.flatMap((bills, customer) =>
      bills.flatMap((words, bill) => {
        const known = wordOn(words, today);
        if (!known) return [];
        const paidOn = known.paidOn === null ? "" : date(known.paidOn);
        return [
          `${customer}-${bill},M${customer}-0,${date(known.due)},${paidOn},100,${known.paid}`,
        ];
      }),
    );
    folder.rows("bills.csv", ...rows);
    await load(database, { folder: folder.path, only: ["bills.csv"] });
  }

  test("tells in the end what all facts known from the start would have told of its dates", async () => {
    for (const [run, mitra] of fc
      .sample(book, { numRuns: 12, seed: 5 })
      .entries()) {
      await forgetLoads(database);
      for (const customer of mitra.keys())
        await addMitra(database, `M${customer}`, {
          snapshotDate: "2027-01-01",
        });
      for (const today of [3, 8, 9, 15, 20, 26, 33, 40]) {
        await tell(mitra, today);
        await refresh(database, "", { asOf: date(today), isPinned: true });
      }
      const recorded = await database.sql`
        select distinct on (customer_number, as_of) customer_number, as_of, tier
        from core.tier_history order by customer_number, as_of, tier_history_id desc`;
      const truth = recorded.map(({ customer_number, as_of }) => {
        const asOf = start.until(as_of).days;
        const bills = mitra[Number(customer_number.slice(1))]!;
        return { customer_number, as_of, tier: tierOn(bills, asOf) };
      });
      expect([run, ...recorded]).toEqual([run, ...truth]);
      await expectChanges(truth);
      await expectTransitions(truth, 40);
      await refresh(database, "", { asOf: date(20), isPinned: true });
      await expectTransitions(truth, 20);
      const again = await refresh(database, "", {
        asOf: date(40),
        isPinned: true,
      });
      expect(again).toMatchObject({ changes: 0, corrections: 0 });
    }
  });

  type Timeline = {
    customer_number: string;
    as_of: string;
    tier: string | null;
  }[];

  /** The changes that hold are where the timeline's tier differs from the one before. */
  async function expectChanges(timeline: Timeline) {
    const expected = timeline.flatMap((row, index) => {
      const before = timeline[index - 1];
      return before?.customer_number === row.customer_number &&
        before.tier !== null &&
        before.tier !== row.tier
        ? [{ ...row, previous_tier: before.tier }]
        : [];
    });
    const changes = await database.sql`
      select customer_number, as_of, tier, previous_tier from marts.tier_changes
      where not is_corrected order by customer_number, as_of`;
    expect([...changes]).toEqual(expected);
  }

  /** The matrix is what walking through the weeks until the clock's with every mitra gives. */
  async function expectTransitions(whole: Timeline, clock: number) {
    const timeline = whole.filter((row) => row.as_of <= date(clock));
    const counts: Record<string, number> = {};
    for (const customer of new Set(timeline.map((row) => row.customer_number)))
      for (let week = 0; week <= clock; week += 7) {
        const tierBy = (last: number) =>
          timeline.findLast(
            (row) =>
              row.customer_number === customer && row.as_of <= date(last),
          )?.tier ?? null;
        const [from, to] = [tierBy(week - 1), tierBy(week + 6)];
        if (from === null && to === null) continue;
        const key = `${date(week)} ${from} ${to}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
    const rows = await database.sql`
      select week || ' ' || coalesce(from_tier, 'null') || ' ' || coalesce(to_tier, 'null') as key,
          mitra, from_tier, share, sum(mitra) over (partition by week, from_tier) as of_all
      from marts.tier_transitions`;
    expect(Object.fromEntries(rows.map((row) => [row.key, row.mitra]))).toEqual(
      counts,
    );
    for (const row of rows)
      expect(row.share).toBe(
        row.from_tier === null ? null : row.mitra / Number(row.of_all),
      );
  }
});
