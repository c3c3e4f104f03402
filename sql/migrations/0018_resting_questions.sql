alter table chat.questions
    add column times_put integer not null default 0,
    add column rested_at timestamptz;
update chat.questions set times_put = 1 where asked_at is not null;
comment on column chat.questions.times_put is
    'How often it was put to her since she last spoke to it.';
comment on column chat.questions.rested_at is
    'Since when it rests: it stays open, but gives way to others until she asks for it or has answered them. Null: it does not.';
drop index chat.questions_one_open;
create unique index questions_one_open on chat.questions (contact_id)
    where asked_at is not null and closed_at is null and rested_at is null;
