-- Analysts read the derived schemas, and of ops what those ask for the date. The role
-- belongs to the cluster, so whoever runs it makes it: create role arthiusaha_analyst nologin.
-- Run at every start, as the role may come later.
do $$
begin
    if exists (select from pg_roles where rolname = 'arthiusaha_analyst') then
        grant usage on schema features, scoring, marts to arthiusaha_analyst;
        grant select on all tables in schema features, scoring, marts to arthiusaha_analyst;
        grant usage on schema ops to arthiusaha_analyst;
        grant select on ops.clock, ops.panel_dates, ops.resting, ops.as_of_dates, ops.recent_date,
            ops.lost_views to arthiusaha_analyst;
    end if;
end
$$;
