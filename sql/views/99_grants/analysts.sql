-- Analysts read the derived schemas and nothing else. The role belongs to the
-- cluster, so whoever runs it makes it: create role arthiusaha_analyst nologin.
do $$
begin
    if exists (select from pg_roles where rolname = 'arthiusaha_analyst') then
        grant usage on schema features, scoring, marts to arthiusaha_analyst;
        grant select on all tables in schema features, scoring, marts to arthiusaha_analyst;
    end if;
end
$$;
