import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOf } from "./dates.ts";
import { generate, generateAndTell, type GenerateOptions } from "./generate.ts";
import {
  dpdOf,
  goodBills,
  readCsv,
  tiersOn,
  type Bill,
  type Row,
} from "./sample-rule.ts";

const sample = { mitra: 300, seed: 1, clock: "2026-11-01", ahead: 56 };
const clock = dayOf(sample.clock);
const committed = join(import.meta.dir, "../../../data/sample");
const rini = "CUST-000001";

let folder: string;
let out: string;
let told: Awaited<ReturnType<typeof generateAndTell>>;
let loans: Row[];
let bills: Map<string, Bill[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "generate-"));
  out = join(folder, "sample");
  told = await generateAndTell({ ...sample, out });
  loans = goodLoans(
    await readCsv(out, "loan_snapshots"),
    await readCsv(out, "customers"),
  );
  const loanIds = new Set(loans.map((loan) => loan.loan_id!));
  bills = goodBills(await readCsv(out, "bills"), loanIds);
});
afterAll(() => rm(folder, { recursive: true }));

describe("the sample of 300", () => {
  test("is what data/sample holds", async () => {
    expect(await contents(out)).toEqual(await contents(committed));
  });

  test("counts the rows it writes", async () => {
    const names = ["customers", "bills", "tasks", "contacts"];
    for (const name of names) {
      const rows = await readCsv(out, name);
      expect(told.rows[`${name}.csv`]).toBe(rows.length);
    }
    const day = await readCsv(join(out, "ahead/day-56"), "loan_snapshots");
    expect(told.rows["ahead/day-*/loan_snapshots.csv"]).toBe(day.length * 56);
  });

  test("holds Rini, silver today and gold the day after tomorrow", async () => {
    const contacts = await readCsv(out, "contacts");
    const contact = contacts.find((row) => row.customer_number === rini)!;
    expect(contact.name).toBe("Rini");
    const officer = contacts.find((row) => row.phone === contact.officer_phone);
    expect(officer).toMatchObject({ name: "Dedi", role: "officer" });

    const hers = loans.filter((loan) => loan.customer_number === rini);
    expect(hers).toHaveLength(1);
    expect(hers[0]).toMatchObject({ principal_amount: "5000000", dpd: "1" });
    const due = bills
      .get(hers[0]!.loan_id!)!
      .filter((bill) => bill.scheduled <= clock);
    expect(due).toHaveLength(25);
    expect(due.filter((bill) => bill.paidOn! <= clock)).toHaveLength(24);
    expect(due[24]).toMatchObject({ scheduled: clock - 1, paidOn: clock + 2 });

    const today = (await tiers(0)).get(rini);
    expect(today).toEqual({ tier: "SILVER", dpd: 1, due: 25, rate: 0.96 });
    expect((await tiers(1)).get(rini)!.tier).toBe("SILVER");
    for (let day = 2; day <= 56; day++) {
      expect((await tiers(day)).get(rini)!.tier).toBe("GOLD");
    }
  });

  test("spreads over the tiers", async () => {
    const all = [...(await tiers(0)).values()];
    const share = (tier: string | null) =>
      all.filter((mitra) => mitra.tier === tier).length / all.length;
    expect(share("GOLD")).toBeWithin(0.4, 0.55);
    expect(share("SILVER")).toBeWithin(0.22, 0.35);
    expect(share("BRONZE")).toBeWithin(0.15, 0.25);
    expect(share(null)).toBeWithin(0.005, 0.03);
  });

  test("lets at least eight rise to gold within a week, and others slip", async () => {
    const risen = new Set<string>();
    const slipped = new Set<string>();
    const rank = { GOLD: 3, SILVER: 2, BRONZE: 1 };
    let before = await tiers(0);
    for (let day = 1; day <= 7; day++) {
      const now = await tiers(day);
      for (const [mitra, { tier }] of now) {
        const old = before.get(mitra)!.tier;
        if (!old || !tier || old === tier) continue;
        if (tier === "GOLD") risen.add(mitra);
        if (rank[tier] < rank[old]) slipped.add(mitra);
      }
      before = now;
    }
    expect(risen.size).toBeGreaterThanOrEqual(8);
    expect(slipped.size).toBeGreaterThanOrEqual(8);
  });

  test("gives each day's snapshot the dpd that its bills have", async () => {
    for (let day = 0; day <= 56; day++) {
      for (const loan of await snapshot(day)) {
        const expected = dpdOf(bills.get(loan.loan_id!)!, clock + day);
        expect(`${loan.loan_id} ${loan.dpd}`).toBe(
          `${loan.loan_id} ${expected}`,
        );
      }
    }
  });

  test("schedules the fifty bills of a loan a week apart", () => {
    let full = 0;
    for (const ofLoan of bills.values()) {
      const days = ofLoan.map((bill) => bill.scheduled);
      const gaps = days.slice(1).map((day, i) => day - days[i]!);
      // A spoilt bill leaves a gap of whole weeks.
      expect(gaps.every((gap) => gap > 0 && gap % 7 === 0)).toBeTrue();
      if (ofLoan.length === 50) full++;
    }
    expect(full).toBeGreaterThan(bills.size - 10);
  });

  test("has payments in part, early and late, none after the last day", () => {
    const paid = [...bills.values()].flat().filter((bill) => bill.paidOn);
    const late = paid.filter((bill) => bill.paidOn! > bill.scheduled);
    const early = paid.filter((bill) => bill.paidOn! < bill.scheduled);
    const partly = paid.filter((bill) => bill.paid < bill.amount);
    expect(late.length / paid.length).toBeWithin(0.1, 0.55);
    expect(early.length / paid.length).toBeWithin(0.005, 0.1);
    expect(partly.length).toBeGreaterThan(5);
    expect(Math.max(...paid.map((bill) => bill.paidOn!))).toBe(clock + 56);
    expect(paid.every((bill) => bill.paid <= bill.amount)).toBeTrue();
  });

  test("starts a next loan one to three weeks after the last payment", () => {
    const byCustomer = Map.groupBy(loans, (loan) => loan.customer_number);
    const gaps: number[] = [];
    for (const hers of byCustomer.values()) {
      for (let i = 1; i < hers.length; i++) {
        const before = bills.get(hers[i - 1]!.loan_id!)!;
        const after = bills.get(hers[i]!.loan_id!)!;
        // A spoilt bill may have been the last or the first.
        if (before.length < 50 || after.length < 50) continue;
        const last = Math.max(...before.map((bill) => bill.paidOn ?? 0));
        gaps.push(after[0]!.scheduled - 7 - last);
      }
    }
    expect(gaps.length).toBeGreaterThan(100);
    expect(gaps.every((gap) => gap >= 7 && gap <= 21)).toBeTrue();
  });
});

describe("generate", () => {
  test("gives the same files for the same seed, others for another", async () => {
    const small = { mitra: 90, seed: 7, clock: "2026-03-25", ahead: 3 };
    const first = await made("first", small);
    expect(await made("second", small)).toEqual(first);
    const other = await made("other", { ...small, seed: 8 });
    expect(other["customers.csv"]).not.toBe(first["customers.csv"]!);
    expect(other["bills.csv"]).not.toBe(first["bills.csv"]!);
  });

  test("knows no payment after the clock without days ahead", async () => {
    const small = { mitra: 90, seed: 7, clock: "2026-03-25", ahead: 0 };
    await made("no days", small);
    const rows = await readCsv(join(folder, "no days"), "bills");
    const paid = rows.filter((row) => /^2026-/.test(row.bill_paid_date ?? ""));
    expect(paid.length).toBeGreaterThan(100);
    for (const row of paid)
      expect(row.bill_paid_date! <= small.clock).toBeTrue();
    expect(
      rows.some((row) => row.bill_scheduled_date! > small.clock),
    ).toBeTrue();
  });

  test("removes the days ahead of a longer run before", async () => {
    const small = { mitra: 5, seed: 7, clock: "2026-03-25", ahead: 4 };
    await made("shorter", small);
    await made("shorter", { ...small, ahead: 2 });
    const days = await readdir(join(folder, "shorter/ahead"));
    expect(days.sort()).toEqual(["day-01", "day-02"]);
  });

  test("reports its progress up to the end", async () => {
    const steps: number[] = [];
    const small = { mitra: 130, seed: 7, clock: "2026-03-25", ahead: 0 };
    await generate({ ...small, out: join(folder, "progress") }, (done) =>
      steps.push(done),
    );
    expect(steps).toEqual([60, 120, 130]);
  });

  test("refuses what it cannot make and says what would do", async () => {
    const good = { mitra: 1, seed: 1, clock: "2026-03-25", ahead: 0, out };
    const refused = (change: Partial<GenerateOptions>) =>
      expect(generate({ ...good, ...change })).rejects;
    await refused({ mitra: 0 }).toThrow(
      "mitra is 0; it has to be a whole number from 1 to 10000000.",
    );
    await refused({ clock: "2026-02-30" }).toThrow("not a day of the calendar");
    await refused({ clock: "today" }).toThrow("Write it as YYYY-MM-DD");
    for (const clock of ["9999-12-31", "0001-01-01", "2201-01-01"])
      await refused({ clock }).toThrow(
        `clock is ${clock}; it has to be a date from 1950-01-01 to 2200-12-31.`,
      );
    await refused({ ahead: 1.5 }).toThrow("whole number");
  });
});

async function made(name: string, options: Omit<GenerateOptions, "out">) {
  await generate({ ...options, out: join(folder, name) });
  return contents(join(folder, name));
}

async function contents(path: string): Promise<Record<string, string>> {
  const names = await Array.fromAsync(new Bun.Glob("**/*.csv").scan(path));
  const found: Record<string, string> = {};
  for (const name of names.sort()) {
    found[name] = await Bun.file(join(path, name)).text();
  }
  return found;
}

function goodLoans(rows: Row[], customers: Row[]): Row[] {
  const known = new Set(customers.map((row) => row.customer_number!));
  const good = new Map<string, Row>();
  for (const row of rows) {
    const isGood =
      known.has(row.customer_number!) && Number(row.principal_amount) >= 0;
    if (isGood && !good.has(row.loan_id!)) good.set(row.loan_id!, row);
  }
  return [...good.values()];
}

async function snapshot(day: number): Promise<Row[]> {
  if (day === 0) return loans;
  const name = `ahead/day-${String(day).padStart(2, "0")}`;
  return readCsv(join(out, name), "loan_snapshots");
}

async function tiers(day: number) {
  return tiersOn(clock + day, await snapshot(day), bills);
}
