-- One row per past date that training looks back from: every 4 weeks, the last one with
-- 8 weeks after it that are known, the first with 12 weeks before it that bills tell of;
-- at most 40. Bills begin where the first thousandth of them is due: one slip in a year
-- must not stretch history.
create view scoring.training_dates as
with days as (
    select bill_scheduled_date, count(*) as bills
    from core.bills
    group by bill_scheduled_date
),
running as (
    select
        bill_scheduled_date,
        sum(bills) over (order by bill_scheduled_date) as bills_until,
        sum(bills) over () as all_bills
    from days
),
limits as (
    select
        (select min(bill_scheduled_date) from running where bills_until * 1000 >= all_bills) as first_bill_date,
        (select known_until from scoring.known_until) - 56 as last_date
),
dates as (
    select limits.last_date - 28 * steps_back as as_of
    from limits
    cross join generate_series(0, 39) as steps (steps_back)
    where limits.last_date - 28 * steps_back >= limits.first_bill_date + 84
),
tests as (
    select min(dates.as_of) as first_test_date
    from dates
    cross join (select min(as_of) as first_date, max(as_of) as last_date from dates) as spans
    where (dates.as_of - spans.first_date) * 4 >= (spans.last_date - spans.first_date) * 3
)
select
    dates.as_of,
    case when dates.as_of >= tests.first_test_date then 'test'
        when dates.as_of + 56 < tests.first_test_date then 'train' end as part
from dates
cross join tests;

comment on view scoring.training_dates is
    'One row per past date that training looks back from: every 4 weeks, at most 40, the last one 8 weeks before the end of what is known.';
comment on column scoring.training_dates.part is
    'test: the last quarter of time; train: dates whose 8 weeks end before the first of it; null: the dates between.';
