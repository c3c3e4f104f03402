-- One row per (recent as_of, loan that is looked at by itself): its schedule, and the sums of
-- its bills that nobody looks at by themselves; features.early_sums has those of other dates.
-- Of a settled loan whose dpd still counts nothing but that: its sums are in features.settled_sums.
create view features.recent_sums as
select
    dates.as_of,
    loans.customer_number,
    loans.loan_id,
    loans.snapshot_date,
    loans.dpd,
    coalesce(sums.bills, 0) as bills,
    coalesce(sums.total_scheduled, 0) as total_scheduled,
    sums.first_due_date,
    coalesce(sums.settled_bills, 0) as due_bills,
    coalesce(sums.total_settled_due, 0) as total_due,
    coalesce(sums.total_settled_paid, 0) as total_paid,
    coalesce(sums.settled_on_time_bills, 0) as on_time_bills,
    sums.settled_late_date as last_late_date
from ops.recent_dates() as dates
cross join core.loans as loans
left join features.loan_sums as sums
    on sums.customer_number = loans.customer_number
    and sums.loan_id = loans.loan_id
    and not sums.is_settled
where not loans.is_resting or loans.dpd > 0;

comment on view features.recent_sums is 'One row per (recent as_of, loan that is looked at by itself): its schedule, and the sums of its bills that nobody looks at by themselves.';
