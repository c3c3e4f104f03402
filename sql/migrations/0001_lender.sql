-- Ids of the lender compare byte by byte (collate "C"): their order means nothing
-- and a locale's comparison costs several times as much in joins and indexes.

create table core.customers (
    customer_number text collate "C" primary key,
    date_of_birth date,
    marital_status text,
    religion text,
    purpose text
);
comment on table core.customers is
    'One row per mitra. date_of_birth, marital_status and religion serve only to test fairness.';

create table core.loans (
    customer_number text collate "C" not null,
    loan_id text collate "C" not null,
    principal_amount bigint not null check (principal_amount >= 0),
    outstanding_amount bigint not null check (outstanding_amount >= 0),
    dpd integer not null check (dpd >= 0),
    snapshot_date date not null,
    primary key (customer_number, loan_id)
);
comment on table core.loans is
    'One row per loan, as the latest snapshot of the lender gives it. Amounts in rupiah.';

create table core.bills (
    customer_number text collate "C" not null,
    loan_id text collate "C" not null,
    bill_id text collate "C" not null,
    bill_scheduled_date date not null,
    bill_paid_date date,
    amount bigint not null check (amount > 0),
    paid_amount bigint not null default 0 check (paid_amount >= 0),
    primary key (customer_number, loan_id, bill_id)
);
comment on table core.bills is
    'One row per instalment. paid_amount counts from bill_paid_date on; without that date it is kept, not counted.';

create table core.tasks (
    task_id text collate "C" primary key,
    task_type text,
    task_status text,
    start_datetime timestamp,
    end_datetime timestamp,
    actual_datetime timestamp,
    latitude double precision,
    longitude double precision,
    branch_id text collate "C"
);
comment on table core.tasks is 'One row per visit or group meeting; times as the lender writes them, local.';

create table core.task_participants (
    participant_id text collate "C" not null,
    participant_type text not null,
    task_id text collate "C" not null,
    is_face_matched boolean,
    is_qr_matched boolean,
    payment_amount bigint check (payment_amount >= 0),
    primary key (participant_id, participant_type, task_id)
);
comment on table core.task_participants is
    'One row per participant of a task; the task itself may be unknown.';
