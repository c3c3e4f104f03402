import type { Token } from "../tokens.ts";
import { scales, scalesEach } from "./number-words.ts";
import { meanings } from "../words/meanings.ts";
import { spokenWindow } from "./units.ts";

const millionOrMilliard = "m";
const digitNames = [
  "",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
];

/** "100rb an", "200.000-an": the index behind "an", or `at`; "an bu sri" is on her behalf */
export function anEnd(tokens: Token[], at: number): number {
  const dash = tokens[at]?.text === "-" && tokens[at]?.glued ? 1 : 0;
  const suffix = tokens[at + dash];
  if (suffix?.text !== "an" || (dash > 0 && !suffix.glued)) return at;
  const next = meanings(tokens[at + dash + 1]?.text ?? "");
  const isName = next.some(({ role }) => role === "title");
  return isName ? at : at + dash + 1;
}

export function scaleAt(tokens: Token[], at: number, spoken: boolean) {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  if (token.text === "k" && spoken) return null;
  let scale = scales.get(token.text);
  let each = scalesEach.has(token.text);
  if (each) scale = scalesEach.get(token.text);
  if (scale === undefined) {
    if (token.text !== millionOrMilliard || spoken) return null;
    return { scale: 0, each: false, end: at + 1 };
  }
  const end = each ? at + 1 : anEnd(tokens, at + 1);
  return { scale, each: each || end > at + 1, end };
}

/** "3 ratus", "2 puluh": a digit where a word could stand. */
export function wordsAt(tokens: Token[], at: number): (string | undefined)[] {
  const token = tokens[at];
  if (token?.kind !== "number") return spokenWindow(tokens, at);
  const next = tokens[at + 1]?.text;
  if (
    token.text.length !== 1 ||
    (next !== "ratus" && next !== "puluh" && next !== "belas")
  )
    return [];
  // "3 ratus dua puluh": the rest is read from its own words on
  const rest = spokenWindow(tokens, at + 2);
  return [digitNames[Number(token.text)], next, ...rest];
}
