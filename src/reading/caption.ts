import { figuresOf } from "./figures.ts";
import { viewsOf } from "./paper-doubts.ts";
import { rupiah } from "../rupiah.ts";
import type { Question, Reading } from "./reading.ts";

/**
 * One note of what she typed under a file and of what the file says. They are the same
 * thing if they come to the same money, which her words then tell; else she is asked,
 * with both, and nothing is booked before.
 */
export function withCaption(typed: Reading, seen: Reading): Reading {
  const views = viewsOf(seen);
  if (views.length === 0) return typed;
  const figures = new Set(views.map(figuresOf));
  if (typed.questions.length === 0)
    return figures.has(figuresOf(typed.entries))
      ? onItsDay(typed, views[0]!)
      : { entries: [], questions: [askBoth(typed, seen, views)], checks: [] };
  // "gas 22" under a receipt of Rp22.000 has its answer on the paper.
  const [asked, ...others] = typed.questions;
  const answer = asked!.options.find(
    ({ entries }) =>
      entries.length > 0 &&
      figures.has(figuresOf([...typed.entries, ...entries])),
  );
  return answer && others.length === 0 && seen.entries.length > 0
    ? onItsDay(
        {
          ...typed,
          entries: [...typed.entries, ...answer.entries],
          questions: [],
        },
        views[0]!,
      )
    : typed;
}

const totals = /^(?:total|ttl|tot|jumlah|jml)\b/i;

/** What a paper says beside a total alone that she typed with it: of two sums she is asked. */
export function withTotal({ checks }: Reading, seen: Reading): Reading {
  const said = checks.find(({ label }) => totals.test(label))?.stated;
  const views = viewsOf(seen);
  const [view] = views;
  if (said === undefined || !view) return seen;
  const sums = views.map((rows) =>
    rows.reduce((sum, { amount }) => sum + amount, 0),
  );
  if (sums.includes(said)) return seen;
  const [row] = view;
  const isOfOne = view.every(({ direction }) => direction === row!.direction);
  const total = { ...row!, amount: said, quantity: null, unitPrice: null };
  // With money both ways we can't tell what her total is of.
  const typed = { entries: isOfOne ? [total] : [], questions: [], checks: [] };
  return { ...seen, entries: [], questions: [askEither(typed, said, view)] };
}

function askEither(
  typed: Reading,
  said: number,
  view: Reading["entries"],
): Question {
  const theirs = figuresOf(view);
  const ours = figuresOf(typed.entries);
  return {
    about: "foto",
    prompt: `Tulisan Ibu total ${rupiah(said)}, di foto ${theirs}. Yang benar?`,
    options: [
      ...(ours ? [{ label: `Tulisan: ${ours}`, entries: typed.entries }] : []),
      { label: `Foto: ${theirs}`, entries: view },
      { label: "Jangan dicatat", entries: [] },
    ],
  };
}

/** Her words tell the money, the paper tells its day, unless they speak of several. */
function onItsDay(typed: Reading, [row]: Reading["entries"]): Reading {
  const { date } = row!;
  if (new Set(typed.entries.map((entry) => entry.date)).size > 1) return typed;
  return {
    ...typed,
    entries: typed.entries.map((entry) => ({ ...entry, date })),
  };
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
