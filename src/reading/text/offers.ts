import type { Facts } from "./facts.ts";
import type { Item } from "./items.ts";
import { plays } from "./words/plays.ts";

/** "promo jual nasi 10rb", "jual nasi 10rb aja yuk", "jual nasi mulai 10rb": she calls out a price, nothing was sold yet. */

export const calls = new Set(
  "yuk yuks yukk ayo ayok ayuk buruan mampir gercep".split(" "),
);
const opening = new Set(["promo", "promosi", "obral", "diskon", "ready"]);

export function isOffer({ marks }: Item, { texts, roles }: Facts): boolean {
  for (const text of texts) if (calls.has(text)) return true;
  if (!roles.has("sale")) return false;
  const [first = ""] = texts;
  if (opening.has(first)) return true;
  return marks.some((mark, at) => {
    if (mark.kind !== "word" || mark.text !== "mulai") return false;
    const next = marks[at + 1];
    return (plays(next, "from") ? marks[at + 2] : next)?.kind === "money";
  });
}
