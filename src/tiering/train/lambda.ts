import type { Transaction } from "../../db/database.ts";
import { fit, stepFrom, type Fit } from "./fit.ts";
import { fitTable } from "./transform.ts";
import { etaOf, sumsAt, total, type Sums } from "./sums.ts";

export interface Chosen {
  lambda: number;
  /** mean log loss of rows held out, at that lambda */
  logLoss: number;
  /** the fit of all rows that the folds were left out of; not at that lambda */
  base: Fit;
  baseLambda: number;
}

// Per row: from next to nothing to one that halves even the strongest weights.
const candidates = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1];
const basePerRow = 1e-4;
/** With fewer rows a fold weighs more, and a second step is cheap. */
const manyRows = 20_000;

/**
 * The ridge penalty by cross-validation grouped by mitra. The sums of all rows are
 * those of the folds, so one fit gives them all; from it a single Newton step leads to
 * the fit without a fold, at any lambda. One light pass then tells how well the rows
 * of each fold are foretold by the fit that has not seen them.
 */
export async function chooseLambda(
  tx: Transaction,
  columns: string[],
  start: number[],
  rows: number,
): Promise<Chosen> {
  const baseLambda = basePerRow * rows;
  const base = await fit(tx, fitTable, columns, baseLambda, {
    start,
    fold: "fold",
    smallestStep: 1e-3,
  });
  const losses = new Array<number>(candidates.length).fill(0);
  for (const { fold } of base.sums) {
    const others = total(base.sums.filter((one) => one.fold !== fold));
    const fits: number[][] = [];
    for (const perRow of candidates) {
      const lambda = perRow * others.rows;
      const near = stepOn(base.coefficients, others, lambda);
      if (rows > manyRows) fits.push(near);
      else {
        const rest = `(select * from ${fitTable} where fold <> ${fold})`;
        const [sums] = await sumsAt(tx, rest, columns, near);
        fits.push(stepOn(near, sums!, lambda));
      }
    }
    const heldOut = await lossOf(tx, columns, fold!, fits);
    heldOut.forEach((loss, index) => (losses[index]! += loss));
  }
  const best = losses.indexOf(Math.min(...losses));
  return {
    lambda: candidates[best]! * rows,
    logLoss: losses[best]! / rows,
    base,
    baseLambda,
  };
}

const stepOn = (at: number[], sums: Sums, lambda: number) =>
  stepFrom(sums, at, lambda).map((step, index) => at[index]! + step);

/** The log loss of one fold's rows under each of some coefficients. */
async function lossOf(
  tx: Transaction,
  columns: string[],
  fold: number,
  fits: number[][],
): Promise<number[]> {
  const size = columns.length + 1;
  const etas = fits.map(
    (_, index) => `${etaOf(columns, index * size + 1)} as eta${index}`,
  );
  const losses = fits.map(
    (_, index) =>
      `sum(greatest(eta${index}, 0) + ln(1 + exp(-least(abs(eta${index}), 700))) - y * eta${index})`,
  );
  const [row] = await tx.unsafe(
    `select array[${losses.join(", ")}] as losses
     from (select y, ${etas.join(", ")} from ${fitTable} where fold = ${fold} offset null) as scored`,
    fits.flat(),
  );
  return row!.losses.map(Number);
}
