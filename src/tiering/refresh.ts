import type { Database } from "../db/database.ts";
import { historyLock } from "../db/history-lock.ts";
import { schemaLock } from "../db/migrate.ts";
import { moveResting, vacuumBills } from "../db/resting.ts";
import { readClock, setClock, type Clock } from "./clock.ts";
import { correctHistory, recordHistory } from "./history.ts";

export interface Refreshed {
  as_of: string;
  mitra: number;
  gold: number;
  silver: number;
  bronze: number;
  without_tier: number;
  changes: number;
  /** recorded dates whose tier is another by facts that came late */
  corrections: number;
}

type Counted = Omit<Refreshed, "changes" | "corrections">;

/**
 * Moves the clock if one is given, refreshes the snapshot, corrects and records the
 * history of tiers, in one transaction. A clock of undefined leaves a pinned clock where it is
 * and moves an unpinned one to `today`.
 */
export async function refresh(
  database: Database,
  today: string,
  clock?: Clock,
  time: Date | null = null,
): Promise<Refreshed> {
  const { isMoved, ...refreshed } = await database.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock_shared(${schemaLock})`;
    await tx`select pg_advisory_xact_lock(${historyLock})`;
    // Compiling hundreds of sums costs more than adding them.
    await tx`set local jit = off`;
    // As on any disk but a spinning one: else Postgres hashes and sorts what lies in order in an index.
    await tx`set local random_page_cost = 1.1`;
    const stands = await readClock(tx);
    if (clock) await setClock(tx, clock, time);
    else if (!stands?.isPinned)
      await setClock(tx, { asOf: today, isPinned: false });
    const isMoved = await moveResting(tx);
    // It analyzes the tables of its own that it works on, and plans the same with a small sample.
    await tx`set local default_statistics_target = 1`;
    await tx`refresh materialized view concurrently marts.mitra_tiers_snapshot`;
    const moved = await tx`
      update ops.clock set recorded_until = as_of
      where as_of >= coalesce(recorded_until, as_of)`;
    // First what was, as a change is one against what stands by now.
    const corrections = await correctHistory(tx);
    const changes = moved.count > 0 ? await recordHistory(tx) : 0;
    const [row] = await tx`
      select (select as_of from ops.clock) as as_of, count(*) as mitra,
          count(*) filter (where tier = 'GOLD') as gold,
          count(*) filter (where tier = 'SILVER') as silver,
          count(*) filter (where tier = 'BRONZE') as bronze,
          count(*) filter (where tier is null) as without_tier
      from marts.mitra_tiers_snapshot`;
    return { ...(row as unknown as Counted), changes, corrections, isMoved };
  });
  if (isMoved) await vacuumBills(database);
  return refreshed;
}
