import type { Token } from "./tokens.ts";
import { scales } from "./numbers/number-words.ts";

/** Signs that stand for a word: s/d, ±, and x where it multiplies. */

/** WhatsApp writes *bold*; a star multiplies when it leans to neither side. */
export function isTimes(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (token?.text === "x") return true;
  // "10rb kali 20"
  if (token?.text === "kali")
    return scales.has(before?.text ?? "") && next?.kind === "number";
  if (token?.text !== "*") return false;
  if (before?.kind !== "number" && before?.kind !== "word") return false;
  return next?.kind === "number" && token.glued === next.glued;
}

/** "20 a 3000", "20 a Rp3.000": at that price each */
export function isAt(tokens: Token[], at: number): boolean {
  if (tokens[at]?.text !== "a" || tokens[at - 1]?.kind !== "number")
    return false;
  const price = tokens[tokens[at + 1]?.text === "rp" ? at + 2 : at + 1];
  return price?.kind === "number" && /\d{3}/.test(price.text);
}

/** What a sign says in words, and the index behind it: "+-200rb", ">200rb", "200rb++". */
export function spokenSign(
  tokens: Token[],
  at: number,
): { text: string; end: number } | null {
  const token = tokens[at];
  if (token?.kind === "word" && token.text !== "s") return null;
  const [next, then] = [tokens[at + 1], tokens[at + 2]];
  const about = (end: number) => ({ text: "sekitar", end });
  switch (token?.text) {
    case "s": {
      const until = next?.text === "/" || next?.text === ".";
      return until && then?.text === "d"
        ? { text: "sampai", end: at + 3 }
        : null;
    }
    case "±":
      return about(at + 1);
    case "+": {
      const signed = next?.glued && (next.text === "-" || next.text === "/");
      if (signed) return about(at + (next.text === "/" ? 3 : 2));
      const open = token.glued && (!next || next.kind === "line");
      if (open) return about(at + 1);
      return next?.glued && next.text === "+" ? about(at + 2) : null;
    }
    case ">":
    case "<":
      return next?.glued &&
        (next.kind === "number" || next.text === "rp") &&
        !token.glued
        ? about(at + 1)
        : null;
    default:
      return null;
  }
}
