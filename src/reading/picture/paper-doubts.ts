import { shortDay } from "../../days.ts";
import { categoryOf } from "./picture-entry.ts";
import { figuresOf, sumOf } from "../figures.ts";
import type { PaperKind } from "./paper-kind.ts";
import { kinds, type Way } from "./paper-question.ts";
import type { Direction, Question, ReadEntry, Reading } from "../reading.ts";
import type { Said } from "../text/said.ts";
import { rupiah } from "../../rupiah.ts";

/** An older paper is rather another day's than a purchase that she only now shows. */
const oldestDays = 21;
const refuse = { label: "Jangan dicatat", entries: [] };

/** What a paper may come to: its rows, or what its question offers. */
export function viewsOf({ entries, questions }: Reading): ReadEntry[][] {
  const offered = questions.flatMap(({ options }) => options);
  return [entries, ...offered.map((option) => option.entries)].filter(
    (view) => view.length > 0,
  );
}

/**
 * The reading of a paper beside what she wrote with it: where she says that it is money
 * of the other way, or of another day, she is asked, and so of a paper from long ago.
 * A paper without a day of its own is of the day that she says.
 */
export function besideWords(
  reading: Reading,
  said: Said,
  today: string,
): Reading {
  const [view] = viewsOf(reading);
  if (!view) return reading;
  const turned = otherWay(reading, said.direction);
  if (turned) return said.date ? dated(turned, said.date) : turned;
  const date = view[0]!.date;
  if (said.date && (date === today || reading.questions.length > 0))
    return dated(reading, said.date);
  if (reading.questions.length > 0)
    return date === today ? reading : withDay(reading, date, today);
  if (said.date && said.date !== date)
    return askDay(reading, date, said.date, today, true);
  return !said.date && ageOf(date, today) > oldestDays
    ? askDay(reading, date, today, today, false)
    : reading;
}

/** Of a paper that is all money of one way, while she says the other. */
function otherWay(
  reading: Reading,
  direction: Direction | undefined,
): Reading | undefined {
  if (direction !== "in" && direction !== "out") return undefined;
  const views = viewsOf(reading);
  const opposite = direction === "in" ? "out" : "in";
  const isOther = views.flat().every((row) => row.direction === opposite);
  if (!isOther) return undefined;
  const shown = views.slice(0, mostViews);
  const turn = (row: ReadEntry): ReadEntry => ({
    ...row,
    direction,
    category: categoryOf(direction),
  });
  const options = shown.flatMap((view) =>
    [view.map(turn), view].map((entries) => ({
      label: capital(figuresOf(entries)),
      entries,
    })),
  );
  return asking(reading, {
    about: "foto",
    prompt: `Di foto ${figuresOf(shown[0]!)}, tapi kata Ibu ${direction === "in" ? "uang masuk" : "uang keluar"}. Yang benar?`,
    options: [...options, refuse],
  });
}

/**
 * A paper that is all money of one way, beside words of hers that say that it is no
 * purchase paid in cash: she is asked, unless the paper's own question offers it.
 */
export function withKind(
  reading: Reading,
  kind: PaperKind | undefined,
  direction: Direction | undefined,
): Reading {
  const views = viewsOf(reading);
  const rows = views.flat();
  if (!kind || rows.length === 0) return reading;
  if (rows.some((row) => row.direction !== "out")) return reading;
  const { said, ways, refusal } = kinds[kind];
  const isHers = (way: Way) =>
    way.rows({ total: 1, paid: null, fee: 0 })[0]?.[0] === direction;
  const sorted = ways.toSorted((a, b) => Number(isHers(b)) - Number(isHers(a)));
  // Of a sum that is doubtful itself each is offered in the two likeliest ways.
  const offered = views.length > 1 ? sorted.slice(0, 2) : sorted;
  const options = views.slice(0, mostViews).flatMap((view) => {
    const total = sumOf(view, "out");
    return offered
      .map((way) => ({ way, moves: way.rows({ total, paid: null, fee: 0 }) }))
      .filter(({ moves }) => moves.length > 0)
      .map(({ way, moves }) => ({
        label: `${way.label} ${rupiah(total)}`,
        entries: moves.every(([direction]) => direction === "out")
          ? view
          : moves.map(([direction, amount]) =>
              turned(view[0]!, direction, amount),
            ),
      }));
  });
  return asking(reading, {
    about: "foto",
    prompt: `Di foto ${figuresOf(views[0]!)}, tapi kata Ibu ${said}. Dicatat sebagai apa, Bu?`,
    options: [...options, refusal ? { ...refuse, label: refusal } : refuse],
  });
}

const turned = (row: ReadEntry, direction: Direction, amount: number) => ({
  ...row,
  direction,
  amount,
  category: categoryOf(direction),
  quantity: null,
  unitPrice: null,
});

/** Each is offered both ways; more answers are not read on a phone. */
const mostViews = 2;

function askDay(
  reading: Reading,
  paper: string,
  other: string,
  today: string,
  isSaid: boolean,
): Reading {
  const { entries } = reading;
  const says = isSaid ? `, Ibu bilang ${dayName(other, today)}` : "";
  return asking(reading, {
    about: "tanggal nota",
    prompt: `Tanggal di foto ${dayName(paper, today)}${says}: ${figuresOf(entries)} dicatat kapan, Bu?`,
    options: [
      { label: capital(dayName(paper, today)), entries },
      {
        label: capital(dayName(other, today)),
        entries: entries.map((row) => ({ ...row, date: other })),
      },
      refuse,
    ],
  });
}

const asking = (reading: Reading, question: Question): Reading => ({
  ...reading,
  entries: [],
  checks: [],
  questions: [question],
});

function dated(reading: Reading, date: string): Reading {
  const put = (rows: ReadEntry[]) => rows.map((row) => ({ ...row, date }));
  return {
    ...reading,
    entries: put(reading.entries),
    questions: reading.questions.map((question) => ({
      ...question,
      options: question.options.map((option) => ({
        ...option,
        entries: put(option.entries),
      })),
    })),
  };
}

/** A question about a paper of another day names the day, which its answers book. */
function withDay(reading: Reading, date: string, today: string): Reading {
  const [question, ...rest] = reading.questions;
  const prompt = `(Foto ${dayName(date, today)}) ${question!.prompt}`;
  return { ...reading, questions: [{ ...question!, prompt }, ...rest] };
}

const ageOf = (day: string, today: string): number =>
  Temporal.PlainDate.from(day).until(today).total("days");

/** "hari ini", "kemarin", "25 Jul" */
function dayName(day: string, today: string): string {
  const age = ageOf(day, today);
  if (age === 0) return "hari ini";
  if (age === 1) return "kemarin";
  return shortDay(day, today);
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
