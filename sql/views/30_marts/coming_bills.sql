-- One row per bill that is scheduled on the clock's date or later.
create view marts.coming_bills as
with bills as (
    select
        bills.customer_number,
        bills.loan_id,
        bills.bill_id,
        bills.amount,
        case when bills.bill_paid_date <= clock.as_of then bills.paid_amount else 0 end as paid_amount,
        bills.bill_scheduled_date > clock.as_of as is_ahead,
        bills.bill_scheduled_date as scheduled_date
    from ops.clock as clock
    inner join core.bills as bills on bills.bill_scheduled_date >= clock.as_of
)
select
    customer_number,
    loan_id,
    bill_id,
    amount,
    paid_amount,
    greatest(amount - paid_amount, 0) as open_amount,
    -- The date's own bills are in the rate already.
    case when is_ahead then amount else 0 end as new_due,
    case when is_ahead then paid_amount else 0 end as new_paid,
    scheduled_date
from bills;

comment on view marts.coming_bills is 'One row per bill that is scheduled on the clock''s date or later: live.';
comment on column marts.coming_bills.customer_number is 'The mitra.';
comment on column marts.coming_bills.loan_id is 'The loan.';
comment on column marts.coming_bills.bill_id is 'The bill.';
comment on column marts.coming_bills.amount is 'Rupiah of the bill.';
comment on column marts.coming_bills.paid_amount is 'Rupiah paid ahead on it by the clock''s date.';
comment on column marts.coming_bills.open_amount is 'Rupiah still to pay.';
comment on column marts.coming_bills.new_due is 'Rupiah that its day will add to total_due; 0 on the clock''s date, whose bills are due already.';
comment on column marts.coming_bills.new_paid is 'Rupiah paid ahead that its day will add to total_paid.';
comment on column marts.coming_bills.scheduled_date is 'The day on which it is due.';
