import type { Facts } from "./facts.ts";
import type { Language } from "./languages/language.ts";
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
  facts: Facts;
  /** the day of facts.net */
  cashDay: string;
  question?: { prompt: string; labels: string[] };
  /** a sum of hers that does not come out, or that is no entry */
  remark?: Check;
  /** lines of what else was asked or happened, the most important first */
  notices: string[];
  /** told only where nothing else is */
  aside?: string;
}

/** More is not read on a phone. */
export const mostLines = 3;

/**
 * The answer: at most three short lines, the booking first. One question at most; when
 * it leaves no room for the rest, it follows in a message of its own.
 */
export function composeReplies(outcome: Outcome): string[] {
  const { question, aside, remark } = outcome;
  if (!question) return [compose(outcome)];
  const put = [texts.question(question.prompt), texts.options(question.labels)];
  const told = tellings(outcome);
  if (told.length === 0 && aside) told.push(aside);
  const isWhole = !remark && told.length + put.length <= mostLines;
  return isWhole
    ? [[...told, ...put].join("\n")]
    : [compose(outcome), put.join("\n")];
}

/** What was booked, and what else there is to tell. */
function tellings(outcome: Outcome): string[] {
  const { booked, notices, isFirstToday, name, language } = outcome;
  const lines = notices.join("\n").split("\n").filter(Boolean);
  if (booked.length === 0) return lines;
  const thanks = isFirstToday ? `${texts.thanks(name, language)} ` : "";
  return [thanks + texts.booked(booked, language), ...lines];
}

function compose(outcome: Outcome): string {
  const { booked, facts, cashDay, today, remark, aside } = outcome;
  const lines = tellings(outcome);
  if (booked.length > 0 && lines.length < mostLines)
    lines.push(cashLine(facts.net, cashDay, today), closing(facts, remark));
  if (lines.length === 0) lines.push(aside ?? texts.help);
  return lines.slice(0, mostLines).join("\n");
}

function closing(facts: Facts, remark: Check | undefined): string {
  if (!remark) return texts.tierAndUndo(facts.tier);
  return remark.isAside ? texts.notCounted(remark) : texts.mismatch(remark);
}
