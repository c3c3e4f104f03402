-- The chat that an officer is written to: of several always the same. A function, as the
-- planner puts it into a query for the few who are addressed.
create function chat.first_alias(asked_contact_id bigint) returns table (chat_id text)
language sql stable parallel safe
as $$
    select aliases.chat_id
    from chat.aliases as aliases
    where aliases.contact_id = asked_contact_id
    order by aliases.chat_id
    limit 1
$$;

comment on function chat.first_alias is 'The first of the chats of a contact; no row without one.';
