/** What one written number, such as 1.250.000 or 1,5, can stand for. */
export type Literal =
  | { kind: "plain"; value: number; digits: number }
  | { kind: "grouped"; value: number }
  | { kind: "decimal"; whole: number; fraction: string }
  | { kind: "bad"; digits: string };

const longest = 15;

const plainNumber = /^[1-9]\d{0,14}$/;

export function readLiteral(text: string): Literal {
  if (plainNumber.test(text))
    return { kind: "plain", value: Number(text), digits: text.length };
  const digits = text.replace(/[.,']/g, "");
  const bad: Literal = { kind: "bad", digits };
  if (!/^\d+$/.test(digits)) return bad;
  if (digits.length > longest) {
    return digits === text
      ? { kind: "plain", value: Infinity, digits: digits.length }
      : bad;
  }
  if (Number(digits) === 0) return { kind: "plain", value: 0, digits: 1 };
  const groups = text.split(/[.,']/);
  if (groups.length === 1) {
    if (text.length > 1 && text[0] === "0") return bad;
    return { kind: "plain", value: Number(text), digits: text.length };
  }
  if (text.includes("'")) return bad;
  const marks = text.replace(/\d/g, "");
  const first = groups[0] ?? "";
  const last = groups.at(-1) ?? "";
  const leading = first.length > 1 && first[0] === "0";
  if (leading || first === "") return bad;

  if (groups.slice(1).every((group) => group.length === 3)) {
    const oneKind = new Set(marks).size === 1;
    const fits = first.length <= 3 && first !== "0";
    return oneKind && fits ? { kind: "grouped", value: Number(digits) } : bad;
  }
  // Cents are decoration: 87.500,00 and 87500,00 and 87,500.00.
  if (last === "00" && groups.length > 2) {
    const amount = readLiteral(text.slice(0, -3));
    const ownMark = marks.at(-1) !== marks[0];
    return amount.kind === "grouped" && ownMark ? amount : bad;
  }
  if (
    groups.length === 2 &&
    last === "00" &&
    marks === "," &&
    first.length > 3
  ) {
    return { kind: "plain", value: Number(first), digits: first.length };
  }
  if (groups.length === 2 && last.length <= 2) {
    return { kind: "decimal", whole: Number(first), fraction: last };
  }
  return bad;
}

/** Whole rupiah for `1,25` times a million, or null where rupiah would break. */
export function scaleDecimal(
  whole: number,
  fraction: string,
  scale: number,
): number | null {
  const part = (Number(fraction) * scale) / 10 ** fraction.length;
  return Number.isInteger(part) ? whole * scale + part : null;
}
