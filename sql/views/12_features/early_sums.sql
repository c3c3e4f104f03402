-- One row per (early as_of, loan) that has begun or whose snapshot is known by then: its
-- schedule, and the sums of its bills that nobody looks at by themselves on the date;
-- features.recent_sums has those of recent dates. A bill is with the settled ones from the
-- first date after its span on. Dates and such moves lie in one row of places, and a window
-- adds up the moves until each date.
create view features.early_sums as
with places as (
    select
        loans.customer_number,
        loans.loan_id,
        early.dates_before + dates.place as place,
        dates.as_of,
        loans.snapshot_date,
        loans.dpd,
        coalesce(sums.bills, 0) as bills,
        coalesce(sums.total_scheduled, 0) as total_scheduled,
        sums.first_due_date,
        0::bigint as due_bills,
        0::bigint as total_due,
        0::bigint as total_paid,
        0::bigint as on_time_bills,
        null::date as last_late_date
    from core.loans as loans
    left join features.loan_sums as sums
        on sums.customer_number = loans.customer_number
        and sums.loan_id = loans.loan_id
    cross join lateral (
        -- Before its first bill nothing of a loan counts but what the lender says of it.
        select
            dates,
            width_bucket(least(sums.first_due_date, loans.snapshot_date) - 1, dates) as dates_before
        from ops.early_dates()
    ) as early
    cross join lateral unnest(early.dates[early.dates_before + 1:]) with ordinality as dates (as_of, place)
    union all
    select
        bills.customer_number,
        bills.loan_id,
        width_bucket(bills.awake_until, early.dates) + 1 as place,
        null,
        null,
        null,
        null,
        null,
        null,
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
        snapshot_date,
        dpd,
        bills,
        total_scheduled,
        first_due_date,
        ops.total(due_bills) over by_then as due_bills,
        ops.total(total_due) over by_then as total_due,
        ops.total(total_paid) over by_then as total_paid,
        ops.total(on_time_bills) over by_then as on_time_bills,
        max(last_late_date) over by_then as last_late_date
    from places
    -- By a hash first: ids begin alike, and comparing them is most of what a sort costs.
    window by_then as (
        partition by hashtextextended(loan_id, 0), customer_number, loan_id
        order by place
    )
)
-- Timely bills of an early date are looked at one by one.
select *, 0::bigint as timely_bills
from dated
where as_of is not null
    and ops.has_early_dates();

comment on view features.early_sums is 'One row per (early as_of, loan) that has begun or whose snapshot is known by then: its schedule, and the sums of its bills that nobody looks at by themselves.';
