import type { Transaction } from "../db/database.ts";

/** A file of fewer bills than this part of those that stand is judged as it is. */
const leastPart = 0.1;

/** What was left out of the staging table, as it says what stands already. */
export interface SameBills {
  rows: number;
  latestPayment: string | null;
}

/**
 * Takes the bills that stand in core.bills just so out of the staging table: of a lender's
 * whole dump nearly all, which then need no judging. Those that share their id with another
 * row, or of whose payment something is to be remarked, stay to be judged.
 */
export async function leaveOutSame(
  tx: Transaction,
  today: string,
): Promise<SameBills | null> {
  await tx`analyze ops.staged_bills`;
  // Of a few rows all bills that stand would be hashed, to spare the judging of a few.
  const [size] = await tx`
    select staged.reltuples >= ${leastPart} * bills.reltuples as is_large
    from pg_class as staged, pg_class as bills
    where staged.oid = 'ops.staged_bills'::regclass and bills.oid = 'core.bills'::regclass`;
  if (!size!.is_large) return null;
  const repeated = await tx`
    create temp table repeated on commit drop as
    select own.bill_id
    from ops.staged_bills as staged
    cross join lateral (
        select case when staged.is_plain then staged.bill_id else ops.trimmed(staged.bill_id) end as bill_id
    ) as own
    where own.bill_id in (select ops.trimmed(bill_id) from ops.staged_bills where may_repeat)
    group by own.bill_id
    having count(*) > 1`;
  await tx`
    create temp table others on commit drop as
    select staged.*
    from ops.staged_bills as staged
    left join core.bills as same on staged.is_plain
        and same.bill_id = staged.bill_id
        and (same.loan_id, same.bill_scheduled_date, same.bill_paid_date, same.amount, same.paid_amount)
            is not distinct from (staged.loan_id, plain_bill_scheduled_date, plain_bill_paid_date,
                plain_amount, coalesce(plain_paid_amount, 0))
        and (plain_bill_paid_date <= ${today}::date or coalesce(plain_paid_amount, 0) = 0 and plain_bill_paid_date is null)
    where same.bill_id is null`;
  await tx`analyze others (line_number)`;
  if (repeated.count > 0)
    await tx`
      insert into others
      select staged.* from ops.staged_bills as staged
      where is_plain and bill_id in (select bill_id from repeated)
          and not exists (select from others where others.line_number = staged.line_number)`;
  const [same] = await tx`
    select count(*) as rows, max(plain_bill_paid_date) as latest_payment
    from ops.staged_bills as staged
    where not exists (select from others where others.line_number = staged.line_number)`;
  await tx`truncate ops.staged_bills`;
  await tx`insert into ops.staged_bills select * from others`;
  await tx`drop table repeated, others`;
  return { rows: same!.rows, latestPayment: same!.latest_payment };
}
