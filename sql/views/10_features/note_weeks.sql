-- One row per (as_of, customer_number, week_back) with an entry of her own notes, in
-- the 8 weeks up to the date; week 0 ends on it. What was recorded after the date does
-- not count, and an entry stands until the row that takes it back was recorded.
-- The service's day begins at midnight of Asia/Jakarta (a session's zone never reaches
-- the workers of a distributed database).
create view features.note_weeks as
select
    dates.as_of,
    entries.customer_number,
    (dates.as_of - entries.entry_date) / 7 as week_back,
    count(distinct entries.entry_date) as note_days,
    coalesce(sum(entries.amount) filter (
        where entries.direction = 'in' and entries.category = 'penjualan'), 0)::bigint as sales,
    coalesce(sum(entries.amount) filter (
        where entries.direction = 'in'
            and entries.category not in ('modal', 'utang')), 0)::bigint as cash_in,
    coalesce(sum(entries.amount) filter (
        where entries.direction = 'out'
            and entries.category not in ('modal', 'utang', 'angsuran', 'prive')), 0)::bigint as cash_out
from ops.as_of_dates as dates
inner join core.entries as entries
    on dates.as_of - entries.entry_date between 0 and 55
    and entries.recorded_at < (dates.as_of + 1)::timestamp at time zone 'Asia/Jakarta'
where entries.reverses_entry_id is null
    and not exists (
        select from core.entries as reversals
        where reversals.customer_number = entries.customer_number
            and reversals.reverses_entry_id = entries.entry_id
            and reversals.recorded_at < (dates.as_of + 1)::timestamp at time zone 'Asia/Jakarta'
    )
group by dates.as_of, entries.customer_number, week_back;

comment on view features.note_weeks is 'One row per (as_of, customer_number, week_back) with an entry of her own notes, in the 8 weeks up to the date.';
comment on column features.note_weeks.week_back is '0 is the seven days that end on as_of, 7 the earliest.';
comment on column features.note_weeks.cash_in is 'Cash that the business brought in: no capital, no borrowed money.';
comment on column features.note_weeks.cash_out is 'Cash that the business cost: no instalment, household, capital or repaid debt.';
