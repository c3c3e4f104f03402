import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { billRow, quoted } from "../testing/bill-rows.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { LenderFolder } from "../testing/lender-folder.ts";
import { load } from "./load.ts";

const paidBill = "B12,L1,2026-01-05,2026-01-05,120000,120000";
const undatedBill = "B12,L1,2026-01-05,,120000,60000";
const examples = [
  // An id that is written oddly before it is written plainly.
  [` ${paidBill}`, "B12,L1,2026-04-10,,120000,0"],
  ["B12,L1,05/01/2026,,120000,0", "B12,L1,2026-04-10,,120000,0"],
  // A payment without a date is remarked on.
  [undatedBill],
];

/** Mostly rows whose ids rise, as a lender's export has them, and some of any kind. */
const rows = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: billRow },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom("L1", "L2", "L9"),
            fc.constantFrom("2026-01-05", "2026-04-10", "2026-05-09"),
            fc.constantFrom("", "2026-01-05", "2026-04-12", "2026-05-30"),
            fc.constantFrom("120000", "0"),
            fc.constantFrom("", "0", "60000", "120000"),
          )
          .map((fields) => `B,${fields.join(",")}`),
      },
    ),
    { maxLength: 14, minLength: 1 },
  )
  .map((lines) =>
    lines.map((line, index) => line.replace(/^B,/, `B${10 + index},`)),
  );

describe.each(engines)("the first bills on %s", (engine) => {
  let database: Database;
  const folder = new LenderFolder();
  beforeAll(async () => {
    database = await testDatabase(engine);
    folder.write({ "bills.csv": null });
    await load(database, {
      folder: folder.path,
      snapshotDate: "2026-05-10",
      only: ["customers.csv", "loan_snapshots.csv"],
    });
  });
  afterAll(async () => {
    await database.close();
    folder.remove();
  });

  const loadBills = async () => {
    const reports = await load(database, {
      folder: folder.path,
      today: "2026-05-20",
      snapshotDate: "2026-05-10",
      only: ["bills.csv"],
    });
    return reports[0]!;
  };
  /** What a load of these bills leaves, and says, in a table that is empty or is not. */
  async function outcome(lines: string[], before: boolean) {
    const { sql } = database;
    await sql`truncate core.bills, ops.quarantine`;
    if (before)
      await sql`insert into core.bills values ('C1', 'L1', 'A', '2026-04-01', null, 5000, 0)`;
    folder.rows("bills.csv", ...lines);
    return await left();
  }
  /** What a load of the folder leaves, and says. */
  async function left() {
    return {
      report: await loadBills(),
      bills: [
        ...(await database.sql`select * from core.bills where bill_id <> 'A' order by bill_id`),
      ],
      bad: [
        ...(await database.sql`
          select line_number, reason, found, replace(row_text, '"', '') as row_text
          from ops.quarantine order by line_number`),
      ],
    };
  }

  test("stand as if another had stood before them, whatever is in the file", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (lines) => {
        expect(await outcome(lines, false)).toEqual(await outcome(lines, true));
      }),
      { numRuns: 30, examples: examples.map((lines) => [lines]) },
    );
  });

  test("are passed over by a later load where they say the same, as if each were judged", async () => {
    const { sql } = database;
    await fc.assert(
      fc.asyncProperty(
        rows,
        rows,
        fc.array(fc.nat({ max: 3 }), { maxLength: 14, minLength: 14 }),
        async (lines, others, dice) => {
          const later = lines.map((line, index) =>
            dice[index] === 0 ? (others[index] ?? line) : line,
          );
          const outcomes = [];
          for (const write of [(line: string) => line, quoted]) {
            await sql`truncate core.bills`;
            folder.rows("bills.csv", ...lines);
            await loadBills();
            await sql`truncate ops.quarantine`;
            folder.rows("bills.csv", ...later.map(write));
            outcomes.push(await left());
          }
          expect(outcomes[0]).toEqual(outcomes[1]!);
        },
      ),
      {
        numRuns: 25,
        examples: [
          [[paidBill, paidBill], [], []],
          [[undatedBill], [], []],
        ],
      },
    );
  });

  test("of a file that stops half way leave the table as it was", async () => {
    await database.sql`truncate core.bills`;
    const shape = () => database.sql`
      select column_name, column_default, (select count(*) from pg_indexes where tablename = 'bills' and schemaname = 'core') as indexes
      from information_schema.columns where table_schema = 'core' and table_name = 'bills' order by 1`;
    const before = [...(await shape())];
    folder.rows(
      "bills.csv",
      "B1,L1,2026-05-01,2026-05-01,120000,120000",
      'B2,L1,"2026-05-08,,120000,0',
    );
    const report = await loadBills();
    expect(report.stopped).toContain("never closes");
    expect([...(await database.sql`select * from core.bills`)]).toEqual([]);
    expect([...(await shape())]).toEqual(before);

    folder.rows("bills.csv", "B1,L1,2026-05-01,2026-05-01,120000,120000");
    expect(await loadBills()).toMatchObject({ inserted: 1 });
    expect([...(await shape())]).toEqual(before);
  });
});
