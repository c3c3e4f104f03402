import type { Database } from "../db/database.ts";
import { alertText } from "./alert-text.ts";
import { planOnce } from "./plan-once.ts";
import { planReviews } from "./plan-reviews.ts";

/**
 * Writes the alerts that are due to the outbox, once per change or request and officer
 * whatever restarts: once_key is unique for ever. One whose change was corrected before it
 * left is withdrawn, and one that is ahead of the clock, as that was set back, waits for its
 * day. Returns how many were new.
 */
export async function planAlerts(database: Database): Promise<number> {
  return await database.sql.begin(async (tx) => {
    // Alert by alert (that is what offset 0 is for), not through all changes of all years.
    await tx`
      update chat.outbox set status = 'failed', problem = 'the change was corrected before this left'
      from chat.outbox as planned
      cross join lateral (
          select is_corrected from marts.tier_changes
          where tier_history_id = split_part(planned.once_key, ':', 2)::bigint
          offset 0) as change
      where outbox.outbox_id = planned.outbox_id
          and planned.kind = 'alert' and planned.status = 'planned'
          and planned.once_key like 'tier-change:%' and change.is_corrected`;
    // Taken out, not failed: its key is free again for when the clock gets there.
    await tx`
      delete from chat.outbox
      using chat.outbox as planned
      cross join lateral (
          select as_of from marts.tier_changes
          where tier_history_id = split_part(planned.once_key, ':', 2)::bigint
          offset 0) as change
      where outbox.outbox_id = planned.outbox_id
          and planned.kind = 'alert' and planned.status = 'planned'
          and planned.once_key like 'tier-change:%'
          and change.as_of > (select as_of from ops.clock)`;
    const due =
      await tx`select * from alerts.officer_alerts_due order by tier_history_id`;
    let planned = await planReviews(tx);
    for (const alert of due) {
      const text = alertText({
        name: alert.mitra_name,
        customerNumber: alert.customer_number,
        tier: alert.tier,
        previousTier: alert.previous_tier,
        isRise: alert.is_rise,
        dpd: alert.dpd,
        paidPercent: alert.paid_percent,
      });
      if (await planOnce(tx, alert, text)) planned++;
    }
    return planned;
  });
}

/** How many changes of the last days nobody is told of, as no officer is known for them. */
export async function countUntold({ sql }: Database): Promise<number> {
  const [row] =
    await sql`select count(*) as changes from alerts.changes_without_officer`;
  return row!.changes;
}
