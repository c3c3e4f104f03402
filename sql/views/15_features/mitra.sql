-- One row per (as_of, customer_number): every mitra on every wanted date, with loans or without.
-- The one definition of the features: the live lookup, the snapshot and the training
-- panel read it. A feature is as it was known on the date; null says that it is not known.
create view features.mitra as
select
    bills.as_of,
    bills.customer_number,
    coalesce(bills.tier_dpd, 0) as tier_dpd,
    coalesce(bills.dpd_bills, 0) as dpd_bills,
    bills.due_bills,
    bills.total_due,
    bills.total_paid,
    bills.on_time_bills,
    bills.on_time_bills_4w::double precision / nullif(bills.due_bills_4w, 0) as on_time_share_4w,
    bills.on_time_bills_12w::double precision / nullif(bills.due_bills_12w, 0) as on_time_share_12w,
    bills.on_time_bills::double precision / nullif(bills.due_bills, 0) as on_time_share_all,
    bills.on_time_bills_4w::double precision / nullif(bills.due_bills_4w, 0)
        - (bills.on_time_bills_12w - bills.on_time_bills_4w)::double precision
        / nullif(bills.due_bills_12w - bills.due_bills_4w, 0) as on_time_trend,
    bills.part_paid_bills_12w::double precision / nullif(bills.due_bills_12w, 0) as part_paid_share_12w,
    bills.days_late_12w::double precision / nullif(bills.due_bills_12w, 0) as mean_days_late_12w,
    bills.max_days_late_12w::double precision as max_days_late_12w,
    case when bills.first_due_date <= bills.as_of
        then (bills.as_of - coalesce(bills.last_late_date, bills.first_due_date)) / 7.0::double precision
    end as weeks_since_late,
    bills.total_paid::double precision / nullif(bills.total_due, 0) as repayment_rate,
    (bills.total_paid::double precision / nullif(bills.total_due, 0) * bills.due_bills + 4 * 0.95::double precision)
        / (bills.due_bills + 4) as repayment_rate_shrunk,
    bills.loans::double precision as loan_cycle,
    bills.running_due_bills::double precision / bills.running_bills as tenor_elapsed,
    bills.total_unpaid::double precision / bills.total_running as outstanding_share,
    (attendance.tasks - attendance.missed)::double precision / nullif(attendance.tasks, 0) as attendance_share_12w,
    notes.note_days_28,
    notes.net_margin_28,
    notes.sales_variation_8w,
    case when notes.net_cash_28 * 3 > bills.total_due_4w
            then bills.total_due_4w::double precision / notes.net_cash_28
        when notes.net_cash_28 is not null and bills.total_due_4w > 0
            then 3 end as instalment_share_28,
    coalesce(attendance.tasks, 0) = 0 as is_attendance_missing,
    notes.note_days_28 is null as is_note_days_missing,
    notes.net_margin_28 is null as is_net_margin_missing,
    notes.sales_variation_8w is null as is_sales_variation_missing,
    notes.net_cash_28 is null or bills.total_due_4w is null as is_instalment_share_missing
from features.mitra_bills as bills
left join features.task_days as days
    on days.customer_number = bills.customer_number
-- Not a view with dates of its own: joined by date as well, it was searched once a date and mitra.
cross join lateral (
    select
        width_bucket(bills.as_of, days.task_dates)
            - width_bucket(bills.as_of - 84, days.task_dates) as tasks,
        width_bucket(bills.as_of, days.missed_dates)
            - width_bucket(bills.as_of - 84, days.missed_dates) as missed
) as attendance
left join features.mitra_notes as notes
    on notes.customer_number = bills.customer_number
    and notes.as_of = bills.as_of;

comment on view features.mitra is 'One row per (as_of, customer_number): every mitra on every wanted date, with loans or without.';
comment on column features.mitra.tier_dpd is 'Days past due for the tier: the lender''s snapshot from its date on, the bills'' before. Not a feature.';
comment on column features.mitra.dpd_bills is 'Days past due from bills alone; the only dpd that the score sees.';
comment on column features.mitra.on_time_share_4w is 'Share of the bills due in the last 4 weeks that were paid in full by their date.';
comment on column features.mitra.on_time_trend is 'on_time_share_4w less the share of the 8 weeks before; null without bills in both.';
comment on column features.mitra.part_paid_share_12w is 'Share of the bills due in the last 12 weeks that are paid in part.';
comment on column features.mitra.mean_days_late_12w is 'Mean over the bills due in the last 12 weeks: days from due to paid in full, or to as_of.';
comment on column features.mitra.weeks_since_late is 'Weeks since the latest bill that was not paid in full by its date; since the first due bill if none was late.';
comment on column features.mitra.repayment_rate_shrunk is
    'Paid over due with four bills of a usual portfolio (0.95) added, so that few bills do not judge by chance.';
comment on column features.mitra.loan_cycle is 'Number of her loans of which a bill has been due.';
comment on column features.mitra.tenor_elapsed is 'Due bills over all bills of the loans that are not repaid; null while none runs.';
comment on column features.mitra.outstanding_share is
    'Outstanding over principal of the loans that are not repaid: the unpaid share of their bills, as each bill repays principal and margin alike.';
comment on column features.mitra.attendance_share_12w is 'Share of her tasks of the last 12 weeks at which face or QR was matched: visits and meetings that she was listed for, whatever the lender calls her there.';
comment on column features.mitra.note_days_28 is 'Days of the last 28 with an entry; null if she noted nothing in 8 weeks.';
comment on column features.mitra.net_margin_28 is 'Net cash of the business over its cash in, last 28 days; null below 4 days with notes.';
comment on column features.mitra.sales_variation_8w is 'Coefficient of variation of weekly sales over the weeks with notes of the last 8; null below 4 weeks.';
comment on column features.mitra.instalment_share_28 is 'Bills due in the last 28 days over net cash of the business in them; at most 3, also when that cash is none or negative.';
