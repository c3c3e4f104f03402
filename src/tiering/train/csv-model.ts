import type { Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { fit } from "./fit.ts";
import { measure } from "./measures.ts";

export interface CsvModel {
  coefficients: Record<string, number>;
  standard_errors: Record<string, number>;
  log_likelihood: number;
  iterations: number;
  auc: number;
  ks: number;
  brier: number;
}

/**
 * Fits the columns of the temporary table `staged` (line_number, c0, c1, … as text)
 * exactly as given: nothing winsorised, standardised, split or dropped.
 */
export async function fitStaged(
  tx: Transaction,
  names: string[],
  target: string,
  lambda: number,
): Promise<{ model: CsvModel; warnings: string[] }> {
  await checkNumbers(tx, names, target);
  const inputs = names.filter((name) => name !== target);
  const number = (name: string, as: string) =>
    tx`c${tx.unsafe(String(names.indexOf(name)))}::double precision as ${tx(as)}`;
  const columns = inputs.map((_, index) => `x${index}`);
  await tx`
    create temp table fitted on commit drop as
    select ${inputs
      .map((name, index) => number(name, columns[index]!))
      .reduce((all, one) => tx`${all}, ${one}`, number(target, "y"))}
    from staged`;
  const result = await fit(tx, "fitted", columns, lambda);
  const eta = columns
    .map((name, index) => `$${index + 2}::double precision * ${name}`)
    .reduce((all, one) => `${all} + ${one}`, "$1::double precision");
  await tx.unsafe(
    `create temp table predicted on commit drop as
     select y, 1 / (1 + exp(-greatest(least(eta, 35), -35))) as score
     from (select y, ${eta} as eta from fitted) as scored`,
    result.coefficients,
  );
  const measured = await measure(tx, "predicted");
  const named = (values: number[]) =>
    Object.fromEntries(
      ["intercept", ...inputs].map((name, index) => [name, values[index]!]),
    );
  return {
    model: {
      coefficients: named(result.coefficients),
      standard_errors: named(result.standardErrors),
      log_likelihood: result.logLikelihood,
      iterations: result.iterations,
      auc: measured.auc,
      ks: measured.ks,
      brier: measured.brier,
    },
    warnings: warningsOf(result, measured),
  };
}

/** Every field has to be a number, and the target 0 or 1 with both present. */
async function checkNumbers(
  tx: Transaction,
  names: string[],
  target: string,
): Promise<void> {
  for (const [index, name] of names.entries()) {
    const value = tx`nullif(btrim(${tx(`c${index}`)}), '')`;
    const isRight =
      name === target
        ? tx`${value} ~ '^[01](\\.0+)?$'`
        : tx`${value} ~ '^[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?$'`;
    const [bad] = await tx`
      select line_number, ${tx(`c${index}`)} as found from staged
      where (${isRight}) is not true order by line_number limit 1`;
    if (bad)
      throw new ServiceError(
        "not_a_number",
        `Line ${bad.line_number}, column ${name}: found "${bad.found ?? ""}", expected ${name === target ? "0 or 1, as it is the target" : "a number"}. Correct it, or leave the row out.`,
      );
  }
  const [row] = await tx`
    select count(*) as rows, count(distinct ${tx(`c${names.indexOf(target)}`)}::double precision) as classes from staged`;
  if (row!.classes < 2)
    throw new ServiceError(
      "one_class",
      `The target ${target} has ${row!.rows} rows of one kind only; both 0 and 1 are needed.`,
    );
}

function warningsOf(
  result: { hasConverged: boolean; iterations: number },
  measured: { bads: number; auc: number },
): string[] {
  const warnings: string[] = [];
  if (!result.hasConverged)
    warnings.push(
      `Not settled after ${result.iterations} iterations: the target is separated by the inputs (leakage, or too few bads). Use --lambda above 0.`,
    );
  if (measured.auc > 0.95)
    warnings.push(
      `AUC ${measured.auc.toFixed(3)} is above 0.95: look for an input that knows the target (leakage) before trusting it.`,
    );
  if (measured.bads < 50)
    warnings.push(
      `Only ${measured.bads} bads: below 50 a score is a trial, whatever its figures.`,
    );
  return warnings;
}
