import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import { engines, testDatabase, urlOf } from "../testing/databases.ts";
import { connect, type Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { viewsVersion } from "./rebuild.ts";
import { hashOf, sqlFiles, type SqlFile } from "./sql-tree.ts";

const migrations = sqlFiles("migrations");
const views = sqlFiles("views");

/** The view files with one more at the end, so that they count as changed. */
const withLast = (text: string): SqlFile[] => [
  ...views,
  { path: "views/98_test/last.sql", text, hash: hashOf(text) },
];

/** The view files with a text in one of them replaced. */
function withChange(from: string, to: string): SqlFile[] {
  expect(views.some((file) => file.text.includes(from))).toBe(true);
  return views.map((file) => {
    const text = file.text.replaceAll(from, to);
    return { ...file, text, hash: hashOf(text) };
  });
}

describe.each(engines)("a rebuild of the views on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await database.sql
      .unsafe(
        `
      insert into core.customers (customer_number) values ('A'), ('B');
      insert into ops.clock (as_of, is_pinned) values ('2026-06-01', true);
      refresh materialized view marts.mitra_tiers_snapshot;
      create role rebuild_analyst_${engine};
      create role rebuild_reader_${engine};
      create schema analyst authorization rebuild_analyst_${engine};
      grant usage, create on schema marts to rebuild_analyst_${engine};
      grant usage on schema scoring to rebuild_analyst_${engine};
    `,
      )
      .simple();
  });
  beforeEach(async () => {
    await database.sql.unsafe(
      `grant select on marts.mitra_tiers_snapshot to rebuild_analyst_${engine}`,
    );
  });
  afterEach(async () => {
    await database.sql
      .unsafe(
        `
      drop view if exists analyst.counted, marts.hers, analyst.calling cascade;
      drop materialized view if exists analyst.kept cascade;
      delete from ops.lost_views;
      update ops.views_build set version = ${viewsVersion};
    `,
      )
      .simple();
    await migrate(database); // back to the views as they are on disk
  });
  afterAll(async () => {
    await database.sql
      .unsafe(
        `
      drop schema analyst cascade;
      drop owned by rebuild_analyst_${engine}, rebuild_reader_${engine};
      drop role rebuild_analyst_${engine}, rebuild_reader_${engine};
    `,
      )
      .simple();
    await database.close();
  });

  const rebuild = (files: SqlFile[]) =>
    migrate(database, { migrations, views: files });
  const snapshotRows = async () =>
    (
      await database.sql`select count(*) as rows from marts.mitra_tiers_snapshot`
    )[0]!.rows;

  test("keeps the snapshot filled and leaves no schema behind", async () => {
    const outcome = await rebuild(withLast("-- changed"));
    expect(outcome).toEqual({ applied: [], viewsRebuilt: true, lostViews: [] });
    expect(await snapshotRows()).toBe(2);
    const left = await database.sql`
      select nspname from pg_namespace where nspname like 'old%'`;
    expect([...left]).toEqual([]);
  });

  test("may change the columns of any view, also of those in ops", async () => {
    await rebuild(
      withChange(
        "phone like '620000%' as is_sample,",
        "false as is_first, phone like '620000%' as is_sample,",
      ),
    );
    const [column] = await database.sql`
      select count(*) as columns from pg_attribute
      where attrelid = 'ops.checked_contacts'::regclass and attname = 'is_first'`;
    expect(column!.columns).toBe(1);
  });

  test("that fails leaves the old views as they were", async () => {
    const message = await rebuild(withLast("select nonsense;")).then(
      () => "no error",
      (error) => error.message,
    );
    expect(message).toStartWith("views/98_test/last.sql:1:8: column");
    expect(await snapshotRows()).toBe(2);
  });

  test("leaves a database with a higher views version alone", async () => {
    await database.sql`update ops.views_build set version = ${viewsVersion + 1}`;
    const outcome = await rebuild(
      withLast("create view marts.older as select 1 as x"),
    );
    expect(outcome.viewsRebuilt).toBe(false);
    const [row] =
      await database.sql`select to_regclass('marts.older') as older`;
    expect(row!.older).toBeNull();
  });

  test("brings back views of others with owner, grants, indexes and comments", async () => {
    const { sql } = database;
    await sql
      .unsafe(
        `
      set role rebuild_analyst_${engine};
      create materialized view analyst.kept as
          select customer_number, dpd from marts.mitra_tiers_snapshot;
      create unique index kept_customer on analyst.kept (customer_number);
      create view analyst.counted with (security_barrier=true) as select count(*) as mitra from analyst.kept;
      comment on view analyst.counted is 'One row: it''s her count.';
      comment on column analyst.counted.mitra is 'All of them.';
      grant select on analyst.counted to rebuild_reader_${engine};
      grant select (dpd) on analyst.kept to rebuild_reader_${engine};
      create view marts.hers as select tier, scoring.logistic(0) as half from marts.mitra_tiers_snapshot;
      grant select on marts.hers to public;
      reset role;
    `,
      )
      .simple();
    const describeAll = () => sql`
      select oid::regclass::text as name, relowner::regrole::text as owner, relacl::text as grants,
          reloptions, pg_get_viewdef(oid) as definition,
          obj_description(oid, 'pg_class') as comment, col_description(oid, 1) as column_comment,
          array(select attacl::text from pg_attribute where attrelid = pg_class.oid and attacl is not null) as column_grants,
          array(select pg_get_indexdef(indexrelid) from pg_index where indrelid = pg_class.oid) as indexes
      from pg_class
      where oid in ('analyst.kept'::regclass, 'analyst.counted'::regclass, 'marts.hers'::regclass)
      order by name`;
    const before = [...(await describeAll())];

    // Twice, as the second must not take what it restored for ours.
    for (const text of ["-- once", "-- twice"])
      expect((await rebuild(withLast(text))).lostViews).toEqual([]);
    expect([...(await describeAll())]).toEqual(before);
    const [row] = await sql`select mitra from analyst.counted`;
    expect(row!.mitra).toBe(2);
  });

  test("keeps what was granted on our own schemas and views", async () => {
    await rebuild(withLast("-- changed"));
    const [row] = await database.sql`
      select has_schema_privilege(${`rebuild_analyst_${engine}`}, 'marts', 'usage') as may_enter,
          has_table_privilege(${`rebuild_analyst_${engine}`}, 'marts.mitra_tiers_snapshot', 'select') as may_read,
          has_table_privilege(${`rebuild_analyst_${engine}`}, 'marts.mitra_tiers', 'select') as may_read_all`;
    expect(row).toEqual({
      may_enter: true,
      may_read: true,
      may_read_all: false,
    });
  });

  test("reports a view that no longer fits, keeps its text, and restores the others", async () => {
    await database.sql
      .unsafe(
        `
      create view marts.hers as select due_bills from marts.mitra_tiers;
      create view analyst.counted as select count(*) as mitra from marts.mitra_tiers;
      create view analyst.calling as select due_bills from marts.hers;
    `,
      )
      .simple();
    const outcome = await rebuild(
      withLast(`
        drop materialized view marts.mitra_tiers_snapshot cascade;
        drop view marts.mitra_tiers cascade;
        create view marts.mitra_tiers as select customer_number from core.customers;
      `),
    );
    expect(outcome.lostViews).toEqual(["marts.hers", "analyst.calling"]);
    const lost = await database.sql`
      select view_name, definition, problem from ops.lost_views order by view_name desc`;
    expect(lost.map((row) => row.view_name)).toEqual(outcome.lostViews);
    expect(lost[0]!.definition).toStartWith("create view marts.hers as SELECT");
    expect(lost[0]!.problem).toMatch(/due_bills"? does not exist/);
    const [row] = await database.sql`select mitra from analyst.counted`;
    expect(row!.mitra).toBe(2);
  });

  test("runs what a view of another calls with that other's rights", async () => {
    await database.sql
      .unsafe(
        `
      create or replace function analyst.whoami() returns text language sql volatile
          as 'select current_user::text';
      create materialized view analyst.kept as
          select analyst.whoami() as who, tier from marts.mitra_tiers_snapshot;
      alter materialized view analyst.kept owner to rebuild_analyst_${engine};
    `,
      )
      .simple();
    expect((await rebuild(withLast("-- changed"))).lostViews).toEqual([]);
    const [row] = await database.sql`select distinct who from analyst.kept`;
    expect(row!.who).toBe(`rebuild_analyst_${engine}`);
  });
});

describe.each(engines.filter((engine) => engine === "postgres"))(
  "readers during a rebuild on %s",
  (engine) => {
    test("go on reading the filled snapshot until the swap", async () => {
      const database = await testDatabase(engine);
      const gate = await connect(await urlOf(database), { max: 1 });
      const reader = await connect(await urlOf(database), { max: 1 });
      try {
        await database.sql
          .unsafe(
            `
          insert into core.customers (customer_number) values ('A'), ('B');
          insert into ops.clock (as_of, is_pinned) values ('2026-06-01', true);
          refresh materialized view marts.mitra_tiers_snapshot;
        `,
          )
          .simple();
        await gate.sql`select pg_advisory_lock(1)`;
        const rebuilding = migrate(database, {
          migrations,
          views: withLast("select pg_advisory_xact_lock(1)"),
        });
        await untilWaiting(gate);
        const read = () =>
          reader.sql`select count(*) as rows from marts.mitra_tiers_snapshot`;
        expect((await read())[0]!.rows).toBe(2);
        await gate.sql`select pg_advisory_unlock(1)`;
        await rebuilding;
        expect((await read())[0]!.rows).toBe(2);
      } finally {
        await gate.close();
        await reader.close();
        await database.close();
      }
    });
  },
);

/** Until somebody waits for an advisory lock in this database. */
async function untilWaiting({ sql }: Database): Promise<void> {
  for (;;) {
    const [row] = await sql`
      select count(*) as waiting from pg_locks
      where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`;
    if (row!.waiting > 0) return;
  }
}
