import type { Transaction } from "../db/database.ts";
import type { Snapshot } from "./upsert.ts";

/** Payments without a date, in the good bills of the temporary table `checked`. */
export async function undatedPayments(tx: Transaction): Promise<string[]> {
  const [row] = await tx`
    select count(*) as bills, min(line_number) as line from checked
    where reason is null and bill_paid_date is null and paid_amount > 0`;
  return row!.bills > 0
    ? [
        `bills with a paid_amount but no bill_paid_date: ${row!.bills} (first: line ${row!.line}); kept, not counted as paid`,
      ]
    : [];
}

/**
 * Payments after today, where the snapshot's date would have been taken from them: of the good
 * bills in `checked`, and in core.bills if these are its first.
 */
export async function futurePayments(
  tx: Transaction,
  { isGiven, today }: Snapshot,
  areFirst: boolean,
): Promise<string[]> {
  if (isGiven) return [];
  const good = areFirst
    ? tx`core.bills`
    : tx`(select bill_paid_date from checked where reason is null) as good`;
  const [row] = await tx`
    select count(*) as bills, max(bill_paid_date) as latest from ${good}
    where bill_paid_date > ${today}`;
  if (row!.bills === 0) return [];
  const payments =
    row!.bills === 1 ? "1 payment is" : `${row!.bills} payments are`;
  return [
    `${payments} dated after today (latest ${row!.latest}); the snapshot is dated today`,
  ];
}

/** Loans whose newer snapshot is kept; one that is dated after today is not. */
export async function olderSnapshots(
  tx: Transaction,
  { date, today }: Snapshot,
): Promise<string[]> {
  const [row] = await tx`
    select count(*) as loans from checked
    inner join core.loans using (customer_number, loan_id)
    where checked.reason is null and loans.snapshot_date > ${date}
        and loans.snapshot_date <= ${today}`;
  return row!.loans > 0
    ? [
        `${row!.loans} loans have a newer snapshot than ${date} and were left as they are; if this file is the newer one, load it with --snapshot-date`,
      ]
    : [];
}

/**
 * The latest payment in the folder's good bills, else in the database's, but never
 * after today. New loans aren't stored yet, so a bill of an unknown one counts as well.
 * Bills that are not staged any more are in the database if these are its first; else
 * `same` is of them.
 */
export async function latestPayment(
  tx: Transaction,
  today: string,
  areFirst: boolean,
  same: string | null,
): Promise<string> {
  const [row] = await tx`
    select least(${today}::date, ${tx.unsafe(areFirst ? "greatest" : "coalesce")}(
        greatest(${same}::date, (select max(bill_paid_date) from ops.checked_bills
            where reason is null or reason = 'unknown loan_id')),
        (select max(bill_paid_date) from core.bills)
    )) as latest`;
  return row!.latest;
}
