import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { billRow, quoted } from "../testing/bill-rows.ts";
import { testDatabase, engines } from "../testing/databases.ts";
import { fileForms } from "./files.ts";
import { plainColumns, type PlainForm } from "./plain-rows.ts";
import { readCsv } from "./records.ts";

const bills = fileForms.find((form) => form.part === "bills")!;

describe.each(engines)("plain rows on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await database.sql`insert into core.customers (customer_number) values ('C1')`;
    await database.sql`
      insert into core.loans values ('C1', 'L1', 5000000, 0, 0, '2026-05-01'), ('C1', 'L2', 5000000, 0, 0, '2026-05-01')`;
    await database.sql`
      insert into core.bills values ('C1', 'L1', 'B10', '2026-05-01', null, 5000, 0)`;
    await database.sql`insert into ops.load_runs (folder, shift_days) values ('x', 3)`;
  });
  afterAll(() => database.close());

  /** How SQL judges the rows, once staged with this plain form. */
  async function judged(rows: string[], plain: PlainForm) {
    const text = [bills.columns.join(","), ...rows].join("\n");
    await database.sql.begin(async (tx) => {
      await tx`truncate ops.staged_bills`;
      const csv = await readCsv(pieces(text), "bills.csv");
      const columns = plainColumns(csv.header, csv.header, plain);
      await database.copyFrom(
        tx,
        `ops.staged_bills (line_number, ${columns.join(", ")})`,
        csv.rows(csv.header, () => {}, plain),
      );
    });
    return database.sql`select * from ops.checked_bills order by line_number`;
  }

  test("are judged as their texts would be, whatever stands in them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(billRow, { maxLength: 12, minLength: 1 }),
        async (rows) => {
          expect([...(await judged(rows, bills.plain!))]).toEqual([
            ...(await judged(rows.map(quoted), bills.plain!)),
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("spare Postgres the texts where values are plain and ids rise", async () => {
    await judged(
      [
        "B1,L1,2026-05-01,2026-05-01,120000,120000",
        "B2,L1,2026-05-08,,120000,0",
        "B1,L1,2026-05-08,,120000,0",
        "B3,L1,2026-05-08 00:00,,120000,0",
      ],
      bills.plain!,
    );
    expect([
      ...(await database.sql`
        select is_plain, may_repeat, amount, plain_amount from ops.staged_bills order by line_number`),
    ]).toEqual([
      { is_plain: true, may_repeat: false, amount: null, plain_amount: 120000 },
      { is_plain: true, may_repeat: false, amount: null, plain_amount: 120000 },
      { is_plain: true, may_repeat: true, amount: null, plain_amount: 120000 },
      {
        is_plain: false,
        may_repeat: false,
        amount: "120000",
        plain_amount: null,
      },
    ]);
  });
});

async function* pieces(text: string) {
  yield new TextEncoder().encode(text);
}
