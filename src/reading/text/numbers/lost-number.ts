import type { Mark, MoneyMark } from "../marks.ts";
import { nearTo } from "../words/near-words.ts";
import { readSpoken, scales } from "./number-words.ts";

/** Numbers in words of which one is written with a slip. */

const counting =
  "satu tiga empat lima enam tujuh delapan sembilan puluh ratus ribu juta seratus sepuluh sebelas satus seket selawe atus telung limang".split(
    " ",
  );
const counts = nearTo(counting);
const measures = new Set(["puluh", "ratus", "belas", "atus"]);

/** "dau puluh ribu", "staus telung puluh ewu": a part of a number that is lost, beside one that is not */
export function isLostNumber(text: string, next: string | undefined): boolean {
  if (measures.has(text)) return true;
  if (next === undefined || !counts.has(text)) return false;
  return (
    scales.has(next) || measures.has(next) || readSpoken([next], 0) !== null
  );
}

/** "satu juta dua ratus lia puluh ribu": what was read of it before is no amount either. */
export function loseNumber(marks: Mark[], lost: MoneyMark): void {
  const part = marks.findLastIndex(({ kind }) => kind === "money");
  const isNear = part >= 0 && part >= marks.length - 2;
  if (isNear && !marks.slice(part).some(({ kind }) => kind === "break"))
    marks.length = part;
  marks.push(lost);
}
