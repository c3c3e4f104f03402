import type { Token } from "../tokens.ts";
import { scaleDecimal } from "./literals.ts";
import { scaleAt } from "./number-units.ts";
import { readSpoken } from "./number-words.ts";

/** "satu koma dua juta", "1 koma 5 jt": from the comma on; null where none is said. */
export function readComma(tokens: Token[], comma: number, whole: number) {
  if (tokens[comma]?.text !== "koma") return null;
  const [fraction, measure] = [tokens[comma + 1], tokens[comma + 2]];
  const spoken = readSpoken([fraction?.text], 0)?.value;
  const digit = fraction?.kind === "number" ? fraction.text : String(spoken);
  if (!/^\d+$/.test(digit)) return null;
  const unit = scaleAt(tokens, comma + 2, false);
  const value =
    unit && unit.scale >= 1e3 && digit.length === 1
      ? scaleDecimal(whole, digit, unit.scale)
      : null;
  // "dua koma lima belas juta" is no decimal: any guess would be a wrong one
  return {
    value: value ?? 0,
    open: value === null ? [] : null,
    scale: unit?.scale || 1,
    end: unit?.end ?? comma + (measure ? 3 : 2),
    each: unit?.each ?? false,
    decimal: true,
  };
}
