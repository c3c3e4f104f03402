-- One row per row of core.entries, with all that it came from. Her words are in it: for the service only.
create view chat.entry_sources as
with entries as (
    select * from core.entries
),
notes as (
    select * from chat.notes
),
messages as (
    select * from chat.messages
)
select
    entries.entry_id,
    entries.customer_number,
    entries.entry_date,
    entries.direction,
    entries.category,
    entries.amount,
    coalesce(entries.restores_entry_id, entries.entry_id) as identity_id,
    entries.reverses_entry_id,
    reversals.entry_id as reversed_by_entry_id,
    entries.reverses_entry_id is null and reversals.entry_id is null as is_standing,
    notes.reading #>> array['entries', entries.note_line::text, 'description'] as description,
    entries.recorded_at,
    entries.note_id,
    entries.note_line,
    notes.contact_id,
    notes.kind as note_kind,
    notes.reader,
    notes.model,
    notes.prompt_version,
    notes.raw_answer,
    notes.message_id,
    messages.body,
    messages.sent_at,
    notes.root_message_id,
    roots.body as root_body,
    roots.sent_at as root_sent_at,
    root_notes.reader as root_reader,
    root_notes.model as root_model,
    root_notes.prompt_version as root_prompt_version,
    root_notes.raw_answer as root_raw_answer,
    media.sha256 as media_sha256,
    media.path as media_path,
    media.mimetype as media_mimetype
from entries
left join entries as reversals on reversals.reverses_entry_id = entries.entry_id
left join notes on notes.note_id = entries.note_id
left join messages on messages.message_id = notes.message_id
left join messages as roots on roots.message_id = notes.root_message_id
left join chat.media as media on media.sha256 = coalesce(messages.media_sha256, roots.media_sha256)
-- The first reading of the message that it is about, which a later command put right.
left join lateral (
    select reader, model, prompt_version, raw_answer from notes as first_notes
    where first_notes.message_id = notes.root_message_id
    order by note_id
    limit 1
) as root_notes on true;

comment on view chat.entry_sources is
    'One row per row of core.entries: the note and message that booked it, and (root_…) the message that it is about, its first reading and its photo.';
comment on column chat.entry_sources.identity_id is
    'The entry that it stands for: its own, or of a row that an undo put back the one that was there before.';
