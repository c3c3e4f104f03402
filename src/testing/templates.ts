import { existsSync, mkdirSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embedded } from "../db/database.ts";
import { openEmbedded } from "../db/embedded.ts";
import { migrate } from "../db/migrate.ts";
import { hashOf, sqlFiles } from "../db/sql-tree.ts";

/** The name of the database that Postgres clones are made from. */
export const templateName = "arthiusaha_template";

/** Where dumps are kept from one run of the tests to the next. */
export const dumpsFolder = (): string =>
  process.env.TEST_DUMPS ?? join(tmpdir(), "arthiusaha-tests");

/** The data directory of a migrated PGlite, made once for each state of sql/. */
export async function migratedDump(): Promise<Blob> {
  const files = [...sqlFiles("migrations"), ...sqlFiles("views")];
  const name = hashOf(files.map((file) => file.hash).join());
  const folder = dumpsFolder();
  const path = join(folder, `${name}.tar`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const engine = await openEmbedded();
    const database = embedded(engine);
    await migrate(database);
    const dump = await engine.dumpDataDir("none");
    await Bun.write(`${path}.${process.pid}`, dump);
    renameSync(`${path}.${process.pid}`, path);
    await database.close();
  }
  return Bun.file(path);
}
