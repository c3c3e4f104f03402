-- Asked before the first row is read, so that with the recent date alone no resting bill is
-- scanned. Functions, as scalar subqueries would keep the scan from running parallel; in
-- plpgsql, which keeps its plans: a lookup of one mitra has no time to make them anew.
create function ops.has_early_dates() returns boolean
language plpgsql stable parallel safe
as $$
begin
    return exists (select from ops.as_of_dates where not is_recent);
end
$$;

comment on function ops.has_early_dates() is 'Whether features are wanted for a date that resting bills do not stand for by their sums.';

create function ops.early_dates() returns table (dates date[])
language plpgsql stable parallel safe rows 1
as $$
begin
    return query
    select array_agg(as_of order by as_of) from ops.as_of_dates where not is_recent;
end
$$;

comment on function ops.early_dates() is 'One row: those dates in order, or null.';
