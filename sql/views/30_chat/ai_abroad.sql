-- One row per contact whose latest word lets her notes go to an AI abroad: a yes to a
-- question that named it. Who is not here is never sent to the model.
create view chat.ai_abroad as
with latest as (
    select distinct on (contact_id) *
    from chat.consents
    order by contact_id, consent_id desc
)
select contact_id
from latest
where is_granted
    and text_version not like '%-here';

comment on view chat.ai_abroad is 'One row per contact whose latest word lets her notes go to an AI abroad.';
