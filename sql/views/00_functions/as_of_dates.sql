-- One row per date that features are wanted for; the clock's is one of them.
-- A function that Postgres can't look into: as a table or a union it would keep what it is
-- joined to from running parallel.
create function ops.wanted_dates() returns table (as_of date, is_recent boolean)
language plpgsql stable parallel safe rows 1
as $$
begin
    return query
    select
        dates.as_of,
        dates.as_of is not distinct from (select recent_date.as_of from ops.recent_date as recent_date)
    from (
        select clock.as_of from ops.clock as clock
        union
        select panel_dates.as_of from ops.panel_dates as panel_dates
    ) as dates;
end
$$;

create view ops.as_of_dates as
select as_of, is_recent from ops.wanted_dates();

comment on view ops.as_of_dates is 'One row per date that features are wanted for; the clock''s is one of them.';
comment on column ops.as_of_dates.is_recent is 'Whether resting bills count by their sums, or have to be looked at one by one.';
