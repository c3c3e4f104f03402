-- One row per mitra and day with an entry: cash in and out, and the debts open when the day ended.
-- A day is her own: entry_date was told in her time zone when it was booked.
create view marts.daily_cash as
with entries as (
    select * from marts.entries
),
days as (
    select
        customer_number,
        coalesce(sum(amount) filter (where direction = 'in'), 0) as cash_in,
        coalesce(sum(amount) filter (where direction = 'in' and category = 'modal'), 0) as capital_in,
        coalesce(sum(amount) filter (where direction = 'out' and category <> 'prive'), 0) as cash_out,
        coalesce(sum(amount) filter (where direction = 'out' and category = 'prive'), 0) as household,
        count(*) as entry_count,
        entry_date
    from entries
    group by customer_number, entry_date
),
debts as (
    select
        customer_number,
        entry_date,
        sum(growth) filter (where is_receivable) as receivable_growth,
        sum(growth) filter (where not is_receivable) as payable_growth
    from chat.debt_steps
    group by customer_number, entry_date
)
select
    customer_number,
    cash_in::bigint as cash_in,
    capital_in::bigint as capital_in,
    cash_out::bigint as cash_out,
    household::bigint as household,
    (cash_in - cash_out - household)::bigint as net_cash,
    (cash_in - cash_out)::bigint as business_net,
    coalesce(sum(receivable_growth) over so_far, 0)::bigint as receivables_open,
    coalesce(sum(payable_growth) over so_far, 0)::bigint as payables_open,
    entry_count,
    entry_date
from days
left join debts using (customer_number, entry_date)
window so_far as (partition by customer_number order by entry_date);

comment on view marts.daily_cash is 'One row per mitra and day with an entry: cash that moved, and the debts open when the day ended.';
comment on column marts.daily_cash.customer_number is 'The mitra.';
comment on column marts.daily_cash.cash_in is 'Rupiah in.';
comment on column marts.daily_cash.capital_in is 'Rupiah of cash_in that is capital, her own, given or borrowed (category modal): no result of the business.';
comment on column marts.daily_cash.cash_out is 'Rupiah out for the business.';
comment on column marts.daily_cash.household is 'Rupiah out for household and savings (category prive).';
comment on column marts.daily_cash.net_cash is 'Rupiah in less all rupiah out; what the chat calls arus kas.';
comment on column marts.daily_cash.business_net is 'Rupiah in less what the business cost: net_cash with the household apart.';
comment on column marts.daily_cash.receivables_open is 'Rupiah that customers owed her when the day ended, by all her notes up to it.';
comment on column marts.daily_cash.payables_open is 'Rupiah that she owed others when the day ended, by all her notes up to it; her loan is not in it.';
comment on column marts.daily_cash.entry_count is 'Entries of the day that stand.';
comment on column marts.daily_cash.entry_date is 'The day in her own time zone, by her own words or her message''s time.';
