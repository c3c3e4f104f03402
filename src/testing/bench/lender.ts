import { existsSync, rmSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { $ } from "bun";
import type { Database } from "../../db/database.ts";
import { migrate } from "../../db/migrate.ts";
import { ServiceError } from "../../errors.ts";
import { generate } from "../../loading/generate/generate.ts";
import { load } from "../../loading/load.ts";
import { refresh } from "../../tiering/refresh.ts";
import { seconds } from "./clocks.ts";
import { inGigabytes, inSeconds } from "./table.ts";
import type { Server } from "./server.ts";

/** The day that the data is of; fixed, so that every run judges the same. */
export const clock = "2026-06-01";

/** What every measure gets. */
export interface Bench {
  server: Server;
  /** keeps what the next run can use */
  folder: string;
  /** inside it, gone with the run */
  scratch: string;
  mitra: number;
  seed: number;
  /** progress, for whoever waits */
  say: (line: string) => void;
  /** the databases that this run has brought up to date */
  ready: Set<string>;
}

/** At the peak, which is the load: what is kept, its tables, CSV files and log of changes. */
const bytesPerMitra = 110_000;

/** Says early what would otherwise stop a load near its end. */
export async function checkSpace({ folder, mitra }: Bench): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const found = bavail * bsize + (await bytesIn(folder));
  const needed = mitra * bytesPerMitra;
  if (found < needed)
    throw new ServiceError(
      "disk_full",
      `${folder} has ${inGigabytes(found)} (free, and data of earlier runs), and ${mitra} mitra need about ${inGigabytes(needed)}. Give --keep a folder on a larger disk, or fewer --mitra.`,
    );
}

/** The bytes that a folder takes on the disk. */
export async function bytesIn(folder: string): Promise<number> {
  const told = await $`du -sk ${folder}`.quiet().nothrow().text();
  return Number(told.split("\t")[0]) * 1024;
}

/** The folder with so many mitra's CSV files, of an earlier run or made now. */
export async function csvFolder(bench: Bench, mitra: number): Promise<string> {
  const { folder, seed, say } = bench;
  const out = join(folder, `csv-${mitra}`);
  const done = join(out, "done");
  if (existsSync(done)) return out;
  say(`generating ${mitra} mitra`);
  rmSync(out, { recursive: true, force: true });
  await generate({ mitra, seed, out, clock, ahead: 0 });
  await Bun.write(done, "");
  return out;
}

/** An empty database of this version. */
export async function freshDatabase(
  { server }: Bench,
  name: string,
): Promise<Database> {
  await server.create(name);
  const database = await server.open(name);
  await migrate(database);
  return database;
}

/** Makes sure that a database of so many mitra stands, loaded and refreshed; returns its name. */
export async function lenderDatabase(
  bench: Bench,
  mitra: number,
): Promise<string> {
  const { server, say, ready } = bench;
  const name = `lender_${mitra}`;
  if (ready.has(name)) return name;
  if (!(await server.names()).includes(name)) {
    const folder = await csvFolder(bench, mitra);
    const database = await freshDatabase(bench, "scratch_lender");
    try {
      const options = { folder, snapshotDate: clock, today: clock };
      say(`loading ${mitra} mitra`);
      const took = await seconds(() => load(database, options));
      say(`loaded ${mitra} mitra in ${inSeconds(took)}`);
    } finally {
      await database.close();
    }
    await server.rename("scratch_lender", name);
    // The full size's files are needed again; the others would only take room.
    if (mitra !== bench.mitra) rmSync(folder, { recursive: true });
  }
  await bringUp(bench, name);
  ready.add(name);
  return name;
}

/** Brings a database to this version and to the clock's day, as a nightly job would. */
async function bringUp({ server }: Bench, name: string): Promise<void> {
  const database = await server.open(name);
  try {
    await migrate(database);
    await refresh(database, clock, { asOf: clock, isPinned: true });
    // Both sides of a ratio read tables that autovacuum has been at.
    await database.sql`vacuum (analyze)`;
    await database.sql`checkpoint`;
  } finally {
    await database.close();
  }
}

/** The number of bills in a database. */
export async function countBills({ sql }: Database): Promise<number> {
  const [row] = await sql`select count(*) as bills from core.bills`;
  return row!.bills;
}
