import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { emptyDatabase, engines, urlOf } from "../testing/databases.ts";
import { asset } from "../assets.ts";
import { connect, type Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { hashOf, sqlFiles, type SqlFile } from "./sql-tree.ts";

const migrations = sqlFiles("migrations");
const views = sqlFiles("views");

/** A file as sqlFiles() would have read it. */
const file = (path: string, text: string): SqlFile => ({
  path,
  text,
  hash: hashOf(text),
});

const failure = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "no error",
    (error) => error.message,
  );

test("drizzle's journal lists exactly the migrations on disk, in order", async () => {
  const journal = await Bun.file(
    asset("sql/migrations/meta/_journal.json"),
  ).json();
  expect(
    journal.entries.map(
      (entry: { tag: string }) => `migrations/${entry.tag}.sql`,
    ),
  ).toEqual(migrations.map((migration) => migration.path));
});

test("a checkout with other line ends has the same hashes", () => {
  expect(hashOf("select 1;\r\nselect 2;\r\n")).toBe(
    hashOf("select 1;\nselect 2;\n"),
  );
});

describe.each(engines)("migrate on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyDatabase(engine);
  });
  afterAll(() => database.close());

  const ledger = async () =>
    (await database.sql`select name from ops.migrations order by name`).map(
      (row) => row.name,
    );

  test("a broken first migration leaves an empty database empty", async () => {
    const broken = file("migrations/0000_x.sql", "create table oops (;");
    await failure(migrate(database, { migrations: [broken], views: [] }));
    const schemas = await database.sql`
      select nspname from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`;
    expect(schemas.map((row) => row.nspname)).toEqual([]);
  });

  test("sets up a fresh database, and a second run does no harm", async () => {
    const first = await migrate(database);
    expect(first.applied).toEqual(migrations.map((f) => f.path));
    expect(first.viewsRebuilt).toBe(true);
    const second = await migrate(database);
    expect(second).toEqual({ applied: [], viewsRebuilt: false, lostViews: [] });
  });

  test("an edited old migration is refused, with the file and what to do", async () => {
    const [first, ...rest] = migrations;
    const edited = file(first!.path, `${first!.text}\n-- one more thought`);
    const message = await failure(
      migrate(database, { migrations: [edited, ...rest], views }),
    );
    expect(message).toStartWith(`${first!.path} was changed after it ran here`);
    expect(message).toContain("Restore the file");
    expect(message).toContain("bun run migrations:new");
  });

  test("a broken migration leaves the database as it was, and its error points at the place", async () => {
    const before = await ledger();
    const message = await failure(
      migrate(database, {
        migrations: [
          ...migrations,
          file("migrations/0098_good.sql", "create table core.good (id int);"),
          file(
            "migrations/0099_broken.sql",
            "-- Lebaran – a dash of three bytes stands before\ncreate table core.broken (id int);\nalter table core.broken add column again nonsense;\n",
          ),
        ],
        views,
      }),
    );
    expect(message).toBe(
      [
        'migrations/0099_broken.sql:3:42: type "nonsense" does not exist',
        "alter table core.broken add column again nonsense;",
        "                                         ^",
      ].join("\n"),
    );
    expect(await ledger()).toEqual(before);
    const [row] = await database.sql`
      select to_regclass('core.good') as good, to_regclass('core.broken') as broken`;
    expect(row).toEqual({ good: null, broken: null });
  });

  test("an error without a position still names its file", async () => {
    const message = await failure(
      migrate(database, {
        migrations: [
          ...migrations,
          file("migrations/0099_broken.sql", "select 1 / 0;"),
        ],
        views,
      }),
    );
    expect(message).toBe("migrations/0099_broken.sql: division by zero");
  });

  test("a migration of a newer version is tolerated unless it says that it breaks", async () => {
    const added = [
      ...migrations,
      file("migrations/0098_adds.sql", "create table core.newer (id int);"),
    ];
    expect(
      (await migrate(database, { migrations: added, views })).applied,
    ).toEqual(["migrations/0098_adds.sql"]);
    expect((await migrate(database)).applied).toEqual([]);

    const breaking = file(
      "migrations/0099_breaks.sql",
      "--! breaking\ndrop table core.newer;",
    );
    await migrate(database, { migrations: [...added, breaking], views });
    const message = await failure(migrate(database));
    expect(message).toContain("migrations/0099_breaks.sql");
    expect(message).toContain("Start the newer version, or restore a backup");
  });
});

describe.each(engines.filter((engine) => engine === "postgres"))(
  "many at once on %s",
  (engine) => {
    test("of twenty services that start on one empty database one applies, and all succeed", async () => {
      const database = await emptyDatabase(engine);
      const url = await urlOf(database);
      const services = await Promise.all(
        Array.from({ length: 20 }, () => connect(url, { max: 1 })),
      );
      try {
        const outcomes = await Promise.all(services.map((one) => migrate(one)));
        const appliers = outcomes.filter((one) => one.applied.length > 0);
        expect(appliers.map((one) => one.applied)).toEqual([
          migrations.map((migration) => migration.path),
        ]);
        expect(outcomes.filter((one) => one.viewsRebuilt)).toHaveLength(1);
      } finally {
        await Promise.all(services.map((one) => one.close()));
        await database.close();
      }
    });
  },
);
