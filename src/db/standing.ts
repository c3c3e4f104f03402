import type { Transaction } from "./database.ts";

/** A view or materialized view, and what it takes to make it again. */
export interface Standing {
  name: string;
  /** quoted where needed */
  owner: string;
  /** it, its indexes and its comments */
  statements: string[];
  grants: string[];
}

/**
 * The views of our derived schemas, ops and chat, and all that stands on them or on our
 * functions, wherever it is; what a view stands on comes before it.
 */
export async function standing(
  tx: Transaction,
  schemas: string[],
): Promise<Standing[]> {
  const rows = await tx`
    with recursive derived as (
        select oid from pg_namespace
        where nspname = any(${[...schemas, "ops", "chat"]})
    ),
    dependents as (
        select 'pg_class'::regclass::oid as class, relation.oid, 0 as depth
        from pg_class as relation
        inner join derived on derived.oid = relation.relnamespace
        where relation.relkind in ('v', 'm')
        union
        select 'pg_proc'::regclass::oid, functions.oid, 0
        from pg_proc as functions
        inner join derived on derived.oid = functions.pronamespace
        union
        select 'pg_class'::regclass::oid, rule.ev_class, dependents.depth + 1
        from dependents
        inner join pg_depend as dependency
            on dependency.refclassid = dependents.class
            and dependency.refobjid = dependents.oid
            and dependency.classid = 'pg_rewrite'::regclass
        inner join pg_rewrite as rule
            on rule.oid = dependency.objid and rule.ev_class <> dependents.oid
    ),
    found as (
        select relation.*, relation.oid::regclass::text as name,
            case relation.relkind when 'm' then 'materialized view' else 'view' end as kind,
            deepest.depth
        from pg_class as relation
        inner join (
            select class, oid, max(depth) as depth from dependents group by class, oid
        ) as deepest on deepest.oid = relation.oid and deepest.class = 'pg_class'::regclass
        where relation.relkind in ('v', 'm')
    )
    select name, relowner::regrole::text as owner,
        array[format('create %s %s %sas %s%s', kind, name,
            'with (' || array_to_string(reloptions, ', ') || ') ',
            btrim(pg_get_viewdef(oid), '; '),
            case when relkind = 'm' and not relispopulated then ' with no data' end)]
        || array(select pg_get_indexdef(indexrelid) from pg_index where indrelid = found.oid)
        || array(
            select case when objsubid = 0 then format('comment on %s %s is %L', kind, name, description)
                else format('comment on column %s.%I is %L', name, attname, description) end
            from pg_description
            left join pg_attribute on attrelid = objoid and attnum = objsubid
            where objoid = found.oid and classoid = 'pg_class'::regclass
        ) as statements,
        array(
            select format('grant %s%s on %s to %s', acl.privilege_type, acl.columns, name,
                case when acl.grantee = 0 then 'public' else acl.grantee::regrole::text end)
            from (
                select '' as columns, exploded.* from aclexplode(relacl) as exploded
                union all
                select format(' (%I)', attname), exploded.*
                from pg_attribute
                cross join lateral aclexplode(attacl) as exploded
                where attrelid = found.oid
            ) as acl
            where acl.grantee <> relowner
        ) as grants
    from found
    order by depth, name`;
  return rows as unknown as Standing[];
}
