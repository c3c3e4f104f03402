import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../db/database.ts";
import { load } from "../../loading/load.ts";
import { runChild } from "./child.ts";
import { seconds } from "./clocks.ts";
import { exportCsv } from "./export.ts";
import {
  clock,
  countBills,
  csvFolder,
  freshDatabase,
  lenderDatabase,
  type Bench,
} from "./lender.ts";
import type { Loaded } from "./load-bills.ts";
import {
  inMegabytes,
  inSeconds,
  millions,
  ratioRow,
  type Row,
} from "./table.ts";

/**
 * All bills by our load (read, judged, stored, their sums and the vacuum included) beside
 * Postgres reading the very rows from a file into a table without an index, and then
 * building the primary key; the same load again, as each night; and our process's memory.
 */
export async function measureLoad(bench: Bench): Promise<Row[]> {
  const { server, mitra, scratch, say } = bench;
  const from = await server.open(await lenderDatabase(bench, mitra));
  const file = join(scratch, "bills.csv");
  const database = await freshDatabase(bench, "scratch_loading");
  try {
    const bills = await countBills(from);
    await exportCsv(from, `select ${columns} from core.bills`, file);
    const csv = await csvFolder(bench, mitra);
    const only = ["customers.csv", "loan_snapshots.csv"];
    await load(database, {
      folder: csv,
      snapshotDate: clock,
      today: clock,
      only,
    });
    say(`load: raw copy of ${millions(bills)} bills, before and after ours`);
    const before = await copyRaw(database, file);
    await database.sql`checkpoint`;
    say(`load: ours`);
    const loaded = await loadBills(server.url("scratch_loading"), csv);
    if (loaded.inserted !== bills)
      throw new Error(`${loaded.inserted} bills were loaded, not ${bills}`);
    await database.sql`checkpoint`;
    say(`load: the same again`);
    const again = await loadBills(server.url("scratch_loading"), csv);
    if (again.inserted !== 0)
      throw new Error(`${again.inserted} bills were loaded again`);
    await database.sql`checkpoint`;
    const after = await copyRaw(database, file);
    const raw = (before + after) / 2;
    return [
      ratioRow(
        `load of ${millions(bills)} bills / raw copy and its primary key`,
        [loaded.seconds, raw],
        inSeconds,
        1.5,
      ),
      ratioRow(
        "load of the same bills again, nothing new / the raw copy",
        [again.seconds, raw],
        inSeconds,
      ),
      memoryRow(loaded.rss),
    ];
  } finally {
    await from.close();
    await database.close();
    await server.drop("scratch_loading");
    rmSync(file, { force: true });
  }
}

const columns =
  "customer_number, loan_id, bill_id, bill_scheduled_date, bill_paid_date, amount, paid_amount, is_resting";

async function copyRaw({ sql }: Database, file: string): Promise<number> {
  await sql`create table ops.raw_bills (like core.bills including defaults including constraints)`;
  const took = await seconds(async () => {
    await sql.unsafe(
      `copy ops.raw_bills (${columns}) from '${file.replaceAll("'", "''")}' (format csv)`,
    );
    await sql`alter table ops.raw_bills add primary key (customer_number, loan_id, bill_id)`;
  });
  await sql`drop table ops.raw_bills`;
  return took;
}

/** In a process of its own, whose memory is the load's alone. */
async function loadBills(url: string, folder: string): Promise<Loaded> {
  const { out } = await runChild(
    [process.execPath, join(import.meta.dir, "load-bills.ts"), folder],
    { DATABASE_URL: url },
  );
  return JSON.parse(out);
}

const mostGrowth = 1.2;

function memoryRow(samples: number[]): Row {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const peak = (values: number[]) => Math.max(...values);
  const what =
    "memory of our process, peak of the load's last third / first third";
  return ratioRow(
    what,
    [peak(samples.slice(-third)), peak(samples.slice(0, third))],
    inMegabytes,
    mostGrowth,
  );
}
