import { readCashBook } from "./cash-book.ts";
import { figuresOf } from "../figures.ts";
import { nothing, type Day } from "./picture-entry.ts";
import { pictureOfPapers, type PictureAnswer } from "./picture-schema.ts";
import { readReceipt } from "./receipt.ts";
import type { Reading } from "../reading.ts";

/**
 * Turns the model's answer for a picture into a reading: entries if all that the
 * paper itself states of its sums comes out, else one question and no entry.
 * Undefined if the answer does not have the form that was asked for.
 */
export function readPicture(
  answer: string,
  today: string,
): Reading | undefined {
  const read = pictureOfPapers.safeParse(parse(answer));
  if (!read.success) return undefined;
  const { others = [], ...first } = read.data;
  const papers = [first, ...others];
  return together(
    papers.map((paper) => readPaper(paper, dateOf(paper.date, today), today)),
  );
}

function readPaper(picture: PictureAnswer, date: Day, today: string): Reading {
  if (picture.kind === "other") return nothing;
  return picture.kind === "receipt"
    ? readReceipt(picture, date)
    : readCashBook(picture, date, today);
}

/** Several papers of one photo; of two alike the second may be the first's copy, and is asked. */
function together(papers: Reading[]): Reading {
  const seen = new Set<string>();
  const readings = papers.map((paper) => {
    const money = figuresOf(paper.entries);
    const isCopy = money !== "" && seen.has(money);
    seen.add(money);
    return isCopy ? asCopy(paper, money) : paper;
  });
  return {
    entries: readings.flatMap(({ entries }) => entries),
    questions: readings.flatMap(({ questions }) => questions),
    checks: readings.flatMap(({ checks }) => checks),
    ...(readings.some(({ asksPurpose }) => asksPurpose)
      ? { asksPurpose: true }
      : {}),
  };
}

const asCopy = (paper: Reading, money: string): Reading => ({
  ...paper,
  entries: [],
  questions: [
    {
      about: "nota kedua",
      prompt: `Di foto ada dua nota ${money}. Yang kedua dicatat juga, Bu?`,
      options: [
        { label: "Dua-duanya", entries: paper.entries },
        { label: "Sama, jangan dobel", entries: [] },
      ],
    },
  ],
});

/** The paper's own day if it is a real one of the last year, else the message's. */
function dateOf(written: string | null | undefined, today: string): Day {
  if (!written) return { day: today, isSure: true };
  try {
    const day = Temporal.PlainDate.from(written);
    const age = day.until(Temporal.PlainDate.from(today)).total("days");
    if (age >= 0 && age <= 366) return { day: day.toString(), isSure: true };
  } catch {
    // not a date: asked, below
  }
  return { day: today, isSure: false };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // truncated or not JSON at all: not the form asked for
  }
}
