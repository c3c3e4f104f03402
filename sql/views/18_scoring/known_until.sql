-- One row: the last day of which payments are known. The clock may stand after the
-- lender's latest files: what was not loaded yet must not read as not paid.
create view scoring.known_until as
select least(
    (select as_of from ops.clock),
    (select max(snapshot_date) from core.loans)
) as known_until;

comment on view scoring.known_until is 'One row: the last day of which payments are known, by the clock and the lender''s latest snapshot.';
