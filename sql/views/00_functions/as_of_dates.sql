-- One row per date that features are wanted for; the clock's is one of them.
create view ops.as_of_dates as
select as_of from ops.clock
union
select as_of from ops.panel_dates;

comment on view ops.as_of_dates is 'One row per date that features are wanted for; the clock''s is one of them.';
