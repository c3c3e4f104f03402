-- One row per contact to be asked how an advice of a week ago went: the newest that was not
-- asked back about, at most one a week, only while she agrees, and not into a question
-- that she is at. One that she left for hours would keep it off for good; a number is an
-- answer to what was put to her last. Three weeks later nobody remembers.
create view alerts.follow_ups_due as
with advices as (
    select distinct on (contact_id) *
    from chat.advices as advices
    where given_at <= ops.now() - interval '7 days'
        and given_at > ops.now() - interval '21 days'
        and went is null
        and not exists (
            select from chat.outbox where outbox.advice_id = advices.advice_id)
    order by contact_id, given_at desc, advice_id desc
)
select
    advices.advice_id,
    advices.contact_id,
    asked_in.chat_id,
    contacts.name,
    contacts.timezone,
    advices.follow_up
from advices
inner join chat.contacts as contacts
    on contacts.contact_id = advices.contact_id
    and contacts.customer_number = advices.customer_number
inner join chat.standing_consents as consents
    on consents.contact_id = advices.contact_id and consents.may_record
-- The chat that she opened herself, and wrote in last.
inner join lateral (
    select chat_id from chat.messages as messages
    where messages.contact_id = advices.contact_id
    order by message_id desc
    limit 1
) as asked_in on true
where not exists (
        select from chat.outbox as asked
        where asked.contact_id = advices.contact_id and asked.kind = 'follow_up'
            and asked.created_at > ops.now() - interval '7 days')
    and not exists (
        select from chat.questions as questions
        where questions.contact_id = advices.contact_id
            and questions.asked_at > ops.now() - interval '2 hours' and questions.closed_at is null and questions.rested_at is null);

comment on view alerts.follow_ups_due is 'One row per contact who is to be asked how an advice of a week ago went.';
