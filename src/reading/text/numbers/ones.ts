import type { Facts } from "../facts.ts";
import type { MoneyMark, QuantityMark } from "../marks.ts";
import { pastADay } from "./units.ts";

/** The price of one, named beside how many there are. */

/** "2kg, sekilo 35rb" and "3 bulan, sebulan 300rb": the price of one, and how many. */
export function ofOne(facts: Facts, counts: QuantityMark[]): number | null {
  const lasts = facts.days.some((day) => day.lasting);
  const all = counts.find(
    ({ value, unit }) =>
      value > 1 &&
      ((lasts && pastADay({ value, unit })) ||
        counts.some((one) => one.value === 1 && one.unit === unit)),
  );
  return all?.value ?? null;
}

/** "3 nampan, senampan 45rb": the one stands right before its price, after how many. */
export function saysOne(money: MoneyMark, counts: QuantityMark[]): boolean {
  const [all, one, ...more] = counts;
  return (
    all !== undefined &&
    all.value > 1 &&
    one?.isOne === true &&
    one.unit === all.unit &&
    !pastADay(all) &&
    more.length === 0 &&
    money.role === "plain" &&
    money.start > one.start &&
    money.start - one.end <= 1
  );
}
