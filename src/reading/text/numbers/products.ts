import type { Mark, MoneyMark, QuantityMark, WordMark } from "../marks.ts";
import { isVerb } from "../words/plays.ts";
import { unitNamed } from "./units.ts";

/** Joins what belongs to one price: ranges, `3x5rb`, `@7rb`, `7rb/bks`, `per biji 5rb`. */

function has(mark: Mark | undefined, role: string): mark is WordMark {
  return (
    (mark?.kind === "word" || mark?.kind === "name") &&
    mark.known.some((word) => word.role === role)
  );
}

function counted(money: MoneyMark): QuantityMark {
  return {
    kind: "quantity",
    value: money.bare ?? 0,
    measure: "count",
    unit: "",
    start: money.start,
    end: money.end,
  };
}

/** 300-350rb: the number without a unit takes the unit of the other. */
function range(left: MoneyMark, right: MoneyMark): MoneyMark {
  const high = right.values[0] ?? 0;
  const scale =
    left.bare !== null && high >= 1e6 && left.bare * 1e6 < high ? 1e6 : 1e3;
  const low =
    left.bare !== null && right.bare === null
      ? [left.bare * scale]
      : left.role === "range"
        ? left.values
        : left.values.slice(0, 1);
  const values = [...new Set([...low, ...right.values.slice(0, 2)])];
  return {
    ...right,
    values,
    open: true,
    bare: null,
    role: "range",
    start: left.start,
  };
}

/** The marks that `left x right` comes to, or null when it is no product. */
function times(left: Mark, right: Mark): Mark[] | null {
  if (left.kind === "money" && right.kind === "money") {
    if (left.bare !== null)
      return [counted(left), { ...right, each: true, bare: null }];
    if (right.bare !== null) return [counted(right), { ...left, each: true }];
    return null;
  }
  if (left.kind === "quantity" && right.kind === "money")
    return [left, { ...right, each: true, bare: null }];
  if (left.kind === "money" && right.kind === "quantity") {
    return left.bare === null
      ? [{ ...left, each: true }, right]
      : [counted(left), right];
  }
  return null;
}

function unitIn(mark: Mark | undefined): string | null {
  if (mark?.kind === "word") return unitNamed(mark.text);
  return mark?.kind === "quantity" && mark.value === 1 ? mark.unit : null;
}

/** The price mark that stands before `money`: how many marks it takes, 0 for none. */
function priceMarkBefore(out: Mark[]): number {
  const last = out.at(-1);
  if (last?.kind === "sign" && last.text === "@") return 1;
  let taken = 0;
  if (unitIn(last) && has(out.at(-2), "each")) taken = 1;
  while (
    has(out.at(-1 - taken), "each") ||
    (taken > 0 &&
      out.at(-1 - taken)?.kind === "sign" &&
      has(out.at(-2 - taken), "each"))
  ) {
    taken++;
  }
  return taken;
}

function isAnd(mark: Mark | undefined): boolean {
  return mark?.kind === "break" && mark.level === "and";
}

/** "antara 100rb dan 150rb" */
function saysBetween(out: Mark[]): boolean {
  const word = out.at(-3);
  return word?.kind === "word" && word.text === "antara";
}

function foldMoney(out: Mark[], mark: MoneyMark): void {
  const last = out.at(-1);
  const before = out.at(-2);
  const ranged =
    has(last, "until") || has(last, "or") || (isAnd(last) && saysBetween(out));
  const between = last?.kind === "sign" ? last.text : ranged ? "-" : "";
  if (before?.kind === "money" && (between === "-" || between === "~")) {
    out.splice(-2, 2, range(before, mark));
    return;
  }
  const taken = priceMarkBefore(out);
  if (taken > 0) {
    out.splice(-taken, taken);
    const count = out.at(-1);
    if (count?.kind === "money" && count.bare !== null)
      out[out.length - 1] = counted(count);
    out.push({ ...mark, each: true, bare: null, of: unitIn(last) });
    return;
  }
  if (last?.kind === "sign" && last.text === "x" && mark.bare !== null) {
    out[out.length - 1] = counted(mark);
    return;
  }
  out.push(mark);
}

function slashed(mark: Mark | undefined): mark is Mark & { kind: "sign" } {
  return mark?.kind === "sign" && mark.text === "/";
}

/** "1kg 11rb/2kg 21rb": what the same thing costs by how much of it, so one or the other */
function isAnotherSize(out: Mark[], mark: Mark): boolean {
  const [size, price] = out.slice(-3, -1);
  const isSize = mark.kind === "quantity" && size?.kind === "quantity";
  return isSize && price?.kind === "money" && size.unit === mark.unit;
}

const either = [{ role: "or" as const, category: "lainnya" as const }];
const rate = [{ role: "each" as const, category: "lainnya" as const }];

export function fold(marks: Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    const before = out.at(-2);
    if (last?.kind === "sign" && last.text === "x" && before) {
      const product = times(before, mark);
      if (product) {
        out.splice(-2, 2, ...product);
        continue;
      }
    }
    // "angsuran 2x minggu ini @120rb": how often, with its price to come
    if (
      last?.kind === "sign" &&
      last.text === "x" &&
      before?.kind === "money" &&
      before.bare !== null &&
      mark.kind === "day"
    )
      out.splice(-2, 2, counted(before));
    // "300rb/350rb" is one or the other; "gas 22rb / minyak 38rb" is a list
    if (slashed(last) && before?.kind === "money" && mark.kind === "money") {
      out.splice(-2, 2, range(before, mark));
      continue;
    }
    if (slashed(last)) {
      const glued = mark.start === last.end && last.start === before?.end;
      if (
        before?.kind === "money" &&
        mark.kind !== "money" &&
        (unitIn(mark) || (glued && mark.kind === "word" && !isVerb(mark)))
      ) {
        out.splice(-2, 2, { ...before, each: true, of: unitIn(mark) });
        continue;
      }
      if (glued && unitIn(mark)) {
        // "omset/hari 350rb": what is usual, not what came in
        out[out.length - 1] = {
          kind: "word",
          text: "per",
          known: rate,
          start: last.start,
          end: last.end,
        };
        out.push(mark);
        continue;
      }
      if (isAnotherSize(out, mark)) {
        const { start, end } = last;
        out.splice(
          -1,
          1,
          { kind: "word", text: "atau", known: either, start, end },
          mark,
        );
        continue;
      }
      out[out.length - 1] = {
        kind: "break",
        level: "comma",
        question: false,
        start: last.start,
        end: last.end,
      };
    }
    if (before?.kind === "money" && has(last, "each") && unitIn(mark)) {
      out.splice(-2, 2, { ...before, each: true, of: unitIn(mark) });
      continue;
    }
    if (
      last?.kind === "money" &&
      has(mark, "each") &&
      mark.kind === "word" &&
      !/^(per|tiap|setiap)$/.test(mark.text)
    ) {
      out[out.length - 1] = { ...last, each: true };
      continue;
    }
    if (mark.kind === "money") foldMoney(out, mark);
    else out.push(mark);
  }
  return out;
}
