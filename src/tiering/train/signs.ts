import type { Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { fit, inverseOf, stepFrom, type Fit } from "./fit.ts";
import { multiply } from "./solve.ts";
import { only, total, type Sums } from "./sums.ts";
import { fitTable, type Scaled } from "./transform.ts";

export interface Signed {
  features: Scaled[];
  dropped: { feature: string; weight: number }[];
  fit: Fit;
}

/**
 * The exact fit of those features whose weights have the sign that is expected of
 * them: the wrong one that is furthest from 0, by its standard error, is dropped and the
 * rest fitted anew, until all are right. Which ones go is foretold from the sums of the
 * last fit, without a pass over the rows; the fit that follows has the last word.
 */
export async function fitSigned(
  tx: Transaction,
  all: Scaled[],
  lambda: number,
  begin: { sums: Sums; coefficients: number[] },
): Promise<Signed> {
  let features = all;
  let { sums, coefficients } = begin;
  const dropped: Signed["dropped"] = [];
  for (;;) {
    const foretold = dropWrong(features, sums, coefficients, lambda);
    dropped.push(...foretold.dropped);
    features = foretold.features;
    if (features.length === 0)
      throw new ServiceError(
        "no_feature_left",
        `Every feature has a weight against what is expected of it (${dropped.map(({ feature }) => feature).join(", ")}), so nothing is left to score by. Check that the payments were loaded whole.`,
      );
    const columns = features.map((feature) => feature.name);
    const exact = await fit(tx, fitTable, columns, lambda, {
      start: foretold.coefficients,
    });
    if (wrongOf(features, exact.coefficients).length === 0)
      return { features, dropped, fit: exact };
    sums = total(exact.sums);
    coefficients = exact.coefficients;
  }
}

/** Drops features by the quadratic that the sums at some coefficients describe. */
function dropWrong(
  all: Scaled[],
  sums: Sums,
  at: number[],
  lambda: number,
): {
  features: Scaled[];
  dropped: Signed["dropped"];
  coefficients: number[];
} {
  const target = multiply(sums.information, at).map(
    (value, index) => value + sums.gradient[index]!,
  );
  let kept = all.map((_, place) => place);
  const dropped: Signed["dropped"] = [];
  for (;;) {
    // The quadratic's gradient at 0: the step from there is its solution.
    const part = only({ ...sums, gradient: target }, kept);
    const coefficients = stepFrom(
      part,
      part.gradient.map(() => 0),
      lambda,
    );
    const variances = inverseOf(part, lambda).map((row, index) => row[index]!);
    const features = kept.map((place) => all[place]!);
    const [worst] = wrongOf(features, coefficients).sort(
      (a, b) =>
        coefficients[b + 1]! ** 2 / variances[b + 1]! -
        coefficients[a + 1]! ** 2 / variances[a + 1]!,
    );
    if (worst === undefined) return { features, dropped, coefficients };
    dropped.push({
      feature: features[worst]!.name,
      weight: coefficients[worst + 1]!,
    });
    kept = kept.filter((_, index) => index !== worst);
  }
}

/** The places of features whose weight has the other sign than is expected. */
const wrongOf = (features: Scaled[], coefficients: number[]): number[] =>
  features.flatMap(({ expectedSign }, index) =>
    expectedSign !== null && coefficients[index + 1]! * expectedSign < 0
      ? [index]
      : [],
  );
