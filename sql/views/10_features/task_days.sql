-- One row per customer_number with a dated task: the days of her tasks, and of those at which
-- neither her face nor her QR code was matched, which are the fewer, in order. Only with a known
-- task: a participant row itself has no date. Listed twice for one task, under two types, she
-- has one task, attended if any of the rows is matched. Local times, as the lender writes them.
-- How many lie before a date is then a search in her row, for one date or forty.
create materialized view features.task_days as
with visits as (
    select
        participants.participant_id as customer_number,
        coalesce(tasks.actual_datetime, tasks.start_datetime)::date as task_date,
        bool_or(participants.is_face_matched or participants.is_qr_matched) as is_attended
    from core.task_participants as participants
    inner join core.tasks as tasks on tasks.task_id = participants.task_id
    where coalesce(upper(tasks.task_status), '') not in ('CANCELLED', 'CANCELED')
    group by participants.participant_id, participants.task_id, task_date
)
select
    customer_number,
    array_agg(task_date order by task_date) as task_dates,
    coalesce(array_agg(task_date order by task_date) filter (where is_attended is not true), '{}') as missed_dates
from visits
where task_date is not null
group by customer_number
-- Stored in the order in which it is joined.
order by customer_number;

create unique index task_days_mitra on features.task_days (customer_number);

comment on materialized view features.task_days is 'One row per customer_number with a dated task: the days of her tasks, in order. Refreshed by every load that changes them.';
comment on column features.task_days.missed_dates is 'Days of tasks at which neither her face nor her QR code was matched.';
