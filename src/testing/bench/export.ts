import { chmodSync, writeFileSync } from "node:fs";
import type { Database } from "../../db/database.ts";

/**
 * Writes a query's rows into a CSV file; with the column names first if `header`. The
 * server on this machine writes it, as another user where this runs as root.
 */
export async function exportCsv(
  { sql }: Database,
  query: string,
  file: string,
  header = false,
): Promise<void> {
  writeFileSync(file, "");
  chmodSync(file, 0o666);
  await sql.unsafe(
    `copy (${query}) to '${file.replaceAll("'", "''")}' (format csv, header ${header})`,
  );
}
