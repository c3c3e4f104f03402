import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { dayIn } from "../days.ts";
import type { Database, Transaction } from "../db/database.ts";
import { historyLock } from "../db/history-lock.ts";
import { schemaLock } from "../db/migrate.ts";
import { refreshView } from "../db/refresh-view.ts";
import {
  beginResting,
  restBills,
  sumLoans,
  vacuumBills,
} from "../db/resting.ts";
import { giveRoom } from "../db/room.ts";
import { ServiceError } from "../errors.ts";
import { fileForms } from "./files.ts";
import { ownersOfFirst, stageRepeated } from "./first-bills.ts";
import { dropIndexes, isEmpty } from "./first-rows.ts";
import { noteLateFacts } from "./late-facts.ts";
import { quarantineRows } from "./quarantine.ts";
import {
  futurePayments,
  latestPayment,
  olderSnapshots,
  undatedPayments,
} from "./remarks.ts";
import { leaveOutSame } from "./same-bills.ts";
import { stageFile, type FileReport, type Staged } from "./stage.ts";
import { upsert, type Snapshot } from "./upsert.ts";

export interface LoadOptions {
  folder: string;
  /** YYYY-MM-DD; default: the latest bill_paid_date of the same load, `today` at most */
  snapshotDate?: string;
  /** YYYY-MM-DD; default: today in UTC */
  today?: string;
  /** moves every date of loans and tasks, as the sample's are; default 0 */
  shiftDays?: number;
  isSample?: boolean;
  /** the files to read; default all that a load has */
  only?: string[];
}

/** Any constant will do: one load at a time, whichever process asks. */
const lockKey = 7_261_955;

/**
 * Reads a folder in the lender's five-file form into core, in one transaction:
 * good rows by upsert, bad rows to ops.quarantine. A file that can't be read as a
 * whole is stopped and changes nothing; the others are still taken.
 */
export async function load(
  database: Database,
  options: LoadOptions,
  progress: (line: string) => void = () => {},
): Promise<FileReport[]> {
  const folder = options.folder;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ServiceError(
      "folder_missing",
      `There is no folder ${folder}. Give the folder that holds ${fileForms.map((form) => form.name).join(", ")}.`,
    );
  const reports = await database.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    await tx`select pg_advisory_xact_lock_shared(${schemaLock})`;
    await giveRoom(tx);
    const [run] = await tx`
      insert into ops.load_runs (folder, shift_days, is_sample)
      values (${folder}, ${options.shiftDays ?? 0}, ${options.isSample ?? false})
      returning load_id`;
    const loadId = run!.load_id as number;
    const reports: Staged[] = [];
    const today = options.today ?? dayIn("UTC", new Date());
    const shiftDays = options.shiftDays ?? 0;
    for (const form of fileForms) {
      if (options.only && !options.only.includes(form.name)) continue;
      if (form.isOptional && !existsSync(join(folder, form.name))) continue;
      const owners = form.plain && (await ownersOfFirst(tx, form, shiftDays));
      const report = await stageFile(
        database,
        tx,
        form,
        folder,
        owners ?? null,
        options.snapshotDate ?? today,
        progress,
      );
      reports.push(report);
      if (form.plain && !report.first && shiftDays === 0)
        report.same = await leaveOutSame(tx, today);
      // Which loans are good, and so which bills are clear, hangs on customers that stand.
      if (form.part === "customers" && report.stopped === null)
        await storeFile(tx, report, folder, loadId, null, progress);
    }
    // What is late hangs on what is recorded, so no refresh may come between.
    await tx`select pg_advisory_xact_lock(${historyLock})`;
    // Only now, as the default is a date that stands in the bills.
    const bills = reports.find(({ form }) => form.plain);
    const first = bills?.first ?? null;
    const same = bills?.same?.latestPayment ?? null;
    const snapshot: Snapshot = {
      date:
        options.snapshotDate ??
        (await latestPayment(tx, today, first !== null, same)),
      isGiven: options.snapshotDate !== undefined,
      today,
    };
    await tx`update ops.load_runs set snapshot_date = ${snapshot.date} where load_id = ${loadId}`;
    await beginResting(tx, snapshot.date);
    for (const report of reports) {
      if (report.stopped === null && report.form.part !== "customers")
        await storeFile(tx, report, folder, loadId, snapshot, progress);
      await tx`
        insert into ops.load_files (load_id, file_name, rows_read, rows_inserted, rows_updated,
            rows_unchanged, rows_quarantined, stopped, remarks)
        values (${loadId}, ${report.file}, ${report.read}, ${report.inserted}, ${report.updated},
            ${report.unchanged}, ${quarantinedRows(report)}, ${report.stopped}, ${report.remarks})`;
    }
    if (changed(reports, "bills")) await sumLoans(tx);
    if (changed(reports, "tasks", "task_participants"))
      await refreshView(tx, "features.task_days");
    await tx`update ops.load_runs set finished_at = clock_timestamp() where load_id = ${loadId}`;
    return reports;
  });
  if (changed(reports, "bills", "loan_snapshots")) await vacuumBills(database);
  return reports.map(
    ({ form: _form, ragged: _ragged, first: _first, same: _same, ...report }) =>
      report,
  );
}

const changed = (reports: Staged[], ...parts: string[]): boolean =>
  reports.some(
    ({ form, inserted, updated }) =>
      parts.includes(form.part) && inserted + updated > 0,
  );

export const quarantinedRows = (report: FileReport): number =>
  Object.values(report.quarantined).reduce((sum, rows) => sum + rows, 0);

/** Judges what was staged, puts bad rows aside and good ones into core, and counts. */
async function storeFile(
  tx: Transaction,
  report: Staged,
  folder: string,
  loadId: number,
  snapshot: Snapshot | null,
  progress: (line: string) => void,
): Promise<void> {
  const { form, first, same } = report;
  // Unknown, an empty table and a full one are planned as if of the same few hundred rows.
  await tx`analyze ${tx(`ops.staged_${form.part}`)}`;
  if (first) await stageRepeated(tx, first);
  else if (await isEmpty(tx, form.table)) await tx`analyze ${tx(form.table)}`;
  const checked = await tx`
    create temp table checked on commit drop as
    select * from ${tx(`ops.checked_${form.part}`)}`;
  await tx`analyze checked (line_number, reason)`;
  const taken = (first ?? same)?.rows ?? 0;
  report.read = taken + checked.count + report.ragged.length;
  progress(`${form.name}: ${report.read} rows read, storing`);
  report.quarantined = await quarantineRows(
    tx,
    report,
    loadId,
    join(folder, form.name),
  );
  if (form.part === "bills") await noteLateFacts(tx);
  const makeIndexes = first
    ? first.makeIndexes
    : form.plain && (await isEmpty(tx, form.table))
      ? await dropIndexes(tx, form.table)
      : null;
  const { inserted, updated } = await upsert(
    tx,
    form,
    snapshot,
    makeIndexes !== null,
  );
  if (first) await restBills(tx);
  await makeIndexes?.();
  report.inserted = (first?.rows ?? 0) + inserted;
  report.updated = updated;
  report.unchanged =
    report.read - quarantinedRows(report) - report.inserted - report.updated;
  report.remarks.push(...(await remarksOn(tx, report, snapshot)));
  await tx`drop table checked`;
  await tx`truncate ${tx(`ops.staged_${form.part}`)}`;
  // The embedded database has no autovacuum that would do it some time later.
  if (report.inserted + report.updated > 0) await tx`analyze ${tx(form.table)}`;
}

async function remarksOn(
  tx: Transaction,
  { form, first }: Staged,
  snapshot: Snapshot | null,
): Promise<string[]> {
  if (snapshot && form.part === "bills")
    return [
      ...(await undatedPayments(tx)),
      ...(await futurePayments(tx, snapshot, first !== null)),
    ];
  if (snapshot && form.part === "loan_snapshots")
    return await olderSnapshots(tx, snapshot);
  return [];
}
