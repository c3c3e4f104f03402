import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { engines, testDatabase } from "../testing/databases.ts";
import type { Database } from "./database.ts";

const golden = join(import.meta.dir, "schema.golden.txt");
const schemas = [
  "core",
  "chat",
  "ops",
  "features",
  "scoring",
  "marts",
  "alerts",
];
const derived = ["features", "scoring", "marts", "alerts"];

/**
 * The whole schema as text, the same on every version of Postgres. Bodies of views are
 * left out, as versions print them differently, and so are Postgres 18's constraints
 * that say what `not null` of the column says already.
 */
async function schemaText({ sql }: Database): Promise<string> {
  const rows = await sql`
    with relations as (
        select relation.oid, relation.oid::regclass::text as name, relkind, relpersistence
        from pg_class as relation
        where relnamespace::regnamespace::text = any(${schemas})
            and relkind in ('r', 'v', 'm')
    ),
    lines as (
        select name, 0 as part, 0 as place,
            format('%s%s %s', case relpersistence when 'u' then 'unlogged ' end,
                case relkind when 'r' then 'table' when 'v' then 'view' else 'materialized view' end,
                name) as line
        from relations
        union all
        select name, 1, attnum, format('    %I %s%s%s%s%s', attname,
            format_type(atttypid, atttypmod),
            case when attcollation <> 0 and attcollation <> typcollation
                then ' collate ' || attcollation::regcollation end,
            case when attnotnull then ' not null' end,
            case when attidentity = 'a' then ' generated always as identity' end,
            ' default ' || pg_get_expr(adbin, adrelid))
        from relations
        inner join pg_attribute on attrelid = relations.oid and attnum > 0 and not attisdropped
        inner join pg_type on pg_type.oid = atttypid
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        union all
        select name, 2, 0, format('    constraint %I %s', conname, pg_get_constraintdef(pg_constraint.oid))
        from relations
        inner join pg_constraint on conrelid = relations.oid and contype <> 'n'
        union all
        select name, 3, 0, '    ' || pg_get_indexdef(indexrelid)
        from relations
        inner join pg_index on indrelid = relations.oid
        union all
        select pronamespace::regnamespace || '.' || proname, 4, 0,
            format('function %s.%I(%s) returns %s %s', pronamespace::regnamespace, proname,
                pg_get_function_arguments(oid), pg_get_function_result(oid),
                case provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end)
        from pg_proc
        where pronamespace::regnamespace::text = any(${schemas})
        union all
        select triggers.tgrelid::regclass::text, 5, 0, '    ' || pg_get_triggerdef(triggers.oid)
        from pg_trigger as triggers
        inner join relations on relations.oid = triggers.tgrelid
        where not tgisinternal
    )
    select line from lines
    order by name collate "C", part, place, line collate "C"`;
  return `${rows.map((row) => row.line).join("\n")}\n`;
}

describe.each(engines)("the schema on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  test("is the golden one (UPDATE_GOLDEN=1 rewrites it, and the diff is the review)", async () => {
    const text = await schemaText(database);
    if (process.env.UPDATE_GOLDEN) await Bun.write(golden, text);
    expect(text).toBe(await Bun.file(golden).text());
  });

  test("has a comment on every view, and on every column of marts", async () => {
    const bare = await database.sql`
      select relation.oid::regclass::text as name
      from pg_class as relation
      where relnamespace::regnamespace::text = any(${[...derived, "ops"]})
          and relkind in ('v', 'm')
          and obj_description(oid, 'pg_class') is null
      union all
      select attrelid::regclass || '.' || attname
      from pg_attribute
      inner join pg_class as relation on relation.oid = attrelid
      where relnamespace = 'marts'::regnamespace
          and relkind in ('v', 'm') and attnum > 0
          and col_description(attrelid, attnum) is null`;
    expect(bare.map((row) => row.name)).toEqual([]);
  });

  test("says of every view what one row is", async () => {
    const unclear = await database.sql`
      select relation.oid::regclass::text as name, obj_description(oid, 'pg_class') as comment
      from pg_class as relation
      where relnamespace::regnamespace::text = any(${derived})
          and relkind in ('v', 'm')
          and obj_description(oid, 'pg_class') !~ '^One row'`;
    expect([...unclear]).toEqual([]);
  });

  test("has a comment on every table", async () => {
    const bare = await database.sql`
      select oid::regclass::text as name from pg_class
      where relnamespace::regnamespace::text = any(${schemas})
          and relkind = 'r' and relname !~ '^staged_'
          and obj_description(oid, 'pg_class') is null`;
    expect(bare.map((row) => row.name)).toEqual([]);
  });

  test("has a unique index on every materialized view, as concurrent refreshes need", async () => {
    const bare = await database.sql`
      select oid::regclass::text as name from pg_class
      where relkind = 'm' and not exists (
          select from pg_index where indrelid = pg_class.oid and indisunique and indpred is null)`;
    expect(bare.map((row) => row.name)).toEqual([]);
  });
});
