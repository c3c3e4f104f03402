-- One row per (as_of, customer_number) with a loan: what her bills say by then.
-- tier_dpd is the lender's own dpd from the date of its snapshot on, and the
-- bills' before it; nothing else here reads the snapshot.
create view features.mitra_bills as
select
    dates.as_of,
    loans.customer_number,
    max(case when loans.snapshot_date <= dates.as_of then loans.dpd
        else coalesce(bills.dpd_bills, 0) end) as tier_dpd,
    coalesce(max(bills.dpd_bills), 0) as dpd_bills,
    coalesce(sum(bills.due_bills), 0)::bigint as due_bills,
    coalesce(sum(bills.total_due), 0)::bigint as total_due,
    coalesce(sum(bills.total_paid), 0)::bigint as total_paid,
    coalesce(sum(bills.on_time_bills), 0)::bigint as on_time_bills,
    sum(bills.total_due_4w)::bigint as total_due_4w,
    sum(bills.on_time_bills_4w)::double precision
        / nullif(sum(bills.due_bills_4w), 0)::double precision as on_time_share_4w,
    sum(bills.on_time_bills_12w)::double precision
        / nullif(sum(bills.due_bills_12w), 0)::double precision as on_time_share_12w,
    sum(bills.on_time_bills)::double precision
        / nullif(sum(bills.due_bills), 0)::double precision as on_time_share_all,
    sum(bills.on_time_bills_4w)::double precision
        / nullif(sum(bills.due_bills_4w), 0)::double precision
        - sum(bills.on_time_bills_12w - bills.on_time_bills_4w)::double precision
        / nullif(sum(bills.due_bills_12w - bills.due_bills_4w), 0)::double precision as on_time_trend,
    sum(bills.part_paid_bills_12w)::double precision
        / nullif(sum(bills.due_bills_12w), 0)::double precision as part_paid_share_12w,
    sum(bills.days_late_12w)::double precision
        / nullif(sum(bills.due_bills_12w), 0)::double precision as mean_days_late_12w,
    max(bills.max_days_late_12w)::double precision as max_days_late_12w,
    (dates.as_of - coalesce(max(bills.last_late_date), min(bills.first_due_date)))
        / 7.0::double precision as weeks_since_late,
    sum(bills.total_paid)::double precision
        / sum(bills.total_due)::double precision as repayment_rate,
    (sum(bills.total_paid)::double precision / sum(bills.total_due)::double precision
        * sum(bills.due_bills)::double precision + 4 * 0.95::double precision)
        / (sum(bills.due_bills)::double precision + 4) as repayment_rate_shrunk,
    count(bills.loan_id)::double precision as loan_cycle,
    sum(bills.due_bills) filter (where bills.total_unpaid > 0)::double precision
        / sum(bills.bills) filter (where bills.total_unpaid > 0)::double precision as tenor_elapsed,
    sum(bills.total_unpaid) filter (where bills.total_unpaid > 0)::double precision
        / sum(bills.total_scheduled) filter (where bills.total_unpaid > 0)::double precision as outstanding_share
from ops.as_of_dates as dates
cross join core.loans as loans
left join features.loan_bills as bills
    on bills.customer_number = loans.customer_number
    and bills.loan_id = loans.loan_id
    and bills.as_of = dates.as_of
group by dates.as_of, loans.customer_number;

comment on view features.mitra_bills is 'One row per (as_of, customer_number) with a loan: what her bills say by then.';
