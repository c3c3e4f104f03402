-- One row per loan with bills: its schedule, which no payment changes, and the sums of those of
-- its bills that rest as paid: settled and timely ones (see ops.rests). Refreshed with every
-- change of either, by src/db/resting.ts; features read it for all bills but the awake ones that
-- are due or paid.
create materialized view features.loan_sums as
select
    bills.customer_number,
    bills.loan_id,
    count(*) as bills,
    sum(bills.amount)::bigint as total_scheduled,
    min(bills.bill_scheduled_date) as first_due_date,
    count(*) filter (where is_paid) as paid_bills,
    coalesce(sum(bills.amount) filter (where is_paid), 0)::bigint as total_due,
    coalesce(sum(bills.paid_amount) filter (where is_paid), 0)::bigint as total_paid,
    count(*) filter (where is_paid and bills.bill_paid_date <= bills.bill_scheduled_date) as on_time_bills,
    count(*) filter (where is_paid and bills.bill_scheduled_date > settled_until) as timely_bills,
    max(bills.bill_scheduled_date) filter (where is_paid
        and bills.bill_paid_date > bills.bill_scheduled_date) as last_late_date,
    bool_and(is_paid and bills.bill_scheduled_date <= settled_until) as is_settled
from core.bills as bills
-- A scalar, as a join would read its one row anew beside each bill.
cross join lateral (
    select
        bills.is_resting and bills.bill_paid_date is not null as is_paid,
        (select settled_until from ops.resting) as settled_until
) as paid
group by bills.customer_number, bills.loan_id
-- Stored in the order in which it is joined.
order by bills.customer_number, bills.loan_id;

create unique index loan_sums_loan on features.loan_sums (customer_number, loan_id);

-- With all its columns, and in their order whatever a refresh has moved: see core.loans.
create index loan_sums_awake on features.loan_sums (customer_number, loan_id) include (
    bills, total_scheduled, first_due_date, paid_bills, total_due, total_paid,
    on_time_bills, timely_bills, last_late_date
) where not is_settled;

comment on materialized view features.loan_sums is 'One row per loan with bills: its schedule, and the sums of its resting bills that are paid.';
comment on column features.loan_sums.bills is 'All bills of the loan, due or to come.';
comment on column features.loan_sums.total_scheduled is 'Rupiah of all of them.';
comment on column features.loan_sums.paid_bills is 'Those that rest as paid; the sums below are of them.';
comment on column features.loan_sums.timely_bills is 'Those of them that are within the last 12 weeks of a recent date, and before its last 4: each was paid in full by its day.';
comment on column features.loan_sums.is_settled is 'All of them rest as settled: features of a recent date read it in features.settled_sums alone.';
