import type { Token } from "./tokens.ts";
import { meanings } from "./words/meanings.ts";
import { scales, unglue } from "./numbers/number-words.ts";
import { unitNamed, unitOf } from "./numbers/units.ts";

/** perkilo, sekilonya -> per kilo */
function perUnit(text: string): string[] | null {
  let unit = "";
  if (text.startsWith("per")) unit = text.slice(3);
  else if (text.startsWith("se") && text.endsWith("nya"))
    unit = text.slice(2, -3);
  return unit && unitNamed(unit) ? ["per", unit] : null;
}

const undone = new Set(
  "gajadi gakjadi gkjadi gajd gakjd ngajadi nggajadi nggakjadi ndakjadi tidakjadi tdkjadi".split(
    " ",
  ),
);

/** gajadi -> gak jadi */
const asUndone = (text: string): string[] | null =>
  undone.has(text) ? ["gak", "jadi"] : null;

const receives = new Set(["terima", "trima", "terimah", "trims"]);

/** Words written together are taken apart: limapuluhribu, 5rbx3. */
export function expand(tokens: Token[]): Token[] {
  const result: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.text === "kasih" && receives.has(tokens[at - 1]?.text ?? "")) {
      // "terima kasih" is neither received nor given
      const thanks = result.pop() ?? token;
      result.push({ ...thanks, text: "makasih", end: token.end });
      continue;
    }
    if (token.kind !== "word" || meanings(token.text).length > 0) {
      result.push(token);
      continue;
    }
    const next = tokens[at + 1];
    const head = token.text.slice(0, -1);
    const times =
      token.text.endsWith("x") &&
      token.glued &&
      next?.glued &&
      (scales.has(head) || unitOf({ ...token, text: head }));
    const words = times
      ? [head, "x"]
      : (asUndone(token.text) ?? perUnit(token.text) ?? unglue(token.text));
    if (!words) {
      result.push(token);
      continue;
    }
    let start = token.start;
    for (const [order, text] of words.entries()) {
      const end =
        order === words.length - 1
          ? token.end
          : Math.min(start + text.length, token.end);
      result.push({
        ...token,
        text,
        start,
        end,
        glued: order > 0 || token.glued,
      });
      start = end;
    }
  }
  return result;
}
