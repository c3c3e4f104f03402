import { join } from "node:path";
import type { Database, Transaction } from "../db/database.ts";
import { ServiceError } from "../errors.ts";
import type { FileForm } from "./files.ts";
import { copyFirst, type FirstBills } from "./first-bills.ts";
import { checkHeader } from "./header.ts";
import { plainColumns } from "./plain-rows.ts";
import { openCsv, type BadRecord } from "./records.ts";
import type { SameBills } from "./same-bills.ts";

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

export interface Staged extends FileReport {
  form: FileForm;
  ragged: BadRecord[];
  /** of a first load's bills: those that need no judging stand in their table already */
  first: FirstBills | null;
  /** of later loads' bills: those that say what stands already */
  same: SameBills | null;
}

/**
 * Copies a file into its staging table, or says in the report why it can't. With `owners`
 * bills go as src/loading/first-bills.ts has it, which takes `asOf` for their snapshot's date.
 */
export async function stageFile(
  database: Database,
  tx: Transaction,
  form: FileForm,
  folder: string,
  owners: Map<string, string> | null,
  asOf: string,
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
    first: null,
    same: null,
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
      const onBad = (record: BadRecord) => report.ragged.push(record);
      if (form.plain && owners) {
        report.first = await copyFirst(
          database,
          inner,
          csv,
          form,
          form.plain,
          owners,
          asOf,
          onBad,
        );
        return;
      }
      const columns = csv.header.filter((name) => form.columns.includes(name));
      const filled = form.plain
        ? plainColumns(csv.header, columns, form.plain)
        : columns;
      await database.copyFrom(
        inner,
        `${staged} (line_number, ${filled.join(", ")})`,
        csv.rows(columns, onBad, form.plain),
      );
    });
  } catch (error) {
    report.stopped = whyStopped(form, error);
    report.ragged = [];
    report.first = null;
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
