import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateAndTell } from "./generate.ts";
import { readCsv, type Row } from "./sample-rule.ts";

const rini = "CUST-000001";
const names = [
  "customers",
  "loan_snapshots",
  "bills",
  "tasks",
  "task_participants",
  "contacts",
] as const;

let folder: string;
let planted: Record<string, number>;
const files = {} as Record<(typeof names)[number], Row[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bad-rows-"));
  const options = { mitra: 3000, seed: 3, clock: "2026-11-01", ahead: 0 };
  planted = (await generateAndTell({ ...options, out: folder })).planted;
  for (const name of names) files[name] = await readCsv(folder, name);
});
afterAll(() => rm(folder, { recursive: true }));

const isDate = (text: string | undefined) =>
  !text || (/^20\d\d-\d\d-\d\d/.test(text) && !/-00|-13-|02-30/.test(text));

function repeated(rows: Row[], ...columns: string[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = columns.map((column) => row[column]).join(" ");
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

test("two customers in a thousand come twice, with another purpose", () => {
  const numbered = files.customers.filter((row) => row.customer_number);
  expect(repeated(numbered, "customer_number")).toHaveLength(6);
  expect(repeated(numbered, "customer_number", "purpose")).toHaveLength(0);
});

test("one bill in ten thousand has a date that nobody can read", () => {
  const wrong = files.bills.filter(
    (row) => !isDate(row.bill_scheduled_date) || !isDate(row.bill_paid_date),
  );
  expect(wrong).toHaveLength(planted.bill_with_unparseable_date!);
  expect(wrong.length / files.bills.length).toBeWithin(0.00008, 0.00012);
});

test("three participants in a hundred belong to no task", () => {
  const tasks = new Set(files.tasks.map((row) => row.task_id));
  const rows = files.task_participants;
  const lost = rows.filter((row) => !tasks.has(row.task_id!));
  expect(lost).toHaveLength(planted.participant_without_task!);
  expect(lost.length / rows.length).toBeWithin(0.027, 0.031);
});

test("every other kind is found as often as it was planted", () => {
  const customers = new Set(files.customers.map((row) => row.customer_number));
  const loans = new Set(files.loan_snapshots.map((row) => row.loan_id));
  const whole = files.bills.filter((row) => row.paid_amount !== undefined);
  const found = {
    customer_without_number: files.customers.filter(
      (row) => row.customer_number === "",
    ),
    duplicate_loan: repeated(files.loan_snapshots, "loan_id"),
    loan_of_unknown_customer: files.loan_snapshots.filter(
      (row) => !customers.has(row.customer_number!),
    ),
    loan_principal_negative: files.loan_snapshots.filter(
      (row) => Number(row.principal_amount) < 0,
    ),
    bill_without_loan_id: files.bills.filter((row) => row.loan_id === ""),
    bill_amount_not_a_number: whole.filter((row) =>
      Number.isNaN(Number(row.amount)),
    ),
    bill_paid_amount_negative: whole.filter(
      (row) => Number(row.paid_amount) < 0,
    ),
    bill_amount_zero: whole.filter((row) => Number(row.amount) === 0),
    bill_of_unknown_loan: files.bills.filter(
      (row) => row.loan_id !== "" && !loans.has(row.loan_id!),
    ),
    duplicate_bill: repeated(files.bills, "bill_id"),
    bill_paid_without_date: whole.filter(
      (row) => Number(row.paid_amount) > 0 && row.bill_paid_date === "",
    ),
    bill_with_too_few_fields: files.bills.filter(
      (row) => row.paid_amount === undefined,
    ),
    task_with_unparseable_date: files.tasks.filter(
      (row) => !isDate(row.start_datetime),
    ),
    duplicate_task: repeated(files.tasks, "task_id"),
    duplicate_participant: repeated(
      files.task_participants,
      "task_id",
      "participant_type",
      "participant_id",
    ),
  };
  for (const [kind, rows] of Object.entries(found)) {
    expect(`${kind} ${rows.length}`).toBe(`${kind} 3`);
    expect(`${kind} ${planted[kind]}`).toBe(`${kind} 3`);
  }
  expect(Object.keys(planted)).toHaveLength(Object.keys(found).length + 3);
});

test("nothing of Rini's is bad", () => {
  const hers = files.loan_snapshots.filter(
    (row) => row.customer_number === rini,
  );
  expect(hers).toHaveLength(1);
  const loan = hers[0]!.loan_id;
  const bills = files.bills.filter((row) => row.loan_id === loan);
  expect(bills).toHaveLength(50);
  expect(repeated(bills, "bill_id")).toHaveLength(0);
  const tasks = new Set(files.tasks.map((row) => row.task_id));
  const meetings = files.task_participants.filter(
    (row) => row.participant_id === rini,
  );
  expect(meetings.length).toBeGreaterThan(20);
  expect(meetings.every((row) => tasks.has(row.task_id!))).toBeTrue();
});

test("every mitra and officer has a number of her own that cannot exist", () => {
  const mitra = files.contacts.filter((row) => row.role === "mitra");
  const officers = files.contacts.filter((row) => row.role === "officer");
  expect([mitra.length, officers.length]).toEqual([3000, 50]);
  const phones = files.contacts.map((row) => row.phone!);
  expect(new Set(phones).size).toBe(phones.length);
  expect(phones.every((phone) => /^620000\d{8}$/.test(phone))).toBeTrue();
  const known = new Set(officers.map((row) => row.phone));
  for (const row of mitra) {
    expect(!row.officer_phone || known.has(row.officer_phone)).toBeTrue();
  }
  expect(officers.every((row) => /^BR-\d+$/.test(row.branch_id!))).toBeTrue();
});
