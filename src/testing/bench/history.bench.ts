import type { Database } from "../../db/database.ts";
import { sumLoans } from "../../db/resting.ts";
import { turnByTurn } from "./clocks.ts";
import { tabulateFloor, tabulateTiers } from "./everyone.ts";
import { countBills, lenderDatabase, type Bench } from "./lender.ts";
import { inSeconds, millions, type Row } from "./table.ts";

const rounds = 3;
/** as much again, then as much as all: 1, 2 and 4 times the bills of the beginning */
const growths = [[], [1], [2, 3]];
const daysBack = 4 * 365;

/**
 * The same mitra with ever more settled history: a quarter of the mitra as generated,
 * then with older loans repaid on time, until they have the full size's bills.
 */
export async function measureHistory(bench: Bench): Promise<Row[]> {
  const { server, say } = bench;
  const mitra = Math.ceil(bench.mitra / 4);
  const template = await lenderDatabase(bench, mitra);
  await server.create("scratch_history", template);
  const database = await server.open("scratch_history");
  const { sql } = database;
  const rows: Row[] = [];
  try {
    const counts: number[] = [];
    const times: number[] = [];
    for (const generations of growths) {
      for (const generation of generations)
        await addOlderLoans(database, generation);
      await sql`vacuum (analyze) core.bills, core.loans, features.loan_sums, features.settled_sums`;
      await sql`checkpoint`;
      counts.push(await countBills(database));
      say(`history: ${millions(counts.at(-1)!)} bills of ${mitra} mitra`);
      const [floor, tiers] = await turnByTurn(rounds, [
        () => tabulateFloor(sql),
        () => tabulateTiers(sql),
      ]);
      times.push(tiers!);
      rows.push({
        what: `the same ${mitra} mitra with ${millions(counts.at(-1)!)} bills (a group by: ${inSeconds(floor!)}) / with ${millions(counts[0]!)}`,
        ours: inSeconds(tiers!),
        floor: inSeconds(times[0]!),
        ratio: tiers! / times[0]!,
      });
    }
    return rows;
  } finally {
    await database.close();
    await server.drop("scratch_history");
  }
}

/** Copies every loan as it began into an earlier time, each bill paid on its day. */
async function addOlderLoans(
  { sql }: Database,
  generation: number,
): Promise<void> {
  const suffix = `-old-${generation}`;
  await sql.begin(async (tx) => {
    await tx`
      insert into core.loans
          (customer_number, loan_id, principal_amount, outstanding_amount, dpd, snapshot_date)
      select customer_number, loan_id || ${suffix}, principal_amount, 0, 0, snapshot_date
      from core.loans where loan_id not like '%-old-%'`;
    await tx`
      insert into core.bills
          (customer_number, loan_id, bill_id, bill_scheduled_date, bill_paid_date, amount, paid_amount, is_resting)
      select customer_number, loan_id || ${suffix}, bill_id || ${suffix}, due_date, due_date, amount, amount,
          ops.rests(due_date, due_date, amount, amount, resting)
      from core.bills
      cross join ops.resting
      cross join lateral (
          select bill_scheduled_date - ${generation * daysBack}::integer as due_date
      ) as dates
      where loan_id not like '%-old-%'`;
    await sumLoans(tx);
  });
}
