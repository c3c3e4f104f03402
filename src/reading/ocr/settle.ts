import { otherwise, stuckCount } from "./figures.ts";
import type { Item, Named, ReceiptLines } from "./receipt-lines.ts";
import type { Label } from "./labels.ts";

/** What a receipt comes to. */
export interface Settled {
  items: Item[];
  subtotal: number | null;
  discount: number | null;
  service: number | null;
  tax: number | null;
  rounding: number | null;
  total: number | null;
  cash: number | null;
  change: number | null;
}

type Charges = Pick<Settled, "discount" | "service" | "tax" | "rounding">;

/**
 * Finds the way to read the lines in which all sums come out: items - discount +
 * service + tax + rounding = total. Where there is none, the figures stay as they
 * were read, and the checks that come after this will ask.
 */
export function settle({ items, named }: ReceiptLines): Settled {
  const totals = totalsOf(named);
  for (const goods of waysOf(items))
    for (const total of totals)
      for (const charges of chargesOf(named)) {
        const sum = sumOf(goods);
        if (sum + added(charges) !== total || goods.length === 0) continue;
        return {
          items: goods,
          subtotal: subtotalOf(named, sum, charges),
          ...charges,
          total,
          ...paidOf(named, total),
        };
      }
  const [charges] = chargesOf(named);
  const total = totalWithoutItems(named, totals) ?? totals[0] ?? null;
  return {
    items,
    subtotal: valuesOf(named, "subtotal")[0] ?? null,
    ...charges!,
    total,
    ...paidOf(named, total),
  };
}

/** The total that the subtotal leads to, where the items don't. */
function totalWithoutItems(named: Named[], totals: number[]) {
  return totals.find((total) =>
    valuesOf(named, "subtotal").some((subtotal) =>
      chargesOf(named).some((charges) => subtotal + added(charges) === total),
    ),
  );
}

const sumOf = (items: Item[]) =>
  items.reduce((total, { amount }) => total + amount.value, 0);

const figuresOf = (named: Named[], label: Label) =>
  named.filter((one) => one.label === label).map(({ amount }) => amount);

const valuesOf = (named: Named[], label: Label) =>
  figuresOf(named, label).map(({ value }) => value);

/** The figures of a label, those that lost a digit also as they may have been. */
const likelyOf = (named: Named[], label: Label) =>
  figuresOf(named, label).flatMap((figure) =>
    figure.form === "broken"
      ? [figure.value, ...otherwise(figure)]
      : [figure.value],
  );

const added = ({ discount, service, tax, rounding }: Charges) =>
  (service ?? 0) + (tax ?? 0) + (rounding ?? 0) - (discount ?? 0);

/** What may be the total, the likeliest first: the last that is named so. */
function totalsOf(named: Named[]): number[] {
  const [cash] = valuesOf(named, "cash");
  const [change] = valuesOf(named, "change");
  const found = [
    ...likelyOf(named, "total").reverse(),
    ...likelyOf(named, "subtotal").reverse(),
    ...(cash !== undefined && change !== undefined ? [cash - change] : []),
  ];
  return [...new Set(found.filter((total) => total > 0))];
}

/** Ways to read the goods: as they stand, without lines above them that are none, with one figure read another way. */
function* waysOf(items: Item[]): Generator<Item[]> {
  yield items;
  for (let skipped = 1; skipped < Math.min(4, items.length); skipped++)
    yield items.slice(skipped);
  for (const [index, item] of items.entries())
    for (const amount of otherwise(item.amount)) {
      const count = stuckCount(item.amount.value, amount);
      yield items.with(index, {
        ...item,
        quantity: item.quantity ?? count,
        amount: { value: amount, form: "grouped" },
      });
    }
}

/** Ways to read the charges: all of them, then without those that prices often hold already. */
function chargesOf(named: Named[]): Charges[] {
  const sum = (label: Label) => {
    const values = valuesOf(named, label);
    return values.length > 0
      ? values.reduce((total, value) => total + value, 0)
      : null;
  };
  const all: Charges = {
    discount: sum("discount"),
    service: sum("service"),
    tax: sum("tax"),
    rounding: sum("rounding"),
  };
  const ways = [all];
  const also = (change: Partial<Charges>) =>
    ways.push(...ways.map((way) => ({ ...way, ...change })));
  // The minus of a rounding is thin, and is lost in print before anything else.
  if (all.rounding) also({ rounding: -all.rounding });
  if (all.tax) also({ tax: null });
  if (all.discount) also({ discount: null });
  if (all.service) also({ service: null });
  return ways;
}

/** The stated subtotal, but where it is one of the sums on the way from the items to the total. */
function subtotalOf(
  named: Named[],
  items: number,
  { discount, service }: Charges,
): number | null {
  const [first] = valuesOf(named, "subtotal");
  if (first === undefined) return null;
  if (likelyOf(named, "subtotal").includes(items)) return items;
  const onTheWay = [
    items - (discount ?? 0),
    items - (discount ?? 0) + (service ?? 0),
    items + (service ?? 0),
  ];
  return first !== items && onTheWay.includes(first) ? null : first;
}

/** What was handed over and given back, as far as it agrees with the total or speaks against it. */
function paidOf(named: Named[], total: number | null) {
  const payments = valuesOf(named, "cash");
  const returns = likelyOf(named, "change");
  const sum = payments.reduce((a, b) => a + b, 0);
  for (const cash of [...likelyOf(named, "cash"), sum])
    for (const change of returns.length > 0 ? returns : [null])
      if (cash > 0 && cash - (change ?? 0) === total) return { cash, change };
  return { cash: payments[0] ?? null, change: returns[0] ?? null };
}
