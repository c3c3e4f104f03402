import { otherwise } from "./figures.ts";
import type { Label } from "./labels.ts";
import type { Named } from "./receipt-lines.ts";

const figuresOf = (named: Named[], label: Label) =>
  named.filter((one) => one.label === label).map(({ amount }) => amount);

/** The figures that stand behind a label, as they were read. */
export const valuesOf = (named: Named[], label: Label) =>
  figuresOf(named, label).map(({ value }) => value);

/** The figures of a label, those that lost a digit also as they may have been. */
export const likelyOf = (named: Named[], label: Label) =>
  figuresOf(named, label).flatMap((figure) =>
    figure.form === "broken"
      ? [figure.value, ...otherwise(figure)]
      : [figure.value],
  );

/** Whether what was handed over, less the change, is just this. */
export function paysFor(named: Named[], total: number): boolean {
  const { cash, change } = paidOf(named, total);
  return cash !== null && cash - (change ?? 0) === total;
}

/**
 * What was handed over and given back, as far as it agrees with the total or speaks
 * against it; change alone, of money that could not be read, does neither.
 */
export function paidOf(named: Named[], total: number | null) {
  const payments = valuesOf(named, "cash");
  const returns = payments.length > 0 ? likelyOf(named, "change") : [];
  const sum = payments.reduce((a, b) => a + b, 0);
  for (const cash of [...likelyOf(named, "cash"), sum])
    for (const change of returns.length > 0 ? returns : [null])
      if (cash > 0 && cash - (change ?? 0) === total) return { cash, change };
  return { cash: payments[0] ?? null, change: returns[0] ?? null };
}
