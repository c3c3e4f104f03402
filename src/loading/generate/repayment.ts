import type { Day } from "./dates.ts";
import { weeklyIntent, type Payer } from "./payer.ts";
import type { Random } from "./random.ts";

export const weeks = 50;

export interface Loan {
  principal: number;
  /** The amount of each of the fifty bills. */
  weekly: number;
  /** The day of payout; the first bill is due a week later. */
  start: Day;
  /** Rupiah paid on each bill. */
  paid: number[];
  /** The day of each bill's last payment, 0 for none. */
  paidOn: Day[];
  /** The day on which the last bill was paid in full, 0 while it runs. */
  finished: Day;
}

export function makeLoan(start: Day, principal: number, margin: number): Loan {
  const exact = (principal * (100 + margin)) / 100 / weeks;
  return {
    principal,
    weekly: Math.ceil(exact / 500) * 500,
    start,
    paid: new Array<number>(weeks).fill(0),
    paidOn: new Array<Day>(weeks).fill(0),
    finished: 0,
  };
}

export function scheduledOn(loan: Loan, bill: number): Day {
  return loan.start + 7 * (bill + 1);
}

export type OnPayment = (day: Day, amount: number) => void;

/** Spreads a payment over the oldest open bills. */
export function pay(loan: Loan, day: Day, amount: number): void {
  let left = amount;
  for (let bill = 0; bill < weeks && left > 0; bill++) {
    const open = loan.weekly - loan.paid[bill]!;
    if (open <= 0) continue;
    const share = Math.min(open, left);
    loan.paid[bill] = loan.paid[bill]! + share;
    loan.paidOn[bill] = day;
    left -= share;
  }
  if (loan.paid[weeks - 1] === loan.weekly) loan.finished = day;
}

/** Lets the weeks pass, meeting by meeting, until the loan or time is over. */
export function repay(
  loan: Loan,
  payer: Payer,
  random: Random,
  horizon: Day,
  onPayment: OnPayment,
): void {
  let sum = 0;
  const total = loan.weekly * weeks;
  for (let week = 1; loan.finished === 0; week++) {
    const meeting = loan.start + 7 * week;
    if (meeting > horizon) return;
    const owed = loan.weekly * Math.min(week, weeks) - sum;
    const { amount, delay } = weeklyIntent(
      payer,
      random,
      meeting,
      loan.weekly,
      owed,
      total - sum,
    );
    const day = meeting + delay;
    if (amount <= 0 || day > horizon) continue;
    const given = Math.min(amount, total - sum);
    pay(loan, day, given);
    onPayment(day, given);
    sum += given;
  }
}
