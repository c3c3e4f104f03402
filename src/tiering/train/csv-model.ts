import type { Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { fitAsGiven } from "./as-given.ts";
import { measure } from "./measures.ts";
import { fewestOfAKind } from "./remarks.ts";
import { settle } from "./session.ts";

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
  await settle(tx);
  const inputs = names.filter((name) => name !== target);
  const columns = inputs.map((_, index) => `x${index}`);
  await castAll(tx, names, target, columns);
  // With a penalty there is one solution all the same.
  if (lambda === 0) await nameConstant(tx, inputs, columns);
  const result = await fitAsGiven(
    tx,
    "ops.csv_fitted",
    columns,
    lambda,
    "predicted",
  ).catch((error) => {
    throw tooLarge(error);
  });
  const measured = await measure(tx, tx`predicted`);
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
    warnings: warningsOf(result, measured, lambda),
  };
}

/**
 * Puts the fields into ops.csv_fitted as numbers. Reading them all by a pattern would
 * take as long as the fit, so that is done only to name the one that is none.
 */
async function castAll(
  tx: Transaction,
  names: string[],
  target: string,
  columns: string[],
): Promise<void> {
  const number = (name: string, as: string) =>
    tx`${tx(`c${names.indexOf(name)}`)}::double precision as ${tx(as)}`;
  const inputs = names.filter((name) => name !== target);
  const isFinite = columns
    .map(
      (column) =>
        tx`${tx(column)} > '-Infinity' and ${tx(column)} < 'Infinity'`,
    )
    .reduce((all, one) => tx`${all} and ${one}`);
  try {
    await tx.savepoint(async (inner) => {
      // A plain table, as a temporary one is never read by several processes at once.
      await inner`
        create unlogged table ops.csv_fitted as
        select ${inputs
          .map((name, index) => number(name, columns[index]!))
          .reduce((all, one) => inner`${all}, ${one}`, number(target, "y"))}
        from staged`;
      const [bad] = await inner`
        select from ops.csv_fitted where (${isFinite} and y in (0, 1)) is not true limit 1`;
      // 0x10 is sixteen to Postgres, and a slip to everyone else.
      const [odd] = await inner`
        select from staged
        where array_to_string(array[${names.map((_, index) => inner`${inner(`c${index}`)}`).reduce((all, one) => inner`${all}, ${one}`)}], '') ~ '[xX]'
        limit 1`;
      if (bad || odd) throw new ServiceError("not_a_number", "");
    });
  } catch (error) {
    await nameBadField(tx, names, target);
    await nameTooLarge(tx, names, error);
    throw tooLarge(error);
  }
  const [row] = await tx`
    select count(*) as rows, count(distinct y) as classes from ops.csv_fitted`;
  if (row!.rows === 0)
    throw new ServiceError(
      "no_rows",
      "The file has a header and no rows under it. Give one with rows, some with the target 0 and some with 1.",
    );
  if (row!.classes < 2)
    throw new ServiceError(
      "one_class",
      `The target ${target} has ${row!.rows === 1 ? "1 row" : `${row!.rows} rows`} of one kind only; both 0 and 1 are needed.`,
    );
}

/** Postgres's own word for a number that no double holds, in words. */
function tooLarge(error: unknown): unknown {
  if ((error as { code?: string }).code !== "22003") return error;
  return new ServiceError(
    "number_too_large",
    "A number of the file, or a sum over them, is too large or too small for a double. Write its column in another unit.",
    { cause: error },
  );
}

/** The sums grow with the square of the columns: of so many a fit takes minutes. */
const mostColumns = 400;

/** Each name is one key of the answer, and the intercept has its own. */
export function checkNames(names: string[]): void {
  if (names.length > mostColumns)
    throw new ServiceError(
      "too_many_columns",
      `The file has ${names.length} columns, and a fit takes at most ${mostColumns}. Leave some out.`,
    );
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  const taken = twice ?? names.find((name) => name === "intercept");
  if (taken !== undefined)
    throw new ServiceError(
      "column_name",
      twice === undefined
        ? `A column may not be called intercept, as the model's own is. Rename it.`
        : `The column ${taken} stands there twice. Remove or rename one.`,
    );
}

/** A column with one value says the same as the intercept: the equations would have no single solution. */
async function nameConstant(
  tx: Transaction,
  inputs: string[],
  columns: string[],
): Promise<void> {
  const [row] = await tx`
    select array[${columns
      .map((column) => tx`min(${tx(column)}) = max(${tx(column)})`)
      .reduce((all, one) => tx`${all}, ${one}`)}] as is_constant
    from ops.csv_fitted`;
  const constant = inputs.filter((_, place) => row!.is_constant[place]);
  if (constant.length > 0)
    throw new ServiceError(
      "constant_column",
      `The column ${constant.join(", ")} has the same value in every row, as the intercept has. Leave it out.`,
    );
}

/** Says where the first field stands that is not a number, or a target not 0 or 1. */
async function nameBadField(
  tx: Transaction,
  names: string[],
  target: string,
): Promise<void> {
  for (const [index, name] of names.entries()) {
    const value = trimmed(tx, index);
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
}

/** Says where the number stands that no double holds, if it is one of the file's. */
async function nameTooLarge(
  tx: Transaction,
  names: string[],
  error: unknown,
): Promise<void> {
  const { code, message } = error as { code?: string; message: string };
  // Postgres quotes the number, and does not say where it stands.
  const number = code === "22003" && message.match(/"(.+)"/)?.[1];
  if (!number) return;
  for (const [index, name] of names.entries()) {
    const [bad] = await tx`
      select min(line_number) as line from staged where ${trimmed(tx, index)} = ${number}`;
    if (bad!.line !== null)
      throw new ServiceError(
        "number_too_large",
        `Line ${bad!.line}, column ${name}: found "${number}", too large or too small for a double. Write the column in another unit.`,
        { cause: error },
      );
  }
}

/** A field without the blanks that Postgres passes over as it reads a number. */
const trimmed = (tx: Transaction, index: number) =>
  tx`btrim(${tx(`c${index}`)}, E' \\t\\n\\u000B\\f\\r')`;

function warningsOf(
  result: { hasConverged: boolean; iterations: number },
  measured: { rows: number; bads: number; auc: number },
  lambda: number,
): string[] {
  const warnings: string[] = [];
  // With a penalty every target has a fit, a separated one, too.
  if (!result.hasConverged)
    warnings.push(
      `Not settled after ${result.iterations} iterations: ${
        lambda > 0
          ? "a value lies very far from the others of its column. Look for a slip in it."
          : "the target is separated by the inputs (leakage, or too few bads), or a value lies very far from the others of its column. Look for it, or use --lambda above 0."
      }`,
    );
  if (measured.auc > 0.95)
    warnings.push(
      `AUC ${measured.auc.toFixed(3)} is above 0.95: look for an input that knows the target (leakage) before trusting it.`,
    );
  for (const [kind, found] of [
    ["bad", measured.bads],
    ["good", measured.rows - measured.bads],
  ] as const)
    if (found < fewestOfAKind)
      warnings.push(
        `Only ${found} ${kind}${found === 1 ? "" : "s"}: below ${fewestOfAKind} a score is a trial, whatever its figures.`,
      );
  return warnings;
}
