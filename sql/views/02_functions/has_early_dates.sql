-- Asked before the first row is read, so that with recent dates alone no resting bill is
-- scanned. A function, as a scalar subquery would keep the scan from running parallel.
create function ops.has_early_dates() returns boolean
language sql stable parallel safe
as $$ select exists (select from ops.as_of_dates where not is_recent) $$;

comment on function ops.has_early_dates() is 'Whether features are wanted for a date that resting bills do not stand for by their sums.';
