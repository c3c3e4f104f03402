create table core.drift_counts (
    model_version text not null references core.models,
    week date not null check (extract(isodow from week) = 1),
    feature text not null,
    bin integer not null check (bin >= 0),
    rows bigint not null check (rows >= 0),
    primary key (model_version, week, feature, bin)
);
comment on table core.drift_counts is
    'One row per (model version, week, feature or ''score'', bin of core.model_bins): how many mitra stood in it, once per ISO week (its Monday). The population is that of the training: scored, with a bill at stake in the 8 weeks to come.';

create table core.score_history (
    customer_number text collate "C" not null,
    as_of date not null,
    model_version text not null references core.models,
    status text not null check (status in ('champion', 'challenger')),
    score double precision not null,
    outcome text check (outcome in ('good', 'bad', 'indeterminate', 'none')),
    primary key (as_of, model_version, customer_number)
);
comment on table core.score_history is
    'One row per (month''s first recorded date, live model, scored mitra): the score as it was then, and what became of her in the 8 weeks after it; null until they are over, none if no bill was at stake.';
create index score_history_open on core.score_history (as_of) where outcome is null;
