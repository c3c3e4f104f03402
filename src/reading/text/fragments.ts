import { expand } from "./expand.ts";
import { readMarks, type Mark } from "./marks.ts";
import { parseNote } from "./parse-note.ts";
import { isVerb, plays } from "./words/plays.ts";
import { clean, tokenise } from "./tokens.ts";
import { isAnswer } from "./whole-note.ts";

/** More messages than these are no single note. */
const mostPieces = 5;
/** "jual mie 15", "rb" */
const unitOnly = /^\s*(rb|rbu|ribu|rebu|k|jt|juta)\s*$/i;

function marksOf(text: string, today: string): Mark[] {
  return readMarks(expand(tokenise(clean(text))), today);
}

/** A number that may answer a question is no piece of a note. */
function isAlone(text: string): boolean {
  return isAnswer(expand(tokenise(clean(text))));
}

/**
 * How many of these messages, sent one behind the other, are one note in pieces, from the
 * first on: "beli gula", "2 kg", "34rb" are three. One where the first stands alone.
 */
export function piecesOf(texts: string[], today: string): number {
  const [first = ""] = texts;
  const alone = parseNote(first, today);
  if (alone.entries.length > 0 || isAlone(first)) return 1;
  if (alone.questions.length > 0)
    return unitOnly.test(texts[1] ?? "") &&
      isNote(`${first} ${texts[1]}`, today)
      ? 2
      : 1;
  let joined = first;
  let verbs = marksOf(first, today).filter((mark) => isVerb(mark)).length;
  for (let count = 1; count < Math.min(texts.length, mostPieces); count++) {
    const next = texts[count]!;
    verbs += marksOf(next, today).filter((mark) => isVerb(mark)).length;
    const standsAlone = parseNote(next, today).entries.length > 0;
    if (standsAlone || isAlone(next) || verbs > 1) return 1;
    joined += ` ${next}`;
    if (verbs === 1 && isNote(joined, today)) return count + 1;
  }
  return 1;
}

/** One row, and nothing that is to be asked. */
function isNote(text: string, today: string): boolean {
  const { entries, questions } = parseNote(text, today);
  return entries.length === 1 && questions.length === 0;
}

/** "bu", "mau catat", "ini ya": words that only lead to a note. */
export function isCourtesy(text: string, today: string): boolean {
  const marks = marksOf(text, today);
  return marks.length > 0 && marks.every((mark) => leads(mark));
}

const leads = (mark: Mark): boolean =>
  plays(mark, "filler") || (plays(mark, "title") && mark.kind === "word");
