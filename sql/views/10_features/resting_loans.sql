-- One row per loan with resting bills: their sums. Refreshed with every change of which
-- bills rest, by src/db/resting.ts.
create materialized view features.resting_loans as
select
    bills.customer_number,
    bills.loan_id,
    count(*) as bills,
    sum(bills.amount)::bigint as total_scheduled,
    count(*) filter (where is_settled) as due_bills,
    coalesce(sum(bills.amount) filter (where is_settled), 0)::bigint as total_due,
    coalesce(sum(bills.paid_amount) filter (where is_settled), 0)::bigint as total_paid,
    count(*) filter (where is_settled
        and bills.bill_paid_date <= bills.bill_scheduled_date) as on_time_bills,
    min(bills.bill_scheduled_date) as first_due_date,
    max(bills.bill_scheduled_date) filter (where is_settled
        and bills.bill_paid_date > bills.bill_scheduled_date) as last_late_date
from core.bills as bills
cross join lateral (select bills.bill_paid_date is not null as is_settled) as settled
where bills.is_resting
group by bills.customer_number, bills.loan_id
-- Stored in the order in which it is joined.
order by bills.customer_number, bills.loan_id;

create unique index resting_loans_loan on features.resting_loans (customer_number, loan_id);

comment on materialized view features.resting_loans is 'One row per loan with resting bills: their sums.';
