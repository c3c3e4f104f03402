import type { Transaction } from "../../db/database.ts";
import type { Facts } from "./facts.ts";
import type { Standing } from "./what-if-lines.ts";
import type { WhatIf } from "./what-if.ts";

/**
 * What she would pay, with "half" as whole rupiah: of what is late, or of the next bill.
 * What is paid in some days pays the next bill, unless something is late by then.
 */
export async function sumOf(
  tx: Transaction,
  customerNumber: string,
  pays: WhatIf["pays"],
  { lateAmount, lateBills, dpd }: Facts,
): Promise<WhatIf["pays"]> {
  if (pays.is !== "half" && pays.is !== "later") return pays;
  const [next] = await tx`
    select next_amount, next_date - as_of as days from marts.bill_outlooks
    where customer_number = ${customerNumber}`;
  if (pays.is === "later") {
    const left = next?.days as number | null | undefined;
    const late =
      lateBills > 0 ? dpd + pays.days : pays.days - (left ?? pays.days);
    return late > 0 ? { ...pays, late } : { is: "bills", count: 1 };
  }
  const whole = lateAmount || ((next?.next_amount as number | null) ?? 0);
  return whole > 0
    ? { is: "amount", amount: Math.floor(whole / 2) }
    : { is: "bills", count: 1 };
}

/** As many bills as there are, where she speaks of more. */
export function within(
  pays: WhatIf["pays"],
  { lateBills, leftBills }: { lateBills: number; leftBills: number },
): WhatIf["pays"] {
  if (pays.is === "bills")
    return { ...pays, count: Math.min(pays.count, lateBills + leftBills) };
  return pays.is === "ahead" && pays.of === "bills"
    ? { ...pays, count: Math.min(pays.count, leftBills) }
    : pays;
}

/**
 * Where she would stand: what is late is paid first, the oldest first, unless she speaks
 * of coming bills alone. `sinceDate` and `sinceAmount`: the first step from which on the
 * tier is the one that she ends with.
 */
export async function readStanding(
  tx: Transaction,
  customerNumber: string,
  pays: WhatIf["pays"],
  lateBills: number,
): Promise<Standing | undefined> {
  const wanted = () => {
    switch (pays.is) {
      case "bills":
        return tx`late_paid + next_paid <= ${pays.count}`;
      case "amount":
        return tx`pay_amount <= ${pays.amount}`;
      case "late":
        return tx`late_paid <= ${lateBills} and next_paid = 0`;
      case "ahead":
        return pays.of === "bills"
          ? tx`next_paid <= ${pays.count}`
          : tx`on_date <= as_of + ${pays.count} * ${pays.of === "weeks" ? "1 week" : "1 month"}::interval`;
      default:
        return tx`false`;
    }
  };
  const order =
    pays.is === "ahead"
      ? tx`late_paid = 0`
      : tx`(next_paid = 0 or late_paid = ${lateBills})`;
  const isWhole =
    pays.is === "bills" || (pays.is === "ahead" && pays.of === "bills");
  const [row] = await tx<Standing[]>`
    with steps as (
        select * from marts.tier_what_ifs
        where customer_number = ${customerNumber} and ${order} and ${wanted()}
    ),
    latest as (
        select * from steps order by pay_amount desc limit 1
    ),
    since as (
        select steps.on_date, steps.pay_amount
        from steps
        cross join latest
        where steps.pay_amount > coalesce((
            select max(other.pay_amount) from steps as other
            where other.tier is distinct from latest.tier), -1)
        order by steps.pay_amount
        limit 1
    )
    select latest.tier, latest.pay_amount as "payAmount", latest.late_paid as "latePaid",
        latest.next_paid as "nextPaid", latest.on_date as "onDate",
        since.on_date as "sinceDate", since.pay_amount as "sinceAmount"
    from latest
    cross join since
    where ${!isWhole} or latest.late_paid + latest.next_paid = ${"count" in pays ? pays.count : 0}`;
  return row;
}
