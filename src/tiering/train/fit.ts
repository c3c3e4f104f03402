import type { Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { invert, multiply } from "./solve.ts";
import { sumsAt, total, type Sums } from "./sums.ts";

export interface Fit {
  /** the intercept first, then one for each column */
  coefficients: number[];
  /** square roots of the inverse Hessian's diagonal, in the same order */
  standardErrors: number[];
  /** of the data alone, without the penalty */
  logLikelihood: number;
  iterations: number;
  hasConverged: boolean;
  /** at the coefficients, by fold if the rows have folds */
  sums: Sums[];
}

export interface FitOptions {
  /** coefficients to begin at; zero unless given */
  start?: number[];
  /** a column whose groups the sums are wanted for */
  fold?: string;
  /** the step at which it has settled; of a coefficient above 1, its share */
  smallestStep?: number;
}

/** One for all columns, or one for each. */
export type Penalty = number | readonly number[];

const mostIterations = 25;
const smallestGain = 1e-10;
const mostHalvings = 20;

/**
 * Ridge logistic regression by iteratively reweighted least squares (Newton's
 * method from zero). Every sum over rows is an SQL aggregate; only the small
 * system is solved here. The penalty is lambda / 2 times the sum of squares, the
 * intercept free. `table` has a column y of 0 and 1, and `columns` as inputs.
 */
export async function fit(
  tx: Transaction,
  table: string,
  columns: string[],
  lambda: Penalty,
  options: FitOptions = {},
): Promise<Fit> {
  const { fold, smallestStep = 1e-8 } = options;
  let beta = options.start ?? new Array<number>(columns.length + 1).fill(0);
  let sums = await sumsAt(tx, table, columns, beta, fold);
  let value = penalised(total(sums), beta, lambda);
  let hasConverged = false;
  let iterations = 0;
  while (iterations < mostIterations && !hasConverged) {
    iterations++;
    const step = stepFrom(total(sums), beta, lambda);
    let next = beta;
    let nextSums = sums;
    let nextValue = -Infinity;
    let factor = 1;
    // Sums over many rows are rounded; less than that is no gain and no loss.
    const least = smallestGain + 1e-12 * Math.abs(value);
    // A full step may overshoot; half of it always climbs in the end.
    for (let halving = 0; halving <= mostHalvings; halving++, factor /= 2) {
      next = beta.map((old, index) => old + factor * step[index]!);
      nextSums = await sumsAt(tx, table, columns, next, fold);
      nextValue = penalised(total(nextSums), next, lambda);
      if (nextValue >= value - least) break;
    }
    const gain = Math.abs(nextValue - value);
    const largest = Math.max(
      ...step.map(
        (one, index) =>
          Math.abs(one * factor) / Math.max(1, Math.abs(next[index]!)),
      ),
    );
    hasConverged =
      largest < smallestStep && (gain < least || smallestStep > 1e-8);
    beta = next;
    sums = nextSums;
    value = nextValue;
  }
  const all = total(sums);
  const inverse = inverseOf(all, lambda);
  return {
    coefficients: beta,
    standardErrors: inverse.map((row, index) => Math.sqrt(row[index]!)),
    logLikelihood: all.logLikelihood,
    iterations,
    hasConverged,
    sums,
  };
}

/** One Newton step of the penalised likelihood from `beta`, where the sums were taken. */
export function stepFrom(
  sums: Sums,
  beta: number[],
  lambda: Penalty,
): number[] {
  const slope = sums.gradient.map(
    (value, index) => value - penaltyOf(lambda, index) * beta[index]!,
  );
  return multiply(inverseOf(sums, lambda), slope);
}

/** The inverse of the penalised Hessian: the variances of the coefficients. */
export function inverseOf(sums: Sums, lambda: Penalty): number[][] {
  const hessian = sums.information.map((row, index) =>
    row.map((value, column) =>
      index === column ? value + penaltyOf(lambda, index) : value,
    ),
  );
  const inverse = invert(hessian);
  if (!inverse)
    throw new ServiceError(
      "singular",
      `The ${hessian.length - 1} inputs depend on each other, or the target is separated by them: the equations have no single solution. Leave a column out, or give --lambda above 0.`,
    );
  return inverse;
}

function penalised(sums: Sums, beta: number[], lambda: Penalty): number {
  const penalty = beta.reduce(
    (sum, one, index) => sum + (penaltyOf(lambda, index) / 2) * one * one,
    0,
  );
  return sums.logLikelihood - penalty;
}

/** The intercept, at place 0, is free. */
function penaltyOf(lambda: Penalty, index: number): number {
  if (index === 0) return 0;
  return typeof lambda === "number" ? lambda : lambda[index - 1]!;
}
