-- One row per mitra and customer whose debt she noted: what is open of it after part payments.
-- In her own words, so it is the service's alone. A customer is the same under "Bu Tini"
-- and "Tini"; what is paid beyond a noted debt is no debt of the other way.
create view chat.customer_debts as
with entries as (
    select
        customer_number,
        entry_id,
        direction,
        amount,
        chat.customer_named(description) as customer_name
    from chat.entry_sources
    where is_standing
        and (direction = 'owed_to_me' or (direction = 'in' and category = 'piutang'))
),

debts as (
    select
        customer_number,
        (array_agg(customer_name order by position(' ' in customer_name) > 0 desc, entry_id desc))[1] as customer_name,
        coalesce(sum(amount) filter (where direction = 'owed_to_me'), 0)::bigint as owed_amount,
        coalesce(sum(amount) filter (where direction = 'in'), 0)::bigint as paid_amount,
        max(entry_id) as last_entry_id
    from entries
    group by customer_number, lower(regexp_replace(customer_name, '^.* ', ''))
)

select
    customer_number,
    customer_name,
    owed_amount,
    paid_amount,
    greatest(owed_amount - paid_amount, 0) as open_amount,
    last_entry_id
from debts;

comment on view chat.customer_debts is 'One row per mitra and customer whose debt she noted: what is open of it after part payments. Ask for one mitra at a time.';
comment on column chat.customer_debts.customer_name is 'As she named her last; null where her words name nobody.';
