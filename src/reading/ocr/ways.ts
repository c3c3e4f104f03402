import { isNear, otherwise, stuckCount } from "./figures.ts";
import type { Item } from "./item.ts";

export const sumOf = (items: Item[]) =>
  items.reduce((total, { amount }) => total + amount.value, 0);

/**
 * Ways to read the goods: as they stand, without lines above them that are none, by
 * their own counts and prices, with one figure read another way.
 */
export function* waysOf(items: Item[]): Generator<Item[]> {
  yield items;
  for (let skipped = 1; skipped < Math.min(4, items.length); skipped++)
    yield items.slice(skipped);
  yield* waysByPrice(items);
  for (const [index, item] of items.entries())
    for (const amount of otherwise(item.amount)) {
      const count = stuckCount(item.amount.value, amount);
      // Where the count stands by itself none has stuck to the amount.
      if (count === null || item.quantity === null)
        yield items.with(index, {
          ...withAmount(item, amount),
          quantity: item.quantity ?? count,
        });
    }
}

/** Amounts that are one misread digit away from count times price, each alone and all of them. */
function* waysByPrice(items: Item[]): Generator<Item[]> {
  const products = items.map((item) => {
    const product = (item.quantity ?? 1) * (item.unitPrice ?? 0);
    const isOff = product !== item.amount.value;
    return product > 0 && isOff && isNear(product, item.amount.value)
      ? withAmount(item, product)
      : undefined;
  });
  const found = products.filter(Boolean).length;
  for (const [index, product] of products.entries())
    if (product) yield items.with(index, product);
  if (found > 1) yield items.map((item, index) => products[index] ?? item);
}

/**
 * The goods with one amount that makes them come to `sum`, where it is one misread
 * digit away from what was read, the roundest first: prices are round. Only for a sum
 * that the paper states twice.
 */
export function waysTo(sum: number, items: Item[]): Item[][] {
  return items
    .map(({ amount }, index) => ({
      index,
      read: amount.value,
      amount: sum - (sumOf(items) - amount.value),
    }))
    .filter(({ read, amount }) => amount > 0 && isNear(amount, read))
    .sort((a, b) => zerosOf(b.amount) - zerosOf(a.amount))
    .map(({ index, amount }) =>
      items.with(index, withAmount(items[index]!, amount)),
    );
}

/** How many zeros a figure ends in. */
const zerosOf = (value: number) => /0*$/.exec(String(value))![0].length;

const withAmount = (item: Item, value: number): Item => ({
  ...item,
  amount: { value, form: "grouped" },
});
