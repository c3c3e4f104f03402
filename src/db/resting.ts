import type { Database, Transaction } from "./database.ts";
import { refreshView } from "./refresh-view.ts";

/** How far a bound may lag before bills are put to rest anew; a move costs a scan of all bills. */
const mostDaysBehind = 7;

/**
 * Gives a database whose bills have never been put to rest its first bounds, for
 * features as of `asOf`: what a first load writes then rests from the start.
 */
export async function beginResting(
  tx: Transaction,
  asOf: string,
): Promise<void> {
  await tx`
    update ops.resting
    set settled_until = ${asOf}::date - 84, later_from = ${asOf}::date + ${mostDaysBehind + 1}::integer
    where settled_until = '-infinity'`;
}

/** Of one day: until when a bill due then must be paid to rest, and whether it does unpaid. */
export interface RestingDay {
  due_date: string;
  paid_until: string | null;
  rests_unpaid: boolean;
}

/**
 * What ops.rests says by the bounds that features as of `asOf` would begin with, day by day;
 * before the first and after the last it says as of those.
 */
export async function restingDays(
  tx: Transaction,
  asOf: string,
): Promise<RestingDay[]> {
  return await tx<RestingDay[]>`
    select due_date, max(paid_date) filter (where ops.rests(due_date, paid_date, 1, 1, bounds)) as paid_until,
        bool_or(ops.rests(due_date, null, 1, 0, bounds)) as rests_unpaid
    from (select row(true, ${asOf}::date - 84, ${asOf}::date + ${mostDaysBehind + 1}::integer)::ops.resting as bounds) as begun
    cross join lateral (select ${asOf}::date + days as due_date from generate_series(-180, 60) as days) as due
    cross join lateral (select ${asOf}::date + days as paid_date from generate_series(-240, 0) as days) as paid
    group by due_date
    order by due_date`;
}

/**
 * Moves the bounds when the clock has come far enough, and puts bills to rest or wakes
 * them by those; tells whether it did. Features are the same before and after; only what
 * they cost differs.
 */
export async function moveResting(tx: Transaction): Promise<boolean> {
  const moved = await tx`
    update ops.resting
    set settled_until = clock.as_of - 84, later_from = clock.as_of + ${mostDaysBehind + 1}::integer
    from ops.clock
    where resting.settled_until < clock.as_of - 84 - ${mostDaysBehind}::integer
        or resting.later_from <= clock.as_of`;
  if (moved.count === 0) return false;
  await restBills(tx);
  await sumLoans(tx);
  return true;
}

/** Puts bills to rest or wakes them by the bounds, where they are not so yet. */
export async function restBills(tx: Transaction): Promise<void> {
  // Asked first, and by values, as several processes can then look, where one must write.
  const [bounds] = await tx`select settled_until, later_from from ops.resting`;
  const [wrong] = await tx`
    select count(*) as bills from core.bills
    where is_resting <> ops.rests(bill_scheduled_date, bill_paid_date, amount, paid_amount,
        row(true, ${bounds!.settled_until}::date, ${bounds!.later_from}::date)::ops.resting)`;
  if (wrong!.bills === 0) return;
  await tx`
    update core.bills as bills set is_resting = not is_resting
    from (select resting from ops.resting limit 1) as bounds
    where is_resting <> ops.rests(bill_scheduled_date, bill_paid_date, amount, paid_amount, resting)`;
}

/**
 * To be called when many bills or their sums were written, outside of a transaction: an index
 * alone answers for all mitra only where its pages are known to be visible.
 */
export async function vacuumBills({ sql }: Database): Promise<void> {
  await sql`vacuum core.bills, core.loans, features.loan_sums, features.settled_sums`;
}

/**
 * Brings the sums of loans up to date, and puts the settled ones to rest or wakes them; to be
 * called with every change of bills, or of which of them rest.
 */
export async function sumLoans(tx: Transaction): Promise<void> {
  await refreshView(tx, "features.loan_sums");
  // Never in the way that makes readers wait: of a young lender's loans it sums none for long.
  await tx`refresh materialized view concurrently features.settled_sums`;
  await tx`analyze features.settled_sums`;
  await tx`select features.rest_loans()`;
}
