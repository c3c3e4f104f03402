import type { Token } from "../tokens.ts";
import type { Part } from "./number-parts.ts";
import { partAt } from "./number-parts.ts";
import { anEnd } from "./number-units.ts";
import { scales, vague, vagueAlone } from "./number-words.ts";
import { mayCount, unitOf } from "./units.ts";

export const largest = 999_999_999_999;
/** Above this a slip of the finger is likelier than the amount. */
const plausible = 999_999_999;

/** An amount of money as written: one value when sure, else the likely ones, best first. */
export interface Money {
  values: number[];
  /** more than one reading, or one that must be confirmed */
  open: boolean;
  /** the price of one: 15rban, seribuan */
  each: boolean;
  /** a number below 1000 with neither Rp nor unit */
  bare: number | null;
  /** written, but no amount that can be: .5jt, 35.000,50 */
  garbled?: boolean;
  end: number;
}

/** May the part that begins at `next.end - …` belong to the number before it? */
function stands(tokens: Token[], next: Part): boolean {
  const after = tokens[next.end];
  if (next.each || !after) return !next.each;
  if (
    unitOf(after) ||
    after.text === "@" ||
    after.text === "x" ||
    after.text === "%"
  )
    return false;
  return (
    !(after.text === "-" && tokens[next.end + 1]?.kind === "number") &&
    !(after.text === "/" && after.glued)
  );
}

/** 1jt200, 1jt 250rb, sejuta dua ratus, dua ribu lima ratus. */
function joined(tokens: Token[], first: Part): Part {
  let sum = first;
  while (sum.scale >= 1e3 && !sum.open && !sum.decimal && !sum.each) {
    const next = partAt(tokens, sum.end);
    if (
      !next ||
      next.open ||
      (next.decimal && next.scale === 1) ||
      !stands(tokens, next)
    )
      break;
    const gluedDigits = !next.spoken && tokens[sum.end]?.glued === true;
    let added: number[] = [];
    if (next.scale > 1) {
      if (next.scale < sum.scale && next.value < sum.scale)
        added = [next.value];
    } else if (next.value >= 100 && next.value < 1000) {
      added = [sum.scale === 1e6 ? next.value * 1000 : next.value];
      // "kue 5rb 100" may be a hundred pieces; "5rb500" is 5.500, "100rb250" may be two amounts
      const isOdd = sum.value >= 100_000 && next.value % 500 !== 0;
      if (sum.scale === 1e3 && (!gluedDigits || isOdd) && !next.spoken)
        added.push(0);
    } else if (
      next.value < 100 &&
      next.spoken &&
      sum.spoken &&
      sum.scale === 1e3
    ) {
      // No coin pays three rupiah: "sepuluh ribu tiga" are three, for that or at that.
      added = [next.value < 10 ? 0 : next.value];
      if (next.value > 1) added.push(sum.value * (next.value - 1));
    } else if (
      next.value < 100 &&
      (gluedDigits || (next.spoken && sum.spoken))
    ) {
      const step = sum.scale / 10 ** String(next.value).length;
      added = [next.value * step, next.value * (sum.scale / 1e3)];
    }
    if (added.length === 0) break;
    const values = added.map((value) => sum.value + value);
    const shorthand = next.scale === 1 && sum.scale === 1e6;
    sum = {
      ...sum,
      value: values[0] ?? 0,
      scale: shorthand ? 1 : next.scale,
      end: next.end,
      open: values.length > 1 ? values : null,
    };
  }
  return sum;
}

const breaks = new Set([",", ";", "+", "&"]);
const near = 3;

/** Whether the number before `at` may count the unit there; "gula 20rb plastik 5rb" goes on to the next thing. */
function countsUnit(tokens: Token[], at: number): boolean {
  if (!mayCount(tokens[at])) return false;
  for (let next = at + 1; next <= at + near; next++) {
    const token = tokens[next];
    if (!token || token.kind === "line" || breaks.has(token.text)) return true;
    if (token.kind === "number" || partAt(tokens, next)) return false;
  }
  return true;
}

export function readMoney(tokens: Token[], at: number): Money | null {
  let from = at;
  const rupiah = tokens[at]?.text === "rp" || tokens[at]?.text === "idr";
  if (rupiah) {
    from++;
    while (tokens[from]?.text === "." || tokens[from]?.text === ":") from++;
  }
  const word = tokens[from]?.text ?? "";
  const unsaid = vague.has(word) && scales.has(tokens[from + 1]?.text ?? "");
  if (unsaid || vagueAlone.has(word)) {
    const end = from + (unsaid ? 2 : 1);
    return { values: [], open: true, each: false, bare: null, end };
  }
  const first = partAt(tokens, from);
  if (!first) return null;
  const part = joined(tokens, first);
  let end = part.end;
  const suffix = tokens[end]?.text;
  const named = suffix === "rupiah" || suffix === "perak";
  let each = part.each;
  if (named) end++;
  else {
    const about = anEnd(tokens, end);
    each ||= about > end;
    end = about;
  }
  // Zero is no amount, however it is written.
  if (part.value === 0 && !part.open) {
    return { values: [], open: true, each: false, bare: 0, end };
  }
  const isBare =
    part.scale === 1 && part.value < 1000 && !part.open && first.scale === 1;
  if (isBare && (!(rupiah || named) || part.value < 50)) {
    return {
      values: part.value > 0 ? [part.value * 1000, part.value] : [],
      open: true,
      each,
      bare: rupiah || named ? null : part.value,
      end,
    };
  }
  // Of two readings the one that is too large leaves no other: "999999999999rb".
  if (part.open?.some((value) => value > largest))
    return { values: [], open: true, each, bare: null, garbled: true, end };
  const values = [...new Set(part.open ?? [part.value])].filter(
    (value) => Number.isSafeInteger(value) && value > 0 && value <= largest,
  );
  return {
    values,
    open:
      part.open !== null ||
      values.length !== 1 ||
      part.value > plausible ||
      // "jual 12.000 butir telur" counts eggs, "telur 28rb kilo" may be the price of one
      (!rupiah && !named && !each && countsUnit(tokens, end)),
    each,
    bare: null,
    garbled: part.open?.length === 0,
    end,
  };
}
