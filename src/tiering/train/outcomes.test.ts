import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import fc from "fast-check";
import type { Database } from "../../db/database.ts";
import { engines, testDatabase } from "../../testing/databases.ts";
import { forgetLoads } from "../../testing/lender-folder.ts";
import { addMitra } from "../../testing/mitra.ts";
import { setClock } from "../clock.ts";

const asOf = "2026-03-01";
const clock = "2026-06-01";
const day = (offset: number) =>
  Temporal.PlainDate.from(asOf).add({ days: offset }).toString();

/** Scheduled and paid as days from as_of; paid of 100. */
type Bill = [scheduled: number, paidOn: number | null, paid: number];

describe.each(engines)("outcomes on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(async () => {
    await forgetLoads(database);
    await setClock(database.sql, { asOf: clock, isPinned: true });
    await database.sql`insert into ops.panel_dates values (${asOf})`;
  });
  afterAll(() => database.close());

  const add = (customer: string, bills: Bill[]) =>
    addMitra(database, customer, {
      snapshotDate: clock,
      bills: bills.map(([scheduled, paidOn, paid]) => [
        day(scheduled),
        paidOn === null ? null : day(paidOn),
        100,
        paid,
      ]),
    });

  const cases: [claim: string, bills: Bill[], outcome: string | undefined][] = [
    ["all paid on their day", [[7, 7, 100], [56, 56, 100]], "good"],
    ["paid ahead, before the date", [[7, -3, 100]], "good"],
    ["paid the next day: no day ends late", [[7, 8, 100]], "good"],
    ["paid two days late", [[7, 9, 100]], "indeterminate"],
    ["paid on the 8th day late", [[7, 15, 100]], "indeterminate"],
    ["paid on the 9th day late", [[7, 16, 100]], "bad"],
    ["never paid", [[7, null, 0]], "bad"],
    ["paid in part only", [[7, 7, 99]], "bad"],
    ["crosses on the window's last day", [[48, null, 0]], "bad"],
    ["would cross a day after the window", [[49, null, 0]], "indeterminate"],
    ["due on the window's last day", [[56, null, 0]], "good"],
    ["late before, crosses on the first day", [[-7, null, 0]], "bad"],
    ["crossed on the date itself, nothing else due", [[-8, null, 0]], undefined],
    ["late from before, new ones on time", [[-30, null, 0], [7, 7, 100]], "indeterminate"],
    ["late from before and cleared at once", [[-30, 1, 100], [7, 7, 100]], "good"],
    ["paid late, but all before the date", [[-30, -5, 100], [7, 7, 100]], "good"],
    ["nothing due in the window", [[-30, -30, 100], [57, null, 0]], undefined],
  ]; // prettier-ignore

  test.each(cases)("%s", async (_, bills, outcome) => {
    await add("A", bills);
    const rows = await database.sql`
      select customer_number, outcome, is_bad from scoring.outcomes`;
    expect([...rows]).toEqual(
      outcome === undefined
        ? []
        : [
            {
              customer_number: "A",
              outcome,
              is_bad:
                outcome === "bad" ? true : outcome === "good" ? false : null,
            },
          ],
    );
  });

  test("are those of a day-by-day look at the same bills, on several dates at once", async () => {
    const dates = [-28, -9, 0, 5, 28];
    await database.sql`delete from ops.panel_dates`;
    for (const date of dates)
      await database.sql`insert into ops.panel_dates values (${day(date)})`;
    const books = fc.sample(
      fc.array(
        fc.tuple(
          fc.integer({ min: -70, max: 90 }),
          fc.option(fc.integer({ min: -5, max: 25 })),
          fc.constantFrom(100, 100, 100, 60, 0),
        ),
        { minLength: 1, maxLength: 6 },
      ),
      { numRuns: 150, seed: 3 },
    );
    const wanted: string[] = [];
    for (const [index, book] of books.entries()) {
      const bills = book.map(([scheduled, late, paid]): Bill => [
        scheduled,
        late === null || paid === 0 ? null : scheduled + late,
        late === null ? 0 : paid,
      ]);
      await add(`M${index}`, bills);
      for (const date of dates) {
        const outcome = lookDayByDay(bills, date);
        if (outcome) wanted.push(`M${index} ${day(date)} ${outcome}`);
      }
    }
    const rows = await database.sql`
      select customer_number, as_of, outcome, max_dpd from scoring.outcomes`;
    expect(
      rows
        .map((row) =>
          [row.customer_number, row.as_of, row.outcome, row.max_dpd].join(" "),
        )
        .sort(),
    ).toEqual(wanted.sort());
  });

  test("do not depend on anything after the window", async () => {
    await add("A", [
      [7, 7, 100],
      [57, null, 0],
      [64, 200, 100],
    ]);
    const [row] =
      await database.sql`select outcome, max_dpd from scoring.outcomes`;
    expect(row).toEqual({ outcome: "good", max_dpd: 0 });
  });

  test("are there only once 8 weeks are known, by the clock and by the lender's files", async () => {
    await add("A", [[7, 7, 100]]);
    const count = async () =>
      (await database.sql`select count(*) as rows from scoring.outcomes`)[0]!
        .rows;
    const at = (asOf: string) =>
      setClock(database.sql, { asOf, isPinned: true });
    expect(await count()).toBe(1);
    await at(day(56));
    expect(await count()).toBe(1);
    await at(day(55));
    expect(await count()).toBe(0);
    await at(clock);
    await database.sql`update core.loans set snapshot_date = ${day(55)}`;
    expect(await count()).toBe(0);
  });

  test("are looked for every 4 weeks, and those dates that test are apart from those that train", async () => {
    await add("A", [[-300, -300, 100]]);
    const rows = await database.sql`
      select as_of, part from scoring.training_dates order by as_of`;
    const last = Temporal.PlainDate.from(clock).subtract({ days: 56 });
    const dates = rows.map((row) => Temporal.PlainDate.from(row.as_of));
    expect(dates.at(-1)!.toString()).toBe(last.toString());
    for (const [index, date] of dates.slice(1).entries())
      expect(dates[index]!.until(date).days).toBe(28);
    expect(dates[0]!.since(Temporal.PlainDate.from(day(-300))).days).toBeWithin(
      84,
      84 + 28,
    );
    // Of nine steps the last quarter holds two; 8 weeks before it, nothing trains.
    expect(rows.map((row) => row.part)).toEqual([
      ...["train", "train", "train", "train", "train", null, null],
      ...["test", "test", "test"],
    ]);
  });
});

/** The outcome and the largest dpd, by looking at every day of the window. */
function lookDayByDay(bills: Bill[], asOf: number): string | undefined {
  const isOpen = ([, paidOn, paid]: Bill, on: number) =>
    !(paidOn !== null && paidOn <= on && paid >= 100);
  let isAtStake = false;
  let isBad = false;
  let max = 0;
  for (const bill of bills) {
    const [scheduled] = bill;
    if (scheduled > asOf && scheduled <= asOf + 56) isAtStake = true;
    if (scheduled <= asOf && scheduled > asOf - 8 && isOpen(bill, asOf))
      isAtStake = true;
  }
  for (let on = asOf + 1; on <= asOf + 56; on++) {
    const open = bills.filter((bill) => bill[0] <= on && isOpen(bill, on));
    if (open.some(([scheduled]) => on - scheduled === 8)) isBad = true;
    for (const [scheduled] of open) max = Math.max(max, on - scheduled);
  }
  if (!isAtStake) return undefined;
  return `${isBad ? "bad" : max === 0 ? "good" : "indeterminate"} ${max}`;
}
