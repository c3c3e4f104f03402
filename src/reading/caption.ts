import { figuresOf } from "./figures.ts";
import type { Question, Reading } from "./reading.ts";

/**
 * One note of what she typed under a file and of what the file says. They are the same
 * thing if they come to the same money, which her words then tell; else she is asked,
 * with both, and nothing is booked before.
 */
export function withCaption(typed: Reading, seen: Reading): Reading {
  const views = [
    seen.entries,
    ...seen.questions.flatMap(({ options }) =>
      options.map((option) => option.entries),
    ),
  ].filter((entries) => entries.length > 0);
  if (views.length === 0) return typed;
  const figures = new Set(views.map(figuresOf));
  if (typed.questions.length === 0)
    return figures.has(figuresOf(typed.entries))
      ? typed
      : { entries: [], questions: [askBoth(typed, seen, views)], checks: [] };
  // "gas 22" under a receipt of Rp22.000 has its answer on the paper.
  const [asked, ...others] = typed.questions;
  const answer = asked!.options.find(
    ({ entries }) =>
      entries.length > 0 &&
      figures.has(figuresOf([...typed.entries, ...entries])),
  );
  return answer && others.length === 0 && seen.entries.length > 0
    ? {
        ...typed,
        entries: [...typed.entries, ...answer.entries],
        questions: [],
      }
    : typed;
}

function askBoth(
  typed: Reading,
  seen: Reading,
  views: Reading["entries"][],
): Question {
  const [ours, theirs] = [figuresOf(typed.entries), figuresOf(views[0]!)];
  const options: Question["options"] = [
    { label: `Tulisan: ${ours}`, entries: typed.entries },
    { label: `Foto: ${theirs}`, entries: views[0]! },
  ];
  // A doubtful photo is not added to anything.
  if (seen.entries.length > 0)
    options.push({
      label: "Dua-duanya",
      entries: [...typed.entries, ...seen.entries],
    });
  options.push({ label: "Jangan dicatat", entries: [] });
  return {
    about: "foto",
    prompt: `Tulisan Ibu ${ours}, di foto ${theirs}. Yang benar?`,
    options,
  };
}
