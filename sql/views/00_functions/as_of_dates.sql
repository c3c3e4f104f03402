-- One row per date that features are wanted for; the clock's is one of them.
-- As an array, since a union below keeps a scan of all bills from running parallel.
create view ops.as_of_dates as
select as_of
from unnest(array(
    select as_of from ops.clock
    union
    select as_of from ops.panel_dates
)) as dates (as_of);

comment on view ops.as_of_dates is 'One row per date that features are wanted for; the clock''s is one of them.';
