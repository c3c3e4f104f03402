-- One row per mitra with a chat who lets her score be shown to her. Live, as marts.mitra_cards:
-- ask for one mitra at a time.
create view chat.shown_scores as
select
    contacts.contact_id,
    cards.customer_number,
    cards.score,
    cards.reasons,
    cards.is_trial_score,
    cards.as_of
from chat.contacts as contacts
inner join chat.standing_consents as consents
    on consents.contact_id = contacts.contact_id
    and consents.may_score
inner join marts.mitra_cards as cards
    on cards.customer_number = contacts.customer_number;

comment on view chat.shown_scores is 'One row per mitra with a chat who lets her score be shown to her: score and reasons of one mitra.';
