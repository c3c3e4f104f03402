-- Of the bills of a first load none can stand: to look for them would read all of them.
alter table ops.staged_bills add column is_new boolean not null default false;
comment on column ops.staged_bills.is_new is
    'Whether nothing stands under its id, as nothing stood at all when its file came.';
