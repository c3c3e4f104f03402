-- One row per bill that was scheduled before the clock's date and isn't paid in full by it.
-- A payment counts from its own date on. A bill of the date itself can still be paid on
-- time: it is in marts.coming_bills.
-- Those lie among the bills that are awake; the others are looked through only where the
-- clock was set back behind the bounds that they rest by.
create view marts.late_bills as
with bills as (
    select
        customer_number,
        loan_id,
        bill_id,
        amount,
        case when bill_paid_date <= (select as_of from ops.clock)
            then paid_amount else 0 end as paid_amount,
        bill_scheduled_date as scheduled_date
    from core.bills
    where not is_resting
        and bill_scheduled_date < (select as_of from ops.clock)
    union all
    select
        bills.customer_number,
        bills.loan_id,
        bills.bill_id,
        bills.amount,
        case when bills.bill_paid_date <= clock.as_of then bills.paid_amount else 0 end,
        bills.bill_scheduled_date
    from ops.clock as clock
    cross join ops.resting as resting
    cross join core.bills as bills
    where not ops.is_recent(clock.as_of, resting)
        and bills.is_resting
        and bills.bill_scheduled_date < clock.as_of
)
select
    bills.customer_number,
    bills.loan_id,
    bills.bill_id,
    bills.amount,
    bills.paid_amount,
    bills.amount - bills.paid_amount as open_amount,
    bills.scheduled_date,
    -- The lender's own word on a loan is its dpd: its oldest late bill is late for so long, even
    -- where no bill that is known explains it. A snapshot of 0 days covers the bills before its
    -- date (part payments that the lender lets pass), not those since.
    case
        when loans.snapshot_date > (select as_of from ops.clock) then bills.scheduled_date
        when loans.dpd > 0 and bills.scheduled_date < loans.snapshot_date
            and bills.scheduled_date = min(bills.scheduled_date) over of_loan
            then loans.snapshot_date - loans.dpd
        when loans.dpd > 0 then greatest(bills.scheduled_date, loans.snapshot_date - loans.dpd)
        when bills.scheduled_date >= loans.snapshot_date then bills.scheduled_date
    end as past_due_since
from bills
inner join core.loans as loans
    on loans.customer_number = bills.customer_number
    and loans.loan_id = bills.loan_id
where bills.paid_amount < bills.amount
window of_loan as (partition by bills.customer_number, bills.loan_id);

comment on view marts.late_bills is 'One row per bill that was scheduled before the clock''s date and is not paid in full by it: live.';
comment on column marts.late_bills.customer_number is 'The mitra.';
comment on column marts.late_bills.loan_id is 'The loan.';
comment on column marts.late_bills.bill_id is 'The bill.';
comment on column marts.late_bills.amount is 'Rupiah of the bill.';
comment on column marts.late_bills.paid_amount is 'Rupiah paid on it so far: a part payment, or 0.';
comment on column marts.late_bills.open_amount is 'Rupiah still to pay.';
comment on column marts.late_bills.scheduled_date is 'The day on which it was due.';
comment on column marts.late_bills.past_due_since is 'The day from which the lender counts days past due for it, of a loan''s oldest the lender''s own count; null where the lender''s 0 days say that it does not.';
