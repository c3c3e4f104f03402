import type { Sql } from "../../db/database.ts";
import { percentile } from "./clocks.ts";
import { countBills, lenderDatabase, type Bench } from "./lender.ts";
import { inMilliseconds, millions, ratioRow, type Row } from "./table.ts";

const lookups = 2_000;
const warmUps = 200;
/** taken turn by turn, so that the machine's other work falls on all alike */
const turns = 4;

/**
 * One mitra's tier, score, reasons and way up by one prepared statement, at full size
 * and at a twentieth of it, beside a row of core.customers by its key.
 */
export async function measureLive(bench: Bench): Promise<Row[]> {
  const { mitra, server, say } = bench;
  const full = await server.open(await lenderDatabase(bench, mitra), 1);
  const part = await server.open(
    await lenderDatabase(bench, Math.ceil(mitra / 20)),
    1,
  );
  try {
    const bills = millions(await countBills(full));
    const fewer = millions(await countBills(part));
    say(`live: ${lookups} lookups of each kind`);
    const works = [
      { sql: full.sql, look: lookUp },
      { sql: part.sql, look: lookUp },
      { sql: full.sql, look: lookUpCustomer },
    ];
    const taken = works.map((): number[] => []);
    const chosen = await Promise.all(works.map(({ sql }) => choose(sql)));
    for (const [place, { sql, look }] of works.entries())
      for (const id of chosen[place]!.slice(lookups)) await look(sql, id);
    for (let turn = 0; turn < turns; turn++)
      for (const [place, { sql, look }] of works.entries())
        for (const id of slice(chosen[place]!, turn)) {
          const start = performance.now();
          await look(sql, id);
          taken[place]!.push((performance.now() - start) / 1000);
        }
    const [p50, partP50, floor] = taken.map((one) => percentile(one, 0.5));
    const p95 = percentile(taken[0]!, 0.95);
    const beside = (
      what: string,
      ours: number,
      least: number,
      most: number,
    ) => ({
      ...ratioRow(what, [ours, least], inMilliseconds),
      target: `<= ${most} ms`,
      isMet: ours * 1000 <= most,
    });
    return [
      beside(
        `one mitra's tier, score, reasons and way up at ${bills} bills, p50 / a customer by her key`,
        p50!,
        floor!,
        0.5,
      ),
      beside("the same, p95", p95, percentile(taken[2]!, 0.95), 1),
      ratioRow(
        `the same, p50 at ${bills} bills / at ${fewer}`,
        [p50!, partP50!],
        inMilliseconds,
        1.3,
      ),
    ];
  } finally {
    await full.close();
    await part.close();
  }
}

const slice = (ids: string[], turn: number) =>
  ids.slice((turn * lookups) / turns, ((turn + 1) * lookups) / turns);

/** Random mitra, others for the warm-up; from a small database some come twice. */
async function choose(sql: Sql): Promise<string[]> {
  const rows = await sql`
    select customer_number from core.customers order by random() limit ${lookups + warmUps}`;
  return Array.from(
    { length: lookups + warmUps },
    (_, place) => rows[place % rows.length]!.customer_number,
  );
}

const lookUp = (sql: Sql, customer: string) =>
  sql`select * from marts.mitra_cards where customer_number = ${customer}`;

const lookUpCustomer = (sql: Sql, customer: string) =>
  sql`select * from core.customers where customer_number = ${customer}`;
