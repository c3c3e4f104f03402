-- Bills with the date that features are wanted for, in two halves, as each is read in its own
-- way. On the recent date those that do not rest are looked at by themselves.
-- Of a union the planner works as_of out once, and hands it to the workers: written beside the
-- table, it would be asked for anew wherever a sum names it. The second half of each such union
-- is of what rests, so that it is never read; it is of the same table, as Citus asks.
create view features.recent_bills as
select
    (select as_of from ops.recent_date) as as_of,
    customer_number,
    loan_id,
    bill_scheduled_date,
    bill_paid_date,
    amount,
    paid_amount,
    is_resting
from core.bills
union all
select null, customer_number, loan_id, null, null, null, null, true
from core.bills;

comment on view features.recent_bills is 'One row per bill with the recent date, and one per bill that rests and says nothing more.';

-- On any other date those that are awake on it. What is neither due nor paid is, in both halves,
-- in the loan's schedule.
create view features.early_bills as
select
    dates.as_of,
    spans.customer_number,
    spans.loan_id,
    spans.bill_scheduled_date,
    spans.bill_paid_date,
    spans.amount,
    spans.paid_amount,
    false as is_resting
from features.bill_spans as spans
cross join ops.early_dates() as early
-- Joined, not in the list: the planner then knows that few dates make few groups, and lets
-- the workers sum.
cross join lateral unnest(early.dates[
    width_bucket(spans.awake_from - 1, early.dates) + 1
    : coalesce(width_bucket(spans.awake_until, early.dates), cardinality(early.dates))
]) as dates (as_of)
where ops.has_early_dates()
    -- What is awake on none of them; it also tells the planner that most are not.
    and spans.awake_from <= early.dates[cardinality(early.dates)]
    and coalesce(spans.awake_until, 'infinity') >= early.dates[1];

comment on view features.early_bills is 'One row per (early as_of, bill) that is looked at by itself.';
