import type { Fragment } from "postgres";
import type { Transaction } from "../../db/database.ts";
import { panelTable, trainPercent, type Feature } from "./panel.ts";

/** The table that the fit reads: y, fold and the standardised features of the training rows. */
export const fitTable = "ops.training_fit";

export interface Scaled extends Feature {
  /** winsorised to these, the 1st and 99th percentile */
  low: number | null;
  high: number | null;
  mean: number;
  scale: number;
  /** how well it alone orders the training rows; null where it doesn't vary */
  auc: number | null;
  /** the upper ends of its bins but the last: tenths, and a value that fills more than one apart */
  edges: number[];
}

/** Rows that percentiles are read from: of more, the mitra of the first buckets. */
const sampledRows = 50_000;

/** What each feature is measured by, and those that say nothing in training, with the reason. */
export async function readScales(
  tx: Transaction,
  features: Feature[],
  rows: number,
): Promise<{ scaled: Scaled[]; silent: { feature: string; why: string }[] }> {
  const share = Math.min(1, sampledRows / rows);
  const buckets = Math.ceil(trainPercent * share);
  const limits: Limits[] = [];
  for (const feature of features)
    limits.push(await readLimits(tx, feature, buckets));
  const scaled: Scaled[] = [];
  const silent: { feature: string; why: string }[] = [];
  const moments = await readMoments(tx, features, limits);
  features.forEach((feature, index) => {
    const { mean, scale } = moments[index]!;
    const limit = limits[index]!;
    // The driver reads a null in an array of numbers as NaN.
    if (mean === null || Number.isNaN(mean))
      silent.push({ feature: feature.name, why: "never known in training" });
    else if (!scale || limit.low === limit.high)
      silent.push({
        feature: feature.name,
        why: "the same for (nearly) all in training",
      });
    else scaled.push({ ...feature, ...limit, mean, scale });
  });
  return { scaled, silent };
}

type Limits = Pick<Scaled, "low" | "high" | "auc" | "edges">;

/** Percentiles of the values known, their bins, and the AUC of the value alone on the rows that turned good or bad. */
async function readLimits(
  tx: Transaction,
  { name }: Feature,
  buckets: number,
): Promise<Limits> {
  const until = (share: number, what: "value" | "value_before") =>
    tx`min(${tx(what)}) filter (where rows_until >= ${share}::double precision * totals.rows)`;
  const tenths = (what: "value" | "value_before") =>
    tx`array[${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((tenth) => until(tenth / 10, what)).reduce((all, one) => tx`${all}, ${one}`)}]`;
  const [row] = await tx`
    with tied as materialized (
        select ${tx(name)} as value,
            count(*)::double precision as rows,
            count(y)::double precision as judged,
            coalesce(sum(y), 0) as bads
        from ${tx(panelTable)}
        where part = 'train' and bucket < ${buckets} and ${tx(name)} is not null
        group by ${tx(name)}
    ),
    ranked as (
        select *,
            sum(rows) over below as rows_until,
            sum(judged) over below - judged + (judged + 1) / 2 as average_rank,
            coalesce(lag(value) over below, value) as value_before
        from tied
        window below as (order by value)
    ),
    totals as (
        select sum(rows) as rows, sum(bads) as bads, sum(judged - bads) as goods from tied
    )
    select
        ${until(0.01, "value")} as low,
        ${until(0.99, "value")} as high,
        ${tenths("value")} as ends,
        ${tenths("value_before")} as befores,
        (sum(average_rank * ranked.bads) - max(totals.bads) * (max(totals.bads) + 1) / 2)
            / nullif(max(totals.bads) * max(totals.goods), 0) as auc
    from ranked
    cross join totals`;
  const { low, high, auc, ends, befores } = row!;
  return { low, high, auc, edges: edgesOf(ends, befores) };
}

/**
 * The upper ends of all bins but the last, of the ends of ten tenths and of what comes before
 * each: a value that fills more than one tenth is a bin of its own, or what lies below it
 * would be hidden in its.
 */
export function edgesOf(ends: number[], befores: number[] = []): number[] {
  const apart = befores.filter((_, tenth) => ends[tenth] === ends[tenth + 1]);
  return [...new Set([...ends, ...apart])]
    .filter((end) => end < ends.at(-1)!)
    .sort((a, b) => a - b);
}

/**
 * Mean and deviation of each feature between its limits, over the whole training
 * population, as the score is for all of it.
 */
async function readMoments(
  tx: Transaction,
  features: Feature[],
  limits: Limits[],
): Promise<{ mean: number | null; scale: number | null }[]> {
  const held: Fragment[] = features.map(({ name }, index) => {
    const { low, high } = limits[index]!;
    return tx`greatest(least(${tx(name)}, ${high}::double precision), ${low}::double precision)`;
  });
  const each = (one: (value: Fragment) => Fragment) =>
    held
      .map(
        (value, index) =>
          tx`${one(value)} filter (where ${tx(features[index]!.name)} is not null)`,
      )
      .reduce((all, next) => tx`${all}, ${next}`);
  const [row] = await tx`
    select array[${each((value) => tx`avg(${value})`)}] as means,
        array[${each((value) => tx`stddev_pop(${value})`)}] as scales
    from ${tx(panelTable)} where part = 'train'`;
  return features.map((_, index) => ({
    mean: row!.means[index],
    scale: row!.scales[index],
  }));
}

/** Makes the table of standardised features: as scoring.contribution sees them, a missing one as the mean. */
export async function standardise(
  tx: Transaction,
  features: Scaled[],
): Promise<void> {
  await tx`
    create unlogged table ${tx(fitTable)} as
    select y, fold,
        ${features
          .map((feature) => tx`${term(tx, feature, 1)} as ${tx(feature.name)}`)
          .reduce((all, one) => tx`${all}, ${one}`)}
    from ${tx(panelTable)}
    where part = 'train' and y is not null`;
  await tx`analyze ${tx(fitTable)}`;
}

/** What a feature of the panel adds to the logit with this weight: the one function that scores. */
export const term = (tx: Transaction, feature: Scaled, weight: number) =>
  tx`scoring.contribution((${weight}, ${feature.mean}, ${feature.scale}, ${feature.low}, ${feature.high})::scoring.factor, ${tx(feature.name)})`;
