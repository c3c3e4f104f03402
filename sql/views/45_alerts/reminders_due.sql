-- One row per mitra with bills tomorrow that she was not reminded of yet: one message for all of them.
create view alerts.reminders_due as
with bills as (
    select * from alerts.bills_to_remind
    where not exists (
        select from chat.reminded_bills
        where reminded_bills.bill_id = bills_to_remind.bill_id
    )
),
reminders as (
    select
        contact_id,
        chat_id,
        customer_number,
        mitra_name,
        timezone,
        array_agg(bill_id order by bill_id) as bill_ids,
        sum(open_amount)::bigint as open_amount,
        scheduled_date
    from bills
    group by contact_id, chat_id, customer_number, mitra_name, timezone, scheduled_date
)
select
    reminders.*,
    officer.name as officer_name
from reminders
-- A name helps only if it is that of the officer whom she knows: of several it may not be.
left join lateral (
    select min(officer_name) as name
    from alerts.mitra_officers
    where mitra_officers.customer_number = reminders.customer_number
    having count(*) = 1
) as officer on true;

comment on view alerts.reminders_due is 'One row per mitra with bills tomorrow that she was not reminded of yet; timezone is null where it is not known.';
