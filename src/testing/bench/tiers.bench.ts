import type { Database } from "../../db/database.ts";
import { refresh } from "../../tiering/refresh.ts";
import { seconds, turnByTurn } from "./clocks.ts";
import { plannedWorkers, tabulateFloor, tabulateTiers } from "./everyone.ts";
import { clock, countBills, lenderDatabase, type Bench } from "./lender.ts";
import { inSeconds, millions, ratioRow, type Row } from "./table.ts";

const rounds = 3;

/** Tiers of everyone, as a table and by a refresh, beside one plain group by over the bills. */
export async function measureTiers(bench: Bench): Promise<Row[]> {
  const { mitra, server, say } = bench;
  const database = await server.open(await lenderDatabase(bench, mitra));
  const { sql } = database;
  try {
    const size = `${mitra} mitra, ${millions(await countBills(database))} bills`;
    say(`tiers of everyone: ${await plannedWorkers(sql)}`);
    let days = 0;
    const [floor, tiers, refreshed] = await turnByTurn(rounds, [
      () => tabulateFloor(sql),
      () => tabulateTiers(sql),
      () => refreshNextDay(database, ++days),
    ]);
    return [
      ratioRow(
        `features, score and tier of everyone (${size}) / group by`,
        [tiers!, floor!],
        inSeconds,
        1,
      ),
      ratioRow(
        "refresh to the next day, end to end / group by",
        [refreshed!, floor!],
        inSeconds,
        2,
      ),
    ];
  } finally {
    await goBack(database);
    await database.close();
  }
}

/** A new day changes every row of the snapshot, as it does each night. */
async function refreshNextDay(
  database: Database,
  days: number,
): Promise<number> {
  await database.sql`vacuum marts.mitra_tiers_snapshot`;
  const asOf = Temporal.PlainDate.from(clock).add({ days }).toString();
  return await seconds(() => refresh(database, asOf, { asOf, isPinned: true }));
}

/** Leaves the database as the next run should find it. */
async function goBack(database: Database): Promise<void> {
  const { sql } = database;
  await sql`delete from core.tier_history where as_of > ${clock}`;
  await sql`update ops.clock set recorded_until = ${clock}`;
  await refresh(database, clock, { asOf: clock, isPinned: true });
  await sql`vacuum (analyze) marts.mitra_tiers_snapshot`;
}
