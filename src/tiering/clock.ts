import type { Sql, Transaction } from "../db/database.ts";

export interface Clock {
  asOf: string;
  isPinned: boolean;
}

export async function readClock(
  sql: Sql | Transaction,
): Promise<Clock | undefined> {
  const [row] = await sql`select as_of, is_pinned from ops.clock`;
  return row && { asOf: row.as_of, isPinned: row.is_pinned };
}

/** The latest date that tiers were recorded for: one before it adds nothing to the history. */
export async function historyUntil(sql: Sql): Promise<string | null> {
  const [row] = await sql`select recorded_until from ops.clock`;
  return row?.recorded_until ?? null;
}

/** Sets the clock; `time` freezes the service's time of day there, null frees it. */
export async function setClock(
  sql: Sql | Transaction,
  clock: Clock,
  time: Date | null = null,
): Promise<void> {
  await sql`
    insert into ops.clock (as_of, is_pinned, time_override)
    values (${clock.asOf}, ${clock.isPinned}, ${time})
    on conflict (is_the_clock) do update
    set as_of = excluded.as_of, is_pinned = excluded.is_pinned,
        time_override = excluded.time_override`;
  // One row never brings autovacuum, and unanalyzed it is planned as thousands, on which
  // every lookup of a mitra joins.
  await sql`analyze ops.clock`;
}
