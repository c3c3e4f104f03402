-- One row per mitra with settled loans: the sums of all of them, so that what a recent date
-- costs does not grow with the loans that she has repaid.
create materialized view features.settled_sums as
select
    customer_number,
    count(*) as loans,
    min(first_due_date) as first_due_date,
    sum(paid_bills)::bigint as due_bills,
    sum(total_due)::bigint as total_due,
    sum(total_paid)::bigint as total_paid,
    sum(on_time_bills)::bigint as on_time_bills,
    max(last_late_date) as last_late_date
from features.loan_sums
where is_settled
group by customer_number
-- Stored in the order in which it is joined.
order by customer_number;

create unique index settled_sums_mitra on features.settled_sums (customer_number);

comment on materialized view features.settled_sums is 'One row per mitra with settled loans: the sums of all of them. Refreshed with features.loan_sums.';
comment on column features.settled_sums.loans is 'How many she has repaid.';
