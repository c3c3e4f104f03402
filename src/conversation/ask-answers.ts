import type { Transaction } from "../db/database.ts";
import {
  cashLines,
  debtLines,
  officerLine,
  spanName,
  whatIfLines,
  whyLines,
  type Cash,
  type Debts,
  type ScoreAdvice,
} from "./ask-lines.ts";
import {
  billLines,
  lastBillLines,
  lateLines,
  type Bills,
} from "./bill-lines.ts";
import type { Ask, CashAsk, Span } from "./asks.ts";
import { anyDebtLines, ownDebtLines } from "./debt-lines.ts";
import { readFacts } from "./facts.ts";
import { monthStart } from "./requests.ts";
import { statusLines, tierRuleLines, type TierRules } from "./tier-lines.ts";
import { readStanding, sumOf } from "./what-if.ts";

/** What asks for figures of hers, and changes nothing. */
export type FigureAsk = Exclude<
  Ask,
  { is: "went" | "help" | "thanks" | "greeting" | "nod" | "who" | "rows" }
>;

/** The answer's lines, from SQL alone; `today` is her day. */
export async function answerAsk(
  tx: Transaction,
  mitra: { contactId: number; customerNumber: string },
  ask: FigureAsk,
  today: string,
): Promise<string[]> {
  const { contactId, customerNumber } = mitra;
  switch (ask.is) {
    case "status":
      return statusLines(await readFacts(tx, customerNumber, today));
    case "why":
      return whyLines(
        await readFacts(tx, customerNumber, today),
        await readScoreAdvice(tx, mitra),
      );
    case "cash": {
      const { start, days } = spanOf(ask, today);
      const cash = await readCash(tx, customerNumber, ask.span, start);
      return cashLines(spanName(ask, start, today), ask.span, cash, days);
    }
    case "bills":
      return ask.about === "end"
        ? lastBillLines(await readLastBill(tx, customerNumber), today)
        : ask.about === "late"
          ? lateLines(await readBills(tx, customerNumber), today)
          : billLines(await readBills(tx, customerNumber), today);
    case "debts": {
      const debts = await readDebts(tx, customerNumber, today);
      if (ask.whose === "customers") return debtLines(debts);
      const bills = await readBills(tx, customerNumber);
      return ask.whose === "own"
        ? ownDebtLines(bills, debts.payables, today)
        : anyDebtLines(bills, debts, today);
    }
    case "tiers": {
      const [rules] = await tx<TierRules[]>`
        select gold_max_dpd as "goldMaxDpd", gold_min_percent as "goldMinPercent",
            silver_max_dpd as "silverMaxDpd", silver_min_percent as "silverMinPercent"
        from scoring.tier_thresholds`;
      return tierRuleLines(rules!);
    }
    case "officer":
      return [officerLine(await officerOf(tx, contactId))];
    case "what_if": {
      const before = await readFacts(tx, customerNumber, today);
      const pays = await sumOf(tx, customerNumber, ask.pays, before);
      const standing = await readStanding(
        tx,
        customerNumber,
        pays,
        before.lateBills,
      );
      const [rules] = await tx<{ silverMaxDpd: number }[]>`
        select silver_max_dpd as "silverMaxDpd" from scoring.tier_thresholds`;
      return whatIfLines(pays, standing, before, rules!);
    }
  }
}

/** What helps her score most, if she lets it be shown and there is something that she can do. */
async function readScoreAdvice(
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

/** The first day of a span, as the views name it, and how many of its days are past or today. */
function spanOf(
  { span, back, month }: CashAsk,
  today: string,
): { start: string; days: number } {
  const now = Temporal.PlainDate.from(today);
  if (span === "day")
    return { start: now.subtract({ days: back }).toString(), days: 1 };
  if (span === "week") {
    const start = now.subtract({ days: now.dayOfWeek - 1 + 7 * back });
    return { start: start.toString(), days: back ? 7 : now.dayOfWeek };
  }
  const start = Temporal.PlainDate.from(monthStart(month ?? { back }, today));
  const isNow = start.equals(now.with({ day: 1 }));
  return { start: start.toString(), days: isNow ? now.day : start.daysInMonth };
}

const spanViews = {
  day: ["daily_cash", "entry_date"],
  week: ["weekly_cash", "week_start"],
  month: ["monthly_cash", "month_start"],
} as const;

async function readCash(
  tx: Transaction,
  customerNumber: string,
  span: Span,
  start: string,
): Promise<Cash | undefined> {
  const [view, column] = spanViews[span];
  const noted = span === "day" ? tx`1` : tx`noted_days`;
  const [row] = await tx<Cash[]>`
    select cash_in as "cashIn", cash_out as "cashOut", household, business_net as "businessNet",
        net_cash as "netCash", ${noted} as "notedDays"
    from marts.${tx(view)}
    where customer_number = ${customerNumber} and ${tx(column)} = ${start}`;
  return row;
}

async function readBills(
  tx: Transaction,
  customerNumber: string,
): Promise<Bills | undefined> {
  const [row] = await tx<Bills[]>`
    select next_amount as "nextAmount", next_date as "nextDate", left_amount as "leftAmount",
        left_bills as "leftBills", late_amount as "lateAmount", late_bills as "lateBills", as_of as "asOf"
    from marts.bill_outlooks where customer_number = ${customerNumber}`;
  return row;
}

/** The day of the last bill that is still to pay; null where none comes. */
async function readLastBill(
  tx: Transaction,
  customerNumber: string,
): Promise<string | null> {
  const [row] = await tx`
    select max(scheduled_date) as last_date from marts.coming_bills
    where customer_number = ${customerNumber} and open_amount > 0`;
  return row!.last_date;
}

async function readDebts(
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

/** The name of a mitra's own officer; null where it is not known. */
export async function officerOf(
  tx: Transaction,
  contactId: number,
): Promise<string | null> {
  const [row] = await tx`
    select officers.name from chat.contacts as contacts
    inner join core.officers as officers on officers.phone = contacts.officer_phone
    where contacts.contact_id = ${contactId}`;
  return row?.name ?? null;
}
