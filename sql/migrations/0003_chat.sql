create table chat.contacts (
    contact_id bigint generated always as identity primary key,
    phone text collate "C" unique,
    name text,
    role text check (role in ('mitra', 'officer')),
    customer_number text collate "C" unique references core.customers,
    branch_id text collate "C",
    officer_phone text collate "C",
    timezone text,
    is_sample boolean not null default false,
    created_at timestamptz not null default now(),
    check ((role = 'mitra') = (customer_number is not null))
);
comment on table chat.contacts is
    'One row per person we know by WhatsApp. phone is digits with the country code, or null while unknown. A null role is a stranger.';

create table chat.aliases (
    chat_id text collate "C" primary key,
    contact_id bigint not null references chat.contacts
);
comment on table chat.aliases is 'One row per WhatsApp chat id (…@c.us, …@lid) of a contact.';
create index aliases_contact on chat.aliases (contact_id);

create table chat.consents (
    consent_id bigint generated always as identity primary key,
    contact_id bigint not null references chat.contacts,
    text_version text not null,
    is_granted boolean not null,
    message_id bigint not null,
    channel text not null default 'whatsapp',
    decided_at timestamptz not null default now()
);
comment on table chat.consents is 'Append-only: one row per SETUJU or TOLAK; the latest of a contact counts.';
create index consents_contact on chat.consents (contact_id, consent_id desc);

create table chat.media (
    sha256 text primary key,
    path text not null,
    mimetype text not null,
    byte_count bigint not null,
    created_at timestamptz not null default now()
);
comment on table chat.media is 'One row per file kept under DATA_DIR, by the hash of its content.';

create table chat.messages (
    message_id bigint generated always as identity primary key,
    session text not null,
    is_from_me boolean not null,
    raw_id text collate "C" not null,
    chat_id text collate "C" not null,
    kind text not null check (kind in ('text', 'image', 'document', 'voice', 'other')),
    body text,
    media_url text,
    media_mimetype text,
    media_sha256 text references chat.media,
    sender_alt text,
    push_name text,
    engine text,
    sent_at timestamptz not null,
    received_at timestamptz not null default now(),
    status text not null check (status in ('waiting', 'held', 'to_read', 'done', 'dead')),
    attempts integer not null default 0,
    try_at timestamptz not null default now(),
    lease_id uuid,
    lease_until timestamptz,
    problem text,
    contact_id bigint references chat.contacts,
    reply_id bigint,
    unique (session, is_from_me, raw_id)
);
comment on table chat.messages is
    'One row per inbound message, once per (session, is_from_me, raw_id); it is also the queue: waiting and to_read are claimed with skip locked.';
create index messages_queue on chat.messages (chat_id, message_id) where status in ('waiting', 'to_read');
create index messages_contact on chat.messages (contact_id, message_id);

create table chat.notes (
    note_id bigint generated always as identity primary key,
    message_id bigint not null references chat.messages,
    contact_id bigint not null references chat.contacts,
    customer_number text collate "C" not null,
    reader text not null check (reader in ('parser', 'gemini', 'ocr', 'correction')),
    model text,
    prompt_version text,
    raw_answer text,
    reading jsonb not null,
    read_at timestamptz not null default now()
);
comment on table chat.notes is 'Append-only: one row per reading of a message, with who read it and the raw answer.';
create index notes_message on chat.notes (message_id);
create index notes_contact on chat.notes (contact_id, note_id desc);

create table chat.questions (
    question_id bigint generated always as identity primary key,
    contact_id bigint not null references chat.contacts,
    note_id bigint not null references chat.notes,
    question jsonb not null,
    asked_at timestamptz,
    closed_at timestamptz,
    answer text,
    answer_note_id bigint references chat.notes
);
comment on table chat.questions is
    'One row per thing that was not clear in a note. At most one asked question of a contact is open; nothing of it is booked before she answers.';
create unique index questions_one_open on chat.questions (contact_id) where asked_at is not null and closed_at is null;

create table chat.outbox (
    outbox_id bigint generated always as identity primary key,
    contact_id bigint references chat.contacts,
    chat_id text collate "C" not null,
    kind text not null check (kind in ('reply', 'consent', 'alert')),
    is_asked boolean not null,
    text text not null,
    once_key text unique,
    status text not null default 'planned'
        check (status in ('planned', 'sending', 'accepted', 'delivered', 'read', 'failed', 'uncertain')),
    attempts integer not null default 0,
    try_at timestamptz not null default now(),
    lease_until timestamptz,
    raw_id text collate "C",
    problem text,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    accepted_at timestamptz
);
comment on table chat.outbox is
    'One row per message to be sent; sent_at is when the last try began. is_asked: she wrote first; otherwise it leaves only 08:00-20:00 in the reader''s zone. once_key makes a message unique for ever.';
create index outbox_queue on chat.outbox (chat_id, outbox_id) where status in ('planned', 'sending');
create index outbox_raw_id on chat.outbox (raw_id);
create index outbox_contact on chat.outbox (contact_id, outbox_id);
