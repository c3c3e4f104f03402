import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { dayIn } from "../days.ts";
import type { Database, Transaction } from "../db/database.ts";
import { historyLock } from "../db/history-lock.ts";
import { schemaLock } from "../db/migrate.ts";
import { refreshView } from "../db/refresh-view.ts";
import { beginResting, sumLoans, vacuumBills } from "../db/resting.ts";
import { giveRoom } from "../db/room.ts";
import { ServiceError } from "../errors.ts";
import { fileForms, type FileForm } from "./files.ts";
import { isEmpty } from "./first-rows.ts";
import { plainColumns } from "./plain-rows.ts";
import { checkHeader } from "./header.ts";
import { noteLateFacts } from "./late-facts.ts";
import { quarantineRows } from "./quarantine.ts";
import { openCsv, type BadRecord } from "./records.ts";
import {
  futurePayments,
  latestPayment,
  olderSnapshots,
  undatedPayments,
} from "./remarks.ts";
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

export interface FileReport {
  file: string;
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** rows by reason */
  quarantined: Record<string, number>;
  /** why the file was not taken, else null */
  stopped: string | null;
  remarks: string[];
}

interface Staged extends FileReport {
  form: FileForm;
  ragged: BadRecord[];
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
    for (const form of fileForms) {
      if (options.only && !options.only.includes(form.name)) continue;
      if (form.isOptional && !existsSync(join(folder, form.name))) continue;
      reports.push(await stageFile(database, tx, form, folder, progress));
    }
    // What is late hangs on what is recorded, so no refresh may come between.
    await tx`select pg_advisory_xact_lock(${historyLock})`;
    // Only now, as the default is a date that stands in the bills.
    const today = options.today ?? dayIn("UTC", new Date());
    const snapshot: Snapshot = {
      date: options.snapshotDate ?? (await latestPayment(tx, today)),
      isGiven: options.snapshotDate !== undefined,
      today,
    };
    await tx`update ops.load_runs set snapshot_date = ${snapshot.date} where load_id = ${loadId}`;
    await beginResting(tx, snapshot.date);
    for (const report of reports) {
      if (report.stopped === null)
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
  return reports.map(({ form: _form, ragged: _ragged, ...report }) => report);
}

const changed = (reports: Staged[], ...parts: string[]): boolean =>
  reports.some(
    ({ form, inserted, updated }) =>
      parts.includes(form.part) && inserted + updated > 0,
  );

export const quarantinedRows = (report: FileReport): number =>
  Object.values(report.quarantined).reduce((sum, rows) => sum + rows, 0);

/** Copies a file into its staging table, or says in the report why it can't. */
async function stageFile(
  database: Database,
  tx: Transaction,
  form: FileForm,
  folder: string,
  progress: (line: string) => void,
): Promise<Staged> {
  const report: Staged = {
    file: form.name,
    read: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    quarantined: {},
    stopped: null,
    remarks: [],
    form,
    ragged: [],
  };
  const staged = `ops.staged_${form.part}`;
  progress(`${form.name}: reading`);
  try {
    // A savepoint: a file that is stopped half way leaves what was there.
    await tx.savepoint(async (inner) => {
      await inner`truncate ${inner(staged)}`;
      const csv = await openCsv(join(folder, form.name), form.name);
      const extra = checkHeader(form, csv);
      if (extra.length > 0)
        report.remarks.push(`extra columns left out: ${extra.join(", ")}`);
      const columns = csv.header.filter((name) => form.columns.includes(name));
      const filled = form.plain
        ? plainColumns(csv.header, columns, form.plain)
        : columns;
      await database.copyFrom(
        inner,
        `${staged} (line_number, ${filled.join(", ")})`,
        csv.rows(columns, (record) => report.ragged.push(record), form.plain),
      );
    });
  } catch (error) {
    report.stopped = whyStopped(form, error);
    report.ragged = [];
  }
  return report;
}

/** What is wrong with the file itself; anything else that is thrown stops the load. */
function whyStopped(form: FileForm, error: unknown): string {
  if (error instanceof ServiceError) return error.message;
  const { code, message } = error as { code?: string; message: string };
  // Class 22 is Postgres's "data exception": what copy says of text it can't take.
  if (code?.startsWith("22"))
    return `${form.name}: the database can't take it (${message}). Mend the file and load again.`;
  throw error;
}

/** Judges what was staged, puts bad rows aside and good ones into core, and counts. */
async function storeFile(
  tx: Transaction,
  report: Staged,
  folder: string,
  loadId: number,
  snapshot: Snapshot,
  progress: (line: string) => void,
): Promise<void> {
  const { form } = report;
  // Unknown, an empty table and a full one are planned as if of the same few hundred rows.
  await tx`analyze ${tx(`ops.staged_${form.part}`)}`;
  if (await isEmpty(tx, form.table)) await tx`analyze ${tx(form.table)}`;
  const checked = await tx`
    create temp table checked on commit drop as
    select * from ${tx(`ops.checked_${form.part}`)}`;
  await tx`analyze checked (line_number, reason)`;
  report.read = checked.count + report.ragged.length;
  progress(`${form.name}: ${report.read} rows read, storing`);
  report.quarantined = await quarantineRows(
    tx,
    report,
    loadId,
    join(folder, form.name),
  );
  if (form.part === "bills") await noteLateFacts(tx);
  Object.assign(report, await upsert(tx, form, snapshot));
  report.unchanged =
    report.read - quarantinedRows(report) - report.inserted - report.updated;
  if (form.part === "bills")
    report.remarks.push(
      ...(await undatedPayments(tx)),
      ...(await futurePayments(tx, snapshot)),
    );
  if (form.part === "loan_snapshots")
    report.remarks.push(...(await olderSnapshots(tx, snapshot)));
  await tx`drop table checked`;
  await tx`truncate ${tx(`ops.staged_${form.part}`)}`;
  // The embedded database has no autovacuum that would do it some time later.
  if (report.inserted + report.updated > 0) await tx`analyze ${tx(form.table)}`;
}
