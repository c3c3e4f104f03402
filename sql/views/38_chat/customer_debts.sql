-- One row per mitra and customer whose debt she noted: what is open of it after part payments.
-- In her own words, so it is the service's alone.
create view chat.customer_debts as
with steps as (
    select * from chat.debt_steps
    where is_receivable
),

debts as (
    select
        customer_number,
        (array_agg(customer_name order by position(' ' in customer_name) > 0 desc, entry_id desc))[1] as customer_name,
        coalesce(sum(amount) filter (where is_debt), 0)::bigint as owed_amount,
        coalesce(sum(amount) filter (where not is_debt), 0)::bigint as paid_amount,
        sum(own_growth)::bigint as open_amount,
        max(entry_id) as last_entry_id
    from steps
    group by customer_number, customer_key
)

select
    customer_number,
    customer_name,
    owed_amount,
    paid_amount,
    open_amount,
    last_entry_id
from debts;

comment on view chat.customer_debts is 'One row per mitra and customer whose debt she noted: what is open of it after part payments. Ask for one mitra at a time.';
comment on column chat.customer_debts.customer_name is 'As she named her last; null where her words name nobody.';
