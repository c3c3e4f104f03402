import type { Facts } from "../facts.ts";
import type { MoneyMark, QuantityMark } from "../marks.ts";
import { largest } from "../numbers/amounts.ts";
import { ofOne, saysOne } from "../numbers/ones.ts";
import {
  isPiece,
  mayBeOfPiece,
  mayBeTwo,
  namesOneOfMany,
  piecesIn,
} from "../numbers/sets.ts";
import { tiny } from "../numbers/units.ts";

export interface Sum {
  amount: number;
  quantity: number | null;
  unitPrice: number | null;
}

/** What an item comes to: one sum when sure, else the likely ones, best first. */
export interface Sums {
  sums: Sum[];
  sure: boolean;
  /** why it must be asked */
  doubt: "amount" | "each" | "several" | "product" | null;
}

/** Above this an amount beside a count of portions is what all of them cost. */
const surelyTotal = 50_000;
const mostSums = 4;

function plainSum(amount: number, quantity: QuantityMark | undefined): Sum {
  return { amount, quantity: quantity?.value ?? null, unitPrice: null };
}

const certain = (sum: Sum): Sums => ({ sums: [sum], sure: true, doubt: null });

function product(count: number, price: number): Sum | null {
  const amount = Math.round(count * price * 1000) / 1000;
  const fits = Number.isSafeInteger(amount) && amount > 0 && amount <= largest;
  return fits ? { amount, quantity: count, unitPrice: price } : null;
}

function open(doubt: Sums["doubt"], sums: (Sum | null)[]): Sums {
  const known = sums.filter((sum) => sum !== null);
  const distinct = known.filter(
    (sum, at) => known.findIndex((other) => other.amount === sum.amount) === at,
  );
  return { sums: distinct.slice(0, mostSums), sure: false, doubt };
}

/** No stall sells for more at once: "100 tusuk @500" is Rp500 a piece. */
const mostAtOnce = 10_000_000;

function isPerPiece(price: MoneyMark, count: QuantityMark | undefined) {
  const [high = 0, low = 0] = price.values;
  const hundreds = low >= 100 && high === low * 1000;
  return hundreds && (count?.value ?? 0) * high > mostAtOnce;
}

/** What two dozen at the price of one piece come to. */
function byPiece(prices: number[], count: QuantityMark): (Sum | null)[] {
  const all = piecesIn(count);
  return all === null ? [] : prices.map((price) => product(all, price));
}

function priced(
  price: MoneyMark,
  counts: QuantityMark[],
  stated: MoneyMark[],
  others: MoneyMark[],
): Sums {
  const [count] = counts;
  if (isPerPiece(price, count))
    return priced(
      { ...price, values: price.values.slice(1), open: false },
      counts,
      stated,
      others,
    );
  const plain = price.values.map((value) => plainSum(value, undefined));
  const [other] = others;
  // "10 bks @7rb (70rb)": the product is said once more
  const again =
    count &&
    product(count.value, price.values[0] ?? 0)?.amount === other?.values[0];
  if (again && others.length === 1 && other && stated.length === 0) {
    return priced(price, counts, [other], []);
  }
  if (!count || counts.length > 1 || others.length > 0 || stated.length > 1) {
    // of "3kg 2 tabung @22rb" the tabung are more likely what is priced
    const likely = [...counts].sort(
      (one, two) =>
        Number(one.measure === "bulk") - Number(two.measure === "bulk"),
    );
    const [value = 0] = price.values;
    const all = counts.reduce((times, one) => times * one.value, value);
    const products = [
      ...likely.map((one) => product(one.value, value)),
      count ? product(1, all) : null,
    ];
    const rest = [...stated, ...others].flatMap((money) =>
      money.values.map((value) => plainSum(value, undefined)),
    );
    return open(count ? "several" : "each", [...products, ...rest, ...plain]);
  }
  const whole = price.values.map((value) => product(count.value, value));
  const each = byPiece(price.values, count);
  const products = isPiece(price.of) && each.length > 0 ? each : whole;
  const [said] = stated;
  if (!said) {
    const [only] = products;
    if (!price.of && mayBeOfPiece(price.values[0] ?? 0, count))
      return open("each", [...each, ...whole]);
    // "2 karung 12rb/kg": the price is of something else than what is counted
    const another =
      price.of && count.unit && price.of !== count.unit && products !== each;
    if (another || (tiny.has(count.unit) && count.value > 1))
      return open("each", [
        ...price.values.map((value) => plainSum(value, count)),
        ...products,
      ]);
    if (!price.open && only && products.length === 1) return certain(only);
    return open("amount", products);
  }
  const agreed = [...whole, ...each].filter(
    (sum) => sum && said.values.includes(sum.amount),
  );
  const [only] = agreed;
  if (only && agreed.length === 1) return certain(only);
  return open("product", [
    ...(agreed.length ? agreed : products),
    ...said.values.map((value) => plainSum(value, count)),
  ]);
}

function beside(
  money: MoneyMark,
  counts: QuantityMark[],
  many: number | null,
): Sums {
  const [count] = counts;
  const [value = 0] = money.values;
  const portions = counts.filter(
    (one) =>
      one.value > 1 && (one.measure === "counted" || one.measure === "count"),
  );
  const [portion] = portions;
  if (money.open || money.values.length !== 1) {
    const [first, ...rest] = money.values.map((each) =>
      plainSum(each, counts.length === 1 ? count : undefined),
    );
    const whole = portion ? product(portion.value, value) : null;
    return open("amount", [first ?? null, whole, ...rest]);
  }
  if (many !== null && saysOne(money, counts)) {
    const whole = product(many, value);
    if (whole) return certain(whole);
  }
  if (many !== null && money.role !== "total")
    return open("each", [product(many, value), plainSum(value, undefined)]);
  const strange = portion && mayBeTwo(value, portion);
  if (!portion || money.role === "total" || (value > surelyTotal && !strange)) {
    return certain(plainSum(value, counts.length === 1 ? count : undefined));
  }
  return open("each", [
    plainSum(value, portion),
    product(portion.value, value),
    ...byPiece([value], portion),
  ]);
}

/** "kmrn 180": what a day brought is thousands. */
function isOfDay({ days, texts, quantities }: Facts, money: MoneyMark) {
  const wordless = texts.size === 0 && quantities.length === 0;
  return days.length > 0 && wordless && money.bare !== null && !money.each;
}

export function sumsOf(facts: Facts): Sums {
  const counts = facts.quantities.filter(
    (quantity) => quantity.measure !== "other",
  );
  const moneys = facts.moneys;
  const [only] = moneys;
  if (!only) return { sums: [], sure: false, doubt: null };
  const [thousands = 0] = only.values;
  if (isOfDay(facts, only) && moneys.length === 1)
    return open("amount", [plainSum(thousands, undefined)]);
  const [count] = counts;
  if (count && namesOneOfMany(facts))
    return open("each", [
      plainSum(thousands, count),
      product(count.value, thousands),
    ]);
  if (moneys.length === 1 && !only.each)
    return only.role === "range"
      ? open(
          "several",
          only.values.map((value) => plainSum(value, undefined)),
        )
      : beside(only, counts, ofOne(facts, counts));
  const prices = moneys.filter((money) => money.each);
  const stated = moneys.filter(
    (money) =>
      !money.each && (money.role === "total" || money.role === "equals"),
  );
  const others = moneys.filter(
    (money) => !money.each && !stated.includes(money),
  );
  const [price] = prices;
  if (price)
    return priced(price, counts, stated, [...prices.slice(1), ...others]);
  const [said] = stated;
  const [other] = others;
  if (
    said &&
    stated.length === 1 &&
    others.length === 1 &&
    !said.open &&
    other &&
    !other.open
  ) {
    const [value = 0] = said.values;
    const whole = product(count?.value ?? 1, other.values[0] ?? 0);
    if (count && counts.length === 1 && whole?.amount === value)
      return certain(whole);
    if (other.values[0] === value) return certain(plainSum(value, count));
  }
  const solid = moneys.filter((money) => money.bare === null);
  const choices = solid.length > 0 ? solid : moneys;
  // "setengah juta kurang 20rb"
  const [high = 0, low = 0] = choices.map((money) => money.values[0] ?? 0);
  const isLess =
    choices.length === 2 &&
    high > low &&
    facts.texts.has("kurang") &&
    facts.late.has("doubt") &&
    !facts.early.has("doubt");
  const less = isLess ? [plainSum(high - low, undefined)] : [];
  return open("several", [
    ...less,
    ...choices
      .slice(0, mostSums)
      .flatMap((money) =>
        money.values.map((value) => plainSum(value, undefined)),
      ),
  ]);
}
