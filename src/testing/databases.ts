import postgres from "postgres";
import { rmSync } from "node:fs";
import { connect, embedded, open, type Database } from "../db/database.ts";
import { openEmbedded } from "../db/embedded.ts";
import { freshFolder } from "./process.ts";
import { placeMigrated, templateName } from "./templates.ts";

export type Engine = Database["engine"];

/** Where run.ts has started a real Postgres; unset under a bare `bun test`. */
const server = process.env.TEST_POSTGRES_URL;
if (!server)
  console.warn(
    "skipped: everything on real Postgres (start the suite with `bun run test`)",
  );

/** The engines that a claim about the database is proved on. */
export const engines: Engine[] = server
  ? ["embedded", "postgres"]
  : ["embedded"];

/** A database of its own for a test file: a clone of a migrated one, gone when closed. */
export async function testDatabase(engine: Engine): Promise<Database> {
  if (engine === "postgres") return await clone(templateName);
  // On disk: in memory, loading a copy takes three times as long.
  const folder = freshFolder();
  await placeMigrated(folder);
  const database = await open(folder);
  return {
    ...database,
    async close() {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** An empty, unmigrated database. */
export async function emptyDatabase(engine: Engine): Promise<Database> {
  return engine === "embedded"
    ? embedded(await openEmbedded())
    : await clone("template0");
}

/** The URL of a Postgres test database, for a second service on it. */
export async function urlOf({ sql }: Database): Promise<string> {
  const [row] = await sql`select current_database() as name`;
  return urlFor(row!.name);
}

function urlFor(database: string): string {
  const url = new URL(server!);
  url.pathname = `/${database}`;
  return url.href;
}

async function clone(template: string): Promise<Database> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  await asAdmin(
    (admin) =>
      admin`create database ${admin(name)} template ${admin(template)}`,
  );
  const database = await connect(urlFor(name));
  return {
    ...database,
    async close() {
      await database.close();
      await asAdmin(
        (admin) => admin`drop database ${admin(name)} with (force)`,
      );
    },
  };
}

async function asAdmin(run: (admin: postgres.Sql) => Promise<unknown>) {
  const admin = postgres(server!, { max: 1, onnotice: () => {} });
  try {
    await run(admin);
  } finally {
    await admin.end();
  }
}
