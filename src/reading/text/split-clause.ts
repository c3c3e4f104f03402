import type { Mark, MoneyMark, QuantityMark } from "./marks.ts";
import type { Role } from "./words/roles.ts";
import { isThing, isVerb, plays } from "./words/plays.ts";
import { hour } from "./words/word-pairs.ts";
import { trades } from "./words/work.ts";

type Lean = "in" | "out" | "both" | null;

const inward = new Set<Role>(["sale", "wares", "income", "receive"]);

function both(one: Lean, other: Lean): Lean {
  if (one === null || one === other) return other;
  return other === null ? one : "both";
}

/** The way of all the verbs together. */
function leans(marks: Mark[]): Lean {
  let lean: Lean = null;
  for (const mark of marks) {
    if (!isVerb(mark) || mark.kind !== "word") continue;
    const comes = mark.known.some(({ role }) => inward.has(role));
    lean = both(lean, comes ? "in" : "out");
  }
  return lean;
}

function isQuantity(mark: Mark | undefined): boolean {
  return mark?.kind === "quantity";
}

const timesOfDay = new Set(
  "pagi siang sore malam malem paginya siangnya sorenya malamnya malemnya".split(
    " ",
  ),
);

function isEquals(mark: Mark | undefined): boolean {
  return mark?.kind === "sign" && mark.text === "=";
}

/** "tgl 3 laku 100rb tgl 4 laku 200rb", "pagi 100rb siang 200rb" */
function namesTime(mark: Mark): boolean {
  if (mark.kind === "day") return !mark.day.span;
  if (mark.kind === "sign") return mark.text === hour;
  return mark.kind === "word" && timesOfDay.has(mark.text);
}

const customers: Role[] = ["title", "person", "family"];

/** "ke bu ani" */
function saysToWhom([first, ...rest]: Mark[]): boolean {
  const to = first?.kind === "word" && first.text === "ke";
  const isThem = (mark: Mark): boolean =>
    mark.kind === "name" ||
    (mark.kind === "word" && mark.known.length === 0) ||
    customers.some((role) => plays(mark, role));
  return to && rest.length > 0 && rest.every(isThem);
}

/** Is the second amount a new item, with words of its own? */
function parts(
  before: Lean,
  between: Mark[],
  next: MoneyMark,
  amountFirst: boolean,
  equated: boolean,
  listed: boolean,
): boolean {
  if (next.inBrackets) return false;
  // "minyak=38rb gas=22rb" lists; "12 porsi @15rb soto = 180rb" says the product
  if (!equated && between.some(isEquals)) return false;
  const last = between.at(-1);
  // "minyak 38rb gula 17rb total 55rb" sums up; "3 bungkus 15rb total 45rb" tells of one
  const says = between.some((mark) => isThing(mark) || isVerb(mark));
  if (plays(last, "total") && !says) return listed;
  if (between.some((mark) => isThing(mark) || namesTime(mark))) return true;
  const after = leans(between);
  // "masuk: 500rb keluar: 200rb" and "500rb masuk 200rb keluar"
  const labelled = last?.kind === "sign" && last.text === ":";
  if (after !== null && (labelled || amountFirst)) return true;
  return (
    after !== null && before !== null && after !== before && after !== "both"
  );
}

function asCount(mark: MoneyMark): QuantityMark {
  return {
    kind: "quantity",
    value: mark.bare ?? 0,
    measure: "count",
    unit: "",
    start: mark.start,
    end: mark.end,
  };
}

/** "jual 3 kue 15rb": a small number before its noun counts, it is no amount. */
function countNouns(marks: Mark[]): Mark[] {
  if (!marks.some((mark) => mark.kind === "money" && mark.bare !== null))
    return marks;
  const lastMoney = marks.findLastIndex((mark) => mark.kind === "money");
  return marks.map((mark, at) => {
    if (mark.kind !== "money" || mark.bare === null) return mark;
    const before = marks[at - 1];
    const after = marks[at + 1];
    const opens =
      !before ||
      isVerb(before) ||
      plays(before, "filler") ||
      plays(before, "chat") ||
      // "vermak 3 celana 45rb"
      (before.kind === "word" && trades.includes(before.text)) ||
      before.kind === "day" ||
      (before.kind === "money" && before.bare === null);
    // "toko sumber rejeki 2 total 187.500"
    if (plays(after, "total") && lastMoney > at && mark.bare < 10)
      return asCount(mark);
    const noun = after?.kind === "word" && isThing(after);
    return opens && noun && (lastMoney > at || mark.bare < 10)
      ? asCount(mark)
      : mark;
  });
}

const settling: Role[] = ["debt", "pay", "settle"];

/** How many marks say of the first of two amounts that it is owed: "70rb utang dulu", "70rb bayar nanti" */
function owingEnd(between: Mark[]): number {
  const pays = plays(between[0], "pay") && plays(between[1], "plan");
  if (pays) return 2;
  if (!plays(between[0], "debt")) return 0;
  return plays(between[1], "filler") ? 2 : 1;
}

/** How much of what stands between two amounts ends the first: "beli beras 70rb utang [di toko] jual nasi 200rb" */
function tailOf(between: Mark[]): number {
  const end = owingEnd(between);
  if (end === 0) return 0;
  const [to, place] = between.slice(end);
  const isPlace = plays(place, "place") || plays(place, "lender");
  if (plays(to, "prep") && isPlace && between[end + 2]) return end + 2;
  const acts = isVerb(to) && !settling.some((role) => plays(to, role));
  return acts ? end : 0;
}

/** Words and days before the first amount: the amounts end their items. */
function opens(mark: Mark): boolean {
  return isThing(mark) || isVerb(mark) || namesTime(mark);
}

export function splitClause(clause: Mark[]): Mark[][] {
  const marks = countNouns(clause);
  const amounts: number[] = [];
  for (const [at, mark] of marks.entries())
    if (mark.kind === "money") amounts.push(at);
  if (amounts.length < 2) return [marks];
  const first = amounts[0] ?? 0;
  const last = amounts.at(-1) ?? 0;
  const amountFirst =
    !marks.slice(0, first).some(opens) &&
    marks.slice(last + 1).some((mark) => isThing(mark) || isVerb(mark));
  const nextAmount = (order: number): number =>
    amounts[order + 1] ?? marks.length;
  const items: Mark[][] = [];
  let from = 0;
  let lean = leans(marks.slice(0, first));
  let counts = marks.slice(0, first).some(isQuantity);
  for (let order = 1; order < amounts.length; order++) {
    const [left = 0, right = 0] = [amounts[order - 1], amounts[order]];
    const between = marks.slice(left + 1, right);
    const after = leans(between);
    const counted = between.some(isQuantity);
    const next = marks[right] as MoneyMark;
    const equated = isEquals(marks[left - 1]);
    // "jual pulsa 20rb ke bu eha 22rb" is one sale; "…, 30rb ke bu ani" behind it makes it two
    const served = saysToWhom(between);
    if (served && !saysToWhom(marks.slice(right + 1, nextAmount(order))))
      continue;
    const listed = items.length > 0 && !counts && !amountFirst;
    if (!parts(lean, between, next, amountFirst, equated, listed)) {
      lean = both(lean, after);
      counts ||= counted;
      continue;
    }
    let cut = amountFirst || served ? right : left + 1 + tailOf(between);
    const price = marks[left] as MoneyMark;
    // "kue 15rban 6 biji donat 5rb": the count belongs to the price before it
    const owns = !amountFirst && price.each && !counts;
    if (owns && isQuantity(marks[cut])) cut++;
    items.push(marks.slice(from, cut));
    from = cut;
    // "belanja bumbu 25rb cabe 20rb laku 180rb": cabe was bought as well
    lean = after ?? lean;
    counts = counted;
  }
  items.push(marks.slice(from));
  return items;
}
