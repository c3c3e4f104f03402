-- An edit or a deletion of a message is a row of the queue, too: it keeps its place in her
-- chat, is answered once and survives a restart as every message does.
alter table chat.messages
    drop constraint messages_kind_check,
    add constraint messages_kind_check
        check (kind in ('text', 'image', 'document', 'voice', 'other', 'edit', 'deletion')),
    add column target_raw_id text collate "C",
    add constraint messages_target_check check ((target_raw_id is not null) = (kind in ('edit', 'deletion')));
comment on column chat.messages.target_raw_id is
    'Of an edit or a deletion: the raw_id of the message that it changes. That message may come later, or never.';
create index messages_target on chat.messages (session, target_raw_id) where target_raw_id is not null;
-- The same file sent again is found by it.
create index messages_media on chat.messages (media_sha256) where media_sha256 is not null;

alter table chat.media add column dhash bit(64);
comment on column chat.media.dhash is
    'Of a picture: which of two neighbours on a grid of 9 by 8 is brighter. Pictures of one thing differ in few bits.';

alter table chat.notes
    add column kind text not null default 'note'
        check (kind in ('note', 'answer', 'edit', 'correction', 'removal', 'undo', 'deletion')),
    add column root_message_id bigint references chat.messages,
    add column content_key text;
comment on column chat.notes.kind is
    'Why it changed the ledger: note and edit say what a message says, answer answers a question about one, the others take back or put right.';
comment on column chat.notes.root_message_id is
    'The message whose money it is about: its own of a note, the changed or asked one of the others.';
comment on column chat.notes.content_key is
    'A hash of what was read: two notes with one key say the same of the same days.';
update chat.notes
set root_message_id = coalesce(
        (select asked.message_id from chat.questions
            inner join chat.notes as asked on asked.note_id = questions.note_id
            where questions.answer_note_id = notes.note_id),
        message_id),
    kind = case
        when reader = 'correction' then 'undo'
        when exists (select from chat.questions where answer_note_id = notes.note_id) then 'answer'
        else 'note' end;
alter table chat.notes alter column root_message_id set not null;
create index notes_root on chat.notes (root_message_id);
create index notes_content on chat.notes (contact_id, content_key) where content_key is not null;

alter table chat.questions
    add column asked_sent_at timestamptz,
    add column after_question_id bigint references chat.questions;
update chat.questions set asked_sent_at = asked_at;
comment on column chat.questions.asked_sent_at is
    'When the message was sent that it was asked in answer to; an answer sent more than a day later is no answer to it.';
comment on column chat.questions.after_question_id is
    'It is asked only once that one is answered, and not at all if that one says that the note was booked before.';
create index questions_note on chat.questions (note_id);

alter table chat.outbox add column entry_ids bigint[];
comment on column chat.outbox.entry_ids is
    'The entries that an answer shows, in the order of their numbers; null where it shows none.';

alter table core.entries add column restores_entry_id bigint;
comment on column core.entries.restores_entry_id is
    'Of a row that an undo put back: the entry that it stands for again.';
-- By what an entry stands for, an undo finds whether it still does.
create index entries_identity on core.entries ((coalesce(restores_entry_id, entry_id)));
