import type { Mark } from "../marks.ts";
import type { Role } from "./roles.ts";
import { gives } from "../facts.ts";
import { meanings } from "./meanings.ts";
import { plays } from "./plays.ts";

/** Written in full these are her parents as often as whom she writes to; "bu" and "pak" are only the latter. */
const parents = new Set("ibu bapak emak mak mamak mama mamah ayah".split(" "));
const hands: Role[] = ["buy", "pay", "loan"];
const soft: Role[] = ["filler", "self"];

/** "bapak ngasih 50rb", "tadi ibu saya kasih 50rb": does what follows hand money over? */
function handsOver(marks: Mark[], at: number): boolean {
  const next = marks[at];
  if (next?.kind === "day" || soft.some((role) => plays(next, role)))
    return handsOver(marks, at + 1);
  const isGift = next?.kind === "word" && gives.has(next.text);
  return isGift || hands.some((role) => plays(next, role));
}

/** Father and mother are family where they may be the ones who hand money over. */
export function readKin(marks: Mark[]): Mark[] {
  if (!marks.some((mark) => mark.kind === "word" && parents.has(mark.text)))
    return marks;
  return marks.map((mark, at) => {
    if (mark.kind !== "word" || !parents.has(mark.text)) return mark;
    // "halo ibu setor 120rb" greets the one it is written to
    const isGreeted = plays(marks[at - 1], "chat");
    return isGreeted || !handsOver(marks, at + 1)
      ? mark
      : { ...mark, known: meanings("mertua") };
  });
}
