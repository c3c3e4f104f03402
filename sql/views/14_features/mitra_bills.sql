-- One row per (as_of, customer_number) with a loan that says something on the date: the sums of
-- her bills by then; on a recent date without her settled loans, which features.settled_sums
-- has. A loan's sums are of its bills that are looked at one by one and of the
-- others; tier_dpd is the lender's own dpd from the date of its snapshot on, and the bills'
-- before it; nothing else here reads the snapshot.
-- Asked for in its order, the recent half is merged as it comes from the workers; by hashes,
-- which the planner takes for cheaper, most of the work would wait until they are done.
do $do$
declare half text;
begin
    foreach half in array array['recent', 'early'] loop
        execute format($view$
            create view features.%1$s_mitra_bills as
            select
                as_of,
                customer_number,
                max(tier_dpd) as tier_dpd,
                max(dpd_bills) as dpd_bills,
                -- A loan of which nothing has been due yet is not begun.
                count(*) filter (where first_due_date <= as_of) as loans,
                ops.total(due_bills) as due_bills,
                ops.total(total_due) as total_due,
                ops.total(total_paid) as total_paid,
                ops.total(on_time_bills) as on_time_bills,
                ops.total(due_bills_4w) as due_bills_4w,
                ops.total(total_due_4w) as total_due_4w,
                ops.total(on_time_bills_4w) as on_time_bills_4w,
                ops.total(due_bills_12w) as due_bills_12w,
                ops.total(on_time_bills_12w) as on_time_bills_12w,
                ops.total(part_paid_bills_12w) as part_paid_bills_12w,
                ops.total(days_late_12w) as days_late_12w,
                max(max_days_late_12w) as max_days_late_12w,
                min(first_due_date) as first_due_date,
                max(last_late_date) as last_late_date,
                ops.total(due_bills) filter (where total_unpaid > 0 and first_due_date <= as_of) as running_due_bills,
                ops.total(bills) filter (where total_unpaid > 0 and first_due_date <= as_of) as running_bills,
                ops.total(total_unpaid) filter (where total_unpaid > 0 and first_due_date <= as_of) as total_unpaid,
                ops.total(total_scheduled) filter (where total_unpaid > 0 and first_due_date <= as_of) as total_running
            from (
                select
                    sums.as_of,
                    sums.customer_number,
                    case when sums.snapshot_date <= sums.as_of then sums.dpd
                        else coalesce(sums.as_of - bills.oldest_unpaid_date, 0) end as tier_dpd,
                    coalesce(sums.as_of - bills.oldest_unpaid_date, 0) as dpd_bills,
                    sums.bills,
                    sums.total_scheduled,
                    sums.total_scheduled - sums.total_due - coalesce(bills.total_settled, 0) as total_unpaid,
                    sums.due_bills + coalesce(bills.due_bills, 0) as due_bills,
                    sums.total_due + coalesce(bills.total_due, 0) as total_due,
                    sums.total_paid + coalesce(bills.total_paid, 0) as total_paid,
                    sums.on_time_bills + coalesce(bills.on_time_bills, 0) as on_time_bills,
                    bills.total_due_4w,
                    bills.due_bills_4w,
                    bills.on_time_bills_4w,
                    bills.due_bills_12w,
                    bills.on_time_bills_12w,
                    bills.part_paid_bills_12w,
                    coalesce(bills.days_late_12w, 0) as days_late_12w,
                    case when bills.due_bills_12w > 0 then coalesce(bills.max_days_late_12w, 0) end as max_days_late_12w,
                    sums.first_due_date,
                    greatest(sums.last_late_date, bills.last_late_date) as last_late_date
                from features.%1$s_sums as sums
                left join features.%1$s_loan_bills as bills
                    on bills.customer_number = sums.customer_number
                    and bills.loan_id = sums.loan_id
                    and bills.as_of = sums.as_of
                %2$s
            ) as loans
            group by as_of, customer_number
        $view$, half, case half when 'recent' then 'order by sums.customer_number, sums.loan_id' end);
        execute format($comments$
            comment on view features.%1$s_mitra_bills is 'One row per (%1$s as_of, customer_number) with a loan that says something on the date: the sums of her bills by then.';
            comment on column features.%1$s_mitra_bills.loans is 'Those of which a bill has been due.';
            comment on column features.%1$s_mitra_bills.running_bills is 'All bills of those that are begun and not repaid.';
            comment on column features.%1$s_mitra_bills.total_running is 'Rupiah of running_bills.';
            comment on column features.%1$s_mitra_bills.total_unpaid is 'Rupiah of them not paid by as_of.';
        $comments$, half);
    end loop;
end
$do$;

create view features.mitra_bills as
select * from features.recent_mitra_bills
union all
select * from features.early_mitra_bills;

comment on view features.mitra_bills is 'One row per (as_of, customer_number) with a loan that says something on the date: the sums of her bills by then, on a recent date without her settled loans.';
