import { parseNote } from "../reading/text/parse-note.ts";

/** The day that her words name, as a note with them would have it; undefined of one to come. */
export function pastDay(words: string, today: string): string | undefined {
  const { entries, questions } = parseNote(`${words} jual kue 5rb`, today);
  const [day, ...others] = entries.map(({ date }) => date);
  const isSure = day && others.length === 0 && questions.length === 0;
  return isSure && day <= today ? day : undefined;
}
