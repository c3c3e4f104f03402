-- One row per customer_number, of early dates per (as_of, customer_number), with a loan that says
-- something on the date: the sums of her bills by then; on the recent date without her settled
-- loans, which features.settled_sums has. A loan's sums are of its bills that are looked at one
-- by one and of the others; tier_dpd is the lender's own dpd from the date of its snapshot on, and
-- the bills' before it; nothing else here reads the snapshot.
-- Asked for in its order, the recent half is merged as it comes from the workers; by hashes,
-- which the planner takes for cheaper, most of the work would wait until they are done.
do $do$
declare
    half text;
    dated text;
begin
    foreach half in array array['recent', 'early'] loop
        dated := case half when 'early' then 'as_of, ' else '' end;
        execute format($view$
            create view features.%1$s_mitra_bills as
            select
                %2$scustomer_number,
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
                        else coalesce(bills.dpd, 0) end as tier_dpd,
                    coalesce(bills.dpd, 0) as dpd_bills,
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
                    sums.timely_bills + coalesce(bills.due_bills_12w, 0) as due_bills_12w,
                    sums.timely_bills + coalesce(bills.on_time_bills_12w, 0) as on_time_bills_12w,
                    coalesce(bills.part_paid_bills_12w, 0) as part_paid_bills_12w,
                    coalesce(bills.days_late_12w, 0) as days_late_12w,
                    case when sums.timely_bills + coalesce(bills.due_bills_12w, 0) > 0
                        then coalesce(bills.max_days_late_12w, 0) end as max_days_late_12w,
                    sums.first_due_date,
                    greatest(sums.last_late_date, bills.last_late_date) as last_late_date
                from features.%1$s_sums as sums
                left join features.%1$s_loan_bills as bills
                    on bills.customer_number = sums.customer_number
                    and bills.loan_id = sums.loan_id
                    %3$s
            ) as loans
            group by %2$scustomer_number
        $view$, half, dated, case half
            when 'recent' then 'order by sums.customer_number, sums.loan_id'
            when 'early' then 'and bills.as_of = sums.as_of' end);
        execute format($comments$
            comment on view features.%1$s_mitra_bills is 'One row per (%2$scustomer_number) with a loan that says something on the %1$s date: the sums of her bills by then.';
            comment on column features.%1$s_mitra_bills.loans is 'Those of which a bill has been due.';
            comment on column features.%1$s_mitra_bills.running_bills is 'All bills of those that are begun and not repaid.';
            comment on column features.%1$s_mitra_bills.total_running is 'Rupiah of running_bills.';
            comment on column features.%1$s_mitra_bills.total_unpaid is 'Rupiah of them not paid by as_of.';
        $comments$, half, dated);
    end loop;
end
$do$;

-- One row per (as_of, customer_number): every mitra on every wanted date. She is joined to each
-- half by itself, so that the recent one is merged as it comes, in the order that it is asked for.
create view features.mitra_bills as
(select
    (select as_of from ops.recent_date) as as_of,
    customers.customer_number,
    bills.tier_dpd,
    bills.dpd_bills,
    coalesce(bills.loans, 0) + coalesce(settled.loans, 0) as loans,
    coalesce(bills.due_bills, 0) + coalesce(settled.due_bills, 0) as due_bills,
    coalesce(bills.total_due, 0) + coalesce(settled.total_due, 0) as total_due,
    coalesce(bills.total_paid, 0) + coalesce(settled.total_paid, 0) as total_paid,
    coalesce(bills.on_time_bills, 0) + coalesce(settled.on_time_bills, 0) as on_time_bills,
    bills.due_bills_4w,
    bills.total_due_4w,
    bills.on_time_bills_4w,
    bills.due_bills_12w,
    bills.on_time_bills_12w,
    bills.part_paid_bills_12w,
    bills.days_late_12w,
    bills.max_days_late_12w,
    least(bills.first_due_date, settled.first_due_date) as first_due_date,
    greatest(bills.last_late_date, settled.last_late_date) as last_late_date,
    bills.running_due_bills,
    bills.running_bills,
    bills.total_unpaid,
    bills.total_running
from core.customers as customers
left join features.recent_mitra_bills as bills
    on bills.customer_number = customers.customer_number
left join features.settled_sums as settled
    on settled.customer_number = customers.customer_number
where exists (select from ops.recent_date)
order by customers.customer_number)
union all
select
    dates.as_of,
    customers.customer_number,
    bills.tier_dpd,
    bills.dpd_bills,
    coalesce(bills.loans, 0),
    coalesce(bills.due_bills, 0),
    coalesce(bills.total_due, 0),
    coalesce(bills.total_paid, 0),
    coalesce(bills.on_time_bills, 0),
    bills.due_bills_4w,
    bills.total_due_4w,
    bills.on_time_bills_4w,
    bills.due_bills_12w,
    bills.on_time_bills_12w,
    bills.part_paid_bills_12w,
    bills.days_late_12w,
    bills.max_days_late_12w,
    bills.first_due_date,
    bills.last_late_date,
    bills.running_due_bills,
    bills.running_bills,
    bills.total_unpaid,
    bills.total_running
from ops.as_of_dates as dates
cross join core.customers as customers
left join features.early_mitra_bills as bills
    on bills.customer_number = customers.customer_number
    and bills.as_of = dates.as_of
where ops.has_early_dates()
    and not dates.is_recent;

comment on view features.mitra_bills is 'One row per (as_of, customer_number): every mitra on every wanted date, with the sums of her bills by then.';
