-- One row per mitra some of whose messages reached us too late to be booked, and who was not
-- told of these: she takes them for noted. Only while she agrees; the days are of her zone.
create function alerts.too_late_due(default_zone text)
returns table (contact_id bigint, chat_id text, once_key text, messages bigint, first_day date, last_day date)
language sql stable
as $$
    with given_up as (
        select *
        from chat.messages
        -- Attempts are of what was tried: these never were.
        where status = 'dead' and attempts = 0
            and sent_at < received_at - interval '7 days'
            and received_at > now() - interval '2 days'
    ),
    hers as (
        select
            contacts.contact_id,
            given_up.chat_id,
            given_up.message_id,
            (given_up.sent_at at time zone coalesce(contacts.timezone, default_zone))::date as day
        from given_up
        cross join lateral (
            select contact_id from chat.aliases where aliases.chat_id = given_up.chat_id
            union
            select contact_id from chat.contacts
            where phone = substring(given_up.chat_id from '^([0-9]+)@c[.]us$')
        ) as writer
        inner join chat.contacts as contacts
            on contacts.contact_id = writer.contact_id and contacts.role = 'mitra'
        inner join chat.standing_consents as consents
            on consents.contact_id = contacts.contact_id and consents.may_record
        -- One of the same person, whatever comes after it of that old history.
        where not exists (
            select from chat.outbox
            where outbox.contact_id = contacts.contact_id and outbox.once_key like 'too-late:%'
                and outbox.created_at > now() - interval '2 days')
    )
    select
        hers.contact_id,
        min(hers.chat_id),
        format('too-late:%s', max(hers.message_id)),
        count(*),
        min(hers.day),
        max(hers.day)
    from hers
    group by hers.contact_id
$$;

comment on function alerts.too_late_due is 'One row per mitra who agrees and some of whose messages came more than 7 days late, untold.';
