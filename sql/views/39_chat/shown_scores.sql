-- One row per mitra with a chat who lets her score be shown to her: as marts.mitra_cards,
-- ask by customer_number, of one mitra at a time.
create view chat.shown_scores as
select
    contacts.contact_id,
    cards.customer_number,
    cards.score,
    -- Only what she can act on is ever said to her: such a reason has its advice.
    array(
        select reason ->> 'advice'
        from json_array_elements(cards.reasons) as reason
        where reason ->> 'direction' = 'against'
            and (reason ->> 'is_actionable')::boolean
            and reason ->> 'advice' is not null
        order by (reason ->> 'rank')::integer
    ) as advices,
    cards.is_trial_score,
    cards.as_of
from chat.contacts as contacts
inner join chat.standing_consents as consents
    on consents.contact_id = contacts.contact_id
    and consents.may_score
inner join marts.mitra_cards as cards
    on cards.customer_number = contacts.customer_number;

comment on view chat.shown_scores is 'One row per mitra with a chat who lets her score be shown to her: score and reasons of one mitra.';
comment on column chat.shown_scores.advices is 'What she can do about what weighs most against her score, the strongest first; empty without a score and where nothing that weighs is hers to change.';
