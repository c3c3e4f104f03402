-- One row, or none: the clock's date, if the sums of resting bills stand for them on it.
-- Read as a scalar, it is one parameter of a query, where a join would be asked beside each bill.
create view ops.recent_date as
select clock.as_of
from ops.clock as clock
cross join ops.resting as resting
where ops.is_recent(clock.as_of, resting);

comment on view ops.recent_date is 'One row, or none: the clock''s date, if the sums of resting bills stand for them on it.';
