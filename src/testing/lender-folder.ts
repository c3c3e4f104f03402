import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database, Sql } from "../db/database.ts";
import { sumLoans } from "../db/resting.ts";

/** A small lender, all of it good: what a test doesn't change. */
const good: Record<string, string> = {
  "customers.csv": `customer_number,date_of_birth,marital_status,religion,purpose
C1,1980-01-31,MARRIED,ISLAM,gorengan
C2,,,,`,
  "loan_snapshots.csv": `loan_id,customer_number,principal_amount,outstanding_amount,dpd
L1,C1,5000000,2600000,1
L2,C2,3000000,0,0`,
  "bills.csv": `bill_id,loan_id,bill_scheduled_date,bill_paid_date,amount,paid_amount
B1,L1,2026-05-01,2026-05-01,120000,120000
B2,L1,2026-05-08,2026-05-09,120000,60000
B3,L2,2026-05-08,,70000,0`,
  "tasks.csv": `task_id,task_type,task_status,start_datetime,end_datetime,actual_datetime,latitude,longitude,branch_id
T1,MAJELIS_MEETING,COMPLETED,2026-05-08 11:00:00,2026-05-08 12:00:00,,-6.35,106.86,BR1`,
  "task_participants.csv": `task_id,participant_type,participant_id,is_face_matched,is_qr_matched,payment_amount
T1,CUSTOMER,C1,true,false,60000
T1,OFFICER,O1,,,`,
  "contacts.csv": `phone,name,role,customer_number,branch_id,officer_phone,timezone
620000111,Dedi,officer,,BR1,,
620000222,Rini,mitra,C1,,620000111,WITA`,
};

const header = (name: string) => good[name]!.split("\n")[0]!;

/** A folder in the lender's form, with the rows that a test is about. */
export class LenderFolder {
  readonly path = mkdtempSync(join(tmpdir(), "arthiusaha-lender-"));

  /** Makes all files good again, except those given: header and rows, or null for no file. */
  write(changes: Record<string, string | null> = {}): string {
    this.remove();
    mkdirSync(this.path);
    for (const [name, text] of Object.entries({ ...good, ...changes }))
      if (text !== null) writeFileSync(join(this.path, name), `${text}\n`);
    return this.path;
  }

  /** As write, with these rows in one file behind the usual header. */
  rows(name: string, ...rows: string[]): string {
    return this.write({ [name]: [header(name), ...rows].join("\n") });
  }

  /** As write, with these rows after the good ones of one file. */
  more(name: string, ...rows: string[]): string {
    return this.write({ [name]: [good[name], ...rows].join("\n") });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Empties what a load fills. */
export async function forgetLoads({ sql }: Database): Promise<void> {
  await sql`
    truncate core.customers, core.loans, core.bills, core.tasks, core.task_participants,
        core.officers, core.tier_history, chat.contacts, ops.load_runs, ops.load_files,
        ops.quarantine, ops.clock, ops.panel_dates,
        ops.late_facts restart identity cascade`;
  await wakeBills(sql);
  await sql`refresh materialized view features.task_days`;
}

/** No bill rests: for tests that change bills behind the back of a load. */
export async function wakeBills(sql: Sql): Promise<void> {
  await sql`update core.bills set is_resting = false where is_resting`;
  await sql`update ops.resting set settled_until = '-infinity', later_from = 'infinity'`;
  await sql.begin(sumLoans);
}
