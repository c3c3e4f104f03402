import type { Day } from "./dates.ts";
import { scheduledOn, weeks, type Loan } from "./repayment.ts";

export interface Standing {
  /** The part of the principal that is not paid back yet. */
  outstanding: number;
  dpd: number;
}

/** How a loan stands on a day, told from its bills alone. */
export function standingOn(loan: Loan, day: Day): Standing {
  let paid = 0;
  let dpd = 0;
  for (let bill = 0; bill < weeks; bill++) {
    const counts = loan.paidOn[bill]! > 0 && loan.paidOn[bill]! <= day;
    const amount = counts ? loan.paid[bill]! : 0;
    paid += amount;
    if (dpd === 0 && amount < loan.weekly) {
      dpd = Math.max(0, day - scheduledOn(loan, bill));
    }
  }
  const total = loan.weekly * weeks;
  const outstanding = Math.round((loan.principal * (total - paid)) / total);
  return { outstanding, dpd };
}
