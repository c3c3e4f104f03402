import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { engines, emptyDatabase, urlOf } from "../testing/databases.ts";
import { connect, type Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { sqlFiles } from "./sql-tree.ts";

describe.each(engines)("migrate on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyDatabase(engine);
  });
  afterAll(() => database.close());

  test("sets up a fresh database, and a second run does no harm", async () => {
    const first = await migrate(database);
    expect(first.applied).toEqual(sqlFiles("migrations").map((f) => f.path));
    expect(first.viewsRebuilt).toBe(true);
    const second = await migrate(database);
    expect(second).toEqual({ applied: [], viewsRebuilt: false, lostViews: [] });
  });
});
