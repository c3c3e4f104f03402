-- All chats of whoever writes in one: that one and, once the pair is known, those by her
-- phone and her lids, which she sees as one conversation. A function, as it is asked of the
-- few messages at the head of the queue: a view would work out all of them first.
create function chat.chats_of_writer(asked_chat_id text) returns table (chat_id text)
language sql stable parallel safe
as $$
    with writer as (
        select contact_id from chat.aliases where chat_id = asked_chat_id
        union
        select contact_id from chat.contacts where phone = substring(asked_chat_id from '^([0-9]+)@c[.]us$')
    )
    select asked_chat_id
    union
    select aliases.chat_id from writer inner join chat.aliases as aliases using (contact_id)
    union
    select contacts.phone || '@c.us' from writer inner join chat.contacts as contacts using (contact_id)
    where contacts.phone is not null
$$;

comment on function chat.chats_of_writer is 'All chats of whoever writes in one, that one included.';
