-- One row per check of the latest load; nothing loaded yet reads as too_early, never as pass.
create view marts.data_quality as
with latest as (
    select max(load_id) as load_id
    from ops.load_runs
    where finished_at is not null
),
files as (
    select
        'file_taken' as check_name,
        files.file_name as subject,
        case when files.stopped is null then 'pass' else 'fail' end as status,
        files.rows_read as found,
        coalesce(files.stopped, array_to_string(files.remarks, '; ')) as details
    from ops.load_files as files
    inner join latest using (load_id)
),
bad_rows as (
    select
        'rows_quarantined' as check_name,
        quarantine.file_name as subject,
        'fail' as status,
        count(*) as found,
        quarantine.reason as details
    from ops.quarantine as quarantine
    inner join latest using (load_id)
    group by quarantine.file_name, quarantine.reason
),
undated_payments as (
    select
        'paid_without_date' as check_name,
        'bills.csv' as subject,
        case when latest.load_id is null then 'too_early'
            when count(bills.bill_id) = 0 then 'pass' else 'fail' end as status,
        count(bills.bill_id) as found,
        'paid_amount without bill_paid_date: kept, not counted as paid' as details
    from latest
    left join core.bills as bills
        on bills.bill_paid_date is null and bills.paid_amount > 0
    group by latest.load_id
),
days_behind as (
    select
        'files_current' as check_name,
        'loan_snapshots.csv' as subject,
        case when latest.load_id is null or known.known_until is null then 'too_early'
            when known.is_current then 'pass' else 'fail' end as status,
        known.days_behind::bigint as found,
        'days from the latest snapshot to the clock; above 3 nothing is recorded by monitor' as details
    from latest
    left join scoring.known_until as known on true
)
select * from files
union all
select * from bad_rows
union all
select * from undated_payments
union all
select * from days_behind;

comment on view marts.data_quality is 'One row per check of the latest load.';
comment on column marts.data_quality.check_name is 'What is checked: file_taken, rows_quarantined, paid_without_date, files_current.';
comment on column marts.data_quality.subject is 'The file that it is about.';
comment on column marts.data_quality.status is 'pass, fail, not_applicable or too_early (nothing to judge yet).';
comment on column marts.data_quality.found is 'How many rows; of files_current, days.';
comment on column marts.data_quality.details is 'Why, in words.';
