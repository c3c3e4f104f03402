-- One row per (as_of, bill) that is looked at by itself: on a recent date the bills that
-- are awake by ops.resting, on any other those that are awake on that date.
-- A payment counts from its own date on: paid_amount and full_date are as known on as_of.
-- Two halves, as each can be read in its own way and works out a bill's values once,
-- though the sums above look at them several times.
create view features.dated_bills as
select
    dates.as_of,
    bills.customer_number,
    bills.loan_id,
    bills.bill_scheduled_date as scheduled_date,
    dates.as_of - bills.bill_scheduled_date as age_days,
    bills.amount,
    case when bills.bill_paid_date <= dates.as_of
        then bills.paid_amount else 0 end as paid_amount,
    case when bills.bill_paid_date <= dates.as_of
            and bills.paid_amount >= bills.amount
        then bills.bill_paid_date end as full_date,
    greatest(case when bills.bill_paid_date <= dates.as_of
            and bills.paid_amount >= bills.amount
        then bills.bill_paid_date else dates.as_of end - bills.bill_scheduled_date, 0) as days_late
from ops.recent_dates() as dates
cross join core.bills as bills
where not bills.is_resting
union all
select
    bills.as_of,
    bills.customer_number,
    bills.loan_id,
    bills.bill_scheduled_date as scheduled_date,
    bills.as_of - bills.bill_scheduled_date as age_days,
    bills.amount,
    case when bills.bill_paid_date <= bills.as_of
        then bills.paid_amount else 0 end as paid_amount,
    case when bills.bill_paid_date <= bills.as_of
            and bills.paid_amount >= bills.amount
        then bills.bill_paid_date end as full_date,
    greatest(case when bills.bill_paid_date <= bills.as_of
            and bills.paid_amount >= bills.amount
        then bills.bill_paid_date else bills.as_of end - bills.bill_scheduled_date, 0) as days_late
from (
    select
        spans.*,
        -- In the list, as a function that is joined keeps its rows for every bill anew.
        unnest(early.dates[
            width_bucket(spans.awake_from - 1, early.dates) + 1
            : coalesce(width_bucket(spans.awake_until, early.dates), cardinality(early.dates))
        ]) as as_of
    from features.bill_spans as spans
    cross join ops.early_dates() as early
    where ops.has_early_dates()
) as bills;

comment on view features.dated_bills is 'One row per (as_of, bill) that is looked at by itself.';
comment on column features.dated_bills.age_days is 'Days since it was due; below 0 it is still to come.';
comment on column features.dated_bills.days_late is 'Days from due to paid in full, or to as_of; 0 if in time.';
comment on column features.dated_bills.full_date is 'When it was paid in full; null if that was not known on as_of.';
