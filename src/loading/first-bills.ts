import type { Database, Transaction } from "../db/database.ts";
import { historyLock } from "../db/history-lock.ts";
import { restingDays } from "../db/resting.ts";
import { clearWriter } from "./clear-bills.ts";
import type { FileForm } from "./files.ts";
import { dropIndexes, isEmpty } from "./first-rows.ts";
import { Page } from "./page.ts";
import { plainColumns, plainWriter, type PlainForm } from "./plain-rows.ts";
import type { BadRecord, CsvFile } from "./records.ts";

/** Bills of which those that are clear stand in core.bills before any is judged. */
export interface FirstBills {
  /** how many stand there */
  rows: number;
  makeIndexes: () => Promise<void>;
}

/**
 * By loan_id the customer_number of every good loan, of this load's staged ones as well; null
 * unless the bills may go by them: they are the first, their dates are not to be shifted, and no
 * history is written that they could be late for.
 */
export async function ownersOfFirst(
  tx: Transaction,
  form: FileForm,
  shiftDays: number,
): Promise<Map<string, string> | null> {
  if (shiftDays !== 0 || !(await isEmpty(tx, form.table))) return null;
  // A refresh that holds it may wait for the table, so never the other way round.
  await tx`select pg_advisory_xact_lock(${historyLock})`;
  const [clock] = await tx`select recorded_until from ops.clock`;
  if (clock?.recorded_until) return null;
  const owners = new Map<string, string>();
  const loans = tx`
    select loan_id, customer_number from core.loans
    union
    select loan_id, customer_number from ops.checked_loan_snapshots where reason is null`;
  for await (const rows of loans.cursor(10_000))
    for (const { loan_id, customer_number } of rows)
      owners.set(loan_id, customer_number);
  return owners;
}

/**
 * Copies bills.csv into an empty core.bills where its rows are clear, and into the staging table
 * where they are not. To copy once spares two more writings of each row. All that are copied
 * stand without indexes, and rest as they would as of `asOf`, until the others stand with them.
 */
export async function copyFirst(
  database: Database,
  tx: Transaction,
  csv: CsvFile,
  form: FileForm,
  plainForm: PlainForm,
  owners: Map<string, string>,
  asOf: string,
  onBad: (record: BadRecord) => void,
): Promise<FirstBills> {
  const wanted = csv.header.filter((name) => form.columns.includes(name));
  const plain = plainWriter(csv.header, wanted, plainForm);
  const days = await restingDays(tx, asOf);
  const clear = clearWriter(csv.header, wanted, owners, days, plain);
  const others = plainColumns(csv.header, wanted, plainForm);
  const makeIndexes = await dropIndexes(tx, form.table);
  await tx`alter table ops.staged_bills alter column is_new set default true`;
  let clearRows = 0;
  const pieces = parted();
  let next = await pieces.next();
  while (!next.done) {
    const { isClear } = next.value;
    const run = async function* () {
      while (!next.done && next.value.isClear === isClear) {
        if (isClear) clearRows += next.value.rows;
        yield next.value.bytes;
        next = await pieces.next();
      }
    };
    const target = isClear
      ? `core.bills (${clear.columns.join(", ")})`
      : `ops.staged_bills (line_number, ${others.join(", ")})`;
    await database.copyFrom(tx, target, run());
  }
  await tx`alter table ops.staged_bills alter column is_new set default false`;
  return { rows: clearRows, makeIndexes };

  async function* parted() {
    const pages = [new Page(), new Page()] as const;
    const taken = (page: Page) => ({
      ...page.take(),
      isClear: page === pages[0],
    });
    for await (const piece of csv.good(onBad))
      for (const record of piece) {
        const isClear = plain.read(record) && clear.takes(record);
        const page = pages[isClear ? 0 : 1];
        page.add(isClear ? clear.put : plain.put, record);
        if (page.isFull) yield taken(page);
      }
    for (const page of pages) if (page.rows > 0) yield taken(page);
  }
}

/**
 * Takes back into the staging table what `copyFirst` put into core.bills under an id that is
 * staged, too: those are judged together. No id that is staged stands then.
 */
export async function stageRepeated(
  tx: Transaction,
  first: FirstBills,
): Promise<void> {
  // Found by several processes, as a delete could not.
  const again = await tx`
    create temp table again on commit drop as
    select *, ctid as place from core.bills
    where bill_id in (select ops.trimmed(bill_id) from ops.staged_bills)`;
  await tx`delete from core.bills where ctid = any(array(select place from again))`;
  await tx`
    insert into ops.staged_bills (line_number, is_new, is_plain, may_repeat, bill_id, loan_id,
        plain_bill_scheduled_date, plain_bill_paid_date, plain_amount, plain_paid_amount)
    -- They stood before the others with their id, and nobody will ask for their lines.
    select 0, true, true, false, bill_id, loan_id, bill_scheduled_date, bill_paid_date, amount, paid_amount
    from again`;
  await tx`drop table again`;
  first.rows -= again.count;
  await tx`analyze core.bills`;
}
