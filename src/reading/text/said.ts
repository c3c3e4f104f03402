import type { Direction } from "../reading.ts";
import { expand } from "./expand.ts";
import { readMarks } from "./marks.ts";
import { parseNote } from "./parse-note.ts";
import { clean, tokenise } from "./tokens.ts";

/** What words without an amount say of money: its way and its day, each if they do. */
export interface Said {
  direction: Direction | undefined;
  /** YYYY-MM-DD */
  date: string | undefined;
}

/** What "jualan saya" or "ini belanja kemarin ya" under a paper say of it. */
export function saidOf(words: string, today: string): Said {
  const { isSure, directions } = waysSaid(words, today);
  const days = readMarks(expand(tokenise(clean(words))), today).filter(
    (mark) => mark.kind === "day",
  );
  const [only] = days;
  const isDay = days.length === 1 && only && !only.day.span;
  return {
    direction: isSure ? directions[0] : undefined,
    date: isDay ? (only.day.date ?? undefined) : undefined,
  };
}

/** The ways that our parser takes these words for, were there an amount with them. */
export function waysSaid(words: string, today: string) {
  const { entries, questions } = parseNote(`${words} 10rb`, today);
  const offered = questions.flatMap(({ options }) =>
    options.flatMap((option) => option.entries),
  );
  return {
    isSure: entries.length === 1 && questions.length === 0,
    directions: [...entries, ...offered].map(
      ({ direction }): Direction => direction,
    ),
  };
}
