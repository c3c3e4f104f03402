import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { asset } from "../assets.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import type { Database } from "./database.ts";

// No Citus here: its two functions are stand-ins that write down what they are asked.
describe.each(engines)("sql/citus.sql on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await database.sql
      .unsafe(
        `create table spread (table_name regclass, by_column text, colocated regclass);
        create function create_reference_table(table_name regclass) returns void language sql
        as $$ insert into spread values (table_name) $$;
        create function create_distributed_table(table_name regclass, by_column text, colocate_with text default null)
        returns void language sql
        as $$ insert into spread values (table_name, by_column, colocate_with::regclass) $$;`,
      )
      .simple();
    await database.sql
      .unsafe(readFileSync(asset("sql/citus.sql"), "utf8"))
      .simple();
  });
  afterAll(() => database.close());

  test("spreads the lender's tables by a column that each of their keys has", async () => {
    const rows = await database.sql`
      select table_name::text, by_column, colocated::text,
          coalesce((select bool_and(by_column = any(columns)) from (
              select array(select attname::text from pg_attribute
                  where attrelid = indrelid and attnum = any(indkey)) as columns
              from pg_index where indrelid = table_name and indisunique) as keys), true) as is_in_keys
      from spread where by_column is not null order by table_name::text`;
    expect(rows.map((row) => row.table_name)).toEqual([
      "core.bills",
      "core.customers",
      "core.entries",
      "core.loans",
      "core.model_tests",
      "core.score_history",
      "core.task_participants",
      "core.tier_history",
    ]);
    for (const row of rows) {
      expect(row.is_in_keys, row.table_name).toBe(true);
      expect(row.colocated).toBe(
        row.table_name === "core.customers" ? null : "core.customers",
      );
    }
  });

  test("leaves no key of a local table on one that is spread", async () => {
    const rows = await database.sql`
      select conrelid::regclass::text as local, confrelid::regclass::text as spread
      from pg_constraint
      where contype = 'f' and confrelid in (select table_name from spread where by_column is not null)
          and conrelid not in (select table_name from spread where by_column is not null)`;
    expect([...rows]).toEqual([]);
  });

  test("and only the audit log, which stays local, has triggers of its own", async () => {
    const rows = await database.sql`
      select distinct tgrelid::regclass::text as relation from pg_trigger where not tgisinternal`;
    expect([...rows]).toEqual([{ relation: "ops.audit_log" }]);
  });
});
