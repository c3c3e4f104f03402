-- One row per mitra with a bill at stake in the 8 weeks after the clock's date: those whose
-- scores will have an outcome, by the same words as scoring.outcomes.
create view scoring.at_stake as
select distinct customer_number
from core.bills
where bill_scheduled_date between (select as_of - 7 from ops.clock) and (select as_of + 56 from ops.clock)
    and (bill_scheduled_date > (select as_of from ops.clock)
        or paid_amount < amount
        or coalesce(bill_paid_date > (select as_of from ops.clock), true));

comment on view scoring.at_stake is 'One row per mitra with a bill at stake in the 8 weeks after the clock''s date.';
