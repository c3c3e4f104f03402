-- One row per unpaid bill of the day after the clock's, of a mitra who may be reminded of it:
-- she agreed, and she opened a chat with us, which is the one that is written to.
create view alerts.bills_to_remind as
with contacts as (
    select
        contacts.contact_id,
        contacts.customer_number,
        contacts.name,
        contacts.timezone,
        opened.chat_id
    from chat.contacts as contacts
    inner join chat.standing_consents as consents
        on consents.contact_id = contacts.contact_id
        and consents.may_record
    inner join lateral (
        select chat_id from chat.messages
        where messages.contact_id = contacts.contact_id and not is_from_me
        order by message_id desc
        limit 1
    ) as opened on true
    where contacts.role = 'mitra'
)
select
    contacts.contact_id,
    contacts.chat_id,
    contacts.customer_number,
    contacts.name as mitra_name,
    contacts.timezone,
    bills.bill_id,
    bills.open_amount,
    bills.scheduled_date
from contacts
-- Mitra by mitra (that is what offset 0 is for): few of them chat, and bills are many.
cross join lateral (
    select bill_id, open_amount, scheduled_date
    from marts.coming_bills
    where coming_bills.customer_number = contacts.customer_number
        and scheduled_date = (select as_of from ops.clock) + 1
        and open_amount > 0
    offset 0
) as bills;

comment on view alerts.bills_to_remind is 'One row per unpaid bill of the day after the clock''s, of a mitra who agreed and who opened a chat with us.';
