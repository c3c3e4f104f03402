import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { testDatabase, engines } from "../testing/databases.ts";
import { fileForms } from "./files.ts";
import { plainColumns, type PlainForm } from "./plain-rows.ts";
import { readCsv } from "./records.ts";

const bills = fileForms.find((form) => form.part === "bills")!;

const date = fc.oneof(
  fc.constantFrom("", "2026-05-01", "2026-02-28", "2024-02-29", "0001-01-01"),
  // what a slip makes of a date, and what only looks like one
  fc.constantFrom("2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00"),
  fc.constantFrom("0000-01-01", "01-05-2026", "2026-5-1", "2026/05/01"),
  fc.constantFrom("2026-05-01 08:00:00", " 2026-05-01", "-026-05-01", "soon"),
  fc
    .date({
      min: new Date("1990-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    })
    .map((day) => day.toISOString().slice(0, 10)),
);
const amount = fc.oneof(
  fc.constantFrom("", "0", "00", "-5", "+7", "120000", "0120000", "120000.50"),
  fc.constantFrom(
    "1e5",
    " 5 ",
    "\t5\u200B",
    "12 000",
    "999999999999999",
    "1".repeat(16),
  ),
  fc.nat().map(String),
);
const id = fc.constantFrom(
  "B1",
  "B2",
  "B10",
  " B2",
  "B2 ",
  "",
  "b1",
  "Bé",
  "\tB2",
  "B2\u00A0",
  "\u200BB10",
  "\uFEFFB1",
  "X",
);
const quoted = (value: fc.Arbitrary<string>) =>
  fc
    .tuple(value, fc.integer({ max: 9, min: 0 }))
    .map(([text, dice]) => (dice === 0 ? `"${text}"` : text));
const row = fc
  .tuple(
    ...[
      id,
      fc.constantFrom("L1", "L2", "L9", "", "L1\u00A0"),
      date,
      date,
      amount,
      amount,
    ].map(quoted),
  )
  .map((fields) => fields.join(","));

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
        fc.array(row, { maxLength: 12, minLength: 1 }),
        async (rows) => {
          // a quote in any field sends a row the way of texts
          const asTexts = rows.map((line) =>
            line
              .split(",")
              .map((field) =>
                field === "" ? field : `"${field.replaceAll('"', "")}"`,
              )
              .join(","),
          );
          expect([...(await judged(rows, bills.plain!))]).toEqual([
            ...(await judged(asTexts, bills.plain!)),
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
        may_repeat: true,
        amount: "120000",
        plain_amount: null,
      },
    ]);
  });
});

async function* pieces(text: string) {
  yield new TextEncoder().encode(text);
}
