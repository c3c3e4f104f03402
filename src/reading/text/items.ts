import type { Mark } from "./marks.ts";
import { isThing, isVerb, plays } from "./words/plays.ts";
import { splitClause } from "./split-clause.ts";

/** One entry of the note to be, or a stretch of words without an amount. */
export interface Item {
  marks: Mark[];
  /** `Belanja:` sets the direction of what follows */
  heading: boolean;
  /** a comma stands before it, not a new line or "dan" */
  listed: boolean;
  /** "dan", "sama" or "+" stands before it */
  linked: boolean;
  /** "lalu" or "terus" stands before it */
  then: boolean;
  /** nothing at all parts it from the item before */
  joined: boolean;
}

export interface Sentence {
  items: Item[];
  /** ends with a question mark */
  asked: boolean;
}

export function readSentences(marks: Mark[]): Sentence[] {
  const sentences: Sentence[] = [];
  let sentence: Sentence = { items: [], asked: false };
  let clause: Mark[] = [];
  let hasMoney = false;
  let outside = false;
  let hasCount = false;
  let hasVerb = false;
  let sumsUp = false;
  let listed = false;
  let linked = false;
  let then = false;
  const endClause = (heading = false): void => {
    if (clause.length > 0) {
      for (const [order, part] of splitClause(clause).entries()) {
        sentence.items.push({
          marks: part,
          heading,
          listed,
          linked: linked && order === 0,
          then: then && order === 0,
          joined: order > 0,
        });
      }
    }
    clause = [];
    hasMoney = outside = hasCount = hasVerb = sumsUp = false;
  };
  for (const [at, mark] of marks.entries()) {
    if (mark.kind === "break") {
      // "jual soto 12 porsi, total 180rb" and "…, 1 porsi 15rb" are one item
      const next = marks[at + 1];
      const goesOn =
        !hasMoney &&
        hasCount &&
        (plays(next, "total") ||
          plays(next, "each") ||
          next?.kind === "quantity" ||
          next?.kind === "money");
      if (mark.level === "comma" && goesOn) continue;
      // "jual nasi 22 porsi" and in the next line "@13rb", or "13rb" alone
      const isPrice =
        next?.kind === "money" &&
        (isAlone(marks, at + 2) || (next.each && next.of == null));
      if (mark.level === "line" && goesOn && isPrice) continue;
      // "belanja 120rb (ayam 80rb, cabe 40rb)": the brackets stay whole
      if (mark.level !== "line" && outside && opensInside(marks, at)) continue;
      const isAnd = mark.level === "and";
      const isAside = isAnd && ((sumsUp && hasCount) || paysLater(clause));
      if (isAnd && (hasMoney ? opensAnew(clause) : !isAside)) {
        if (clause.length > 0)
          clause.push({
            kind: "word",
            text: "dan",
            known: andWord,
            start: mark.start,
            end: mark.end,
          });
        continue;
      }
      endClause();
      listed = mark.level === "comma";
      linked = mark.level === "and";
      then = mark.goesOn === true;
      if (mark.level === "sentence" || mark.level === "line") {
        sentence.asked = mark.question;
        if (sentence.items.length > 0) sentences.push(sentence);
        sentence = { items: [], asked: false };
      }
    } else if (
      mark.kind === "sign" &&
      mark.text === ":" &&
      hasVerb &&
      !hasMoney &&
      !hasCount &&
      !sumsUp
    ) {
      endClause(true);
      listed = linked = then = false;
    } else {
      clause.push(mark);
      hasMoney ||= mark.kind === "money";
      outside ||= mark.kind === "money" && !mark.inBrackets;
      hasCount ||= mark.kind === "quantity";
      hasVerb ||= isVerb(mark) || plays(mark, "receivable");
      sumsUp ||= plays(mark, "check") || plays(mark, "total");
    }
  }
  endClause();
  if (sentence.items.length > 0) sentences.push(sentence);
  return sentences;
}

/** "bayar nanti sore": said of what was taken before */
function paysLater(clause: Mark[]): boolean {
  const near = clause.slice(-wordsBehind);
  return (
    near.some((mark) => plays(mark, "pay")) &&
    near.some((mark) => plays(mark, "plan"))
  );
}

/** Nothing but "ya bu" up to the next break. */
function isAlone(marks: Mark[], at: number): boolean {
  const mark = marks[at];
  if (!mark || mark.kind === "break") return true;
  const isSoft = plays(mark, "filler") || plays(mark, "title");
  return isSoft && isAlone(marks, at + 1);
}

/** "laku 25rb bu tini utang gula", and then "sama kopi 20rb": has what follows its amount a verb and a thing, and no amount yet? */
function opensAnew(clause: Mark[]): boolean {
  const near = clause.slice(-wordsBehind);
  const last = near.findLastIndex(({ kind }) => kind === "money");
  if (last < 0) return false;
  const first = clause.findIndex(({ kind }) => kind === "money");
  const tail = near.slice(last + 1);
  const verb = tail.findIndex((mark) => isVerb(mark));
  // "beli beras 70rb ngutang di toko", "dapat 75rb dari jual donat" say it of the amount
  const isOfIt =
    (verb === 0 && plays(tail[0], "debt")) ||
    tail.slice(0, verb).some((mark) => plays(mark, "from"));
  return (
    verb >= 0 &&
    !isOfIt &&
    clause.slice(0, first).some((mark) => isVerb(mark)) &&
    tail.slice(verb + 1).some((mark) => isThing(mark))
  );
}

/** Does the next amount, before any other break, stand in brackets? */
function opensInside(marks: Mark[], at: number): boolean {
  for (const mark of marks.slice(at + 1, at + 1 + wordsInside)) {
    if (mark.kind === "break") return false;
    if (mark.kind === "sign" && mark.text === "(") return false;
    if (mark.kind === "money") return mark.inBrackets;
  }
  return false;
}

const wordsInside = 8;
/** No thing is named by more words behind an amount that is not its own. */
const wordsBehind = 12;
const andWord = [{ role: "and" as const, category: "lainnya" as const }];
