import type { Sql, Transaction } from "../../db/database.ts";
import {
  cashLines,
  debtLines,
  officerLine,
  spanName,
  whyLines,
} from "./ask-lines.ts";
import {
  billLines,
  lastBillLines,
  lateDayLines,
  lateLines,
  paidLines,
} from "./bill-lines.ts";
import * as figures from "./ask-figures.ts";
import type { Ask, CashAsk } from "./asks.ts";
import {
  anyDebtLines,
  ownDebtLines,
  owedToLine,
  owesLine,
  unpaidLine,
} from "./debt-lines.ts";
import { readFacts } from "./facts.ts";
import { waitingIn } from "../questions/question-queue.ts";
import { monthStart } from "../requests.ts";
import { thingLines } from "./thing-lines.ts";
import { fallLines, statusLines, tierRuleLines } from "./tier-lines.ts";
import { unbooked, waitingTexts } from "../questions/waiting-texts.ts";
import { tooMany, whatIfLines } from "./what-if-lines.ts";
import { readStanding, sumOf, within } from "./what-if-standing.ts";

/** What asks for figures of hers, and changes nothing. */
export type FigureAsk = Exclude<
  Ask,
  {
    is:
      | "went"
      | "help"
      | "thanks"
      | "greeting"
      | "nod"
      | "who"
      | "long_span"
      | "about"
      | "source"
      | "rows"
      | "more_rows"
      | "no_sales"
      | "paid_off";
  }
>;

/**
 * The answer's lines, from SQL alone. `today` is her day; what she reads another day, as it
 * came late, is named as of `readOn`.
 */
export async function answerAsk(
  tx: Transaction,
  mitra: { contactId: number; customerNumber: string },
  ask: FigureAsk,
  today: string,
  readOn = today,
): Promise<string[]> {
  const { contactId, customerNumber } = mitra;
  switch (ask.is) {
    case "status":
      return statusLines(await readFacts(tx, customerNumber, today));
    case "why":
      return whyLines(
        await readFacts(tx, customerNumber, today),
        await figures.readScoreAdvice(tx, mitra),
        await figures.readRules(tx),
      );
    case "fall":
      return fallLines(
        await readFacts(tx, customerNumber, today),
        await figures.readRules(tx),
      );
    case "most":
      return thingLines(
        ask.of,
        await figures.readThings(tx, customerNumber, ask.of, today),
        figures.thingDays,
      );
    case "cash": {
      const { start, days } = spanOf(ask, today);
      const cash = await figures.readCash(tx, customerNumber, ask.span, start);
      const lines = cashLines(
        spanName(ask, start, readOn),
        ask.span,
        cash,
        days,
      );
      return [...lines, ...(await notIn(tx, contactId))];
    }
    case "bills":
      return await aboutBills(tx, mitra, ask, today);
    case "debts": {
      if (ask.who)
        return await debtOf(tx, customerNumber, ask.who, today, unpaidLine);
      const debts = await figures.readDebts(tx, customerNumber, today);
      if (ask.whose === "customers") return debtLines(debts);
      const bills = await figures.readBills(tx, customerNumber);
      return ask.whose === "own"
        ? ownDebtLines(bills, debts.payables, today)
        : anyDebtLines(bills, debts, today);
    }
    case "owed_to":
      return [
        owedToLine(
          ask.whom,
          await figures.readOwedTo(tx, customerNumber, ask.whom),
        ),
        ...(await notIn(tx, contactId)),
      ];
    case "owes":
      return await debtOf(tx, customerNumber, ask.who, today, owesLine);
    case "tiers":
      return tierRuleLines(await figures.readRules(tx));
    case "officer":
      return [officerLine(await officerOf(tx, contactId))];
    case "what_if": {
      const before = await readFacts(tx, customerNumber, today);
      const { lateBills = 0, leftBills = 0 } =
        (await figures.readBills(tx, customerNumber)) ?? {};
      const bills = { lateBills, leftBills };
      const asked = await sumOf(tx, customerNumber, ask.pays, before);
      const pays = within(asked, bills);
      const standing = await readStanding(
        tx,
        customerNumber,
        pays,
        before.lateBills,
      );
      const rules = await figures.readRules(tx);
      const lines = whatIfLines(pays, standing, before, rules, bills);
      return tooMany(asked, bills, lines);
    }
  }
}

/** What one customer owes; of two with one name the list tells. */
async function debtOf(
  tx: Transaction,
  customerNumber: string,
  who: string,
  today: string,
  line: typeof owesLine,
): Promise<string[]> {
  const [debt, ...others] = await figures.readOwing(tx, customerNumber, who);
  if (!debt) return [`Belum ada utang ${who} yang tercatat.`];
  return others.length === 0
    ? [line(debt)]
    : debtLines(await figures.readDebts(tx, customerNumber, today));
}

async function aboutBills(
  tx: Transaction,
  { contactId, customerNumber }: { contactId: number; customerNumber: string },
  { about, isLoan }: Extract<Ask, { is: "bills" }>,
  today: string,
): Promise<string[]> {
  if (about === "end")
    return lastBillLines(await figures.readLastBill(tx, customerNumber), today);
  const bills = await figures.readBills(tx, customerNumber);
  if (!about) return billLines(bills, today, isLoan);
  const { dpd } = await readFacts(tx, customerNumber, today);
  if (about === "late") return lateLines(bills, dpd, today);
  if (about === "days") return lateDayLines(bills, dpd, today);
  return paidLines(bills, dpd, await officerOf(tx, contactId), today);
}

/** That what she has still to answer is not in a sum. */
async function notIn(tx: Transaction, contactId: number): Promise<string[]> {
  const count = unbooked(await waitingIn(tx, contactId)).length;
  return count > 0 ? [waitingTexts.notIn(count)] : [];
}

/** The first day of a span, as the views name it, and how many of its days are past or today. */
function spanOf(
  { span, back, month, day }: CashAsk,
  today: string,
): { start: string; days: number } {
  const now = Temporal.PlainDate.from(today);
  if (day) return { start: day, days: 1 };
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

/** The name of a mitra's own officer; null where it is not known. */
export async function officerOf(
  tx: Sql | Transaction,
  contactId: number,
): Promise<string | null> {
  const [row] = await tx`
    select officers.name from chat.contacts as contacts
    inner join core.officers as officers on officers.phone = contacts.officer_phone
    where contacts.contact_id = ${contactId}`;
  return row?.name ?? null;
}
