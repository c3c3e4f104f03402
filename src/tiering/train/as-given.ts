import type { Transaction } from "../../db/database.ts";
import { fit, inverseOf, type Fit } from "./fit.ts";
import { multiply } from "./solve.ts";
import { chunksOf, etaOf, total } from "./sums.ts";

/** So many that Postgres takes a few sums of each in one query. */
const columnsAtOnce = 200;

/** Where a column lies, and how far its values stand from there. */
interface Spread {
  middle: number;
  scale: number;
}

/**
 * Fits the columns of `table` (y of 0 and 1) as they are, and puts y and score of its
 * rows into the temporary table `scored`. Reckoned from the middle of each column in its
 * own spread and turned back, which changes nothing but rounding: of a column
 * that lies far from 0 beside how it varies, as a date in seconds, the plain sums
 * lose so many digits that the fit never settles. `table` is dropped.
 */
export async function fitAsGiven(
  tx: Transaction,
  table: string,
  columns: string[],
  lambda: number,
  scored: string,
): Promise<Fit> {
  const spreads = await readSpreads(tx, table, columns);
  const centred = `${table}_centred`;
  // A plain table, as a temporary one is never read by several processes at once.
  await tx.unsafe(
    `create unlogged table ${centred} as
     select y, ${columns
       .map(
         (column, place) =>
           `(${column} - $${2 * place + 1}::double precision) / $${2 * place + 2}::double precision as ${column}`,
       )
       .join(", ")}
     from ${table}`,
    spreads.flatMap(({ middle, scale }) => [middle, scale]),
  );
  await tx.unsafe(`drop table ${table}`);
  await tx.unsafe(`analyze ${centred}`);
  // The penalty is on the weights as given, of which those fitted are `scale` times as large.
  const penalties = spreads.map(({ scale }) =>
    Math.min(lambda / scale / scale, Number.MAX_VALUE / 1e8),
  );
  const found = await fit(tx, centred, columns, penalties);
  await tx.unsafe(
    `create temp table ${scored} on commit drop as
     select y, scoring.logistic(${etaOf(columns)}) as score from ${centred}`,
    found.coefficients,
  );
  await tx.unsafe(`drop table ${centred}`);
  return turnBack(found, inverseOf(total(found.sums), penalties), spreads);
}

/**
 * The middle of each column and how far its quarters lie apart; where half of the values
 * are the same, its deviation. Of some rows in fixed order, as it need not be exact, and
 * the middle, as one value far out would draw the mean away from all others.
 */
async function readSpreads(
  tx: Transaction,
  table: string,
  columns: string[],
): Promise<Spread[]> {
  const spreads: Spread[] = [];
  for (const some of chunksOf(columns, columnsAtOnce)) {
    const each = (one: (column: string) => string) => some.map(one).join(", ");
    const [row] = await tx.unsafe(
      `select quarters, deviations
       from (
           select array[${each((column) => `percentile_disc(array[0.25, 0.5, 0.75]) within group (order by ${column})`)}] as quarters
           from ${table} tablesample bernoulli (least(100, 1e6 / (select count(*) from ${table}))) repeatable (0)
       ) as sampled
       cross join (select array[${each((column) => `stddev_pop(${column})`)}] as deviations from ${table}) as whole`,
    );
    some.forEach((_, place) => {
      const [low, middle, high] = row!.quarters[place] as number[];
      const scale = high! - low! || row!.deviations[place] || 1;
      spreads.push({ middle: middle!, scale });
    });
  }
  return spreads;
}

/** The same fit for the columns as they were given, with its standard errors. */
function turnBack(found: Fit, variances: number[][], spreads: Spread[]): Fit {
  const [start, ...weights] = found.coefficients;
  const shifts = [1, ...spreads.map(({ middle, scale }) => -middle / scale)];
  const scales = spreads.map(({ scale }) => scale);
  const intercept = weights.reduce(
    (sum, weight, place) => sum + weight * shifts[place + 1]!,
    start!,
  );
  const spread = multiply(variances, shifts).reduce(
    (sum, value, place) => sum + value * shifts[place]!,
    0,
  );
  return {
    ...found,
    coefficients: [
      intercept,
      ...weights.map((weight, place) => weight / scales[place]!),
    ],
    standardErrors: [
      Math.sqrt(spread),
      ...scales.map((scale, place) => found.standardErrors[place + 1]! / scale),
    ],
  };
}
