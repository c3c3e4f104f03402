import type { Token } from "./tokens.ts";
import { scales, scalesEach } from "./number-words.ts";
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
  let end = at + 1;
  if (!each) {
    const dash = tokens[end]?.text === "-" && tokens[end]?.glued ? 1 : 0;
    const suffix = tokens[end + dash];
    if (suffix?.text === "an" && (dash === 0 || suffix.glued)) {
      each = true;
      end += dash + 1;
    }
  }
  return { scale, each, end };
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
