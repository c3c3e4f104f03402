-- One row per (customer_number, loan_id), of early dates per (as_of, customer_number, loan_id),
-- with bills that are looked at one by one: the awake ones that are due or paid. A payment
-- counts from its own date on; a bill is due from its scheduled date on.
-- Windows are ages and filters: numbering the bills of a loan costs three times as much, and
-- a CASE that first puts a bill as it was known on as_of costs half as much again.
-- Each half is summed by itself: the recent one comes in the order of its index, so that it
-- needs no hash and all joins above can merge. Of a union, as in features.recent_bills,
-- what the sums look at is worked out once a bill.
do $do$
declare
    half text;
    dated text;
begin
    foreach half in array array['recent', 'early'] loop
        dated := case half when 'early' then 'as_of, ' else '' end;
        execute format($view$
            create view features.%1$s_loan_bills as
            select
                %2$scustomer_number,
                loan_id,
                ops.total(least(paid_amount, amount)) filter (where has_payment) as total_settled,
                count(age) as due_bills,
                ops.total(amount) filter (where age is not null) as total_due,
                ops.total(paid_amount) filter (where age is not null and has_payment) as total_paid,
                count(*) filter (where is_on_time) as on_time_bills,
                count(*) filter (where age <= 27) as due_bills_4w,
                ops.total(amount) filter (where age <= 27) as total_due_4w,
                count(*) filter (where is_on_time and age <= 27) as on_time_bills_4w,
                count(*) filter (where age <= 83) as due_bills_12w,
                count(*) filter (where is_on_time and age <= 83) as on_time_bills_12w,
                count(*) filter (where paid_amount < amount and paid_amount > 0
                    and has_payment and age <= 83) as part_paid_bills_12w,
                ops.total(days_late) filter (where is_on_time is not true and age <= 83) as days_late_12w,
                max(days_late) filter (where is_on_time is not true and age <= 83) as max_days_late_12w,
                max(age) filter (where is_paid is not true) as dpd,
                max(due_date) filter (where is_on_time is not true and age is not null) as last_late_date
            from (
                select
                    %2$scustomer_number,
                    loan_id,
                    bill_scheduled_date as due_date,
                    amount,
                    paid_amount,
                    is_resting,
                    case when bill_scheduled_date <= as_of then as_of - bill_scheduled_date end as age,
                    bill_paid_date <= as_of as has_payment,
                    bill_paid_date <= as_of and paid_amount >= amount as is_paid,
                    bill_scheduled_date <= as_of and bill_paid_date <= bill_scheduled_date
                        and paid_amount >= amount as is_on_time,
                    (case when bill_paid_date <= as_of and paid_amount >= amount
                        then bill_paid_date else as_of end - bill_scheduled_date)::bigint as days_late
                from features.%1$s_bills
                union all
                select %3$scustomer_number, loan_id, null, null, null, true, null, null, null, null, null
                from core.bills
            ) as bills
            where not is_resting and (age is not null or has_payment)
            group by %2$scustomer_number, loan_id
        $view$, half, dated, replace(dated, 'as_of', 'null'));
        execute format($comments$
            comment on view features.%1$s_loan_bills is 'One row per (%2$scustomer_number, loan_id) with bills that are looked at one by one on the %1$s date.';
            comment on column features.%1$s_loan_bills.total_settled is 'Rupiah paid on them by as_of; what is paid over a bill''s amount lessens no other.';
            comment on column features.%1$s_loan_bills.days_late_12w is 'Sum of the days from due to paid in full, or to as_of, of those not paid in time; null if all were.';
            comment on column features.%1$s_loan_bills.dpd is 'Days since the oldest due bill that was not known to be paid in full on as_of; null without one.';
            comment on column features.%1$s_loan_bills.last_late_date is 'Scheduled date of the latest bill that was not paid in full by its date; null if none.';
        $comments$, half, dated);
    end loop;
end
$do$;
