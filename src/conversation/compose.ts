import type { Facts } from "./facts.ts";
import { cashLine, texts, type BookedEntry } from "./texts.ts";

/** What came of a batch of messages, to be told in one answer. */
export interface Outcome {
  name: string | null;
  today: string;
  isFirstToday: boolean;
  booked: BookedEntry[];
  facts: Facts;
  /** the day of facts.net */
  cashDay: string;
  question?: { prompt: string; labels: string[] };
  mismatch?: { label: string; stated: number; computed: number };
  /** lines of what else was asked or happened, the most important first */
  notices: string[];
}

/** More is not read on a phone. */
export const mostLines = 3;

/** The answer: at most three short lines, the booking first, one question at most. */
export function composeReply(outcome: Outcome): string {
  const { booked, question, facts } = outcome;
  const lines: string[] = [];
  const notices = outcome.notices.join("\n").split("\n").filter(Boolean);
  if (booked.length > 0) {
    const thanks = outcome.isFirstToday ? `${texts.thanks(outcome.name)} ` : "";
    lines.push(thanks + texts.booked(booked));
  }
  if (question) {
    lines.push(...notices.slice(0, Math.max(0, 1 - lines.length)));
    lines.push(texts.question(question.prompt), texts.options(question.labels));
    return lines.slice(0, mostLines).join("\n");
  }
  lines.push(...notices);
  if (booked.length > 0 && lines.length < mostLines) {
    const isToday = outcome.cashDay === outcome.today;
    lines.push(cashLine(facts.net, isToday ? undefined : outcome.cashDay));
    lines.push(
      outcome.mismatch
        ? texts.mismatch(outcome.mismatch)
        : texts.tierAndUndo(facts.tier),
    );
  }
  if (lines.length === 0) lines.push(texts.help);
  return lines.slice(0, mostLines).join("\n");
}
