import { expect, test } from "bun:test";
import { readConfig } from "../config.ts";
import type { Database } from "../db/database.ts";
import { refusalOf } from "../testing/refusal.ts";
import { jobs } from "./jobs.ts";

test("a date that there never was is refused in the same words by every command", async () => {
  // Refused before a database is asked.
  const context = { database: {} as Database, config: readConfig({}) };
  for (const date of ["2026-02-30", "0000-01-01", "0000-12-31", "soon", ""]) {
    const refresh = jobs.refresh!(context, { asOf: date }, () => {});
    expect(await refusalOf(refresh)).toBe(
      `--as-of: expected a date like 2026-11-22, found "${date}"`,
    );
    const args = { folder: "any", snapshotDate: date };
    expect(await refusalOf(jobs.load!(context, args, () => {}))).toBe(
      `--snapshot-date: expected a date like 2026-11-22, found "${date}"`,
    );
  }
});
