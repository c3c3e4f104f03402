create table chat.advices (
    advice_id bigint generated always as identity primary key,
    contact_id bigint not null references chat.contacts,
    customer_number text collate "C" not null,
    message_id bigint not null unique references chat.messages,
    kind text not null check (kind in ('card', 'free')),
    card_id text,
    tier text,
    topic text,
    facts jsonb not null,
    text text not null,
    follow_up text not null,
    model text,
    prompt_version text,
    refused jsonb not null default '[]',
    given_at timestamptz not null,
    went text check (went in ('yes', 'partly', 'no')),
    went_message_id bigint references chat.messages,
    went_at timestamptz,
    check ((kind = 'card') = (card_id is not null)),
    check ((went is null) = (went_at is null))
);
comment on table chat.advices is
    'One row per advice that a mitra was given, with the facts it stands on, and once she told it, how it went.';
comment on column chat.advices.message_id is 'The message that asked for it: one advice each.';
comment on column chat.advices.facts is 'What chat.advice_facts said of her then.';
comment on column chat.advices.follow_up is 'What she is asked a week later.';
comment on column chat.advices.refused is 'Sentences of the model that the guard let nobody read, with the reason.';
create index advices_contact on chat.advices (contact_id, given_at);

alter table chat.outbox
    drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in ('reply', 'consent', 'alert', 'reminder', 'follow_up')),
    add column advice_id bigint unique references chat.advices;
comment on column chat.outbox.advice_id is 'The advice that it asks back about: each is asked back about once.';
