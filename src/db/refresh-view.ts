import type { Transaction } from "./database.ts";

/** Brings a materialized view up to date; readers need not wait where there is something to read. */
export async function refreshView(
  tx: Transaction,
  name: string,
): Promise<void> {
  const [row] = await tx`select exists (select from ${tx(name)}) as is_filled`;
  const way = row!.is_filled ? tx`concurrently` : tx``;
  await tx`refresh materialized view ${way} ${tx(name)}`;
  // The embedded database has no autovacuum that would do it some time later.
  await tx`analyze ${tx(name)}`;
}
