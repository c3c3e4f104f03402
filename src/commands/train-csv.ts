import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { z } from "zod";
import { ServiceError } from "../errors.ts";
import { otherSeparator } from "../loading/header.ts";
import { openCsv } from "../loading/records.ts";
import {
  checkNames,
  fitStaged,
  type CsvModel,
} from "../tiering/train/csv-model.ts";
import { counted } from "./counted.ts";
import { parseArgs, type Job } from "./job.ts";

const args = z.object({
  csv: z.string().min(1),
  target: z.string().min(1),
  lambda: z
    .number("expected a number from 0 on")
    .min(0, "expected a number from 0 on")
    .default(0),
});

/** Fits a logistic regression on any numeric CSV with the code that fits ours. */
export const trainCsv: Job = async ({ database }, given, say) => {
  const { csv: path, target, lambda } = parseArgs(args, given);
  const name = basename(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ServiceError(
      "file_missing",
      `There is no file ${path}. Give --csv a CSV file.`,
    );
  return await database.sql.begin(async (tx) => {
    const csv = await openCsv(resolve(path), name);
    const { header } = csv;
    if (!header.includes(target) || header.length < 2)
      throw new ServiceError(
        "column_missing",
        `${name}, line 1: expected the target ${target} and at least one other column, found ${header.join(", ")}.${onSeparator(header)}`,
      );
    checkNames(header);
    const columns = header.map((_, index) => `c${index}`);
    await tx.unsafe(
      `create temp table staged (line_number bigint, ${columns.map((column) => `${column} text`).join(", ")}) on commit drop`,
    );
    const rows = csv.rows(header, ({ line, reason, found }) => {
      throw new ServiceError(
        "not_csv",
        `${name}, line ${line}: ${reason}${found === null ? "" : ` (${found})`}. Mend the line and try again.`,
      );
    });
    await database.copyFrom(tx, "staged", rows);
    say(
      `${name}: fitting ${target} on ${counted(header.length - 1, "column")}`,
    );
    const { model, warnings } = await fitStaged(tx, header, target, lambda);
    for (const line of describe(model)) say(line);
    for (const warning of warnings) say(`Warning: ${warning}`);
    return { figures: { ...model }, isDone: true };
  });
};

/** What to add where the names of a first line are not apart. */
function onSeparator(header: string[]): string {
  const separator = otherSeparator(header.join());
  return separator === undefined
    ? ""
    : ` Its fields seem to be separated by ${separator}: save it with commas between the columns.`;
}

function describe(model: CsvModel): string[] {
  const lines = Object.entries(model.coefficients).map(
    ([name, value]) =>
      // By digits, not decimals: a weight per rupiah is a millionth of one per million.
      `${name.padEnd(24)} ${value.toPrecision(9).padStart(16)}  se ${model.standard_errors[name]!.toPrecision(9)}`,
  );
  return [
    ...lines,
    `log-likelihood ${model.log_likelihood.toFixed(8)} after ${model.iterations} iterations`,
    `AUC ${model.auc.toFixed(4)}  KS ${model.ks.toFixed(4)}  Brier ${model.brier.toFixed(4)}`,
  ];
}
