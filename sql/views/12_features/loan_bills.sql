-- One row per (as_of, customer_number, loan_id) with bills that are looked at one by one.
-- A bill is due from its scheduled date on. A loan's schedule is known from its start: of
-- the bills to come amount and date count (for tenor and outstanding), their payments only
-- once made.
-- Windows are dates and filters: numbering the bills of a loan costs three times as much.
create view features.loan_bills as
select
    as_of,
    customer_number,
    loan_id,
    count(*) as bills,
    ops.total(amount) as total_scheduled,
    ops.total(least(paid_amount, amount)) as total_settled,
    count(*) filter (where age_days >= 0) as due_bills,
    ops.total(amount) filter (where age_days >= 0) as total_due,
    ops.total(paid_amount) filter (where age_days >= 0) as total_paid,
    count(*) filter (where age_days >= 0 and full_date <= scheduled_date) as on_time_bills,
    count(*) filter (where age_days between 0 and 27) as due_bills_4w,
    ops.total(amount) filter (where age_days between 0 and 27) as total_due_4w,
    count(*) filter (where age_days between 0 and 27
        and full_date <= scheduled_date) as on_time_bills_4w,
    count(*) filter (where age_days between 0 and 83) as due_bills_12w,
    count(*) filter (where age_days between 0 and 83
        and full_date <= scheduled_date) as on_time_bills_12w,
    count(*) filter (where age_days between 0 and 83
        and paid_amount > 0 and paid_amount < amount) as part_paid_bills_12w,
    ops.total(days_late::bigint) filter (where age_days between 0 and 83) as days_late_12w,
    max(days_late) filter (where age_days between 0 and 83) as max_days_late_12w,
    min(scheduled_date) filter (where age_days >= 0 and full_date is null) as oldest_unpaid_date,
    min(scheduled_date) as first_due_date,
    max(scheduled_date) filter (where age_days >= 0
        and (full_date is null or full_date > scheduled_date)) as last_late_date
from features.dated_bills
group by as_of, customer_number, loan_id;

comment on view features.loan_bills is 'One row per (as_of, customer_number, loan_id) with bills that are looked at one by one.';
comment on column features.loan_bills.total_scheduled is 'Rupiah of these bills, due or to come.';
comment on column features.loan_bills.total_settled is 'Rupiah paid on them by as_of; what is paid over a bill''s amount lessens no other.';
comment on column features.loan_bills.last_late_date is 'Scheduled date of the latest bill that was not paid in full by its date; null if none.';
