-- One row per planned message that may leave by its chat: it is due, and nothing before it waits.
create view ops.outbox_ready as
with planned as (
    select * from chat.outbox
    where status = 'planned' and try_at <= now()
),

contacts as (
    select * from chat.contacts
),

final as (
    select
        planned.outbox_id,
        planned.contact_id,
        planned.chat_id,
        planned.is_asked,
        coalesce(contacts.is_sample, false) as is_sample,
        contacts.timezone,
        -- She wrote here at least once: we do not begin the chat.
        exists (
            select from chat.messages as heard where heard.chat_id = planned.chat_id
        ) as is_opened,
        (
            select max(earlier.claimed_at) from chat.outbox as earlier
            where earlier.chat_id = planned.chat_id
        ) as chat_claimed_at
    from planned
    left join contacts on contacts.contact_id = planned.contact_id
    where not exists (
        select from chat.outbox as earlier
        where earlier.chat_id = planned.chat_id and earlier.is_asked = planned.is_asked
            and earlier.status in ('planned', 'sending')
            and earlier.outbox_id < planned.outbox_id
    )
)

select * from final;

comment on view ops.outbox_ready is
    'One row per planned message that is due and the first of its chat; what may leave now is chosen among these by zone, session and pace.';
