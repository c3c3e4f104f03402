-- One row per (early as_of, customer_number, loan_id): the sums of the bills that nobody looks
-- at by themselves on the date; on recent dates features.resting_loans has them. At first all bills are to come, each leaves those on the first date of
-- its span, and is with the settled ones from the first date after it. Dates and moves
-- lie in one row of places, and a window adds up the moves until each date.
create view features.early_sums as
with loans as (
    select
        customer_number,
        loan_id,
        count(*) as bills,
        ops.total(amount) as total_scheduled,
        min(bill_scheduled_date) as first_due_date
    from core.bills
    group by customer_number, loan_id
),
places as (
    select
        loans.customer_number,
        loans.loan_id,
        dates.place::integer as place,
        dates.as_of,
        loans.first_due_date,
        loans.bills,
        loans.total_scheduled,
        0::bigint as new_bills,
        0::bigint as new_scheduled,
        0::bigint as due_bills,
        0::bigint as total_due,
        0::bigint as total_paid,
        0::bigint as on_time_bills,
        null::date as last_late_date
    from loans
    cross join ops.early_dates() as early
    cross join lateral unnest(early.dates) with ordinality as dates (as_of, place)
    -- Before its first bill nothing of a loan counts.
    where dates.as_of >= loans.first_due_date
    union all
    -- What leaves those to come …
    select
        bills.customer_number,
        bills.loan_id,
        width_bucket(bills.awake_from - 1, early.dates) + 1 as place,
        null,
        null,
        null,
        null,
        -count(*),
        -ops.total(bills.amount),
        0,
        0,
        0,
        0,
        null
    from features.bill_spans as bills
    cross join ops.early_dates() as early
    group by bills.customer_number, bills.loan_id, place
    union all
    -- … and what joins the settled ones.
    select
        bills.customer_number,
        bills.loan_id,
        width_bucket(bills.awake_until, early.dates) + 1 as place,
        null,
        null,
        null,
        null,
        count(*),
        ops.total(bills.amount),
        count(*),
        ops.total(bills.amount),
        ops.total(bills.paid_amount),
        count(*) filter (where bills.bill_paid_date <= bills.bill_scheduled_date),
        max(bills.bill_scheduled_date) filter (
            where bills.bill_paid_date > bills.bill_scheduled_date)
    from features.bill_spans as bills
    cross join ops.early_dates() as early
    where bills.awake_until is not null
    group by bills.customer_number, bills.loan_id, place
),
dated as (
    select
        as_of,
        customer_number,
        loan_id,
        first_due_date,
        bills + ops.total(new_bills) over by_then as bills,
        total_scheduled + ops.total(new_scheduled) over by_then as total_scheduled,
        ops.total(due_bills) over by_then as due_bills,
        ops.total(total_due) over by_then as total_due,
        ops.total(total_paid) over by_then as total_paid,
        ops.total(on_time_bills) over by_then as on_time_bills,
        max(last_late_date) over by_then as last_late_date
    from places
    window by_then as (partition by customer_number, loan_id order by place)
)
select
    as_of,
    customer_number,
    loan_id,
    bills,
    total_scheduled,
    due_bills,
    total_due,
    total_paid,
    on_time_bills,
    first_due_date,
    last_late_date
from dated
where as_of is not null
    and ops.has_early_dates();

comment on view features.early_sums is 'One row per (early as_of, customer_number, loan_id): the sums of the bills that nobody looks at by themselves on the date.';
