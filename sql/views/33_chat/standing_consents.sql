-- One row per contact who has decided anything: what she allows now, defined here alone.
-- A contact without a row, or with null, has not said: nothing is allowed.
create view chat.standing_consents as
with latest as (
    select distinct on (consents.contact_id, consents.purpose)
        consents.contact_id,
        consents.purpose,
        consents.is_granted,
        consents.decided_at
    from chat.consents as consents
    inner join chat.contacts as contacts on contacts.contact_id = consents.contact_id
    where contacts.consents_from is null
        or consents.decided_at >= contacts.consents_from
    order by consents.contact_id, consents.purpose, consents.consent_id desc
)
select
    contact_id,
    bool_or(is_granted) filter (where purpose = 'record') as may_record,
    coalesce(bool_or(is_granted) filter (where purpose = 'score'), false) as may_score,
    -- What may not be kept is not sent anywhere either.
    coalesce(bool_or(is_granted) filter (where purpose = 'abroad'), false)
        and coalesce(bool_or(is_granted) filter (where purpose = 'record'), false) as may_leave,
    max(decided_at) as decided_at
from latest
group by contact_id;

comment on view chat.standing_consents is 'One row per contact who has decided anything: what she allows now.';
comment on column chat.standing_consents.may_record is 'Her notes are kept and booked; null: she has not said.';
comment on column chat.standing_consents.may_score is 'Her score and its reasons are shown to her. Her tier is the lender''s and always is.';
comment on column chat.standing_consents.may_leave is 'What she sends, and facts of hers, may go to an AI in another country.';
