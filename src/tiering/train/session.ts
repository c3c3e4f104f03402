import type { Transaction } from "../../db/database.ts";
import { schemaLock } from "../../db/migrate.ts";
import { giveRoom } from "../../db/room.ts";

/** Any constant will do: one training or change of champion at a time. */
const lockKey = 7_261_957;

/**
 * Makes a transaction ready for training: alone, and with a planner that reads even
 * small tables with all its workers. Compiling hundreds of sums costs more than adding them.
 */
export async function settle(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock_shared(${schemaLock})`;
  await tx`select pg_advisory_xact_lock(${lockKey})`;
  await tx`set local jit = off`;
  await tx`set local min_parallel_table_scan_size = '1MB'`;
  await tx`set local parallel_setup_cost = 100`;
  await giveRoom(tx);
  // Many groups, and the planner expects many more: sorting all their rows costs twice as much.
  await tx`set local hash_mem_multiplier = 3`;
  // The planner hopes for repeats among bills that are few.
  await tx`set local enable_memoize = off`;
  // It hopes for few mitra, too, and would look each up on each date; training reads tables whole.
  await tx`set local enable_indexscan = off`;
  await tx`set local enable_bitmapscan = off`;
}
