create table core.officers (
    phone text collate "C" primary key,
    name text,
    branch_id text collate "C"
);
comment on table core.officers is 'One row per field officer, from contacts.csv.';
create index officers_branch on core.officers (branch_id);

create table core.entries (
    customer_number text collate "C" not null references core.customers,
    entry_id bigint generated always as identity unique,
    note_id bigint not null,
    note_line integer not null,
    entry_date date not null,
    direction text not null check (direction in ('in', 'out', 'owed_to_me', 'owed_by_me')),
    amount bigint not null check (amount > 0),
    category text not null,
    reverses_entry_id bigint unique references core.entries (entry_id),
    recorded_at timestamptz not null default now(),
    primary key (customer_number, entry_id)
);
comment on table core.entries is
    'The ledger, append-only: one row per entry in whole rupiah. A row with reverses_entry_id takes that entry back.';
create index entries_note on core.entries (note_id);

create table core.tier_rules (
    tier text primary key check (tier in ('GOLD', 'SILVER')),
    max_dpd integer not null check (max_dpd >= 0),
    min_rate_percent integer not null check (min_rate_percent between 0 and 100)
);
comment on table core.tier_rules is 'Thresholds of GOLD and SILVER; everything else with a due bill is BRONZE.';
insert into core.tier_rules values ('GOLD', 0, 98), ('SILVER', 7, 90);

create table core.tier_history (
    customer_number text collate "C" not null references core.customers,
    tier_history_id bigint generated always as identity unique,
    as_of date not null,
    tier text,
    previous_tier text,
    kind text not null check (kind in ('first', 'change', 'correction')),
    recorded_at timestamptz not null default now(),
    primary key (customer_number, tier_history_id)
);
comment on table core.tier_history is
    'A row only when a mitra''s tier differs from her last one. first and correction are history, not news.';

create table core.models (
    model_version text primary key,
    model_name text not null check (model_name in ('early_warning', 'aggregate')),
    status text not null check (status in ('challenger', 'champion', 'retired')),
    is_trial boolean not null,
    intercept double precision not null,
    described text not null,
    created_at timestamptz not null default now()
);
comment on table core.models is 'One row per version of a logistic model; a trial version''s weights are set by hand.';
create unique index models_one_champion on core.models (model_name) where status = 'champion';

create table core.weights (
    model_version text not null references core.models,
    feature text not null,
    weight double precision not null,
    mean double precision not null,
    scale double precision not null check (scale > 0),
    reason text not null,
    primary key (model_version, feature)
);
comment on table core.weights is
    'One row per feature of a model: weight * (value - mean) / scale adds to the logit of falling more than 7 days behind in the next 8 weeks.';

insert into core.models (model_version, model_name, status, is_trial, intercept, described) values
    ('early-warning-trial-1', 'early_warning', 'champion', true, -2.6,
     'Trial weights set by judgement, not fitted; to be replaced by the first trained version.'),
    ('aggregate-trial-1', 'aggregate', 'champion', true, -2.2,
     'Trial weights set by judgement for /predict_tier, whose only features are these three.');

insert into core.weights (model_version, feature, weight, mean, scale, reason) values
    ('early-warning-trial-1', 'on_time_share_4w', -0.55, 0.80, 0.30, 'angsuran tepat waktu 4 minggu terakhir'),
    ('early-warning-trial-1', 'on_time_share_12w', -0.45, 0.80, 0.25, 'angsuran tepat waktu 12 minggu terakhir'),
    ('early-warning-trial-1', 'mean_days_late_12w', 0.40, 2.0, 4.0, 'rata-rata hari telat 12 minggu terakhir'),
    ('early-warning-trial-1', 'dpd_bills', 0.80, 2.0, 6.0, 'hari tunggakan dihitung dari tagihan'),
    ('early-warning-trial-1', 'repayment_rate_shrunk', -0.50, 0.95, 0.08, 'bagian tagihan yang sudah dibayar'),
    ('aggregate-trial-1', 'repayment_rate', -0.80, 0.95, 0.08, 'bagian tagihan yang sudah dibayar'),
    ('aggregate-trial-1', 'dpd', 0.90, 2.0, 6.0, 'hari tunggakan'),
    ('aggregate-trial-1', 'on_time_rate', -0.60, 0.80, 0.25, 'bagian tagihan yang dibayar tepat waktu');
