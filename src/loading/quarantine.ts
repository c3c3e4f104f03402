import type { Transaction } from "../db/database.ts";
import type { FileForm } from "./files.ts";
import { openCsv, type BadRecord } from "./records.ts";

const batchRows = 1000;

/**
 * Puts the bad rows of `checked`, and those that could not be staged, into
 * ops.quarantine, each with its line, its reason and the row as it stands in the file.
 * Returns how many there were of each reason.
 */
export async function quarantineRows(
  tx: Transaction,
  report: { form: FileForm; ragged: BadRecord[] },
  loadId: number,
  path: string,
): Promise<Record<string, number>> {
  const { form, ragged } = report;
  const counts: Record<string, number> = {};
  for (let start = 0; start < ragged.length; start += batchRows) {
    const batch = ragged.slice(start, start + batchRows);
    for (const { reason } of batch) counts[reason] = (counts[reason] ?? 0) + 1;
    await tx`
      insert into ops.quarantine (load_id, file_name, line_number, reason, found, row_text)
      select ${loadId}, ${form.name}, bad.*
      from unnest(${batch.map((row) => row.line)}::bigint[], ${batch.map((row) => row.reason)}::text[],
          ${batch.map((row) => row.found)}::text[], ${batch.map((row) => row.text)}::text[]) as bad`;
  }
  const bad = await tx`
    select reason, count(*) as rows from checked where reason is not null group by reason order by reason`;
  if (bad.length === 0) return counts;
  for (const row of bad)
    counts[row.reason] = (counts[row.reason] ?? 0) + row.rows;
  // Not the row as JSON: Postgres would build that of every row, before it joins the bad ones.
  const found = form.columns.reduce(
    (all, column) => {
      const plain = form.plain?.values[column]
        ? tx`staged.${tx(`plain_${column}`)}::text`
        : tx`null`;
      return tx`${all} when ${column} then coalesce(staged.${tx(column)}, ${plain})`;
    },
    tx``,
  );
  await tx`
    insert into ops.quarantine (load_id, file_name, line_number, reason, found, row_text)
    select ${loadId}, ${form.name}, checked.line_number, checked.reason,
        -- What was trimmed is not the cause, unless nothing else is there.
        ops.visible(coalesce(ops.trimmed(value), value)), ''
    from checked
    inner join ${tx(`ops.staged_${form.part}`)} as staged using (line_number)
    cross join lateral (select case split_part(checked.reason, ' ', 2) ${found} end as value) as found
    where checked.reason is not null
    order by checked.line_number`;
  await addRowTexts(tx, form, loadId, path);
  return counts;
}

/** A second reading of the file, for the bad lines only: postgres keeps fields, not the row. */
async function addRowTexts(
  tx: Transaction,
  form: FileForm,
  loadId: number,
  path: string,
): Promise<void> {
  const lines = new Set(
    (
      await tx`
        select line_number from ops.quarantine
        where load_id = ${loadId} and file_name = ${form.name} and row_text = ''`
    ).map((row) => row.line_number as number),
  );
  const csv = await openCsv(path, form.name);
  let batch: { line: number; text: string }[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    await tx`
      update ops.quarantine set row_text = texts.text
      from unnest(${batch.map((row) => row.line)}::bigint[], ${batch.map((row) => row.text)}::text[]) as texts (line, text)
      where load_id = ${loadId} and file_name = ${form.name} and line_number = texts.line`;
    batch = [];
  };
  for await (const record of csv.texts(lines)) {
    batch.push(record);
    if (batch.length === batchRows) await flush();
  }
  await flush();
}
