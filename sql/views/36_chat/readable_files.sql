-- One row per message whose kept file may be read, as its sender allows it now: a file that is
-- not here is not opened, and without may_leave not sent anywhere.
create view chat.readable_files as
select
    messages.message_id,
    aliases.contact_id,
    media.sha256,
    media.path,
    media.mimetype,
    consents.may_leave
from chat.messages as messages
inner join chat.media as media on media.sha256 = messages.media_sha256
inner join chat.aliases as aliases on aliases.chat_id = messages.chat_id
inner join chat.standing_consents as consents on consents.contact_id = aliases.contact_id
where consents.may_record;

comment on view chat.readable_files is 'One row per message whose kept file may be read, as its sender allows it now.';
