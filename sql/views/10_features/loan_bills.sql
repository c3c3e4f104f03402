-- One row per (as_of, customer_number, loan_id) that has a due bill.
-- A bill is due from its scheduled date on; a payment counts from its own date on.
create view features.loan_bills as
with bills_by_date as (
    select
        dates.as_of,
        bills.customer_number,
        bills.loan_id,
        bills.bill_scheduled_date as scheduled_date,
        bills.amount,
        case when bills.bill_paid_date <= dates.as_of
            then bills.paid_amount else 0 end as paid_amount,
        case when bills.bill_paid_date <= dates.as_of
                and bills.paid_amount >= bills.amount
            then bills.bill_paid_date end as full_date,
        dates.as_of - bills.bill_scheduled_date < 28 as is_4w,
        dates.as_of - bills.bill_scheduled_date < 84 as is_12w
    from ops.as_of_dates as dates
    inner join core.bills as bills
        on bills.bill_scheduled_date <= dates.as_of
)
select
    as_of,
    customer_number,
    loan_id,
    count(*) as due_bills,
    sum(amount)::bigint as total_due,
    sum(paid_amount)::bigint as total_paid,
    count(*) filter (where full_date <= scheduled_date) as on_time_bills,
    count(*) filter (where is_4w) as due_bills_4w,
    count(*) filter (where is_4w and full_date <= scheduled_date) as on_time_bills_4w,
    count(*) filter (where is_12w) as due_bills_12w,
    count(*) filter (where is_12w and full_date <= scheduled_date) as on_time_bills_12w,
    sum(greatest(coalesce(full_date, as_of) - scheduled_date, 0))
        filter (where is_12w) as days_late_12w,
    coalesce(as_of - min(scheduled_date) filter (where full_date is null), 0) as dpd_bills
from bills_by_date
group by as_of, customer_number, loan_id;

comment on view features.loan_bills is 'One row per (as_of, customer_number, loan_id) that has a due bill.';
