import type { Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { invert } from "./solve.ts";

export interface Fit {
  /** the intercept first, then one for each column */
  coefficients: number[];
  /** square roots of the inverse Hessian's diagonal, in the same order */
  standardErrors: number[];
  /** of the data alone, without the penalty */
  logLikelihood: number;
  iterations: number;
  hasConverged: boolean;
}

const mostIterations = 25;
const smallestStep = 1e-8;
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
  lambda: number,
): Promise<Fit> {
  let beta = new Array<number>(columns.length + 1).fill(0);
  let sums = await sumsAt(tx, table, columns, beta);
  let value = penalised(sums, beta, lambda);
  let hasConverged = false;
  let iterations = 0;
  while (iterations < mostIterations && !hasConverged) {
    iterations++;
    const step = stepFrom(sums, beta, lambda, columns);
    let next = beta;
    let nextSums = sums;
    let nextValue = -Infinity;
    let factor = 1;
    // A full step may overshoot; half of it always climbs in the end.
    for (let halving = 0; halving <= mostHalvings; halving++, factor /= 2) {
      next = beta.map((old, index) => old + factor * step[index]!);
      nextSums = await sumsAt(tx, table, columns, next);
      nextValue = penalised(nextSums, next, lambda);
      if (nextValue >= value - smallestGain) break;
    }
    const gain = Math.abs(nextValue - value);
    const largest = Math.max(...step.map((one) => Math.abs(one * factor)));
    hasConverged = largest < smallestStep && gain < smallestGain;
    beta = next;
    sums = nextSums;
    value = nextValue;
  }
  const inverse = inverseOf(sums, lambda, columns);
  return {
    coefficients: beta,
    standardErrors: inverse.map((row, index) => Math.sqrt(row[index]!)),
    logLikelihood: sums.logLikelihood,
    iterations,
    hasConverged,
  };
}

interface Sums {
  gradient: number[];
  /** X'WX, symmetric */
  information: number[][];
  logLikelihood: number;
}

/** One pass over the rows: log-likelihood, X'(y - mu) and X'WX at these coefficients. */
async function sumsAt(
  tx: Transaction,
  table: string,
  columns: string[],
  beta: number[],
): Promise<Sums> {
  // The names are ours (x0, x1, …); only the coefficients are values.
  const inputs = ["1", ...columns];
  const eta = inputs
    .map((name, index) => `$${index + 1}::double precision * ${name}`)
    .join(" + ");
  const pairs = inputs.flatMap((_, row) =>
    inputs.slice(row).map((_, offset) => [row, row + offset] as const),
  );
  const rows = await tx.unsafe(
    `select
        sum(y * eta - greatest(eta, 0) - ln(1 + exp(-abs(eta)))) as loglik,
        array[${inputs.map((name) => `sum((y - mu) * ${name})`).join(", ")}] as gradient,
        array[${pairs.map(([a, b]) => `sum(mu * (1 - mu) * ${inputs[a]} * ${inputs[b]})`).join(", ")}] as information
    from (
        select *, 1 / (1 + exp(-greatest(least(eta, 35), -35))) as mu
        from (select *, ${eta} as eta from ${table}) as scored
    ) as predicted`,
    beta,
  );
  const row = rows[0]!;
  const information = inputs.map(() =>
    new Array<number>(inputs.length).fill(0),
  );
  pairs.forEach(([a, b], index) => {
    information[a]![b] = information[b]![a] = Number(row.information[index]);
  });
  return {
    gradient: row.gradient.map(Number),
    information,
    logLikelihood: Number(row.loglik),
  };
}

function penalised(sums: Sums, beta: number[], lambda: number): number {
  const squares = beta.slice(1).reduce((sum, one) => sum + one * one, 0);
  return sums.logLikelihood - (lambda / 2) * squares;
}

function stepFrom(
  sums: Sums,
  beta: number[],
  lambda: number,
  columns: string[],
): number[] {
  const slope = sums.gradient.map((value, index) =>
    index === 0 ? value : value - lambda * beta[index]!,
  );
  return inverseOf(sums, lambda, columns).map((row) =>
    row.reduce((sum, value, index) => sum + value * slope[index]!, 0),
  );
}

function inverseOf(sums: Sums, lambda: number, columns: string[]): number[][] {
  const hessian = sums.information.map((row, index) =>
    row.map((value, column) =>
      index === column && index > 0 ? value + lambda : value,
    ),
  );
  const inverse = invert(hessian);
  if (!inverse)
    throw new ServiceError(
      "singular",
      `The ${columns.length} inputs depend on each other, or the target is separated by them: the equations have no single solution. Leave a column out, or give --lambda above 0.`,
    );
  return inverse;
}
