import type { Transaction } from "../db/database.ts";

/**
 * Judges again what was recorded of mitra of whom a load brought late facts, and
 * adds a correction for each (mitra, as_of) whose tier is now another. Returns how
 * many; nobody is told of them.
 */
export async function correctHistory(tx: Transaction): Promise<number> {
  const added = await tx`
    insert into ops.panel_dates
    select distinct as_of from scoring.late_rows
    on conflict do nothing
    returning as_of`;
  const { count } = await tx`
    insert into core.tier_history
        (customer_number, as_of, tier, previous_tier, kind, dpd, dpd_bills)
    select customer_number, as_of, tier, previous_tier, 'correction', dpd, dpd_bills
    from scoring.tier_corrections`;
  // Only those of this run: a training may want others.
  for (const { as_of } of added)
    await tx`delete from ops.panel_dates where as_of = ${as_of}`;
  await tx`delete from ops.late_facts`;
  return count;
}

/**
 * Adds a row for each mitra whose tier of the snapshot differs from her standing one,
 * and returns the number of changes. Another tier on the very date of her standing
 * one is a correction; a date before the latest that was recorded adds nothing.
 */
export async function recordHistory(tx: Transaction): Promise<number> {
  // Looked up one by one in the index: the same for a month of history as for ten years.
  const rows = await tx`
    insert into core.tier_history
        (customer_number, as_of, tier, previous_tier, kind, dpd, dpd_bills)
    select snapshot.customer_number, snapshot.as_of, snapshot.tier, standing.tier,
        case when standing.as_of = snapshot.as_of then 'correction'
            when standing.tier is null then 'first'
            else 'change' end,
        snapshot.dpd, snapshot.dpd_bills
    from marts.mitra_tiers_snapshot as snapshot
    left join lateral (
        select history.tier, history.as_of
        from core.tier_history as history
        where history.customer_number = snapshot.customer_number
        order by history.as_of desc, history.tier_history_id desc
        limit 1) as standing on true
    where snapshot.tier is distinct from standing.tier
    returning kind`;
  return rows.filter((row) => row.kind === "change").length;
}
