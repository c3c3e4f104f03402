import { ServiceError } from "../errors.ts";
import type { Transaction } from "./database.ts";
import { runFile } from "./run-file.ts";
import { standing, type Standing } from "./standing.ts";
import { hashOf, type SqlFile } from "./sql-tree.ts";

/**
 * Only goes up, by one with every released change of sql/views: a database with
 * a higher number keeps its views, and an older service uses them.
 */
export const viewsVersion = 1;

/** Schemas that hold nothing but what sql/views makes. */
const schemas = ["features", "scoring", "marts", "alerts"];
/** Schemas with tables of their own, of which only views and functions are made here. */
const mixed = ["ops", "chat"];

export interface Rebuilt {
  viewsRebuilt: boolean;
  /** views of others that no longer fit; their text is kept in ops.lost_views */
  lostViews: string[];
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
  if (built && built.version > viewsVersion)
    return { viewsRebuilt: false, lostViews: [] };
  if (built?.hash === hash) {
    // A role that grants are for may have come since.
    for (const file of files.filter(isGrant)) await runFile(tx, file);
    return { viewsRebuilt: false, lostViews: [] };
  }

  const before = await standing(tx, schemas);
  const schemaGrants = await grantsOnSchemas(tx);
  const ours = new Set<string>(built?.objects ?? []);
  const outside = before.filter((view) => !ours.has(view.name));

  await setAside(tx);
  for (const file of files) await runFile(tx, file);
  // Unknown sizes make the planner guess, and a lookup pays for the guess.
  const filled = await tx`
    select oid::regclass::text as name from pg_class
    where relkind = 'm' and relnamespace::regnamespace::text = any(${schemas})`;
  for (const { name } of filled) await tx.unsafe(`analyze ${name}`);
  for (const schema of [...schemas, ...mixed])
    await tx`drop schema if exists ${tx(`old_${schema}`)} cascade`;
  const objects = (await standing(tx, schemas)).map((view) => view.name);

  // What the operator granted on ours stands on what has kept its name.
  const kept = before.filter((view) => objects.includes(view.name));
  for (const grant of [...schemaGrants, ...kept.flatMap((view) => view.grants)])
    await tx.unsafe(grant);
  const lostViews: string[] = [];
  for (const view of outside)
    if (!(await restore(tx, view))) lostViews.push(view.name);

  await tx`
    insert into ops.views_build (version, hash, objects)
    values (${viewsVersion}, ${hash}, ${objects})
    on conflict (is_the_build) do update
    set version = excluded.version, hash = excluded.hash,
        objects = excluded.objects, built_at = now()`;
  return { viewsRebuilt: true, lostViews };
}

const isGrant = (file: SqlFile) => file.path.includes("99_grants/");

/** Moves all that is derived to schemas beside, where what stands on it still finds it. */
async function setAside(tx: Transaction): Promise<void> {
  for (const schema of schemas) {
    const [old] =
      await tx`select 1 from pg_namespace where nspname = ${schema}`;
    if (old)
      await tx`alter schema ${tx(schema)} rename to ${tx(`old_${schema}`)}`;
    await tx`create schema ${tx(schema)}`;
  }
  // These keep their tables; the rest is what sql/views makes there.
  for (const schema of mixed) {
    const old = `old_${schema}`;
    await tx`create schema ${tx(old)}`;
    const moves = await tx`
      select format('alter view %s set schema %I', oid::regclass, ${old}::text) as move
      from pg_class where relnamespace = ${schema}::regnamespace and relkind = 'v'
      union all
      select format('alter routine %s set schema %I', oid::regprocedure, ${old}::text)
      from pg_proc where pronamespace = ${schema}::regnamespace`;
    for (const row of moves) await tx.unsafe(row.move);
  }
}

async function grantsOnSchemas(tx: Transaction): Promise<string[]> {
  const rows = await tx`
    select format('grant %s on schema %I to %s', acl.privilege_type, nspname,
        case when acl.grantee = 0 then 'public' else acl.grantee::regrole::text end) as grant
    from pg_namespace
    cross join lateral aclexplode(nspacl) as acl
    where nspname = any(${schemas}) and acl.grantee <> nspowner`;
  return rows.map((row) => row.grant);
}

/**
 * Recreates a view of another, as its owner: what it calls must not run with the
 * service's rights. In a savepoint, so that one that fails loses nobody else's.
 */
async function restore(tx: Transaction, view: Standing): Promise<boolean> {
  try {
    await tx.savepoint(async (inner) => {
      await inner.unsafe(`set local role ${view.owner}`);
      for (const statement of [...view.statements, ...view.grants])
        await inner.unsafe(statement);
      await inner`reset role`;
    });
    return true;
  } catch (error) {
    const { message, severity } = error as Error & { severity?: string };
    if (!severity)
      throw new ServiceError(
        "rebuild_failed",
        `The view ${view.name}, which stands on ours, could not be restored: ${message}. Nothing was changed; start again.`,
        { cause: error },
      );
    await tx`
      insert into ops.lost_views (view_name, definition, problem)
      values (${view.name}, ${view.statements.join(";\n")}, ${message})`;
    return false;
  }
}
