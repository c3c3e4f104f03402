import { ServiceError } from "../errors.ts";
import type { Transaction } from "./database.ts";
import { runFile } from "./migrate.ts";
import { hashOf, type SqlFile } from "./sql-tree.ts";

/**
 * Only goes up, by one with every released change of sql/views: a database with
 * a higher number keeps its views, and an older service uses them.
 */
export const viewsVersion = 1;

const schemas = ["features", "scoring", "marts", "alerts"];

export interface Rebuilt {
  viewsRebuilt: boolean;
  /** views of others that no longer fit; their text is kept in ops.lost_views */
  lostViews: string[];
}

interface OutsideView {
  name: string;
  kind: "v" | "m";
  definition: string;
  owner: string;
  grants: string[];
}

/**
 * Drops and remakes everything derived when any of its files changed. The old
 * schemas are only renamed until the new ones are built and filled beside them,
 * so readers wait for the swap alone and never meet an empty snapshot.
 */
export async function rebuildViews(
  tx: Transaction,
  files: SqlFile[],
): Promise<Rebuilt> {
  const hash = hashOf(files.map((file) => file.path + file.hash).join("\n"));
  const [built] = await tx`select version, hash, objects from ops.views_build`;
  if (built && (built.version > viewsVersion || built.hash === hash))
    return { viewsRebuilt: false, lostViews: [] };

  const outside = await outsideViews(tx, built?.objects ?? []);
  for (const schema of schemas) {
    const [old] =
      await tx`select 1 from pg_namespace where nspname = ${schema}`;
    if (old)
      await tx`alter schema ${tx(schema)} rename to ${tx(`old_${schema}`)}`;
    await tx`create schema ${tx(schema)}`;
  }
  for (const file of files) await runFile(tx, file);
  for (const schema of schemas)
    await tx`drop schema if exists ${tx(`old_${schema}`)} cascade`;

  const lostViews = await restoreOutside(tx, outside.reverse());
  const objects = await tx`
    select relation.oid::regclass::text as name
    from pg_class as relation
    where relation.relnamespace::regnamespace::text = any(${schemas})
      and relation.relkind in ('v', 'm')
      and relation.oid::regclass::text <> all(${outside.map((view) => view.name)})`;
  await tx`
    insert into ops.views_build (version, hash, objects)
    values (${viewsVersion}, ${hash}, ${objects.map((row) => row.name)})
    on conflict (is_the_build) do update
    set version = excluded.version, hash = excluded.hash,
        objects = excluded.objects, built_at = now()`;
  return { viewsRebuilt: true, lostViews };
}

/** Views and materialized views that stand on ours and are not ours, the outermost first. */
async function outsideViews(
  tx: Transaction,
  ours: string[],
): Promise<OutsideView[]> {
  const rows = await tx`
    with recursive dependents as (
        select relation.oid, 0 as depth
        from pg_class as relation
        where relation.relnamespace::regnamespace::text = any(${schemas})
          and relation.relkind in ('v', 'm')
        union all
        select rule.ev_class, dependents.depth + 1
        from dependents
        inner join pg_depend as dependency
            on dependency.refobjid = dependents.oid
            and dependency.refclassid = 'pg_class'::regclass
            and dependency.classid = 'pg_rewrite'::regclass
        inner join pg_rewrite as rule
            on rule.oid = dependency.objid and rule.ev_class <> dependents.oid
    )
    select
        relation.oid::regclass::text as name, relation.relkind as kind,
        pg_get_viewdef(relation.oid) as definition,
        pg_get_userbyid(relation.relowner) as owner,
        array(
            select format('grant %s on %s to %s', acl.privilege_type,
                relation.oid::regclass,
                case when acl.grantee = 0 then 'public'
                     else quote_ident(pg_get_userbyid(acl.grantee)) end)
            from aclexplode(relation.relacl) as acl
            where acl.grantee <> relation.relowner
        ) as grants
    from pg_class as relation
    inner join (
        select oid, max(depth) as depth from dependents group by oid
    ) as found using (oid)
    where relation.oid::regclass::text <> all(${ours})
    order by found.depth desc`;
  return rows as unknown as OutsideView[];
}

/** Recreates each saved view in a savepoint of its own: one that fails loses nobody else's. */
async function restoreOutside(
  tx: Transaction,
  views: OutsideView[],
): Promise<string[]> {
  const lost: string[] = [];
  for (const view of views) {
    const kind = view.kind === "m" ? "materialized view" : "view";
    try {
      await tx.savepoint(async (inner) => {
        await inner.unsafe(`create ${kind} ${view.name} as ${view.definition}`);
        await inner.unsafe(
          `alter ${kind} ${view.name} owner to "${view.owner}"`,
        );
        for (const grant of view.grants) await inner.unsafe(grant);
      });
    } catch (error) {
      if (!(error instanceof Error) || !("severity" in error))
        throw new ServiceError(
          "rebuild_failed",
          "A view of another could not be restored",
          { cause: error },
        );
      lost.push(view.name);
      await tx`
        insert into ops.lost_views (view_name, definition, problem)
        values (${view.name}, ${view.definition}, ${error.message})`;
    }
  }
  return lost;
}
