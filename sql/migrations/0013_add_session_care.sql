alter table chat.messages
    add column batch_id uuid,
    add column is_fetched boolean not null default false,
    add column is_late boolean not null default false;
comment on column chat.messages.batch_id is 'The batch that it was answered in last: a message is in one at a time.';
comment on column chat.messages.is_fetched is 'No event told of it: it was found in the gateway''s history.';
comment on column chat.messages.is_late is
    'It came more than an hour after it was sent: its answer is not one that she waits for.';
create index messages_received on chat.messages (received_at);
create index messages_chat on chat.messages (chat_id, received_at);

alter table chat.outbox
    add column batch_id uuid,
    add column claimed_at timestamptz,
    add column look_at timestamptz,
    add column looks integer not null default 0;
comment on column chat.outbox.batch_id is 'The batch of messages that it answers; the first message of an answer alone has it.';
comment on column chat.outbox.claimed_at is 'When a sender took it last; sent_at stays null until it is handed over.';
comment on column chat.outbox.look_at is 'Of an uncertain one: when it is looked for next among the gateway''s own messages; null: no more.';
create unique index outbox_batch on chat.outbox (batch_id);
create index outbox_claimed on chat.outbox (claimed_at desc nulls last);
create index outbox_chat_claimed on chat.outbox (chat_id, claimed_at desc nulls last);
create index outbox_uncertain on chat.outbox (look_at) where status = 'uncertain';
update chat.outbox set claimed_at = sent_at where sent_at is not null;

create table chat.early_acks (
    raw_id text collate "C" primary key,
    ack integer not null,
    came_at timestamptz not null default now()
);
comment on table chat.early_acks is
    'One row per message of ours whose ack came before the gateway''s answer told its id; gone once it did, or after a day.';

alter table ops.session_status
    add column since timestamptz,
    add column checked_at timestamptz,
    add column restricted_until timestamptz,
    add column caught_up_until timestamptz;
update ops.session_status set since = happened_at;
alter table ops.session_status alter column since set not null;
comment on column ops.session_status.since is 'When the status began; a status that is told again does not move it.';
comment on column ops.session_status.checked_at is 'When the gateway was asked last.';
comment on column ops.session_status.restricted_until is 'WhatsApp lets this number start no chats until then.';
comment on column ops.session_status.caught_up_until is 'All messages sent before are here.';

create table ops.session_restarts (
    restart_id bigint generated always as identity primary key,
    session text not null,
    reason text not null,
    restarted_at timestamptz not null default now()
);
comment on table ops.session_restarts is 'One row per restart of a session that the service made by itself.';
