import type { Transaction } from "../../db/database.ts";
import { panelTable, type Feature } from "./panel.ts";

/** The table that the fit reads: y, fold and the standardised features of the training rows. */
export const fitTable = "ops.training_fit";

export interface Scaled extends Feature {
  /** winsorised to these, the 1st and 99th percentile; a yes or no is not */
  low: number | null;
  high: number | null;
  mean: number;
  scale: number;
  /** how well it alone orders the training rows; null where it doesn't vary */
  auc: number | null;
  /** the upper ends of its first nine tenths */
  edges: number[];
}

/** What each feature is measured by, and those that say nothing in training, with the reason. */
export async function readScales(
  tx: Transaction,
  features: Feature[],
): Promise<{ scaled: Scaled[]; silent: { feature: string; why: string }[] }> {
  const scaled: Scaled[] = [];
  const silent: { feature: string; why: string }[] = [];
  for (const feature of features) {
    const scale = await readScale(tx, feature);
    if (scale.mean === null)
      silent.push({ feature: feature.name, why: "never known in training" });
    else if (!scale.scale || (!feature.isBoolean && scale.low === scale.high))
      silent.push({
        feature: feature.name,
        why: "the same for (nearly) all in training",
      });
    else scaled.push({ ...feature, ...scale } as Scaled);
  }
  return { scaled, silent };
}

/**
 * One pass, by distinct values: percentiles, mean and deviation between them, and the
 * AUC of the value alone on the rows that turned good or bad. The first four describe
 * the whole training population, as the score is for all of it.
 */
async function readScale(tx: Transaction, { name, isBoolean }: Feature) {
  const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (tenth) =>
      tx`min(value) filter (where rows_until >= ${tenth / 10}::double precision * totals.rows)`,
  );
  const [row] = await tx`
    with tied as materialized (
        select ${tx(name)} as value,
            count(*)::double precision as rows,
            count(y)::double precision as judged,
            coalesce(sum(y), 0) as bads
        from ${tx(panelTable)}
        where part = 'train' and ${tx(name)} is not null
        group by ${tx(name)}
    ),
    ranked as (
        select *,
            sum(rows) over below as rows_until,
            sum(judged) over below - judged + (judged + 1) / 2 as average_rank
        from tied
        window below as (order by value)
    ),
    totals as (
        select sum(rows) as rows, sum(bads) as bads, sum(judged - bads) as goods from tied
    ),
    limits as (
        select
            case when ${isBoolean} then '-Infinity'
                else min(value) filter (where rows_until >= 0.01 * totals.rows) end as low,
            case when ${isBoolean} then 'Infinity'
                else min(value) filter (where rows_until >= 0.99 * totals.rows) end as high,
            sum(average_rank * ranked.bads) as rank_sum,
            array[${tenths.reduce((all, one) => tx`${all}, ${one}`)}] as edges
        from ranked
        cross join totals
        group by totals.rows
    ),
    means as (
        select sum(rows * greatest(least(value, high), low)) / sum(rows) as mean
        from tied cross join limits
    )
    select
        nullif(min(low), '-Infinity') as low,
        nullif(min(high), 'Infinity') as high,
        min(mean) as mean,
        sqrt(sum(tied.rows * power(greatest(least(value, high), low) - mean, 2)) / sum(tied.rows)) as scale,
        (min(rank_sum) - min(totals.bads) * (min(totals.bads) + 1) / 2)
            / nullif(min(totals.bads) * min(totals.goods), 0) as auc,
        min(edges) as edges
    from tied
    cross join limits
    cross join means
    cross join totals`;
  return row as unknown as Pick<Scaled, "low" | "high" | "auc" | "edges"> & {
    mean: number | null;
    scale: number | null;
  };
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
