import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { hashOf, sqlFiles } from "../db/sql-tree.ts";

/** The name of the database that Postgres clones are made from. */
export const templateName = "arthiusaha_template";

/** Where migrated embedded databases are kept from one run of the tests to the next. */
export const templatesFolder = (): string =>
  process.env.TEST_TEMPLATES ?? join(tmpdir(), "arthiusaha-tests");

/** A migrated embedded database, made once for each state of sql/. */
export async function migratedFolder(): Promise<string> {
  const files = [...sqlFiles("migrations"), ...sqlFiles("views")];
  const name = hashOf(files.map((file) => file.hash).join());
  const folder = join(templatesFolder(), name);
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    const database = await open(making);
    await migrate(database);
    await database.close();
    try {
      renameSync(making, folder);
    } catch (error) {
      rmSync(making, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return folder;
}

/** Puts a migrated database where a service is to find its own: a copy starts at once, initdb takes seconds. */
export async function placeMigrated(dataDir: string): Promise<void> {
  cpSync(join(await migratedFolder(), "postgres"), join(dataDir, "postgres"), {
    recursive: true,
  });
}
