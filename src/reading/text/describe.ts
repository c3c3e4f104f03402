import type { Facts } from "./facts.ts";

const longestDescription = 80;
const longestAbout = 160;
/** Enough to fill a description, whatever is left out of it. */
const longestRead = 600;

const word = /[\p{L}\p{N}]/u;

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return [...text.slice(0, 2 * length)].slice(0, length).join("");
}

function points(letters: string[], at: number): boolean {
  return /[.,]/.test(letters[at] ?? "") && /\d/.test(letters[at + 1] ?? "");
}

const plainWord = /^[a-z0-9]+$/i;

/** A word without the signs around it: "-minyak," is minyak. */
function bare(chunk: string): string {
  if (plainWord.test(chunk)) return chunk;
  const letters = [...chunk];
  let from = 0;
  let to = letters.length;
  // ".5kg" is not 5kg
  while (from < to && !word.test(letters[from] ?? "") && !points(letters, from))
    from++;
  while (to > from && !word.test(letters[to - 1] ?? "")) to--;
  return letters.slice(from, to).join("");
}

/** Her own words for the item, without the amounts; "" when there are none. */
export function named(text: string, facts: Facts): string {
  let from = facts.start;
  let rest = "";
  for (const money of facts.moneys) {
    if (rest.length > longestRead) break;
    rest += `${text.slice(from, money.start)} `;
    from = money.end;
  }
  rest += text.slice(from, facts.end);
  const words = rest
    .slice(0, longestRead)
    .split(/\s+/)
    .map(bare)
    .filter(Boolean);
  const whole = words.join(" ");
  return cut(
    whole.charAt(0).toUpperCase() + whole.slice(1),
    longestDescription,
  );
}

export function describe(text: string, facts: Facts): string {
  return (
    named(text, facts) ||
    cut(text.slice(facts.start, facts.end).trim(), longestDescription)
  );
}

export function about(text: string, facts: Facts): string {
  return cut(text.slice(facts.start, facts.end).trim(), longestAbout);
}
