-- One row per loan that is looked at by itself on the recent date: its schedule, and the sums of
-- its bills that nobody looks at by themselves; features.early_sums has those of other dates.
-- Of a settled loan whose dpd still counts nothing but that: its sums are in features.settled_sums.
create view features.recent_sums as
select
    loans.as_of,
    loans.customer_number,
    loans.loan_id,
    loans.snapshot_date,
    loans.dpd,
    coalesce(sums.bills, 0) as bills,
    coalesce(sums.total_scheduled, 0) as total_scheduled,
    sums.first_due_date,
    coalesce(sums.paid_bills, 0) as due_bills,
    coalesce(sums.total_due, 0) as total_due,
    coalesce(sums.total_paid, 0) as total_paid,
    coalesce(sums.on_time_bills, 0) as on_time_bills,
    coalesce(sums.timely_bills, 0) as timely_bills,
    sums.last_late_date
from (
    -- A union, as in features.recent_bills.
    select
        (select as_of from ops.recent_date) as as_of,
        customer_number,
        loan_id,
        snapshot_date,
        dpd,
        is_resting
    from core.loans
    union all
    select null, customer_number, loan_id, null, 0, true
    from core.loans
) as loans
left join features.loan_sums as sums
    on sums.customer_number = loans.customer_number
    and sums.loan_id = loans.loan_id
    and not sums.is_settled
where loans.as_of is not null
    and (not loans.is_resting or loans.dpd > 0);

comment on view features.recent_sums is 'One row per loan that is looked at by itself on the recent date: its schedule, and the sums of its bills that nobody looks at by themselves.';
