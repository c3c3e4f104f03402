/** The figures that a mitra can ask for, each from its view. */
import type { Transaction } from "../../db/database.ts";
import type { Cash, Debts, ScoreAdvice } from "./ask-lines.ts";
import type { Span } from "./asks.ts";
import type { Bills } from "./bill-lines.ts";
import type { Thing } from "./thing-lines.ts";
import type { TierRules } from "./tier-lines.ts";

export async function readRules(tx: Transaction): Promise<TierRules> {
  const [rules] = await tx<TierRules[]>`
    select gold_max_dpd as "goldMaxDpd", gold_min_percent as "goldMinPercent",
        silver_max_dpd as "silverMaxDpd", silver_min_percent as "silverMinPercent"
    from scoring.tier_thresholds`;
  return rules!;
}

/** As chat.things_of counts. */
export const thingDays = 28;
const mostThings = 3;

export const readThings = (
  tx: Transaction,
  customerNumber: string,
  direction: "in" | "out",
  today: string,
) =>
  tx<Thing[]>`
    select name, amount from chat.things_of(${customerNumber}, ${today})
    where direction = ${direction}
    order by amount desc, name limit ${mostThings}`;

/** What helps her score most, if she lets it be shown and there is something that she can do. */
export async function readScoreAdvice(
  tx: Transaction,
  mitra: { contactId: number; customerNumber: string },
): Promise<ScoreAdvice | undefined> {
  const [row] = await tx<ScoreAdvice[]>`
    select advices[1] as advice, is_trial_score as "isTrial"
    from chat.shown_scores
    where customer_number = ${mitra.customerNumber} and contact_id = ${mitra.contactId}
        and cardinality(advices) > 0`;
  return row;
}

const spanViews = {
  day: ["daily_cash", "entry_date"],
  week: ["weekly_cash", "week_start"],
  month: ["monthly_cash", "month_start"],
} as const;

export async function readCash(
  tx: Transaction,
  customerNumber: string,
  span: Span,
  start: string,
): Promise<Cash | undefined> {
  const [view, column] = spanViews[span];
  const noted = span === "day" ? tx`1` : tx`noted_days`;
  const [row] = await tx<Cash[]>`
    select cash_in as "cashIn", capital_in as "capitalIn", cash_out as "cashOut", household, business_net as "businessNet",
        net_cash as "netCash", ${noted} as "notedDays"
    from marts.${tx(view)}
    where customer_number = ${customerNumber} and ${tx(column)} = ${start}`;
  return row;
}

export async function readBills(
  tx: Transaction,
  customerNumber: string,
): Promise<Bills | undefined> {
  const [row] = await tx<Bills[]>`
    select next_amount as "nextAmount", next_date as "nextDate", left_amount as "leftAmount",
        left_bills as "leftBills", late_amount as "lateAmount", late_bills as "lateBills", as_of as "asOf",
        outstanding_amount as "outstanding"
    from marts.bill_outlooks where customer_number = ${customerNumber}`;
  return row;
}

/** The day of the last bill that is still to pay; null where none comes. */
export async function readLastBill(
  tx: Transaction,
  customerNumber: string,
): Promise<string | null> {
  const [row] = await tx`
    select max(scheduled_date) as last_date from marts.coming_bills
    where customer_number = ${customerNumber} and open_amount > 0`;
  return row!.last_date;
}

export async function readDebts(
  tx: Transaction,
  customerNumber: string,
  today: string,
): Promise<Debts> {
  const [sums] = await tx`
    select receivables_open as receivables, payables_open as payables from marts.daily_cash
    where customer_number = ${customerNumber} and entry_date <= ${today}
    order by entry_date desc limit 1`;
  const open = await tx<Debts["open"]>`
    select coalesce(customer_name, 'yang tanpa nama') as name, open_amount as amount
    from chat.customer_debts
    where customer_number = ${customerNumber} and open_amount > 0
    order by open_amount desc, last_entry_id`;
  const { receivables = 0, payables = 0 } = sums ?? {};
  return { receivables, payables, open };
}

/** What is open of her own debt to the one whom her words name; undefined where none is noted. */
export async function readOwedTo(
  tx: Transaction,
  customerNumber: string,
  whom: string,
): Promise<{ name: string; amount: number } | undefined> {
  const [debt] = await tx<{ name: string; amount: number }[]>`
    select creditor_name as name, open_amount as amount from chat.creditor_debts
    where customer_number = ${customerNumber}
        and creditor_key = lower(regexp_replace(chat.creditor_named(${whom}), '^.* ', ''))`;
  return debt;
}

/** The debts of the customers of one name: "bu yati". */
export const readOwing = (
  tx: Transaction,
  customerNumber: string,
  who: string,
) =>
  tx<{ name: string; amount: number }[]>`
    select customer_name as name, open_amount as amount from chat.customer_debts
    where customer_number = ${customerNumber}
        and lower(regexp_replace(customer_name, '^.* ', '')) = ${who.split(" ").at(-1)!}`;
