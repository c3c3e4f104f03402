import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import { dayIn } from "../../days.ts";
import { ServiceError } from "../../errors.ts";
import { createOcr } from "../../reading/ocr/ocr.ts";
import { readWithOcr } from "../../reading/ocr/read-with-ocr.ts";
import {
  pictureAnswer,
  type PictureAnswer,
} from "../../reading/picture-schema.ts";
import type { Reading } from "../../reading/reading.ts";
import { readPictureCases, type PictureCase } from "./cases.ts";
import { describe, figuresOf, judge } from "./judge.ts";

/** What one picture came to: what was seen on it, and what is booked or asked for that. */
interface Read {
  answer: PictureAnswer;
  reading: Reading;
}

/** Reads each picture of a folder as the service reads one that she sends. */
export async function evalReceipts(
  folder: string,
  reader: string | undefined,
  config: Config,
  say: (line: string) => void,
) {
  const cases = readPictureCases(resolve(folder));
  const read = readerOf(reader ?? (config.gemini ? "gemini" : "ocr"), config);
  const judged = [];
  const sums = { totals: 0, lines: 0, found: 0, seconds: 0 };
  for (const one of cases) {
    const start = performance.now();
    const today = one.date ?? dayIn(config.zone, new Date());
    const { answer, reading } = await read.one(
      await Bun.file(one.path).bytes(),
      today,
    );
    const seconds = (performance.now() - start) / 1_000;
    judged.push(judge(one, reading));
    const found = linesFound(one, answer);
    sums.seconds += seconds;
    sums.lines += one.lineTotals.length;
    sums.found += found;
    if (one.total !== null && answer.total === one.total) sums.totals++;
    say(
      `${one.id}: ${seconds.toFixed(1)} s, total ${answer.total ?? "-"} of ${one.total ?? "-"}, line totals ${found} of ${one.lineTotals.length}`,
    );
  }
  read.close();
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
    ...figures,
    totals_exact: sums.totals,
    line_totals_exact: sums.found,
    line_totals: sums.lines,
    seconds_per_picture: perPicture,
    peak_memory_mb: peak,
    results,
  };
}

/** How many of the expected line totals were seen, each row counted once. */
function linesFound(
  { lineTotals }: PictureCase,
  answer: PictureAnswer,
): number {
  const seen = answer.rows.map(({ amount }) => amount);
  return lineTotals.filter((amount) => {
    const at = seen.indexOf(amount);
    if (at >= 0) seen.splice(at, 1);
    return at >= 0;
  }).length;
}

function readerOf(name: string, _config: Config) {
  if (name === "ocr") {
    const ocr = createOcr();
    return {
      async one(file: Uint8Array, today: string): Promise<Read> {
        const read = await readWithOcr(ocr, file, today);
        if (read.is !== "read")
          throw new ServiceError("not_read", `OCR: ${read.problem}.`);
        const { rawAnswer, reading } = read.note;
        return { answer: pictureAnswer.parse(JSON.parse(rawAnswer)), reading };
      },
      close: ocr.close,
    };
  }
  throw new ServiceError(
    "bad_arguments",
    "--reader: expected ocr or gemini, found parser: it reads no pictures.",
  );
}
