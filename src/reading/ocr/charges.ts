import { paysFor, valuesOf } from "./named.ts";
import type { Label } from "./labels.ts";
import type { Named } from "./receipt-lines.ts";

/** What stands between the goods and the total. */
export interface Charges {
  discount: number | null;
  service: number | null;
  tax: number | null;
  rounding: number | null;
}

/** What the charges add to the goods. */
export const added = ({ discount, service, tax, rounding }: Charges) =>
  (service ?? 0) + (tax ?? 0) + (rounding ?? 0) - (discount ?? 0);

/** Ways to read the charges: all of them, then without those that prices often hold already. */
export function chargesOf(
  named: Named[],
  total: number,
  onTop: number,
): Charges[] {
  const sum = (label: Label) => {
    const values = valuesOf(named, label);
    return values.length > 0
      ? values.reduce((total, value) => total + value, 0)
      : null;
  };
  const all: Charges = {
    discount: sum("discount"),
    service: onTop > 0 ? (sum("service") ?? 0) + onTop : sum("service"),
    tax: sum("tax"),
    rounding: sum("rounding"),
  };
  const ways = [all];
  const also = (change: Partial<Charges>) =>
    ways.push(...ways.map((way) => ({ ...way, ...change })));
  const isPaid = paysFor(named, total);
  // The minus of a rounding is thin, and is lost in print before anything else.
  if (all.rounding && (isPaid || valuesOf(named, "cash").length === 0))
    also({ rounding: -all.rounding });
  // Tax within the prices is a smaller share of them than tax on top.
  if (all.tax && (isPaid || all.tax < total * 0.0995)) also({ tax: null });
  if (all.discount && isPaid) also({ discount: null });
  return ways;
}

/**
 * Whether a tax is left out that is its rate of just these goods, with or without
 * service: such a tax stands on top of them, within their prices it would be less.
 */
export function isTaxLost(
  named: Named[],
  goods: number,
  charges: Charges,
): boolean {
  if (charges.tax !== null) return false;
  const bases = [goods, goods - (charges.discount ?? 0)].flatMap((base) => [
    base,
    base + (charges.service ?? 0),
  ]);
  return valuesOf(named, "tax").some((tax) =>
    bases.some((base) =>
      taxRates.some((rate) => Math.abs(base * rate - tax) < 1),
    ),
  );
}

/** PB1 and PPN, as tills have printed them since 2022 and before. */
const taxRates = [0.1, 0.11, 0.12];
