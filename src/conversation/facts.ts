import type { Transaction } from "../db/database.ts";

export interface Facts {
  tier: string | null;
  nextTier: string | null;
  dpd: number;
  nextMaxDpd: number | null;
  missingDays: number;
  nextMinPercent: number | null;
  ratePercent: number | null;
  missingAmount: number;
  unpaidAmount: number;
  /** net cash of the asked day, whole rupiah */
  net: number;
}

/** What SQL says of one mitra, as of the snapshot, and of one day's cash. */
export async function readFacts(
  tx: Transaction,
  customerNumber: string,
  day: string,
): Promise<Facts> {
  const [row] = await tx<Facts[]>`
    select tier, next_tier as "nextTier", coalesce(dpd, 0) as dpd, next_max_dpd as "nextMaxDpd",
        coalesce(missing_days, 0) as "missingDays", next_min_percent as "nextMinPercent",
        rate_percent as "ratePercent", coalesce(missing_amount, 0) as "missingAmount",
        coalesce(unpaid_amount, 0) as "unpaidAmount", coalesce(cash.net_cash, 0) as net
    from (select ${customerNumber}::text as customer_number) as asked
    left join marts.tier_gaps using (customer_number)
    left join marts.daily_cash as cash
        on cash.customer_number = asked.customer_number and cash.entry_date = ${day}`;
  return row!;
}
