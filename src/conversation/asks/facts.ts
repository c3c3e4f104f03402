import type { Transaction } from "../../db/database.ts";

export interface Facts {
  tier: string | null;
  nextTier: string | null;
  /** the tier that the way up gives, perhaps one above the next */
  reachedTier: string | null;
  /** the way up, as the comment on marts.tier_paths.path names them */
  path:
    | "late_first"
    | "on_time"
    | "first_bills"
    | "lender_figures"
    | "loan_ends"
    | "top"
    | "no_bills";
  dpd: number;
  nextMaxDpd: number | null;
  nextMinPercent: number | null;
  ratePercent: number | null;
  missingAmount: number;
  lateBills: number;
  lateAmount: number;
  needsLatePaid: boolean;
  billsToGo: number;
  /** YYYY-MM-DD */
  reachDate: string | null;
  /** YYYY-MM-DD, the day that all but `net` judges by */
  asOf: string | null;
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
    select tier, next_tier as "nextTier", reached_tier as "reachedTier",
        coalesce(path, 'no_bills') as path, coalesce(dpd, 0) as dpd, next_max_dpd as "nextMaxDpd",
        next_min_percent as "nextMinPercent", rate_percent as "ratePercent",
        coalesce(missing_amount, 0) as "missingAmount", coalesce(late_bills, 0) as "lateBills",
        coalesce(late_amount, 0) as "lateAmount", coalesce(needs_late_paid, false) as "needsLatePaid",
        coalesce(bills_to_go, 0) as "billsToGo", reach_date as "reachDate", as_of as "asOf",
        coalesce(cash.net_cash, 0) as net
    from (select ${customerNumber}::text as customer_number) as asked
    left join marts.tier_paths using (customer_number)
    left join marts.daily_cash as cash
        on cash.customer_number = asked.customer_number and cash.entry_date = ${day}`;
  return row!;
}
