import type { Sql } from "../../db/database.ts";
import { percentile, seconds } from "./clocks.ts";
import { countBills, lenderDatabase, type Bench } from "./lender.ts";
import { inMilliseconds, millions, ratioRow, type Row } from "./table.ts";

const lookups = 2_000;
const warmUps = 200;
/** taken turn by turn, so that the machine's other work falls on all alike */
const turns = 4;

/**
 * One mitra's tier, score, reasons and way up by one prepared statement, at full size
 * and at a twentieth of it, beside a row of core.customers by its key. Judged with all that
 * they read in memory; what a server asks of its disk that has just been started stands
 * beside it.
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
    const [cold, , coldFloor] = await timeEach(works);
    for (const { sql } of works) await bringToMemory(sql);
    const [warm, partWarm, floor] = await timeEach(works);
    const beside = (
      what: string,
      ours: number[],
      least: number[],
      share: number,
    ) =>
      ratioRow(
        what,
        [percentile(ours, share), percentile(least, share)],
        inMilliseconds,
      );
    return [
      atMost(
        beside(
          `one mitra's tier, score, reasons and way up at ${bills} bills, p50 / a customer by her key`,
          warm!,
          floor!,
          0.5,
        ),
        percentile(warm!, 0.5),
        0.5,
      ),
      atMost(
        beside("the same, p95", warm!, floor!, 0.95),
        percentile(warm!, 0.95),
        1,
      ),
      ratioRow(
        `the same, p50 at ${bills} bills / at ${fewer}`,
        [percentile(warm!, 0.5), percentile(partWarm!, 0.5)],
        inMilliseconds,
        1.3,
      ),
      beside("the same, just after a start, p50", cold!, coldFloor!, 0.5),
      beside("the same, just after a start, p95", cold!, coldFloor!, 0.95),
    ];
  } finally {
    await full.close();
    await part.close();
  }
}

interface Work {
  sql: Sql;
  look: (sql: Sql, customer: string) => Promise<unknown>;
}

/** Seconds of each lookup, by work; turn by turn, so that the machine's other work falls on all. */
async function timeEach(works: Work[]): Promise<number[][]> {
  const taken = works.map((): number[] => []);
  const chosen = await Promise.all(works.map(({ sql }) => choose(sql)));
  for (const [place, { sql, look }] of works.entries())
    for (const id of chosen[place]!.slice(lookups)) await look(sql, id);
  for (let turn = 0; turn < turns; turn++)
    for (const [place, { sql, look }] of works.entries())
      for (const id of slice(chosen[place]!, turn))
        taken[place]!.push(await seconds(() => look(sql, id)));
  return taken;
}

const atMost = (row: Row, took: number, most: number): Row => ({
  ...row,
  target: `<= ${most} ms`,
  isMet: took * 1000 <= most,
});

/** Reads into memory what a lookup may read: each table and index of its plan. */
async function bringToMemory(sql: Sql): Promise<void> {
  await sql`create extension if not exists pg_prewarm`;
  const [row] = await sql`explain (format json, verbose)
    select * from marts.mitra_cards where customer_number = 'CUST-000001'`;
  const plan = JSON.stringify(row!["QUERY PLAN"]);
  const names = [...plan.matchAll(/"(?:Relation|Index) Name":"(\w+)"/g)];
  await sql`
    select pg_prewarm(oid::regclass) from pg_class
    where relname = any(${names.map(([, name]) => name!)}) and relkind in ('r', 'm', 'i')`;
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
