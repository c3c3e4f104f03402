import type { Token } from "./tokens.ts";
import { scales } from "./numbers/number-words.ts";

/** "1. beras 150rb 2. telur 54rb": the numbers of a list, one below the other or in a line. */

const closes = new Set([".", ")"]);
/** No item of a list in a line is longer than this. */
const near = 16;

function isSum(token: Token | undefined): boolean {
  const isLong = token?.kind === "number" && token.text.length > 3;
  return isLong || scales.has(token?.text ?? "");
}

/** "22rb", "22.000," and "22rb." */
function endsAmount(tokens: Token[], at: number): boolean {
  const text = tokens[at]?.text;
  return text === "," || isSum(tokens[text === "." ? at - 1 : at]);
}

/** The amount before `at` ends there, and no bracket is open. */
function follows(tokens: Token[], at: number): boolean {
  if (!endsAmount(tokens, at - 1) || tokens[at]?.glued) return false;
  for (let back = at - 1; back > at - 13 && tokens[back]; back--) {
    if (tokens[back]?.text === "(") return false;
  }
  return true;
}

/** "2." or "2)" with words behind it. */
function isNumbered(tokens: Token[], at: number, number: number): boolean {
  const [token, mark, next] = tokens.slice(at, at + 3);
  return (
    token?.text === String(number) &&
    mark?.glued === true &&
    closes.has(mark.text) &&
    next?.kind === "word"
  );
}

/** Does the number before, or behind, stand within reach? */
function counts(tokens: Token[], at: number, number: number): boolean {
  if (number === 1) {
    for (let next = at + 3; next < at + near; next++)
      if (isNumbered(tokens, next, 2)) return follows(tokens, next);
    return false;
  }
  for (let back = at - 3; back > at - near && back >= 0; back--)
    if (isNumbered(tokens, back, number - 1)) return follows(tokens, at);
  return false;
}

/** Is the number at `at` one of a list within a line? */
export function isInlineMark(tokens: Token[], at: number): boolean {
  const number = Number(tokens[at]?.text);
  if (tokens[at]?.glued || !isNumbered(tokens, at, number)) return false;
  const isBracket = tokens[at + 1]?.text === ")" && follows(tokens, at);
  return isBracket || counts(tokens, at, number);
}

/** The index behind such a number, or `at` when it is none. */
export function listMark(tokens: Token[], at: number): number {
  const before = tokens[at - 1];
  const token = tokens[at];
  const mark = tokens[at + 1];
  if (!mark?.glued || !closes.has(mark.text) || token?.kind !== "number")
    return at;
  if (token.dressed || !/^\d\d?$/.test(token.text)) return at;
  const opens = !before || before.kind === "line";
  return tokens[at + 2] && (opens || isInlineMark(tokens, at)) ? at + 2 : at;
}
