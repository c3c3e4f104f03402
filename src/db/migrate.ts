import { ServiceError } from "../errors.ts";
import type { Database, Transaction } from "./database.ts";
import { rebuildViews, type Rebuilt } from "./rebuild.ts";
import { runFile } from "./run-file.ts";
import { sqlFiles, type SqlFile } from "./sql-tree.ts";

/**
 * Any constant will do, as long as every version of the service uses it. What reads
 * many views in one transaction takes it shared: it and a rebuild would deadlock.
 */
export const schemaLock = 7_261_954;

export interface Migrated extends Rebuilt {
  /** migrations run now, by path */
  applied: string[];
}

/**
 * Brings a database to this version: pending migrations, then the views if they
 * changed. All in one transaction under an advisory lock, so twenty may start at
 * once and a failure leaves the database as it was.
 */
export async function migrate(
  database: Database,
  files: { migrations: SqlFile[]; views: SqlFile[] } = {
    migrations: sqlFiles("migrations"),
    views: sqlFiles("views"),
  },
): Promise<Migrated> {
  return await database.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${schemaLock})`;
    // So that names in a saved view are always whole, whatever the role's own path.
    await tx`set local search_path to ''`;
    await tx.unsafe(bootstrap).simple();
    const applied = await runPending(tx, files.migrations);
    return { applied, ...(await rebuildViews(tx, files.views)) };
  });
}

const bootstrap = `
create schema if not exists ops;
create table if not exists ops.migrations (
    name text primary key,
    hash text not null,
    is_breaking boolean not null,
    applied_at timestamptz not null default now()
);
comment on table ops.migrations is 'One row per migration that was run, with the hash of its text.';
create table if not exists ops.views_build (
    is_the_build boolean primary key default true check (is_the_build),
    version integer not null,
    hash text not null,
    objects text[] not null,
    built_at timestamptz not null default now()
);
comment on table ops.views_build is 'One row: which version of sql/views stands in the database, and what it made.';
create table if not exists ops.lost_views (
    view_name text not null,
    definition text not null,
    problem text not null,
    lost_at timestamptz not null default now()
);
comment on table ops.lost_views is 'Views of others that no longer fit after a rebuild, with their definition.';
`;

async function runPending(
  tx: Transaction,
  files: SqlFile[],
): Promise<string[]> {
  const ledger = new Map(
    (await tx`select name, hash, is_breaking from ops.migrations`).map(
      (row) => [row.name as string, row],
    ),
  );
  const known = new Set(files.map((file) => file.path));
  for (const [name, row] of ledger)
    if (!known.has(name) && row.is_breaking)
      throw new ServiceError(
        "database_newer",
        `The database has the migration ${name}, which this version does not know and which older versions cannot work with. Start the newer version, or restore a backup from before it.`,
      );

  const applied: string[] = [];
  for (const file of files) {
    const row = ledger.get(file.path);
    if (row && row.hash !== file.hash)
      throw new ServiceError(
        "migration_edited",
        `${file.path} was changed after it ran here: its hash is ${file.hash.slice(0, 12)}…, the database has ${String(row.hash).slice(0, 12)}…. Restore the file and put the change into a new migration (bun run migrations:new).`,
      );
    if (row) continue;
    await runFile(tx, file);
    await tx`
      insert into ops.migrations (name, hash, is_breaking)
      values (${file.path}, ${file.hash}, ${file.text.startsWith("--! breaking")})`;
    applied.push(file.path);
  }
  return applied;
}
