alter table core.models
    add column trained_from date,
    add column trained_to date,
    add column tested_from date,
    add column tested_to date,
    add column rows bigint,
    add column bads bigint,
    add column lambda double precision check (lambda >= 0),
    add column data_hash text,
    add column remarks text[] not null default '{}',
    add column trained_at timestamptz;
comment on table core.models is
    'One row per version of a logistic model. Of a trained one: the first and last date of its training and of its test out of time, the rows and bads it was fitted on, its ridge penalty, a hash of the panel, and what training remarked. A trial version''s weights are set by hand, or fitted or tested on fewer than 50 bads.';
create unique index models_one_challenger on core.models (model_name) where status = 'challenger';

create table core.model_metrics (
    model_version text not null references core.models,
    part text not null check (part in ('train', 'cross_validation', 'test')),
    subject text not null check (subject in ('model', 'dpd', 'tier')),
    metric text not null,
    value double precision not null,
    low double precision,
    high double precision,
    primary key (model_version, part, subject, metric)
);
comment on table core.model_metrics is
    'One row per figure of a trained version. test is out of time, by mitra it never saw; dpd and tier are the baselines on the same rows: current DPD alone, the tier rule alone. low and high bound the 95 % interval.';

create table core.model_deciles (
    model_version text not null references core.models,
    decile integer not null check (decile between 1 and 10),
    rows bigint not null,
    bads bigint not null,
    expected double precision not null,
    primary key (model_version, decile)
);
comment on table core.model_deciles is
    'One row per tenth of the out-of-time rows by score, 10 the riskiest: bads observed, and the sum of scores as bads expected.';

create table core.model_tests (
    model_version text not null,
    customer_number text collate "C" not null,
    as_of date not null,
    score double precision not null,
    dpd_score double precision not null,
    tier_score double precision not null,
    is_bad boolean not null,
    primary key (model_version, customer_number, as_of)
);
comment on table core.model_tests is
    'One row per out-of-time mitra and date that was good or bad, with the score of the version and of the two baselines. Rows of a challenger go when the next one takes its place; its figures stay.';

create table core.model_bins (
    model_version text not null references core.models,
    feature text not null,
    bin integer not null check (bin >= 0),
    low double precision,
    high double precision,
    share double precision not null check (share between 0 and 1),
    primary key (model_version, feature, bin)
);
comment on table core.model_bins is
    'One row per bin of a feature, or of ''score'', in the training population: share of rows with low < value <= high (null: no limit). Bins are deciles, fewer where values repeat; bin 0 is the missing value. The population is every mitra with four due bills and an outcome, good, bad or between, on the training dates.';

create table core.model_promotions (
    model_promotion_id bigint generated always as identity primary key,
    kind text not null check (kind in ('promote', 'rollback')),
    model_version text not null references core.models,
    previous_version text references core.models,
    is_forced boolean not null default false,
    by_whom text,
    reason text,
    at timestamptz not null default now(),
    check (not is_forced or (by_whom is not null and reason is not null))
);
comment on table core.model_promotions is
    'Append-only: one row per change of champion, with the one before it. A forced one says who did it and why.';
