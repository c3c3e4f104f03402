-- One row per contact who lets what she sends and facts of hers go to an AI abroad. Who is
-- not here is never sent to the model.
create view chat.ai_abroad as
select contact_id
from chat.standing_consents
where may_leave;

comment on view chat.ai_abroad is 'One row per contact who lets what she sends and facts of hers go to an AI abroad.';
