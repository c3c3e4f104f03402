import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import { dayIn } from "../../days.ts";
import { notePage } from "../../paper/note-page.ts";
import type { Reading } from "../../reading/reading.ts";
import { parseNote } from "../../reading/text/parse-note.ts";
import { readNoteCases, type NoteCase } from "./cases.ts";
import type { ReaderName } from "./eval.ts";
import { describe, figuresOf, judge, summaryOf } from "./judge.ts";
import { readersOf, readPictureFile, type Read } from "./read-picture.ts";

/**
 * Reads each note of a table as the service reads a typed message; by a reader of
 * pictures, as the service reads the photo of a page with the note on it.
 */
export async function evalNotes(
  file: string,
  reader: ReaderName = "parser",
  config: Config,
  say: (line: string) => void,
) {
  const cases = readNoteCases(resolve(file));
  const today = dayIn(config.zone, new Date());
  const reads =
    reader === "parser"
      ? cases.map(({ note }): Read => ({ reading: parseNote(note, today) }))
      : await readDrawn(cases, reader, config, today);
  for (const [index, { problem }] of reads.entries())
    if (problem) say(`${cases[index]!.id}: ${problem}`);
  const judged = cases.map((one, index) => judge(one, reads[index]!.reading));
  describe(judged, cases, say);
  const figures = figuresOf(judged);
  if (reader === "parser") return { isDone: true, figures };
  const clear = cases.filter(({ expected }) => expected.every(isCertain));
  const rightly = clear.filter((one) =>
    one.expected.includes(rowsSeen(reads[cases.indexOf(one)]!.reading)),
  );
  say(
    `of ${clear.length} notes of certain rows, booked as such or asked with just these: ${rightly.length}`,
  );
  const { results, ...rates } = figures;
  return {
    isDone: reads.every(({ problem }) => !problem),
    figures: {
      ...rates,
      clear: clear.length,
      clear_seen: rightly.length,
      results,
    },
  };
}

const isCertain = (way: string) => !/ASK|NONE/.test(way);

/** What is booked, or would be by the first answer: a page without a sum of its own is asked whole. */
function rowsSeen(reading: Reading): string {
  const offered = reading.questions[0]?.options[0]?.entries ?? [];
  return summaryOf({
    entries: [...reading.entries, ...offered],
    questions: [],
    checks: [],
  });
}

async function readDrawn(
  cases: NoteCase[],
  reader: "ocr" | "gemini",
  config: Config,
  today: string,
): Promise<Read[]> {
  const readers = readersOf(reader, config);
  const reads: Read[] = [];
  try {
    for (const { note } of cases)
      reads.push(await readPictureFile(readers, await notePage(note), today));
  } finally {
    readers.ocr.close();
  }
  return reads;
}
