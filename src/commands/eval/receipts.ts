import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import { dayIn } from "../../days.ts";
import { ServiceError } from "../../errors.ts";
import type { PictureAnswer } from "../../reading/picture/picture-schema.ts";
import { readPictureCases, type PictureCase } from "./cases.ts";
import type { ReaderName } from "./eval.ts";
import { describe, figuresOf, judge } from "./judge.ts";
import { readersOf, readPictureFile } from "./read-picture.ts";

/** Reads each picture of a folder as the service reads one that she sends. */
export async function evalReceipts(
  folder: string,
  reader: ReaderName | undefined,
  config: Config,
  say: (line: string) => void,
) {
  if (reader === "parser")
    throw new ServiceError(
      "bad_arguments",
      "--reader: expected ocr or gemini, found parser: it reads no pictures. Leave it out, or run eval notes.",
    );
  const cases = readPictureCases(resolve(folder));
  const readers = readersOf(
    reader ?? (config.gemini ? "gemini" : "ocr"),
    config,
  );
  const judged = [];
  const sums = {
    totals: 0,
    lines: 0,
    found: 0,
    rows: 0,
    seconds: 0,
    failed: 0,
  };
  try {
    for (const one of cases) {
      const start = performance.now();
      const today = one.date ?? dayIn(config.zone, new Date());
      const file = await Bun.file(one.path).bytes();
      const { answer, reading, problem } = await readPictureFile(
        readers,
        file,
        today,
      );
      const seconds = (performance.now() - start) / 1_000;
      judged.push(judge(one, reading));
      const found = linesFound(one, answer);
      sums.seconds += seconds;
      sums.lines += one.lineTotals.length;
      sums.found += found;
      if (problem) sums.failed++;
      if (hasItems(one) && answer?.rows.length === one.lineTotals.length)
        sums.rows++;
      if (one.total !== null && answer?.total === one.total) sums.totals++;
      say(
        `${one.id}: ${seconds.toFixed(1)} s, ${problem ?? `total ${answer?.total ?? "-"} of ${one.total ?? "-"}, line totals ${found} of ${one.lineTotals.length}${hasItems(one) ? ` in ${answer?.rows.length ?? 0} rows` : ""}`}`,
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
    `totals ${sums.totals} of ${totals}, line totals ${sums.found} of ${sums.lines}, rows as many ${sums.rows} of ${cases.filter(hasItems).length}, ${perPicture} s a picture, ${peak} MB at the peak`,
  );
  const unsaid = cases.filter(({ hasDirection }) => !hasDirection).length;
  if (unsaid > 0)
    say(
      `${unsaid} of ${cases.length} pictures name no direction and no entries: of them only the total is compared, as one purchase paid in cash`,
    );
  const { results, ...figures } = figuresOf(judged);
  return {
    isDone: sums.failed === 0,
    figures: {
      ...figures,
      totals_exact: sums.totals,
      line_totals_exact: sums.found,
      line_totals: sums.lines,
      row_counts_exact: sums.rows,
      directions_given: cases.length - unsaid,
      seconds_per_picture: perPicture,
      peak_memory_mb: peak,
      results,
    },
  };
}

const hasItems = ({ lineTotals }: PictureCase) => lineTotals.length > 0;

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
