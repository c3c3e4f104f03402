import type { Day } from "./dates.ts";
import type { Mitra, Period } from "./mitra.ts";
import { makeLoan, pay, scheduledOn, weeks } from "./repayment.ts";

export const riniIndex = 1;
const dueBills = 25;

/**
 * The mitra of the README and of the demonstration: 24 of 25 due bills are
 * paid, the latest fell due yesterday. She pays it two days from now.
 */
export function makeRini(period: Period): Mitra {
  const start = period.clock - 1 - 7 * dueBills;
  const loan = makeLoan(start, 5_000_000, 20);
  const payments = new Map<Day, number>();
  for (let bill = 0; bill < weeks; bill++) {
    const scheduled = scheduledOn(loan, bill);
    let day = scheduled;
    if (bill === 7 || bill === 15) day = scheduled + 2;
    if (bill === 11) day = scheduled - 1;
    if (bill === dueBills - 1) day = period.clock + 2;
    if (day > period.horizon) break;
    pay(loan, day, loan.weekly);
    if (day <= period.clock) payments.set(day, loan.weekly);
  }
  return {
    index: riniIndex,
    name: "Rini",
    purpose: "gorengan",
    dateOfBirth: "1988-04-21",
    maritalStatus: "MARRIED",
    religion: "ISLAM",
    loans: [loan],
    payments,
  };
}
