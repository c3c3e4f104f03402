-- One row per staged row of tasks.csv: its values with their types, and the reason if it is bad.
-- A reason is a word and the column it is about. Of the good rows with one key the first stays good.
create view ops.checked_tasks as
with texts as (
    select
        line_number,
        nullif(btrim(task_id), '') as task_id,
        nullif(btrim(task_type), '') as task_type,
        nullif(btrim(task_status), '') as task_status,
        nullif(btrim(start_datetime), '') as start_datetime,
        nullif(btrim(end_datetime), '') as end_datetime,
        nullif(btrim(actual_datetime), '') as actual_datetime,
        nullif(btrim(latitude), '') as latitude,
        nullif(btrim(longitude), '') as longitude,
        nullif(btrim(branch_id), '') as branch_id
    from ops.staged_tasks
),
load as (
    select shift_days from ops.load_runs order by load_id desc limit 1
),
parsed as (
    select
        texts.line_number,
        texts.task_id,
        texts.task_type,
        texts.task_status,
        ops.parse_timestamp(texts.start_datetime) + (select shift_days from load) * interval '1 day' as start_datetime,
        ops.parse_timestamp(texts.end_datetime) + (select shift_days from load) * interval '1 day' as end_datetime,
        ops.parse_timestamp(texts.actual_datetime) + (select shift_days from load) * interval '1 day' as actual_datetime,
        ops.parse_coordinate(texts.latitude) as latitude,
        ops.parse_coordinate(texts.longitude) as longitude,
        texts.branch_id,
        case
            when texts.task_id is null then 'missing task_id'
            when texts.start_datetime is not null and ops.parse_timestamp(texts.start_datetime) is null then 'unparseable start_datetime'
            when texts.end_datetime is not null and ops.parse_timestamp(texts.end_datetime) is null then 'unparseable end_datetime'
            when texts.actual_datetime is not null and ops.parse_timestamp(texts.actual_datetime) is null then 'unparseable actual_datetime'
            when texts.latitude is not null and ops.parse_coordinate(texts.latitude) is null then 'unparseable latitude'
            when texts.longitude is not null and ops.parse_coordinate(texts.longitude) is null then 'unparseable longitude'
        end as reason
    from texts
),
referred as (
    select
        parsed.line_number,
        parsed.task_id,
        parsed.task_type,
        parsed.task_status,
        parsed.start_datetime,
        parsed.end_datetime,
        parsed.actual_datetime,
        parsed.latitude,
        parsed.longitude,
        parsed.branch_id,
        case
            when parsed.reason is not null then parsed.reason
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
from referred;

comment on view ops.checked_tasks is 'One row per staged row of tasks.csv: typed values, and the reason if it is bad.';
