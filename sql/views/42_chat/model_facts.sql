-- The same facts for the model: none unless she is GOLD by the snapshot and lets her notes
-- go abroad. Without rows there is no call, so both rules are this function's alone.
create function chat.model_facts(asked_contact_id bigint, today date)
returns table (fact text, kind text, unit text, number bigint, day date)
language sql stable
as $$
    select facts.*
    from chat.contacts as contacts
    inner join chat.standing_consents as consents
        on consents.contact_id = contacts.contact_id
        and consents.may_leave
    inner join marts.mitra_tiers_snapshot as snapshot
        on snapshot.customer_number = contacts.customer_number and snapshot.tier = 'GOLD'
    cross join lateral chat.advice_facts(contacts.contact_id, today) as facts
    where contacts.contact_id = asked_contact_id
$$;

comment on function chat.model_facts is 'One row per fact that may be sent to the model: none unless the mitra is GOLD and agreed to an AI abroad.';
