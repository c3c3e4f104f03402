import type { Sql } from "../../db/database.ts";
import { seconds } from "./clocks.ts";

/** The floor of whatever reads all bills once. */
const floorQuery = `
  select customer_number, sum(amount) as due, sum(paid_amount) as paid, count(*) as bills
  from core.bills group by 1`;

/** Features, score and tier of every mitra on the clock's date. */
const tiersQuery =
  "select * from scoring.mitra where as_of = (select as_of from ops.clock)";

/** Seconds to put a query's rows into a table of its own. */
async function tabulate(sql: Sql, query: string): Promise<number> {
  await sql`drop table if exists ops.bench_result`;
  const took = await seconds(() =>
    sql.unsafe(`create unlogged table ops.bench_result as ${query}`),
  );
  await sql`drop table ops.bench_result`;
  return took;
}

export const tabulateFloor = (sql: Sql) => tabulate(sql, floorQuery);
export const tabulateTiers = (sql: Sql) => tabulate(sql, tiersQuery);

/** How many workers the planner gives to each of the two, as ours and the floor's. */
export async function plannedWorkers(sql: Sql): Promise<string> {
  const found: string[] = [];
  for (const query of [tiersQuery, floorQuery]) {
    const [row] = await sql.unsafe(`explain (format json) ${query}`);
    const plan = JSON.stringify(row!["QUERY PLAN"]);
    const workers = [...plan.matchAll(/"Workers Planned":(\d+)/g)];
    found.push(workers.map(([, count]) => count).join(" + ") || "no");
  }
  return `workers planned: ${found[0]} for ours, ${found[1]} for the floor`;
}
