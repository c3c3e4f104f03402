-- One row per (as_of, customer_number) with a dated task: visits and meetings of the 12
-- weeks up to the date that she was listed for, whatever the lender calls her there.
create view features.attendance as
select
    dates.as_of,
    days.customer_number,
    width_bucket(dates.as_of, days.task_dates)
        - width_bucket(dates.as_of - 84, days.task_dates) as tasks_12w,
    width_bucket(dates.as_of, days.attended_dates)
        - width_bucket(dates.as_of - 84, days.attended_dates) as attended_tasks_12w
from ops.as_of_dates as dates
cross join features.task_days as days;

comment on view features.attendance is 'One row per (as_of, customer_number) with a dated task: the tasks of the 12 weeks up to the date.';
comment on column features.attendance.attended_tasks_12w is 'Tasks at which her face or her QR code was matched.';
