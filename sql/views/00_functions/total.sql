-- The sum of whole rupiah. Postgres's own sum of bigint gives a numeric, and handing those
-- from worker to leader costs as much as the rest of an aggregation.
create aggregate ops.total(bigint) (
    sfunc = int8pl,
    stype = bigint,
    combinefunc = int8pl,
    parallel = safe
);

comment on aggregate ops.total(bigint) is 'The sum as bigint, null of no row; an error beyond its range.';
