import type { Transaction } from "./database.ts";

/**
 * Gives a job that reads many rows, and of which one runs at a time, room for its sorts and
 * hashes: a sixteenth of the memory that Postgres counts on, if that is more than it has.
 */
export async function giveRoom(tx: Transaction): Promise<void> {
  await tx`
    select set_config('work_mem', greatest(
        pg_size_bytes(current_setting('work_mem')),
        pg_size_bytes(current_setting('effective_cache_size')) / 16) / 1024 || 'kB', true)`;
}
