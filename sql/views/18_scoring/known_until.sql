-- One row: the last day of which payments are known. The clock may stand after the
-- lender's latest files: what was not loaded yet must not read as not paid. After a weekend
-- and a holiday without files a distribution of today still says something.
create view scoring.known_until as
select
    known_until,
    as_of - known_until as days_behind,
    as_of - known_until <= 3 as is_current
from (
    select
        clock.as_of,
        least(clock.as_of, (select max(snapshot_date) from core.loans)) as known_until
    from ops.clock as clock
) as dates;

comment on view scoring.known_until is 'One row: the last day of which payments are known, by the clock and the lender''s latest snapshot.';
comment on column scoring.known_until.days_behind is 'Days from it to the clock.';
comment on column scoring.known_until.is_current is 'Whether the mitra may be looked at as of the clock: what came of them is known but for 3 days at most.';
