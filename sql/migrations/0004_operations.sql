create table ops.clock (
    is_the_clock boolean primary key default true check (is_the_clock),
    as_of date not null,
    time_override timestamptz,
    is_pinned boolean not null,
    recorded_until date
);
comment on table ops.clock is
    'One row: the date that views judge by; read it as a scalar subquery. Up to recorded_until the history of tiers is written: an earlier as_of adds nothing to it.';

create table ops.panel_dates (
    as_of date primary key
);
comment on table ops.panel_dates is 'Past dates for which features are wanted besides the clock''s, for the training panel.';

create table ops.load_runs (
    load_id bigint generated always as identity primary key,
    folder text not null,
    snapshot_date date,
    shift_days integer not null default 0,
    is_sample boolean not null default false,
    started_at timestamptz not null default now(),
    finished_at timestamptz
);
comment on table ops.load_runs is 'One row per run of load. shift_days moves the sample''s dates, so that its clock is today.';

create table ops.load_files (
    load_id bigint not null references ops.load_runs,
    file_name text not null,
    rows_read bigint not null,
    rows_inserted bigint not null,
    rows_updated bigint not null,
    rows_unchanged bigint not null,
    rows_quarantined bigint not null,
    stopped text,
    remarks text[] not null default '{}',
    primary key (load_id, file_name)
);
comment on table ops.load_files is 'One row per file of a load; stopped says why a file was not taken.';

create table ops.quarantine (
    quarantine_id bigint generated always as identity primary key,
    load_id bigint not null references ops.load_runs,
    file_name text not null,
    line_number bigint not null,
    reason text not null,
    found text,
    row_text text not null
);
comment on table ops.quarantine is 'One row per bad CSV row: where it stands, why it was not taken, and the row itself.';
create index quarantine_load on ops.quarantine (load_id, file_name, line_number);

create table ops.job_runs (
    job_run_id bigint generated always as identity primary key,
    job text not null,
    started_at timestamptz not null,
    finished_at timestamptz not null default now(),
    outcome text not null check (outcome in ('ok', 'failed')),
    figures jsonb not null default '{}'
);
comment on table ops.job_runs is 'One row per finished run of a scheduled or commanded job.';

create table ops.dropped_events (
    reason text primary key,
    event_count bigint not null,
    last_at timestamptz not null default now()
);
comment on table ops.dropped_events is 'Webhook events that were authentic and not stored, counted by reason.';

create table ops.session_status (
    session text primary key,
    status text not null,
    happened_at timestamptz not null
);
comment on table ops.session_status is 'The latest status that the gateway told of each session.';

-- Where copy puts a file's rows before they are checked: every value as text.
-- Unlogged and empty between loads.
create unlogged table ops.staged_customers (
    line_number bigint, customer_number text, date_of_birth text, marital_status text, religion text, purpose text
);
create unlogged table ops.staged_loan_snapshots (
    line_number bigint, loan_id text, customer_number text, principal_amount text, outstanding_amount text, dpd text
);
create unlogged table ops.staged_bills (
    line_number bigint, bill_id text, loan_id text, bill_scheduled_date text, bill_paid_date text, amount text, paid_amount text
);
create unlogged table ops.staged_tasks (
    line_number bigint, task_id text, task_type text, task_status text, start_datetime text, end_datetime text,
    actual_datetime text, latitude text, longitude text, branch_id text
);
create unlogged table ops.staged_task_participants (
    line_number bigint, task_id text, participant_type text, participant_id text,
    is_face_matched text, is_qr_matched text, payment_amount text
);
create unlogged table ops.staged_contacts (
    line_number bigint, phone text, name text, role text, customer_number text, branch_id text, officer_phone text, timezone text
);
