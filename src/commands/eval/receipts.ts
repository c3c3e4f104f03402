import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import { dayIn } from "../../days.ts";
import { ServiceError } from "../../errors.ts";
import { createGeminiClient } from "../../gemini/client.ts";
import { ask, type Readers } from "../../reading/ask.ts";
import { fileType } from "../../file-type.ts";
import { createOcr } from "../../reading/ocr/ocr.ts";
import { nothing } from "../../reading/picture-entry.ts";
import {
  pictureAnswer,
  type PictureAnswer,
} from "../../reading/picture-schema.ts";
import type { Reading } from "../../reading/reading.ts";
import { readPictureCases, type PictureCase } from "./cases.ts";
import { describe, figuresOf, judge } from "./judge.ts";

/** What one picture came to: what was seen on it, and what is booked or asked for that. */
interface Read {
  answer?: PictureAnswer;
  reading: Reading;
  /** why it could not be read */
  problem?: string;
}

/** Reads each picture of a folder as the service reads one that she sends. */
export async function evalReceipts(
  folder: string,
  reader: string | undefined,
  config: Config,
  say: (line: string) => void,
) {
  const cases = readPictureCases(resolve(folder));
  const readers = readersOf(
    reader ?? (config.gemini ? "gemini" : "ocr"),
    config,
  );
  const judged = [];
  const sums = { totals: 0, lines: 0, found: 0, seconds: 0, failed: 0 };
  try {
    for (const one of cases) {
      const start = performance.now();
      const today = one.date ?? dayIn(config.zone, new Date());
      const { answer, reading, problem } = await readOne(readers, one, today);
      const seconds = (performance.now() - start) / 1_000;
      judged.push(judge(one, reading));
      const found = linesFound(one, answer);
      sums.seconds += seconds;
      sums.lines += one.lineTotals.length;
      sums.found += found;
      if (problem) sums.failed++;
      if (one.total !== null && answer?.total === one.total) sums.totals++;
      say(
        `${one.id}: ${seconds.toFixed(1)} s, ${problem ?? `total ${answer?.total ?? "-"} of ${one.total ?? "-"}, line totals ${found} of ${one.lineTotals.length}`}`,
      );
    }
  } finally {
    readers.ocr.close();
  }
  describe(judged, cases, say);
  const totals = cases.filter(({ total }) => total !== null).length;
  const perPicture = Number((sums.seconds / cases.length).toFixed(2));
  // Kilobytes on Linux; the reader's thread is in it.
  const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
  say(
    `totals ${sums.totals} of ${totals}, line totals ${sums.found} of ${sums.lines}, ${perPicture} s a picture, ${peak} MB at the peak`,
  );
  const { results, ...figures } = figuresOf(judged);
  return {
    isDone: sums.failed === 0,
    figures: {
      ...figures,
      totals_exact: sums.totals,
      line_totals_exact: sums.found,
      line_totals: sums.lines,
      seconds_per_picture: perPicture,
      peak_memory_mb: peak,
      results,
    },
  };
}

async function readOne(
  readers: Readers,
  { path }: PictureCase,
  today: string,
): Promise<Read> {
  const file = await Bun.file(path).bytes();
  const asked = await ask(readers, file, fileType(file) ?? "", today);
  if (asked.is === "unfit")
    return { reading: nothing, problem: `not read: ${asked.why}` };
  const { answered, read } = asked;
  if (answered.is !== "answer")
    return { reading: nothing, problem: `not read: ${answered.problem}` };
  if (!read) return { reading: nothing, problem: "not in the form asked for" };
  const answer = pictureAnswer.parse(JSON.parse(answered.text));
  return { answer, reading: read.reading };
}

/** How many of the expected line totals were seen, each row counted once. */
function linesFound(
  { lineTotals }: PictureCase,
  answer: PictureAnswer | undefined,
): number {
  const seen = (answer?.rows ?? []).map(({ amount }) => amount);
  return lineTotals.filter((amount) => {
    const at = seen.indexOf(amount);
    if (at >= 0) seen.splice(at, 1);
    return at >= 0;
  }).length;
}

/** The readers of the service, of which the named one is used. */
function readersOf(name: string, { gemini }: Config): Readers {
  if (name === "parser")
    throw new ServiceError(
      "bad_arguments",
      "--reader: expected ocr or gemini, found parser: it reads no pictures. Leave it out, or run eval notes.",
    );
  if (name === "gemini" && !gemini)
    throw new ServiceError(
      "bad_arguments",
      "--reader gemini: expected GEMINI_API_KEY in the environment, and READER not ocr. Set it, or use --reader ocr.",
    );
  return {
    gemini:
      name === "gemini" && gemini ? createGeminiClient(gemini) : undefined,
    ocr: createOcr(),
  };
}
