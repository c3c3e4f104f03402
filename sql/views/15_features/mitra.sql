-- One row per (as_of, customer_number): every mitra on every wanted date, with loans or without.
-- tier_dpd is the lender's own dpd from the date of its snapshot on, and the
-- bills' before it; dpd_bills is the bills' alone, and the only one the score may see.
create view features.mitra as
with loans as (
    select
        dates.as_of,
        loans.customer_number,
        max(case when loans.snapshot_date <= dates.as_of then loans.dpd
            else coalesce(bills.dpd_bills, 0) end) as tier_dpd,
        sum(bills.due_bills)::bigint as due_bills,
        sum(bills.total_due)::bigint as total_due,
        sum(bills.total_paid)::bigint as total_paid,
        sum(bills.on_time_bills)::bigint as on_time_bills,
        sum(bills.due_bills_4w)::bigint as due_bills_4w,
        sum(bills.on_time_bills_4w)::bigint as on_time_bills_4w,
        sum(bills.due_bills_12w)::bigint as due_bills_12w,
        sum(bills.on_time_bills_12w)::bigint as on_time_bills_12w,
        sum(bills.days_late_12w)::bigint as days_late_12w,
        max(bills.dpd_bills) as dpd_bills
    from ops.as_of_dates as dates
    cross join core.loans as loans
    left join features.loan_bills as bills
        on bills.customer_number = loans.customer_number
        and bills.loan_id = loans.loan_id
        and bills.as_of = dates.as_of
    group by dates.as_of, loans.customer_number
)
select
    dates.as_of,
    customers.customer_number,
    coalesce(loans.tier_dpd, 0) as tier_dpd,
    coalesce(loans.dpd_bills, 0) as dpd_bills,
    coalesce(loans.due_bills, 0) as due_bills,
    coalesce(loans.total_due, 0) as total_due,
    coalesce(loans.total_paid, 0) as total_paid,
    coalesce(loans.on_time_bills, 0) as on_time_bills,
    loans.on_time_bills_4w::double precision / nullif(loans.due_bills_4w, 0) as on_time_share_4w,
    loans.on_time_bills_12w::double precision / nullif(loans.due_bills_12w, 0) as on_time_share_12w,
    loans.days_late_12w::double precision / nullif(loans.due_bills_12w, 0) as mean_days_late_12w,
    (loans.total_paid + 4 * 0.95 * loans.total_due / loans.due_bills)::double precision
        / (loans.total_due + 4.0 * loans.total_due / loans.due_bills) as repayment_rate_shrunk
from ops.as_of_dates as dates
cross join core.customers as customers
left join loans
    on loans.customer_number = customers.customer_number
    and loans.as_of = dates.as_of;

comment on view features.mitra is 'One row per (as_of, customer_number): every mitra on every wanted date, with loans or without.';
comment on column features.mitra.tier_dpd is 'Days past due for the tier: the lender''s snapshot from its date on, the bills'' before.';
comment on column features.mitra.dpd_bills is 'Days past due from bills alone; the only dpd that the score sees.';
comment on column features.mitra.repayment_rate_shrunk is
    'Paid over due with four bills of a usual portfolio (0.95) added, so that few bills do not judge by chance.';
