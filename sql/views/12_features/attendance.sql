-- One row per (as_of, customer_number) with a dated task.
create view features.attendance as
select
    dates.as_of,
    days.customer_number,
    (width_bucket(dates.as_of, days.attended_dates)
        - width_bucket(dates.as_of - 84, days.attended_dates))::double precision
    / nullif(width_bucket(dates.as_of, days.task_dates)
        - width_bucket(dates.as_of - 84, days.task_dates), 0) as attendance_share_12w
from ops.as_of_dates as dates
cross join features.task_days as days;

comment on view features.attendance is 'One row per (as_of, customer_number) with a dated task.';
comment on column features.attendance.attendance_share_12w is 'Share of her tasks of the last 12 weeks at which face or QR was matched; null without one.';
