-- One row per (as_of, customer_number) with a task in the 12 weeks up to the date:
-- visits and meetings that she was listed for, whatever the lender calls her there.
-- Only with a known task: a participant row itself has no date. Local times, as the lender writes them.
create view features.attendance as
select
    dates.as_of,
    participants.participant_id as customer_number,
    count(*) as tasks_12w,
    count(*) filter (where participants.is_face_matched or participants.is_qr_matched) as attended_tasks_12w
from ops.as_of_dates as dates
cross join core.tasks as tasks
inner join core.task_participants as participants on participants.task_id = tasks.task_id
where dates.as_of - coalesce(tasks.actual_datetime, tasks.start_datetime)::date between 0 and 83
    and coalesce(upper(tasks.task_status), '') not in ('CANCELLED', 'CANCELED')
group by dates.as_of, participants.participant_id;

comment on view features.attendance is 'One row per (as_of, customer_number) with a task in the 12 weeks up to the date.';
comment on column features.attendance.attended_tasks_12w is 'Tasks at which her face or her QR code was matched.';
