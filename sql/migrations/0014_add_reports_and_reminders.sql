alter table chat.contacts
    add column language text check (language in ('su', 'jv', 'min', 'bbc', 'ban'));
comment on column chat.contacts.language is
    'The language that she asked for, by its ISO 639 code; null is Bahasa Indonesia.';

create table chat.reports (
    report_id text collate "C" primary key check (report_id ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    contact_id bigint not null references chat.contacts,
    customer_number text collate "C" not null,
    kind text not null check (kind in ('weeks', 'month')),
    figures jsonb not null,
    figures_hash text not null,
    made_at timestamptz not null default now()
);
comment on table chat.reports is
    'Append-only: one row per picture (weeks) or paper (month) that was made for her, with its figures as they were then; the file is drawn from them. figures_hash is the sha256 of figures as text.';
create index reports_contact on chat.reports (contact_id, made_at);

alter table chat.outbox
    drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in ('reply', 'consent', 'alert', 'reminder')),
    add column report_id text collate "C" references chat.reports;
comment on column chat.outbox.report_id is 'The report whose file is sent, with the text as its caption; null for a text alone.';

create table chat.reminded_bills (
    bill_id text collate "C" primary key,
    outbox_id bigint not null references chat.outbox,
    reminded_at timestamptz not null default now()
);
comment on table chat.reminded_bills is
    'One row per bill that a reminder was planned for: none is reminded of twice, whatever restarts.';
create index reminded_bills_outbox on chat.reminded_bills (outbox_id);
