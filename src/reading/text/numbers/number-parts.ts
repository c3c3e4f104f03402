import type { Token } from "../tokens.ts";
import { readLiteral, scaleDecimal } from "./literals.ts";
import { readComma } from "./comma.ts";
import { scaleAt, wordsAt } from "./number-units.ts";
import { readSpoken, slang } from "./number-words.ts";
import { fractionAt, unitOf } from "./units.ts";

/** One number with at most one unit: 350rb, setengah juta, dua ratus. */
export interface Part {
  value: number;
  scale: number;
  end: number;
  open: number[] | null;
  each: boolean;
  spoken: boolean;
  decimal: boolean;
}

const halves = new Set(["setengah", "satengah", "stengah"]);
const thousands = new Set(
  "seribu serebu sewu sarebu saribu seribuan".split(" "),
);
const millions = new Set(["sejuta", "sajuta", "sayuta"]);

function halfAt(tokens: Token[], at: number): boolean {
  return halves.has(tokens[at]?.text ?? "");
}

function spokenPart(tokens: Token[], at: number): Part | null {
  const base = { open: null, each: false, spoken: true, decimal: false };
  const text = tokens[at]?.text ?? "";
  const bare = text.endsWith("an") ? text.slice(0, -2) : text;
  const known = slang.get(text) ?? slang.get(bare);
  if (known !== undefined) {
    return {
      ...base,
      value: known,
      scale: 1e3,
      end: at + 1,
      each: !slang.has(text),
    };
  }
  if (thousands.has(text) || millions.has(text)) {
    const scale = millions.has(text) ? 1e6 : 1e3;
    const half = halfAt(tokens, at + 1);
    return {
      ...base,
      value: scale,
      scale,
      end: at + (half ? 2 : 1),
      open: half ? [scale * 1.5] : null,
      each: text === "seribuan",
    };
  }
  if (halfAt(tokens, at)) {
    const unit = scaleAt(tokens, at + 1, true);
    if (!unit || unit.scale < 1e3) return null;
    return {
      ...base,
      value: unit.scale / 2,
      scale: unit.scale,
      end: unit.end,
      each: unit.each,
      decimal: true,
    };
  }
  const spoken = readSpoken(wordsAt(tokens, at), 0);
  if (!spoken) return null;
  const end = at + spoken.count;
  const told = readComma(tokens, end, spoken.value);
  if (told) return { ...base, ...told };
  const half = halfAt(tokens, end) ? 1 : 0;
  const unit = scaleAt(tokens, end + half, true);
  if (!unit) {
    return {
      ...base,
      value: spoken.value,
      scale: 1,
      end,
      open: spoken.sound ? null : [spoken.value * 1000],
    };
  }
  const value = (spoken.value + half / 2) * unit.scale;
  const late = !half && halfAt(tokens, unit.end);
  return {
    ...base,
    value,
    scale: unit.scale,
    end: late ? unit.end + 1 : unit.end,
    open: late ? [value + unit.scale / 2] : spoken.sound ? null : [value],
    each: unit.each,
    decimal: half > 0,
  };
}

function writtenPart(tokens: Token[], at: number): Part | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const literal = readLiteral(token.text);
  const base = {
    each: false,
    spoken: false,
    decimal: literal.kind === "decimal",
    open: null,
  };
  const told =
    literal.kind === "plain" ? readComma(tokens, at + 1, literal.value) : null;
  if (told) return { ...base, ...told };
  const unit = token.dressed ? null : scaleAt(tokens, at + 1, false);
  const half =
    !unit && halfAt(tokens, at + 1) ? scaleAt(tokens, at + 2, false) : null;
  if (half && literal.kind === "plain" && half.scale >= 1e3) {
    return {
      ...base,
      value: (literal.value + 0.5) * half.scale,
      scale: half.scale,
      end: half.end,
      decimal: true,
      each: half.each,
    };
  }
  if (
    unit &&
    unit.scale >= 1e3 &&
    literal.kind === "plain" &&
    halfAt(tokens, unit.end) &&
    !unitOf(tokens[unit.end + 1])
  ) {
    const value = literal.value * unit.scale + unit.scale / 2;
    return {
      ...base,
      value,
      scale: unit.scale,
      end: unit.end + 1,
      open: [value],
      each: unit.each,
    };
  }
  if (unit) {
    const shape = {
      ...base,
      scale: unit.scale || 1e6,
      end: unit.end,
      each: unit.each,
    };
    const choices = unit.scale ? [unit.scale] : [1e6, 1e9];
    if (literal.kind === "plain") {
      const odd = literal.value >= (unit.scale === 1e3 ? 10_000 : 1000);
      const values = choices.map((scale) => literal.value * scale);
      return {
        ...shape,
        value: values[0] ?? 0,
        open:
          odd || !unit.scale
            ? odd
              ? [literal.value, ...values]
              : values
            : null,
      };
    }
    if (literal.kind === "decimal") {
      const values = choices
        .map((scale) => scaleDecimal(literal.whole, literal.fraction, scale))
        .filter((value) => value !== null);
      return {
        ...shape,
        value: values[0] ?? 0,
        open: unit.scale && values.length ? null : values,
      };
    }
    if (literal.kind === "bad") return { ...shape, value: 0, open: [] };
    const plain = literal.value;
    // 150.000rb is 150.000 written twice over; 1.250jt may be 1,25jt.
    const open =
      unit.scale === 1e3
        ? [plain, plain * 1e3]
        : [plain * 1e3, ...choices.map((scale) => plain * scale)];
    return { ...shape, value: open[0] ?? 0, open };
  }
  const shape = { ...base, scale: 1, end: at + 1 };
  if (literal.kind === "plain" || literal.kind === "grouped") {
    const end = spacedEnd(tokens, at);
    if (literal.kind === "plain" && end > at + 1) {
      const parts = tokens.slice(at, end).map(({ text }) => text);
      const joined = Number(parts.join(""));
      return { ...shape, value: joined, end, open: [joined] };
    }
    return { ...shape, value: literal.value };
  }
  if (literal.kind === "decimal") {
    const value = scaleDecimal(literal.whole, literal.fraction, 1000) ?? 0;
    return {
      ...shape,
      value,
      open: [value, value * 1000],
    };
  }
  // 35.000,50 and .5: any guess would be a wrong one
  return { ...shape, value: 0, open: [] };
}

/** "350 000", "1 250 000": where the groups of three end, or the number itself. */
function spacedEnd(tokens: Token[], at: number): number {
  let end = at + 1;
  while (
    end < at + 4 &&
    tokens[end]?.kind === "number" &&
    !tokens[end]?.glued &&
    /^\d{3}$/.test(tokens[end]?.text ?? "")
  )
    end++;
  const short = (tokens[at]?.text.length ?? 0) < 3;
  const sure = tokens[at + 1]?.text[0] === "0" || (short && end > at + 2);
  return sure ? end : at + 1;
}

/** 1/2 juta, 3/4 jt, 1 1/2 juta */
export function readHalves(tokens: Token[], at: number): Part | null {
  const lead = /^[1-9]\d?$/.test(tokens[at]?.text ?? "") ? 1 : 0;
  const fraction = fractionAt(tokens, at) ?? fractionAt(tokens, at + lead);
  if (!fraction) return null;
  const unit = scaleAt(tokens, fraction.end, false);
  const whole = fraction.end - at > 3 ? Number(tokens[at]?.text) : 0;
  const value = (whole + fraction.value) * (unit?.scale ?? 0);
  if (!unit || !Number.isInteger(value) || value < 1) return null;
  const { scale, end, each } = unit;
  // "1/2rb" is hardly ever Rp500: one or two thousand
  const [low, , high] = tokens.slice(at, at + 3).map(({ text }) => text);
  const either = whole ? [value] : [Number(low) * 1e3, Number(high) * 1e3];
  const open = scale > 1e3 ? null : either;
  return { open, spoken: false, decimal: true, value, scale, end, each };
}

export function partAt(tokens: Token[], at: number): Part | null {
  return (
    spokenPart(tokens, at) ?? readHalves(tokens, at) ?? writtenPart(tokens, at)
  );
}
