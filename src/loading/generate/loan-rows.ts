import { unparseableDates, type BadRows } from "./bad-rows.ts";
import { textOf } from "./dates.ts";
import type { SampleFiles } from "./files.ts";
import type { Ids } from "./ids.ts";
import type { Mitra, Period } from "./mitra.ts";
import { scheduledOn, weeks, type Loan } from "./repayment.ts";
import { riniIndex } from "./rini.ts";
import { standingOn } from "./snapshots.ts";

/** One mitra's loans: snapshots at the clock and each day ahead, and bills. */
export function addLoans(
  files: SampleFiles,
  ids: Ids,
  bad: BadRows,
  period: Period,
  mitra: Mitra,
): void {
  const customer = ids.customer(mitra.index);
  const mayBeBad = mitra.index !== riniIndex;
  for (const loan of mitra.loans) {
    const loanId = ids.nextLoan();
    const start = `${loanId},${customer},${loan.principal}`;
    const { outstanding, dpd } = standingOn(loan, period.clock);
    files.loans.add(`${start},${outstanding},${dpd}`);
    if (mayBeBad) addBadLoans(files, ids, bad, start, customer);
    addDays(files, period, loan, start);
    addBills(files, ids, mayBeBad ? bad : null, period, loan, loanId);
  }
}

function addDays(
  files: SampleFiles,
  period: Period,
  loan: Loan,
  start: string,
): void {
  // A loan that was over by the clock looks the same on every day.
  const over = loan.finished > 0 && loan.finished <= period.clock;
  files.days.forEach((file, i) => {
    if (over) return file.add(`${start},0,0`);
    const { outstanding, dpd } = standingOn(loan, period.clock + i + 1);
    file.add(`${start},${outstanding},${dpd}`);
  });
}

function addBadLoans(
  files: SampleFiles,
  ids: Ids,
  bad: BadRows,
  start: string,
  customer: string,
): void {
  if (bad.take("duplicate_loan")) files.loans.add(`${start},1000,3`);
  if (bad.take("loan_of_unknown_customer")) {
    const row = `${ids.nextLoan()},${ids.unknownCustomer()}`;
    files.loans.add(`${row},3000000,1500000,0`);
  }
  if (bad.take("loan_principal_negative")) {
    files.loans.add(`${ids.nextLoan()},${customer},-3000000,0,0`);
  }
}

function addBills(
  files: SampleFiles,
  ids: Ids,
  bad: BadRows | null,
  period: Period,
  loan: Loan,
  loanId: string,
): void {
  bad?.nextBills(weeks);
  for (let bill = 0; bill < weeks; bill++) {
    const id = ids.nextBill();
    const scheduled = scheduledOn(loan, bill);
    const paid = loan.paid[bill]!;
    const paidOn = loan.paidOn[bill]!;
    const date = textOf(scheduled);
    if (paid === 0) {
      const isFuture = scheduled > period.horizon;
      if (bad && isFuture && bad.take("bill_paid_without_date")) {
        // Never due in this sample, so no tier hangs on how it is read.
        files.bills.add(
          `${id},${loanId},${date},,${loan.weekly},${loan.weekly}`,
        );
        continue;
      }
      const none = scheduled > period.clock ? "" : "0";
      files.bills.add(`${id},${loanId},${date},,${loan.weekly},${none}`);
      continue;
    }
    const paidDate = textOf(paidOn);
    const isSettled = paid === loan.weekly && paidOn <= period.clock;
    if (bad && isSettled) {
      const row = spoiltBill(bad, id, loanId, date, paidDate, loan.weekly);
      if (row) {
        files.bills.add(row);
        continue;
      }
    }
    files.bills.add(
      `${id},${loanId},${date},${paidDate},${loan.weekly},${paid}`,
    );
    if (bad && isSettled) addBadBills(files, ids, bad, id, loanId, date, loan);
  }
}

/**
 * A bad row in the place of a good one. Only bills that were settled by the
 * clock are spoilt: without them her dpd stays what the snapshot says.
 */
function spoiltBill(
  bad: BadRows,
  id: string,
  loanId: string,
  date: string,
  paidDate: string,
  amount: number,
): string | null {
  if (bad.take("bill_with_unparseable_date")) {
    const count = bad.planted.bill_with_unparseable_date!;
    const wrong = unparseableDates[count % unparseableDates.length]!;
    return count % 2 === 0
      ? `${id},${loanId},${date},${wrong},${amount},${amount}`
      : `${id},${loanId},${wrong},${paidDate},${amount},${amount}`;
  }
  if (bad.take("bill_without_loan_id")) {
    return `${id},,${date},${paidDate},${amount},${amount}`;
  }
  if (bad.take("bill_amount_not_a_number")) {
    return `${id},${loanId},${date},${paidDate},seratus ribu,${amount}`;
  }
  if (bad.take("bill_paid_amount_negative")) {
    return `${id},${loanId},${date},${paidDate},${amount},-${amount}`;
  }
  if (bad.take("bill_amount_zero")) {
    return `${id},${loanId},${date},${paidDate},0,0`;
  }
  return null;
}

/** Bad rows beside a good one. */
function addBadBills(
  files: SampleFiles,
  ids: Ids,
  bad: BadRows,
  id: string,
  loanId: string,
  date: string,
  loan: Loan,
): void {
  if (bad.take("duplicate_bill")) {
    files.bills.add(`${id},${loanId},${date},,${loan.weekly},0`);
  }
  if (bad.take("bill_of_unknown_loan")) {
    const row = `${ids.nextBill()},${ids.unknownLoan()},${date},${date}`;
    files.bills.add(`${row},${loan.weekly},${loan.weekly}`);
  }
  if (bad.take("bill_with_too_few_fields")) {
    files.bills.add(`${ids.nextBill()},${loanId},${date}`);
  }
}
