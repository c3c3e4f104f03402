import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Database } from "../../db/database.ts";

/** Writes a query's rows into a CSV file; with the column names first if `header`. */
export async function exportCsv(
  { sql }: Database,
  query: string,
  file: string,
  header = false,
): Promise<void> {
  const rows = await sql
    .unsafe(`copy (${query}) to stdout (format csv, header ${header})`)
    .readable();
  await pipeline(rows, createWriteStream(file));
}
