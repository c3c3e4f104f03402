import { added, chargesOf, isTaxLost, type Charges } from "./charges.ts";
import { isNear } from "./figures.ts";
import type { Item } from "./item.ts";
import { likelyOf, paidOf, paysFor, valuesOf } from "./named.ts";
import type { Named, ReceiptLines } from "./receipt-lines.ts";
import { sumOf, waysOf, waysTo } from "./ways.ts";

/** What a receipt comes to. */
export interface Settled extends Charges {
  items: Item[];
  subtotal: number | null;
  total: number | null;
  cash: number | null;
  change: number | null;
}

/**
 * Finds the way to read the lines in which all sums come out: items - discount +
 * service + tax + rounding = total. Where there is none, the figures stay as they
 * were read, and the checks that come after this will ask.
 */
export function settle(lines: ReceiptLines): Settled {
  const { named } = lines;
  const totals = totalsOf(lines);
  return (
    settled(lines, totals, (goods) => waysOf(goods)) ??
    settled(lines, totals, (goods, total, charges) =>
      isStatedTwice(named, total, charges)
        ? waysTo(total - added(charges), goods)
        : [],
    ) ??
    settled(mended(lines, totals), totals, (goods) => [goods]) ??
    unsettled(lines, totals)
  );
}

function settled(
  { items, loose, named }: ReceiptLines,
  totals: number[],
  ways: (goods: Item[], total: number, charges: Charges) => Iterable<Item[]>,
): Settled | undefined {
  // What nothing names below the goods was either sold as well, or put on top.
  const splits =
    loose.length > 0
      ? [
          { goods: items, onTop: sumOf(loose) },
          { goods: [...items, ...loose], onTop: 0 },
        ]
      : [{ goods: items, onTop: 0 }];
  for (const { goods, onTop } of splits)
    for (const total of totals)
      for (const charges of chargesOf(named, total, onTop))
        for (const way of ways(goods, total, charges)) {
          const sum = sumOf(way);
          if (way.length === 0 || sum + added(charges) !== total) continue;
          if (isTaxLost(named, sum, charges)) continue;
          return {
            items: way,
            subtotal: subtotalOf(named, sum, charges, paysFor(named, total)),
            ...charges,
            total,
            ...paidOf(named, total),
          };
        }
  return undefined;
}

function unsettled(
  { items, loose, named }: ReceiptLines,
  totals: number[],
): Settled {
  const [charges] = chargesOf(named, 0, 0);
  const total = totalOfSubtotal(named, totals) ?? totals[0] ?? null;
  return {
    items: [...items, ...loose],
    subtotal: valuesOf(named, "subtotal")[0] ?? null,
    ...charges!,
    total,
    ...paidOf(named, total),
  };
}

/**
 * The lines with one charge as it must be, where the items come to the subtotal and
 * what was paid is the total: one with a misread digit, or a rounding that was not read.
 */
function mended(lines: ReceiptLines, totals: number[]): ReceiptLines {
  const { items, named, isRoundingUnread } = lines;
  const sum = sumOf(items);
  const total = totals.find(
    (one) => valuesOf(named, "total").includes(one) && paysFor(named, one),
  );
  if (total === undefined || !valuesOf(named, "subtotal").includes(sum))
    return lines;
  const [all] = chargesOf(named, total, 0);
  const left = total - sum - added(all!);
  if (isRoundingUnread && Math.abs(left) < 100)
    return {
      ...lines,
      named: [
        ...named,
        { label: "rounding", amount: { value: left, form: "plain" } },
      ],
    };
  for (const [index, { label, amount }] of named.entries()) {
    if (label !== "tax" && label !== "service" && label !== "discount")
      continue;
    const value = amount.value + (label === "discount" ? -left : left);
    if (value > 0 && isNear(value, amount.value))
      return {
        ...lines,
        named: named.with(index, { label, amount: { value, form: "grouped" } }),
      };
  }
  return lines;
}

/** The total that the subtotal leads to, where the items don't. */
function totalOfSubtotal(named: Named[], totals: number[]) {
  return totals.find((total) =>
    chargesOf(named, total, 0).some((charges) =>
      valuesOf(named, "subtotal").includes(total - added(charges)),
    ),
  );
}

/** Whether a line names the total, and the subtotal or the money over the counter leads to it, too. */
function isStatedTwice(named: Named[], total: number, charges: Charges) {
  const { cash, change } = paidOf(named, total);
  return (
    valuesOf(named, "total").includes(total) &&
    (valuesOf(named, "subtotal").includes(total - added(charges)) ||
      (cash !== null && Boolean(change) && cash - change! === total))
  );
}

/**
 * What may be the total, the likeliest first: the last that is named so, and what was
 * paid. Never a subtotal: what comes after it may have been lost with the total.
 */
function totalsOf({ named, isTotalUnread }: ReceiptLines): number[] {
  const [cash] = valuesOf(named, "cash");
  const [change] = valuesOf(named, "change");
  const found = [
    ...(isTotalUnread ? [] : likelyOf(named, "total").reverse()),
    ...(cash !== undefined && change ? [cash - change] : []),
  ];
  return [...new Set(found.filter((total) => total > 0))];
}

/** The stated subtotal, but where it is one of the sums on the way from the items to the total. */
function subtotalOf(
  named: Named[],
  items: number,
  { discount, service }: Charges,
  isPaid: boolean,
): number | null {
  const [first] = valuesOf(named, "subtotal");
  if (first === undefined) return null;
  if (likelyOf(named, "subtotal").includes(items)) return items;
  // Items and payment lead to the total: one digit of the sum between them was misread.
  if (isPaid && isNear(first, items)) return items;
  // What is taken off a line stands above it, what is taken off the whole below.
  const above = valuesOf(named, "discount").map((_, index, all) =>
    all.slice(0, index + 1).reduce((sum, value) => sum + value, 0),
  );
  const onTheWay = [0, discount ?? 0, ...above].flatMap((off) => [
    items - off,
    items - off + (service ?? 0),
  ]);
  return first !== items && onTheWay.includes(first) ? null : first;
}
