-- One row per mitra and day with an entry: cash in and out of the business.
create view marts.daily_cash as
select
    customer_number,
    coalesce(sum(amount) filter (where direction = 'in'), 0)::bigint as cash_in,
    coalesce(sum(amount) filter (where direction = 'out' and category <> 'prive'), 0)::bigint as cash_out,
    coalesce(sum(amount) filter (where direction = 'out' and category = 'prive'), 0)::bigint as household,
    coalesce(sum(case direction when 'in' then amount when 'out' then -amount else 0 end), 0)::bigint as net_cash,
    entry_date
from marts.entries
group by customer_number, entry_date;

comment on view marts.daily_cash is 'One row per mitra and day with an entry: cash that moved.';
comment on column marts.daily_cash.customer_number is 'The mitra.';
comment on column marts.daily_cash.cash_in is 'Rupiah in.';
comment on column marts.daily_cash.cash_out is 'Rupiah out for the business.';
comment on column marts.daily_cash.household is 'Rupiah out for household and savings (category prive).';
comment on column marts.daily_cash.net_cash is 'Rupiah in less all rupiah out; what the chat calls arus kas.';
comment on column marts.daily_cash.entry_date is 'The day, by her own words or her message''s time.';
