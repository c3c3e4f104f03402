import type { Transaction } from "../db/database.ts";

/** Longer than this is no time at which figures are still awaited. */
const patienceMs = 3_000;

const queryCanceled = "57014";

/**
 * What the database says within a few seconds, else undefined: what else a transaction
 * does goes on without it.
 */
export async function inTime<T>(
  tx: Transaction,
  ask: (tx: Transaction) => Promise<T>,
): Promise<T | undefined> {
  try {
    const found = await tx.savepoint(async (inner) => {
      const [before] = await inner`
        select current_setting('statement_timeout') as timeout,
            set_config('statement_timeout', ${String(patienceMs)}, true)`;
      const value = await ask(inner);
      await inner`select set_config('statement_timeout', ${before!.timeout}, true)`;
      return { value };
    });
    return found.value;
  } catch (error) {
    if ((error as { code?: string }).code !== queryCanceled) throw error;
    return undefined;
  }
}
