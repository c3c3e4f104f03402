import type { Facts } from "./asks/facts.ts";
import type { Language } from "./languages/language.ts";
import { numbered, type ShownRow } from "./listing.ts";
import { cashLine, texts, type BookedEntry } from "./texts.ts";

interface Check {
  label: string;
  stated: number;
  computed: number;
  isAside?: boolean;
}

/** What came of a batch of messages, to be told in one answer. */
export interface Outcome {
  name: string | null;
  language: Language | null;
  today: string;
  isFirstToday: boolean;
  booked: BookedEntry[];
  /** the rows that are told with their numbers; null where she knows them without */
  listed: ShownRow[] | null;
  /** something that was booked before is put right or gone */
  isCorrected: boolean;
  /** undefined where they don't come in time */
  facts: Facts | undefined;
  /** the day of facts.net */
  cashDay: string;
  /** `waiting`: what is told of the others that wait */
  question?: { prompt: string; labels: string[]; waiting: string | undefined };
  /** a sum of hers that does not come out, or that is no entry */
  remark?: Check;
  /** what else was asked or happened, each with its lines, the most important first */
  notices: string[];
}

/** More is not read on a phone. */
export const mostLines = 3;

/**
 * The answer: messages of at most three short lines, the booking first. Nothing that she
 * asked is left out: what finds no room in one goes into the next. One question at most,
 * behind it all.
 */
export function composeReplies(outcome: Outcome): string[] {
  const { question, remark } = outcome;
  if (!question) return compose(outcome);
  const put = [
    ...(question.waiting ? [question.waiting] : []),
    texts.question(question.prompt),
    texts.options(question.labels),
  ];
  const told = tellings(outcome).flat();
  const isWhole = !remark && told.length + put.length <= mostLines;
  return isWhole
    ? [[...told, ...put].join("\n")]
    : [...compose(outcome), put.join("\n")];
}

/** What was booked or put right, and what else there is to tell, each as its lines. */
function tellings(outcome: Outcome): string[][] {
  const { booked, notices, isFirstToday, name, language, listed, today } =
    outcome;
  const tellings = notices
    .map((notice) => notice.split("\n").filter(Boolean))
    .filter((lines) => lines.length > 0);
  if (booked.length > 0) {
    const thanks = isFirstToday ? `${texts.thanks(name, language)} ` : "";
    tellings.unshift([thanks + texts.booked(booked, language, today)]);
  }
  // Where she has to know the numbers they stand right behind what they are of.
  if (listed) {
    const first = numbered(listed);
    if (tellings.length === 0) tellings.push([first]);
    else if (!tellings.flat().some((line) => first.startsWith(line)))
      tellings[0]!.splice(1, 0, first);
  }
  return tellings;
}

function compose(outcome: Outcome): string[] {
  const { booked, facts, cashDay, today, remark, listed } = outcome;
  const told = tellings(outcome);
  const lines = told.flat();
  const isTold = booked.length > 0 || outcome.isCorrected;
  if (isTold && lines.length < mostLines) {
    const cash = facts ? [cashLine(facts.net, cashDay, today)] : [];
    const isNumbered = listed !== null;
    if (remark) lines.push(...(isNumbered ? [] : cash), remarkLine(remark));
    else if (isNumbered)
      lines.push([...cash, texts.amendHint(listed)].join(" "));
    else lines.push(...cash);
    if (!remark && !isNumbered && booked.length > 0)
      lines.push(facts ? texts.tierAndUndo(facts.tier) : texts.undoHint);
    // These are said as far as there is room.
    return [lines.slice(0, mostLines).join("\n")];
  }
  return lines.length === 0 ? [texts.help] : packed(told);
}

/** Messages of whole answers as far as these are short: none is cut where another would do. */
function packed(tellings: string[][]): string[] {
  const messages: string[][] = [];
  for (const lines of tellings) {
    const last = messages.at(-1);
    if (last && last.length + lines.length <= mostLines) last.push(...lines);
    else
      for (let from = 0; from < lines.length; from += mostLines)
        messages.push(lines.slice(from, from + mostLines));
  }
  return messages.map((lines) => lines.join("\n"));
}

function remarkLine(remark: Check): string {
  return remark.isAside ? texts.notCounted(remark) : texts.mismatch(remark);
}
