-- One row per staged row of tasks.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_tasks as
with texts as (
    select
        line_number,
        ops.trimmed(task_id) as task_id,
        ops.trimmed(task_type) as task_type,
        ops.trimmed(task_status) as task_status,
        ops.trimmed(start_datetime) as start_datetime,
        ops.trimmed(end_datetime) as end_datetime,
        ops.trimmed(actual_datetime) as actual_datetime,
        ops.trimmed(latitude) as latitude,
        ops.trimmed(longitude) as longitude,
        ops.trimmed(branch_id) as branch_id
    from ops.staged_tasks
    offset 0 -- trim once, though the parsing looks at the values several times
),
parsed as (
    select
        line_number,
        task_id,
        task_type,
        task_status,
        ops.parse_timestamp(start_datetime) as start_datetime,
        ops.parse_timestamp(end_datetime) as end_datetime,
        ops.parse_timestamp(actual_datetime) as actual_datetime,
        ops.parse_coordinate(latitude) as latitude,
        ops.parse_coordinate(longitude) as longitude,
        branch_id,
        start_datetime as start_datetime_text,
        end_datetime as end_datetime_text,
        actual_datetime as actual_datetime_text,
        latitude as latitude_text,
        longitude as longitude_text
    from texts
    offset 0 -- parse once, though what follows looks at the values several times
),
load as (
    select shift_days from ops.load_runs order by load_id desc limit 1
),
judged as (
    select
        parsed.line_number,
        parsed.task_id,
        parsed.task_type,
        parsed.task_status,
        parsed.start_datetime + (select shift_days from load) * interval '1 day' as start_datetime,
        parsed.end_datetime + (select shift_days from load) * interval '1 day' as end_datetime,
        parsed.actual_datetime + (select shift_days from load) * interval '1 day' as actual_datetime,
        parsed.latitude,
        parsed.longitude,
        parsed.branch_id,
        case
            when parsed.task_id is null then 'missing task_id'
            when parsed.start_datetime is null and parsed.start_datetime_text is not null then 'unparseable start_datetime'
            when parsed.end_datetime is null and parsed.end_datetime_text is not null then 'unparseable end_datetime'
            when parsed.actual_datetime is null and parsed.actual_datetime_text is not null then 'unparseable actual_datetime'
            when parsed.latitude is null and parsed.latitude_text is not null then 'unparseable latitude'
            when parsed.longitude is null and parsed.longitude_text is not null then 'unparseable longitude'
        end as reason
    from parsed
)
select
    line_number,
    task_id,
    task_type,
    task_status,
    start_datetime,
    end_datetime,
    actual_datetime,
    latitude,
    longitude,
    branch_id,
    coalesce(reason, case
        when row_number() over (partition by reason is null, task_id order by line_number) > 1
            then 'duplicate task_id'
    end) as reason
from judged;

comment on view ops.checked_tasks is 'One row per staged row of tasks.csv: typed values, and the reason if it is bad.';
