-- One row per bill, with the dates on which it has to be looked at by itself: from 28 days
-- before it is due, or from its payment if that is earlier, until 90 days after both if
-- it was paid in full. Before, it is one of those to come; after, one of those settled.
-- 90 days: the longest window of the features is 12 weeks.
create view features.bill_spans as
select
    customer_number,
    loan_id,
    bill_scheduled_date,
    bill_paid_date,
    amount,
    paid_amount,
    least(bill_scheduled_date - 28, bill_paid_date) as awake_from,
    case when paid_amount >= amount and bill_paid_date is not null
        then greatest(bill_scheduled_date, bill_paid_date) + 90 end as awake_until
from core.bills;

comment on view features.bill_spans is 'One row per bill, with the dates on which it has to be looked at by itself.';
comment on column features.bill_spans.awake_until is 'Null while it is not paid in full.';
