-- One row per (as_of, customer_number, loan_id) with bills that are looked at one by one.
-- A payment counts from its own date on: paid_amount and full_date are as known on as_of.
-- A bill is due from its scheduled date on. A loan's schedule is known from its start: of
-- the bills to come amount and date count (for tenor and outstanding), their payments only
-- once made.
-- Windows are dates and filters: numbering the bills of a loan costs three times as much.
-- Each half is summed by itself: the recent one comes in the order of its index, so that it
-- needs no hash and all joins above can merge; a subquery that stays one would lose the order.
do $do$
declare half text;
begin
    foreach half in array array['recent', 'early'] loop
        execute format($view$
            create view features.%1$s_loan_bills as
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
            from (
                select
                    as_of,
                    customer_number,
                    loan_id,
                    amount,
                    bill_scheduled_date as scheduled_date,
                    as_of - bill_scheduled_date as age_days,
                    case when bill_paid_date <= as_of then paid_amount else 0 end as paid_amount,
                    case when bill_paid_date <= as_of and paid_amount >= amount
                        then bill_paid_date end as full_date,
                    greatest(case when bill_paid_date <= as_of and paid_amount >= amount
                        then bill_paid_date else as_of end - bill_scheduled_date, 0) as days_late%2$s
                from features.%1$s_bills
            ) as bills
            group by as_of, customer_number, loan_id
        $view$, half, case half when 'early' then ', ops.once()' end);
        execute format(
            'comment on view features.%1$s_loan_bills is %2$L',
            half, format('One row per (%s as_of, customer_number, loan_id) with bills that are looked at one by one.', half));
    end loop;
end
$do$;

create view features.loan_bills as
select * from features.recent_loan_bills
union all
select * from features.early_loan_bills;

comment on view features.loan_bills is 'One row per (as_of, customer_number, loan_id) with bills that are looked at one by one.';
comment on column features.loan_bills.total_scheduled is 'Rupiah of these bills, due or to come.';
comment on column features.loan_bills.total_settled is 'Rupiah paid on them by as_of; what is paid over a bill''s amount lessens no other.';
comment on column features.loan_bills.days_late_12w is 'Sum of the days from due to paid in full, or to as_of; 0 for one in time.';
comment on column features.loan_bills.oldest_unpaid_date is 'Scheduled date of the oldest due bill that was not known to be paid in full on as_of.';
comment on column features.loan_bills.last_late_date is 'Scheduled date of the latest bill that was not paid in full by its date; null if none.';
