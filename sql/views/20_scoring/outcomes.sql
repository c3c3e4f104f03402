-- One row per (as_of, customer_number) with a bill at stake in the 8 weeks after the
-- date: how they ended. The target of the early warning (FIELD.md, target A):
-- bad            a bill crossed the line of 7 days late within the window: its 8th day
--                late lies in it, and it was not paid in full by then (paid in part is not);
-- good           on no day of the window was any bill late;
-- indeterminate  all else: 1 to 7 days late, or late from before without a new crossing.
-- At stake are bills that fall due in the window, and those that are unpaid at the date
-- and have yet to cross. A date whose window is not known to its end has no rows.
-- Each bill goes to the few dates that it matters for: all bills beside all dates
-- would cost forty times as much.
create view scoring.outcomes as
with complete as (
    select array_agg(dates.as_of order by dates.as_of) as all_dates
    from ops.as_of_dates as dates
    cross join scoring.known_until
    where dates.as_of + 56 <= known_until.known_until
),
bills as (
    select
        customer_number,
        scheduled_date,
        full_date,
        unnest((select all_dates from complete)[
            width_bucket(scheduled_date - 57, (select all_dates from complete)) + 1
            : width_bucket(
                greatest(scheduled_date, coalesce(full_date, 'infinity')) - 1,
                (select all_dates from complete))
        ]) as as_of
    from (
        select
            customer_number,
            bill_scheduled_date as scheduled_date,
            case when paid_amount >= amount then bill_paid_date end as full_date
        from core.bills
    ) as dated
),
bill_windows as (
    select
        bills.as_of,
        bills.customer_number,
        bills.scheduled_date > bills.as_of
            or (bills.scheduled_date + 8 > bills.as_of
                and coalesce(bills.full_date > bills.as_of, true)) as is_at_stake,
        bills.scheduled_date + 8 between bills.as_of + 1 and bills.as_of + 56
            and coalesce(bills.full_date > bills.scheduled_date + 8, true) as is_crossing,
        case when coalesce(bills.full_date > bills.as_of + 1, true)
            then greatest(least(coalesce(bills.full_date - 1, bills.as_of + 56), bills.as_of + 56)
                - bills.scheduled_date, 0)
            else 0 end as max_dpd
    from bills
)
select
    as_of,
    customer_number,
    case when bool_or(is_crossing) then 'bad'
        when max(max_dpd) = 0 then 'good'
        else 'indeterminate' end as outcome,
    max(max_dpd) as max_dpd,
    case when bool_or(is_crossing) then true
        when max(max_dpd) = 0 then false end as is_bad
from bill_windows
group by as_of, customer_number
having bool_or(is_at_stake);

comment on view scoring.outcomes is
    'One row per (as_of, customer_number) with a bill at stake in the 8 weeks after the date: how they ended. Only dates whose 8 weeks are known to their end.';
comment on column scoring.outcomes.outcome is
    'bad: within (as_of, as_of + 56] a bill reached its 8th day late without being paid in full; good: on no day of them was any bill late; indeterminate: 1 to 7 days late, or late from before without a new crossing.';
comment on column scoring.outcomes.max_dpd is
    'The largest days past due of any day of the window: that day less the scheduled date of the oldest due bill not paid in full by it.';
comment on column scoring.outcomes.is_bad is 'True for bad, false for good, null for indeterminate: kept out of the fit.';
