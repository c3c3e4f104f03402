import type { Word } from "./roles.ts";
import { regionalRows } from "./regional-words.ts";
import { rows } from "./words.ts";

const table = new Map<string, Word[]>();
for (const [role, category, words] of [...rows, ...regionalRows]) {
  for (const word of words.split(" ")) {
    const known = table.get(word) ?? [];
    if (!known.some((one) => one.role === role)) known.push({ role, category });
    table.set(word, known);
  }
}

const none: Word[] = [];

/** All that is known of a word: as written, without -nya, without an echo (lakuuu). */
export function meanings(text: string): Word[] {
  const found = table.get(text);
  if (found) return found;
  if (text.length > 5 && text.endsWith("nya")) {
    return table.get(text.slice(0, -3)) ?? none;
  }
  // hasile, sisane
  if (text.length > 4 && text.endsWith("e")) {
    const stem = table.get(text.slice(0, -1));
    if (stem) return stem;
    if (text.endsWith("ne")) return table.get(text.slice(0, -2)) ?? none;
  }
  if (text.length > 3 && text.at(-1) === text.at(-2)) {
    let end = text.length;
    while (end > 1 && text[end - 1] === text[end - 2]) end--;
    return table.get(text.slice(0, end)) ?? none;
  }
  return none;
}
