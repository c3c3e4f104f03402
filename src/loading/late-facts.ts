import type { Transaction } from "../db/database.ts";

/**
 * Notes whose recorded tiers the bills in the temporary table `checked` may change,
 * and from which date on: the next refresh judges those again. Must run before they
 * are stored, as it goes by what differs.
 */
export async function noteLateFacts(tx: Transaction): Promise<void> {
  // Without a history the first condition spares even the scan.
  await tx`
    insert into ops.late_facts as stands (customer_number, since)
    select customer_number, min(changes_from)
    from checked
    where (select recorded_until is not null from ops.clock)
        and changes_from <= (select recorded_until from ops.clock)
        and reason is null
        and exists (
            select from core.tier_history as history
            where history.customer_number = checked.customer_number
                and history.as_of >= checked.changes_from
        )
    group by customer_number
    on conflict (customer_number) do update
    set since = least(stands.since, excluded.since)`;
}
