import type { Database, Transaction } from "../db/database.ts";
import { moveResting } from "../db/resting.ts";
import { readClock, setClock, type Clock } from "./clock.ts";

export interface Refreshed {
  as_of: string;
  mitra: number;
  gold: number;
  silver: number;
  bronze: number;
  without_tier: number;
  changes: number;
}

/** Any constant will do: one refresh at a time, whichever process asks. */
const lockKey = 7_261_956;

/**
 * Moves the clock if one is given, refreshes the snapshot and records changes of
 * tier, in one transaction. A clock of undefined leaves a pinned clock where it is
 * and moves an unpinned one to `today`.
 */
export async function refresh(
  database: Database,
  today: string,
  clock?: Clock,
  time: Date | null = null,
): Promise<Refreshed> {
  return await database.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    const stands = await readClock(tx);
    if (clock) await setClock(tx, clock, time);
    else if (!stands?.isPinned)
      await setClock(tx, { asOf: today, isPinned: false });
    await moveResting(tx);
    await tx`refresh materialized view concurrently marts.mitra_tiers_snapshot`;
    const changes = await recordHistory(tx);
    const [row] = await tx`
      select (select as_of from ops.clock) as as_of, count(*) as mitra,
          count(*) filter (where tier = 'GOLD') as gold,
          count(*) filter (where tier = 'SILVER') as silver,
          count(*) filter (where tier = 'BRONZE') as bronze,
          count(*) filter (where tier is null) as without_tier
      from marts.mitra_tiers_snapshot`;
    return { ...(row as unknown as Omit<Refreshed, "changes">), changes };
  });
}

/**
 * Adds a row for each mitra whose tier differs from her last one, and returns the
 * number of changes. A different tier on the very date of her last row is a
 * correction; a date before the latest one that was recorded adds nothing.
 */
async function recordHistory(tx: Transaction): Promise<number> {
  const moved = await tx`
    update ops.clock set recorded_until = as_of
    where as_of >= coalesce(recorded_until, as_of)`;
  if (moved.count === 0) return 0;
  const rows = await tx`
    with last_rows as (
        select distinct on (customer_number) customer_number, tier, as_of
        from core.tier_history
        order by customer_number, tier_history_id desc
    )
    insert into core.tier_history (customer_number, as_of, tier, previous_tier, kind)
    select snapshot.customer_number, snapshot.as_of, snapshot.tier, last_rows.tier,
        case when last_rows.customer_number is null then 'first'
            when last_rows.as_of = snapshot.as_of then 'correction'
            else 'change' end
    from marts.mitra_tiers_snapshot as snapshot
    left join last_rows using (customer_number)
    where snapshot.tier is distinct from last_rows.tier
    returning kind`;
  return rows.filter((row) => row.kind === "change").length;
}
