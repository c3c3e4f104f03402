-- One row per (as_of, customer_number, loan_id): the sums of the bills that nobody looks
-- at by themselves on the date. On recent dates as ops.resting has them; on earlier ones
-- counted here: at first all bills are to come, each leaves those on the first date of
-- its span, and is with the settled ones from the first date after it.
create view features.resting_sums as
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
steps as (
    select
        bills.customer_number,
        bills.loan_id,
        width_bucket(bills.awake_from - 1, early.dates) + 1 as place,
        -count(*) as bills,
        -ops.total(bills.amount) as total_scheduled,
        0::bigint as due_bills,
        0::bigint as total_due,
        0::bigint as total_paid,
        0::bigint as on_time_bills,
        null::date as last_late_date
    from features.bill_spans as bills
    cross join ops.early_dates() as early
    group by bills.customer_number, bills.loan_id, place
    union all
    select
        bills.customer_number,
        bills.loan_id,
        width_bucket(bills.awake_until, early.dates) + 1 as place,
        count(*) as bills,
        ops.total(bills.amount) as total_scheduled,
        count(*) as due_bills,
        ops.total(bills.amount) as total_due,
        ops.total(bills.paid_amount) as total_paid,
        count(*) filter (where bills.bill_paid_date <= bills.bill_scheduled_date) as on_time_bills,
        max(bills.bill_scheduled_date) filter (
            where bills.bill_paid_date > bills.bill_scheduled_date) as last_late_date
    from features.bill_spans as bills
    cross join ops.early_dates() as early
    where bills.awake_until is not null
    group by bills.customer_number, bills.loan_id, place
),
step_sums as (
    select
        customer_number,
        loan_id,
        place,
        ops.total(bills) as bills,
        ops.total(total_scheduled) as total_scheduled,
        ops.total(due_bills) as due_bills,
        ops.total(total_due) as total_due,
        ops.total(total_paid) as total_paid,
        ops.total(on_time_bills) as on_time_bills,
        max(last_late_date) as last_late_date
    from steps
    group by customer_number, loan_id, place
),
dated as (
    select
        dates.as_of,
        loans.customer_number,
        loans.loan_id,
        loans.bills + coalesce(ops.total(steps.bills) over by_then, 0) as bills,
        loans.total_scheduled + coalesce(ops.total(steps.total_scheduled) over by_then, 0) as total_scheduled,
        coalesce(ops.total(steps.due_bills) over by_then, 0) as due_bills,
        coalesce(ops.total(steps.total_due) over by_then, 0) as total_due,
        coalesce(ops.total(steps.total_paid) over by_then, 0) as total_paid,
        coalesce(ops.total(steps.on_time_bills) over by_then, 0) as on_time_bills,
        loans.first_due_date,
        max(steps.last_late_date) over by_then as last_late_date
    from loans
    cross join ops.early_dates() as early
    cross join lateral unnest(early.dates) with ordinality as dates (as_of, place)
    left join step_sums as steps
        on steps.customer_number = loans.customer_number
        and steps.loan_id = loans.loan_id
        and steps.place = dates.place
    window by_then as (partition by loans.customer_number, loans.loan_id order by dates.place)
)
select
    dates.as_of,
    resting.customer_number,
    resting.loan_id,
    resting.bills,
    resting.total_scheduled,
    resting.due_bills,
    resting.total_due,
    resting.total_paid,
    resting.on_time_bills,
    resting.first_due_date,
    resting.last_late_date
from ops.as_of_dates as dates
cross join features.resting_loans as resting
where dates.is_recent
union all
select * from dated
-- Before its first bill nothing of a loan counts.
where first_due_date <= as_of
    and ops.has_early_dates();

comment on view features.resting_sums is 'One row per (as_of, customer_number, loan_id): the sums of the bills that nobody looks at by themselves on the date.';
