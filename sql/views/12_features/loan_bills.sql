-- One row per (as_of, customer_number, loan_id) with bills that are looked at one by one:
-- the awake ones that are due or paid. A payment counts from its own date on; a bill is due
-- from its scheduled date on.
-- Windows are dates and filters: numbering the bills of a loan costs three times as much, and
-- a CASE that first puts a bill as it was known on as_of costs half as much again.
-- Each half is summed by itself: the recent one comes in the order of its index, so that it
-- needs no hash and all joins above can merge.
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
                ops.total(least(paid_amount, amount)) filter (where paid_date <= as_of) as total_settled,
                count(*) filter (where due_date <= as_of) as due_bills,
                ops.total(amount) filter (where due_date <= as_of) as total_due,
                ops.total(paid_amount) filter (where due_date <= as_of and paid_date <= as_of) as total_paid,
                count(*) filter (where due_date <= as_of and is_on_time) as on_time_bills,
                count(*) filter (where due_date between as_of - 27 and as_of) as due_bills_4w,
                ops.total(amount) filter (where due_date between as_of - 27 and as_of) as total_due_4w,
                count(*) filter (where due_date between as_of - 27 and as_of and is_on_time) as on_time_bills_4w,
                count(*) filter (where due_date between as_of - 83 and as_of) as due_bills_12w,
                count(*) filter (where due_date between as_of - 83 and as_of and is_on_time) as on_time_bills_12w,
                count(*) filter (where paid_amount < amount and paid_amount > 0 and paid_date <= as_of
                    and due_date between as_of - 83 and as_of) as part_paid_bills_12w,
                ops.total(days_late::bigint) filter (where is_on_time is not true
                    and due_date between as_of - 83 and as_of) as days_late_12w,
                max(days_late) filter (where is_on_time is not true
                    and due_date between as_of - 83 and as_of) as max_days_late_12w,
                min(due_date) filter (where is_paid is not true and due_date <= as_of) as oldest_unpaid_date,
                max(due_date) filter (where is_on_time is not true and due_date <= as_of) as last_late_date
            from (
                select
                    as_of,
                    customer_number,
                    loan_id,
                    bill_scheduled_date as due_date,
                    bill_paid_date as paid_date,
                    amount,
                    paid_amount,
                    bill_paid_date <= bill_scheduled_date and paid_amount >= amount as is_on_time,
                    bill_paid_date <= as_of and paid_amount >= amount as is_paid,
                    case when bill_paid_date <= as_of and paid_amount >= amount
                        then bill_paid_date else as_of end - bill_scheduled_date as days_late
                from features.%1$s_bills
            ) as bills
            group by as_of, customer_number, loan_id
        $view$, half);
        execute format($comments$
            comment on view features.%1$s_loan_bills is 'One row per (%1$s as_of, customer_number, loan_id) with bills that are looked at one by one.';
            comment on column features.%1$s_loan_bills.total_settled is 'Rupiah paid on them by as_of; what is paid over a bill''s amount lessens no other.';
            comment on column features.%1$s_loan_bills.days_late_12w is 'Sum of the days from due to paid in full, or to as_of, of those not paid in time; null if all were.';
            comment on column features.%1$s_loan_bills.oldest_unpaid_date is 'Scheduled date of the oldest due bill that was not known to be paid in full on as_of.';
            comment on column features.%1$s_loan_bills.last_late_date is 'Scheduled date of the latest bill that was not paid in full by its date; null if none.';
        $comments$, half);
    end loop;
end
$do$;
