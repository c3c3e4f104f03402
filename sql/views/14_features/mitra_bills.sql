-- One row per (as_of, customer_number) with a loan: what her bills say by then.
-- tier_dpd is the lender's own dpd from the date of its snapshot on, and the
-- bills' before it; nothing else here reads the snapshot.
-- Shares are worked out where the sums are: taken from a query around it, each would be
-- worked out anew wherever the score looks at it.
create view features.mitra_bills as
select
    as_of,
    customer_number,
    max(tier_dpd) as tier_dpd,
    max(dpd_bills) as dpd_bills,
    ops.total(due_bills) as due_bills,
    ops.total(total_due) as total_due,
    ops.total(total_paid) as total_paid,
    ops.total(on_time_bills) as on_time_bills,
    ops.total(total_due_4w) as total_due_4w,
    ops.total(on_time_bills_4w)::double precision / nullif(ops.total(due_bills_4w), 0) as on_time_share_4w,
    ops.total(on_time_bills_12w)::double precision / nullif(ops.total(due_bills_12w), 0) as on_time_share_12w,
    ops.total(on_time_bills)::double precision / nullif(ops.total(due_bills), 0) as on_time_share_all,
    ops.total(on_time_bills_4w)::double precision / nullif(ops.total(due_bills_4w), 0)
        - (ops.total(on_time_bills_12w) - ops.total(on_time_bills_4w))::double precision
        / nullif(ops.total(due_bills_12w) - ops.total(due_bills_4w), 0) as on_time_trend,
    ops.total(part_paid_bills_12w)::double precision / nullif(ops.total(due_bills_12w), 0) as part_paid_share_12w,
    ops.total(days_late_12w)::double precision / nullif(ops.total(due_bills_12w), 0) as mean_days_late_12w,
    max(max_days_late_12w)::double precision as max_days_late_12w,
    case when min(first_due_date) <= as_of
        then (as_of - coalesce(max(last_late_date), min(first_due_date))) / 7.0::double precision end as weeks_since_late,
    ops.total(total_paid)::double precision / nullif(ops.total(total_due), 0) as repayment_rate,
    (ops.total(total_paid)::double precision / nullif(ops.total(total_due), 0) * ops.total(due_bills)
        + 4 * 0.95::double precision) / (ops.total(due_bills) + 4) as repayment_rate_shrunk,
    -- A loan of which nothing has been due yet is not begun.
    (count(*) filter (where first_due_date <= as_of))::double precision as loan_cycle,
    (ops.total(due_bills) filter (where total_unpaid > 0 and first_due_date <= as_of))::double precision
        / ops.total(bills) filter (where total_unpaid > 0 and first_due_date <= as_of) as tenor_elapsed,
    (ops.total(total_unpaid) filter (where total_unpaid > 0 and first_due_date <= as_of))::double precision
        / ops.total(total_scheduled) filter (where total_unpaid > 0 and first_due_date <= as_of) as outstanding_share
from (
    select
        dates.as_of,
        loans.customer_number,
        case when loans.snapshot_date <= dates.as_of then loans.dpd
            else coalesce(dates.as_of - bills.oldest_unpaid_date, 0) end as tier_dpd,
        coalesce(dates.as_of - bills.oldest_unpaid_date, 0) as dpd_bills,
        coalesce(resting.bills, early.bills, 0) + coalesce(bills.bills, 0) as bills,
        coalesce(resting.total_scheduled, early.total_scheduled, 0)
            + coalesce(bills.total_scheduled, 0) as total_scheduled,
        coalesce(resting.total_scheduled - resting.total_due, early.total_scheduled - early.total_due, 0)
            + coalesce(bills.total_scheduled - bills.total_settled, 0) as total_unpaid,
        coalesce(resting.due_bills, early.due_bills, 0) + coalesce(bills.due_bills, 0) as due_bills,
        coalesce(resting.total_due, early.total_due, 0) + coalesce(bills.total_due, 0) as total_due,
        coalesce(resting.total_paid, early.total_paid, 0) + coalesce(bills.total_paid, 0) as total_paid,
        coalesce(resting.on_time_bills, early.on_time_bills, 0) + coalesce(bills.on_time_bills, 0) as on_time_bills,
        bills.total_due_4w,
        bills.due_bills_4w,
        bills.on_time_bills_4w,
        bills.due_bills_12w,
        bills.on_time_bills_12w,
        bills.part_paid_bills_12w,
        bills.days_late_12w,
        bills.max_days_late_12w,
        least(resting.first_due_date, early.first_due_date, bills.first_due_date) as first_due_date,
        greatest(resting.last_late_date, early.last_late_date, bills.last_late_date) as last_late_date
    from ops.as_of_dates as dates
    cross join core.loans as loans
    -- Of these two a date has one.
    left join features.resting_loans as resting
        on resting.customer_number = loans.customer_number
        and resting.loan_id = loans.loan_id
        and dates.is_recent
    left join features.early_sums as early
        on early.customer_number = loans.customer_number
        and early.loan_id = loans.loan_id
        and early.as_of = dates.as_of
    left join features.loan_bills as bills
        on bills.customer_number = loans.customer_number
        and bills.loan_id = loans.loan_id
        and bills.as_of = dates.as_of
    -- On other dates the loan has yet to begin and says nothing: on 40 past ones most have.
    where resting.bills is not null
        or early.bills is not null
        or bills.bills is not null
        or loans.snapshot_date <= dates.as_of
) as loans
group by as_of, customer_number;

comment on view features.mitra_bills is 'One row per (as_of, customer_number) with a loan: what her bills say by then.';
