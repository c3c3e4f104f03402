/**
 * For the tests: the tier rule told a second time, straight from the CSVs.
 * It knows nothing of how they were made, only of the files' form.
 */
import { join } from "node:path";
import { dayOf, type Day } from "./dates.ts";

export type Row = Record<string, string>;
export type Tier = "GOLD" | "SILVER" | "BRONZE" | null;

export interface Bill {
  loanId: string;
  scheduled: Day;
  paidOn: Day | null;
  amount: number;
  paid: number;
}

export async function readCsv(folder: string, name: string): Promise<Row[]> {
  const text = await Bun.file(join(folder, `${name}.csv`)).text();
  const [header, ...lines] = text.trimEnd().split("\n");
  const columns = header!.split(",");
  return lines.map((line) => {
    const fields = line.split(",");
    const row: Row = {};
    columns.forEach((column, i) => {
      if (i < fields.length) row[column] = fields[i]!;
    });
    return row;
  });
}

/** The bills that a loader keeps, by loan. */
export function goodBills(rows: Row[], loanIds: Set<string>) {
  const byLoan = new Map<string, Bill[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    const bill = toBill(row);
    if (!bill || !loanIds.has(bill.loanId) || seen.has(row.bill_id!)) continue;
    seen.add(row.bill_id!);
    const bills = byLoan.get(bill.loanId) ?? [];
    bills.push(bill);
    byLoan.set(bill.loanId, bills);
  }
  return byLoan;
}

function toBill(row: Row): Bill | null {
  try {
    const paidOn = row.bill_paid_date ? dayOf(row.bill_paid_date) : null;
    const bill = {
      loanId: row.loan_id!,
      scheduled: dayOf(row.bill_scheduled_date!),
      paidOn,
      amount: Number(row.amount),
      paid: Number(row.paid_amount),
    };
    return bill.amount > 0 && bill.paid >= 0 ? bill : null;
  } catch {
    return null;
  }
}

export function paidBy(bill: Bill, day: Day): number {
  return bill.paidOn !== null && bill.paidOn <= day ? bill.paid : 0;
}

export function dpdOf(bills: Bill[], day: Day): number {
  let dpd = 0;
  for (const bill of bills) {
    if (bill.scheduled > day || paidBy(bill, day) >= bill.amount) continue;
    dpd = Math.max(dpd, day - bill.scheduled);
  }
  return dpd;
}

/** What each mitra is on a day, from the dpd of that day's snapshots. */
export function tiersOn(
  day: Day,
  snapshots: Row[],
  billsByLoan: Map<string, Bill[]>,
): Map<string, { tier: Tier; dpd: number; due: number; rate: number }> {
  const sums = new Map<
    string,
    { due: number; asked: number; paid: number; dpd: number }
  >();
  for (const loan of snapshots) {
    const bills = billsByLoan.get(loan.loan_id!);
    if (!bills) continue;
    const customer = loan.customer_number!;
    const sum = sums.get(customer) ?? { due: 0, asked: 0, paid: 0, dpd: 0 };
    sum.dpd = Math.max(sum.dpd, Number(loan.dpd));
    for (const bill of bills) {
      if (bill.scheduled > day) continue;
      sum.due++;
      sum.asked += bill.amount;
      sum.paid += paidBy(bill, day);
    }
    sums.set(customer, sum);
  }
  return new Map(
    [...sums].map(([customer, { due, asked, paid, dpd }]) => {
      let tier: Tier = "BRONZE";
      if (due === 0) tier = null;
      else if (dpd === 0 && paid * 100 >= 98 * asked) tier = "GOLD";
      else if (dpd <= 7 && paid * 100 >= 90 * asked) tier = "SILVER";
      return [customer, { tier, dpd, due, rate: paid / asked }];
    }),
  );
}
