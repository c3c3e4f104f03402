import type { Transaction } from "../db/database.ts";
import { reviewText } from "./alert-text.ts";
import { planOnce } from "./plan-once.ts";

/**
 * Writes to the outbox, once per request and officer, that a mitra wants a human to look
 * at her tier; to an officer who comes later, too. Returns how many were new.
 */
export async function planReviews(tx: Transaction): Promise<number> {
  const due = await tx`select * from alerts.reviews_due order by request_id`;
  let planned = 0;
  for (const review of due) {
    const text = reviewText({
      name: review.mitra_name,
      customerNumber: review.customer_number,
      tier: review.tier,
    });
    if (await planOnce(tx, review, text)) planned++;
  }
  return planned;
}
