-- One row per (as_of, customer_number, loan_id) with a bill that is due by then.
-- A bill is due from its scheduled date on; a payment counts from its own date on.
-- A loan's schedule is known from its start: of the bills to come amount and date
-- count (for tenor and outstanding), their payments only once made.
-- Windows are dates and filters: numbering the bills of a loan costs three times as much.
create view features.loan_bills as
with bills_by_date as (
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
            then bills.bill_paid_date end as full_date
    from ops.as_of_dates as dates
    cross join core.bills as bills
)
select
    as_of,
    customer_number,
    loan_id,
    count(*) as bills,
    sum(amount)::bigint as total_scheduled,
    sum(amount) filter (where full_date is null)::bigint
        - coalesce(sum(paid_amount) filter (where full_date is null), 0)::bigint as total_unpaid,
    count(*) filter (where age_days >= 0) as due_bills,
    sum(amount) filter (where age_days >= 0)::bigint as total_due,
    sum(paid_amount) filter (where age_days >= 0)::bigint as total_paid,
    count(*) filter (where age_days >= 0 and full_date <= scheduled_date) as on_time_bills,
    count(*) filter (where age_days between 0 and 27) as due_bills_4w,
    sum(amount) filter (where age_days between 0 and 27)::bigint as total_due_4w,
    count(*) filter (where age_days between 0 and 27
        and full_date <= scheduled_date) as on_time_bills_4w,
    count(*) filter (where age_days between 0 and 83) as due_bills_12w,
    count(*) filter (where age_days between 0 and 83
        and full_date <= scheduled_date) as on_time_bills_12w,
    count(*) filter (where age_days between 0 and 83
        and paid_amount > 0 and paid_amount < amount) as part_paid_bills_12w,
    sum(greatest(coalesce(full_date, as_of) - scheduled_date, 0))
        filter (where age_days between 0 and 83) as days_late_12w,
    max(greatest(coalesce(full_date, as_of) - scheduled_date, 0))
        filter (where age_days between 0 and 83) as max_days_late_12w,
    coalesce(as_of - min(scheduled_date)
        filter (where age_days >= 0 and full_date is null), 0) as dpd_bills,
    min(scheduled_date) as first_due_date,
    max(scheduled_date) filter (where age_days >= 0
        and (full_date is null or full_date > scheduled_date)) as last_late_date
from bills_by_date
group by as_of, customer_number, loan_id
having min(scheduled_date) <= as_of;

comment on view features.loan_bills is 'One row per (as_of, customer_number, loan_id) with a bill that is due by then.';
comment on column features.loan_bills.total_scheduled is 'Rupiah of all bills of the loan, due or to come.';
comment on column features.loan_bills.total_unpaid is 'Rupiah of all its bills that was not paid by as_of; an overpaid bill lessens no other.';
comment on column features.loan_bills.last_late_date is 'Scheduled date of the latest bill that was not paid in full by its date; null if none.';
