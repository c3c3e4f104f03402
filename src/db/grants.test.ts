import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { engines, testDatabase } from "../testing/databases.ts";
import { refusalOf } from "../testing/refusal.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";

describe.each(engines)("an analyst on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    // The role belongs to the whole server, where other test files may have made it.
    await database.sql.unsafe(`do $$ begin
      create role arthiusaha_analyst nologin; exception when others then null; end $$`);
    const { viewsRebuilt } = await migrate(database);
    expect(viewsRebuilt).toBe(false);
  });
  afterAll(() => database.close());

  const asAnalyst = (statement: string) =>
    database.sql.begin(async (tx) => {
      await tx`set local role arthiusaha_analyst`;
      return await tx.unsafe(statement);
    });

  test("who comes after the first start reads every view of marts, scoring and features, and the clock", async () => {
    const views = await database.sql`
      select oid::regclass::text as name from pg_class
      where relkind in ('v', 'm') and relnamespace::regnamespace::text in ('marts', 'scoring', 'features')`;
    expect(views.length).toBeGreaterThan(30);
    for (const { name } of views)
      await asAnalyst(`select * from ${name} limit 1`);
    await asAnalyst("select as_of from ops.clock");
    await asAnalyst("select * from ops.lost_views");
  });

  test("reads nobody's phone, words, birthday or religion", async () => {
    for (const table of [
      "chat.contacts",
      "chat.messages",
      "chat.notes",
      "chat.entry_sources",
      "core.customers",
      "core.bills",
      "ops.quarantine",
    ])
      expect(
        await refusalOf(asAnalyst(`select * from ${table} limit 1`)),
      ).toContain("permission denied");
  });
});
