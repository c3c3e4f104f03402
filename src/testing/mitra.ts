import type { Database } from "../db/database.ts";

export interface Loan {
  dpd?: number;
  /** default 2026-06-01 */
  snapshotDate?: string;
  bills?: [due: string, paidOn: string | null, amount: number, paid: number][];
}

/** Puts a mitra with these loans into core, as a load would. */
export async function addMitra(
  { sql }: Database,
  customer: string,
  ...loans: Loan[]
): Promise<void> {
  await sql`insert into core.customers (customer_number) values (${customer})`;
  for (const [index, loan] of loans.entries()) {
    const key = { customer_number: customer, loan_id: `${customer}-${index}` };
    await sql`insert into core.loans ${sql({
      ...key,
      principal_amount: 1,
      outstanding_amount: 1,
      dpd: loan.dpd ?? 0,
      snapshot_date: loan.snapshotDate ?? "2026-06-01",
    })}`;
    const bills = (loan.bills ?? []).map(
      ([due, paidOn, amount, paid], place) => ({
        ...key,
        bill_id: `${key.loan_id}-${place}`,
        bill_scheduled_date: due,
        bill_paid_date: paidOn,
        amount,
        paid_amount: paid,
      }),
    );
    if (bills.length > 0) await sql`insert into core.bills ${sql(bills)}`;
  }
  await sql`refresh materialized view features.loan_sums`;
}
