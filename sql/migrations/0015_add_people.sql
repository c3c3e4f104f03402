-- A word of hers may be about one purpose alone: one row per purpose.
alter table chat.consents
    add column purpose text not null default 'record'
        check (purpose in ('record', 'score', 'abroad'));
comment on table chat.consents is
    'Append-only: one row per word of hers and purpose; the latest of a contact and purpose counts.';
comment on column chat.consents.purpose is
    'record: her notes, photos and voice are kept and booked. score: her score is shown to her. abroad: what she sends may go to an AI in another country.';
-- A yes to a question that named AI abroad was one to it. No question named the score yet.
insert into chat.consents (contact_id, text_version, is_granted, message_id, channel, decided_at, purpose)
select contact_id, text_version, is_granted, message_id, channel, decided_at, 'abroad'
from chat.consents
where not is_granted or text_version not like '%-here'
order by consent_id;
create index consents_purpose on chat.consents (contact_id, purpose, consent_id desc);
drop index chat.consents_contact;

alter table chat.contacts
    add column lookups integer not null default 0,
    add column lookup_at timestamptz,
    add column consents_from timestamptz;
comment on column chat.contacts.lookups is
    'How often the gateway was asked in vain for the phone of a linked contact whose phone is unknown.';
comment on column chat.contacts.lookup_at is 'When it may be asked again.';
comment on column chat.contacts.consents_from is
    'Words of consent from before do not count: the chat was linked, unlinked or erased then. Null: all count.';

create table chat.enrol_codes (
    code text collate "C" primary key check (code ~ '^\d{6}$'),
    contact_id bigint not null unique references chat.contacts,
    made_at timestamptz not null
);
comment on table chat.enrol_codes is
    'One row per stranger who was given a code: her officer links her by it within a day.';

create table chat.review_requests (
    request_id bigint generated always as identity primary key,
    contact_id bigint not null references chat.contacts,
    customer_number text collate "C" not null,
    message_id bigint not null,
    tier text,
    asked_at timestamptz not null,
    closed_at timestamptz
);
comment on table chat.review_requests is
    'One row per time that a mitra asked for a human to look at her tier; closed once an officer says that she did.';
create unique index review_requests_open on chat.review_requests (customer_number) where closed_at is null;
create index review_requests_contact on chat.review_requests (contact_id);

create table chat.erasures (
    erasure_id bigint generated always as identity primary key,
    contact_id bigint not null references chat.contacts,
    customer_number text collate "C" not null,
    outbox_id bigint not null,
    asked_at timestamptz not null,
    called_off_at timestamptz,
    erased_at timestamptz
);
comment on table chat.erasures is
    'One row per HAPUS DATA: outbox_id asked her whether she means it, erased_at is when it was done. A mitra who is erased is linked again by her officer alone, not by contacts.csv.';
create index erasures_contact on chat.erasures (contact_id, erasure_id desc);
create index erasures_customer on chat.erasures (customer_number) where erased_at is not null;

-- What she asked to see of her own data is sent as a report's file is, and made when it leaves.
alter table chat.reports
    drop constraint reports_kind_check,
    add constraint reports_kind_check check (kind in ('weeks', 'month', 'data'));

-- No foreign keys: what it tells outlives whom it tells of.
create table ops.audit_log (
    audit_id bigint generated always as identity primary key,
    action text not null,
    actor_contact_id bigint,
    contact_id bigint,
    customer_number text collate "C",
    message_id bigint,
    details jsonb not null default '{}',
    happened_at timestamptz not null default now()
);
comment on table ops.audit_log is
    'Append-only: one row per act on who is who, on consent and on her data. actor_contact_id did it (null: the operator, by a file), contact_id is whom it is about. No texts, names or phone numbers.';
create index audit_log_actor on ops.audit_log (actor_contact_id, audit_id desc);
create index audit_log_contact on ops.audit_log (contact_id, audit_id desc);
create index audit_log_customer on ops.audit_log (customer_number, audit_id desc);

-- In core, as functions of the other schemas are remade with the views.
create function core.refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception '% is append-only: % is not allowed', tg_relid::regclass, tg_op
        using hint = 'Write a row that says what is so now.';
end
$$;
comment on function core.refuse_change() is 'Keeps a small append-only table as it is.';
create trigger audit_log_stays before update or delete or truncate on ops.audit_log
    for each statement execute function core.refuse_change();
