import type { Token } from "../tokens.ts";
import type { Day } from "../days/dates.ts";
import type { Quantity } from "./units.ts";
import type { Role } from "../words/roles.ts";
import { recent } from "../days/calendar.ts";
import { readDay } from "../days/dates.ts";
import { weekdays } from "../days/day-words.ts";
import { meanings } from "../words/meanings.ts";
import { readHalves } from "./number-parts.ts";
import { scales } from "./number-words.ts";
import { fractionAt, readQuantity, unitOf } from "./units.ts";

const goods: Role[] = ["material", "cost", "home", "outlay"];
const trades: Role[] = ["sale", "buy", "wares"];

function speaksOf(token: Token | undefined, roles: Role[]): boolean {
  if (token?.kind !== "word" || unitOf(token)) return false;
  const known = meanings(token.text);
  return known.some(({ role }) => roles.includes(role));
}

function isThing(token: Token | undefined): boolean {
  if (speaksOf(token, goods)) return true;
  const word = token?.kind === "word" && !unitOf(token);
  return word && !scales.has(token.text) && meanings(token.text).length === 0;
}

/**
 * "beli cabe 1/4 10rb", "1/4 bawang 8rb": a half or a quarter of something, which
 * looks like a day. `either` when such a day came lately and nothing tells.
 */
function readPart(
  tokens: Token[],
  at: number,
  today: string,
): Quantity | "either" | null {
  const part = fractionAt(tokens, at);
  const next = tokens[at + 3];
  // "rabu 3/6"
  if (weekdays.has(tokens[at - 1]?.text ?? "")) return null;
  if (!part || ![0.25, 0.5, 0.75].includes(part.value)) return null;
  if (next?.text === "/" || scales.has(next?.text ?? "")) return null;
  const before = tokens[at - 1];
  const after = isThing(next);
  const behind = isThing(before);
  const traded = speaksOf(before, trades);
  if (!behind && !after && !traded) return null;
  const [day, month] = [tokens[at], tokens[at + 2]].map((token) =>
    Number(token?.text),
  );
  const lately = recent(today, day ?? 0, month ?? 0) !== null;
  if (lately && !behind && !(traded && after)) return "either";
  return { value: part.value, measure: "bulk", unit: "", end: part.end };
}

/** "1/2 kg" weighs, "3/11" is a day, "2 hari lalu" as well, "1/2 juta" neither. */
export function readDayOrQuantity(
  tokens: Token[],
  at: number,
  today: string,
): { day: Day | null; quantity: Quantity | null } {
  const slashed = tokens[at + 1]?.text === "/";
  const counted = slashed ? readQuantity(tokens, at) : null;
  if (counted || (slashed && readHalves(tokens, at)))
    return { day: null, quantity: counted };
  const part = slashed ? readPart(tokens, at, today) : null;
  if (part && part !== "either") return { day: null, quantity: part };
  const day = readDay(tokens, at, today);
  if (!day) return { day, quantity: readQuantity(tokens, at) };
  return { day: part ? { ...day, date: null } : day, quantity: null };
}
