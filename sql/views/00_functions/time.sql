-- The service's time: the wall clock, unless the try-it page has set it.
create function ops.now() returns timestamptz
language sql stable parallel safe
as $$ select coalesce((select time_override from ops.clock), now()) $$;

comment on function ops.now() is 'The wall clock, unless ops.clock.time_override is set.';

-- 08:00 to 20:00 is the only time for what a person did not ask for
-- (SEOJK 19/2023: the recipient's local time).
create function ops.is_polite_hour(zone text) returns boolean
language sql stable parallel safe
as $$ select extract(hour from ops.now() at time zone zone) between 8 and 19 $$;

comment on function ops.is_polite_hour(text) is 'Whether it is 08:00 to 20:00 in a zone (IANA name).';

-- A clock that stands on another day (pinned, or not moved yet) must not have people
-- written to as if it were theirs.
create function ops.is_clocks_day(zone text) returns boolean
language sql stable parallel safe
as $$ select (ops.now() at time zone zone)::date = (select as_of from ops.clock) $$;

comment on function ops.is_clocks_day(text) is 'Whether the day in a zone (IANA name) is the clock''s.';
