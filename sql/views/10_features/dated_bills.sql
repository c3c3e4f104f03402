-- One row per (as_of, bill) that is looked at by itself, in two halves, as each is read in
-- its own way: on a recent date the bills that are awake by ops.resting. What is neither due
-- nor paid is in the loan's schedule …
create view features.recent_bills as
select
    dates.as_of,
    bills.customer_number,
    bills.loan_id,
    bills.bill_scheduled_date,
    bills.bill_paid_date,
    bills.amount,
    bills.paid_amount
from ops.recent_dates() as dates
cross join core.bills as bills
where not bills.is_resting
    and (bills.bill_scheduled_date <= dates.as_of or bills.bill_paid_date <= dates.as_of);

comment on view features.recent_bills is 'One row per (recent as_of, bill) that is looked at by itself.';

-- … and on any other those that are awake on that date.
create view features.early_bills as
select
    dates.as_of,
    spans.customer_number,
    spans.loan_id,
    spans.bill_scheduled_date,
    spans.bill_paid_date,
    spans.amount,
    spans.paid_amount
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
