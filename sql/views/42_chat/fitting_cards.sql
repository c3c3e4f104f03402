-- The cards that fit a mitra, the best first: of her tier, all their numbers known, every
-- condition true. A card on what she asked comes before others; where there is none, no
-- card on her instalments answers a question on something else. One that she had in the
-- last 28 days comes after those alike, and the weight decides the rest.
create function chat.fitting_cards(asked_contact_id bigint, today date, topic text, cards jsonb)
returns table (card_id text, place bigint)
language sql stable
as $$
    with offered as (
        select *
        from jsonb_to_recordset(cards) as card (
            card_id text, tiers text[], topics text[], needs text[], conditions jsonb, weight integer)
    ),
    facts as materialized (
        select * from chat.advice_facts(asked_contact_id, today)
    ),
    mitra as (
        select coalesce(snapshot.tier, 'BARU') as tier
        from chat.contacts as contacts
        left join marts.mitra_tiers_snapshot as snapshot
            on snapshot.customer_number = contacts.customer_number
        where contacts.contact_id = asked_contact_id
            and contacts.role = 'mitra'
    ),
    fitting as (
        select
            offered.*,
            given.given_at
        from offered
        inner join mitra on mitra.tier = any(offered.tiers)
        left join lateral (
            select max(advices.given_at) as given_at from chat.advices as advices
            where advices.contact_id = asked_contact_id and advices.card_id = offered.card_id
        ) as given on true
        where not exists (
            select from unnest(offered.needs) as needed (fact)
            where needed.fact not in (select facts.fact from facts))
        and not exists (
            select
            from jsonb_to_recordset(offered.conditions) as rule (
                fact text, at_least bigint, at_most bigint)
            left join facts on facts.fact = rule.fact
            where not coalesce(facts.number >= coalesce(rule.at_least, facts.number)
                and facts.number <= coalesce(rule.at_most, facts.number), false))
    )
    select
        fitting.card_id,
        row_number() over (order by
            coalesce(topic = any(fitting.topics), false) desc,
            topic is not null and 'cicilan' = any(fitting.topics),
            fitting.given_at is not null and fitting.given_at > ops.now() - interval '28 days',
            fitting.given_at nulls first,
            fitting.weight desc,
            fitting.card_id) as place
    from fitting
$$;

comment on function chat.fitting_cards is 'One row per advice card that fits the mitra behind a contact by her tier and numbers, the best one first.';
