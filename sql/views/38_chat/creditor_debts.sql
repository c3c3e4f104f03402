-- One row per mitra and one that she owes by her own notes: what is open of it after part payments.
-- In her own words, so it is the service's alone.
create view chat.creditor_debts as
with steps as (
    select * from chat.debt_steps
    where not is_receivable and customer_key is not null
)

select
    customer_number,
    (array_agg(customer_name order by position(' ' in customer_name) > 0 desc, entry_id desc))[1] as creditor_name,
    customer_key as creditor_key,
    sum(own_growth)::bigint as open_amount
from steps
group by customer_number, customer_key;

comment on view chat.creditor_debts is 'One row per mitra and one that she owes by her own notes: what is open of it after part payments. Ask for one mitra at a time.';
comment on column chat.creditor_debts.creditor_name is 'As she named it last.';
comment on column chat.creditor_debts.creditor_key is 'The name without its title, in small letters.';
