import { figuresOf, sumOf } from "../figures.ts";
import { viewsOf } from "./paper-doubts.ts";
import { rupiah } from "../../rupiah.ts";
import type { Question, Reading } from "../reading.ts";

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
      : {
          entries: [],
          questions: [askBoth(typed, seen, views[0]!)],
          checks: [],
        };
  // "gas 22" under a receipt of Rp22.000 has its answer on the paper.
  const [asked, ...others] = typed.questions;
  const answer = asked!.options.find(
    ({ entries }) =>
      entries.length > 0 &&
      figures.has(figuresOf([...typed.entries, ...entries])),
  );
  if (!answer || others.length > 0) return withPhoto(typed, seen, views[0]!);
  return seen.entries.length > 0
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

/**
 * What she typed is asked, and so is what the photo says otherwise: in one question
 * where both come to one sum, else one after the other, as they may be two notes.
 */
function withPhoto(
  typed: Reading,
  seen: Reading,
  view: Reading["entries"],
): Reading {
  const [asked, ...others] = typed.questions;
  const meant = asked!.options.filter(
    ({ entries }) => entries.length > 0 && sumOf(entries) === sumOf(view),
  );
  if (meant.length > 0 && typed.entries.length + others.length === 0)
    return {
      ...typed,
      questions: [
        {
          about: "foto",
          prompt: `Tulisan Ibu belum jelas, di foto ${figuresOf(view)}. Yang benar?`,
          options: [
            ...meant.map(({ entries }) => ({
              label: `Tulisan: ${figuresOf(entries)}`,
              entries,
            })),
            { label: `Foto: ${figuresOf(view)}`, entries: view },
            { label: "Jangan dicatat", entries: [] },
          ],
        },
      ],
    };
  const photo: Question = {
    about: "foto",
    prompt: `Di foto ${figuresOf(view)}. Dicatat juga, Bu?`,
    options: [
      { label: "Ya, catat juga", entries: seen.entries },
      { label: "Sama, jangan dobel", entries: [] },
    ],
  };
  const rest = seen.entries.length > 0 ? [photo] : [];
  return {
    ...typed,
    questions: [...typed.questions, ...rest, ...seen.questions],
  };
}

const totals = /^(?:total|ttl|tot|jumlah|jml)\b/i;

/** What a paper says beside a total alone that she typed with it: of two sums she is asked. */
export function withTotal({ checks }: Reading, seen: Reading): Reading {
  const said = checks.find(({ label }) => totals.test(label))?.stated;
  const views = viewsOf(seen);
  const [view] = views;
  if (said === undefined || !view) return seen;
  const sums = views.map((view) => sumOf(view));
  if (sums.includes(said)) return seen;
  const [row] = view;
  const isOfOne = view.every(({ direction }) => direction === row!.direction);
  const total = { ...row!, amount: said, quantity: null, unitPrice: null };
  // With money both ways we can't tell what her total is of.
  const typed = isOfOne ? [total] : [];
  const question = askWhich(`total ${rupiah(said)}`, typed, view);
  return { ...seen, entries: [], questions: [question] };
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
  { entries }: Reading,
  seen: Reading,
  view: Reading["entries"],
): Question {
  // A doubtful photo is not added to anything.
  const both = seen.entries.length > 0 ? [...entries, ...seen.entries] : [];
  return askWhich(figuresOf(entries), entries, view, both);
}

/** Which is booked: what she typed, what the paper says, or both where they may be two notes. */
function askWhich(
  said: string,
  typed: Reading["entries"],
  view: Reading["entries"],
  both: Reading["entries"] = [],
): Question {
  const theirs = figuresOf(view);
  const options = [
    { label: `Tulisan: ${figuresOf(typed)}`, entries: typed },
    { label: `Foto: ${theirs}`, entries: view },
    { label: "Dua-duanya", entries: both },
  ];
  return {
    about: "foto",
    prompt: `Tulisan Ibu ${said}, di foto ${theirs}. Yang benar?`,
    options: [
      ...options.filter(({ entries }) => entries.length > 0),
      { label: "Jangan dicatat", entries: [] },
    ],
  };
}
