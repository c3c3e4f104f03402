-- One row per bill, with the dates on which it has to be looked at by itself: from when it
-- is due, or from its payment if that is earlier, until it is paid in full and 12 weeks
-- old: no feature looks back further. Before, it is one of those to come; after, one of
-- those settled.
create view features.bill_spans as
select
    customer_number,
    loan_id,
    bill_scheduled_date,
    bill_paid_date,
    amount,
    paid_amount,
    least(bill_scheduled_date, bill_paid_date) as awake_from,
    case when paid_amount >= amount and bill_paid_date is not null
        then greatest(bill_scheduled_date + 83, bill_paid_date - 1) end as awake_until
from core.bills;

comment on view features.bill_spans is 'One row per bill, with the dates on which it has to be looked at by itself.';
comment on column features.bill_spans.awake_until is 'The last of them; null while it is not paid in full.';
