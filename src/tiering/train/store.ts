import type { Fragment } from "postgres";
import type { Transaction } from "../../db/database.ts";
import { scoreOf, type Model } from "./baselines.ts";
import type { Metric, Metrics } from "./judge.ts";
import type { Measures } from "./measures.ts";
import { panelTable, type Panel } from "./panel.ts";
import { edgesOf, type Scaled } from "./transform.ts";

/** Numbers the versions that were trained; those of hand-set weights have names of their own. */
export async function nextVersion(tx: Transaction): Promise<string> {
  const [row] = await tx`
    select coalesce(max(substring(model_version from '^early-warning-(\\d+)$')::integer), 0) + 1 as number
    from core.models`;
  return `early-warning-${row!.number}`;
}

/**
 * Makes the model the one challenger: it scores in the shadow from the commit on. The
 * challenger before it is retired, and its test rows go; its figures stay. The words of
 * its features are copied, so that it explains itself for ever as it does now.
 */
export async function storeModel(
  tx: Transaction,
  model: Model,
  panel: Panel,
  lambda: number,
): Promise<void> {
  const { split, train, hash } = panel;
  await tx`
    delete from core.model_tests where model_version in (
        select model_version from core.models
        where model_name = 'early_warning' and status = 'challenger')`;
  await tx`
    update core.models set status = 'retired'
    where model_name = 'early_warning' and status = 'challenger'`;
  await tx`insert into core.models ${tx({
    model_version: model.version,
    model_name: "early_warning",
    status: "challenger",
    is_trial: true,
    intercept: model.intercept,
    described: `Ridge logistic regression of ${train.rows} rows of ${train.mitra} mitra.`,
    trained_from: split.trainedFrom,
    trained_to: split.trainedTo,
    tested_from: split.testedFrom,
    tested_to: split.testedTo,
    rows: train.rows,
    bads: train.bads,
    lambda,
    data_hash: hash,
    trained_at: new Date(),
  })}`;
  for (const [index, feature] of model.features.entries())
    await tx`
      insert into core.weights
          (model_version, feature, weight, mean, scale, low, high, reference, reason, is_actionable, advice)
      select ${model.version}, feature, ${model.weights[index]!}, ${feature.mean}, ${feature.scale},
          ${feature.low}, ${feature.high},
          (select percentile_disc(0.5) within group (order by ${tx(feature.name)})
              from ${tx(panelTable)} where part = 'train' and tier = 'GOLD'),
          reason, is_actionable, advice
      from core.features where feature = ${feature.name}`;
}

/** What the training says of itself, and whether the score is one to rely on. */
export async function storeRemarks(
  tx: Transaction,
  version: string,
  remarks: string[],
  isTrial: boolean,
): Promise<void> {
  await tx`
    update core.models set remarks = ${remarks}, is_trial = ${isTrial}
    where model_version = ${version}`;
}

/** Keeps the figures out of time, beside those of training and cross-validation. */
export async function storeMetrics(
  tx: Transaction,
  version: string,
  tested: Metrics,
  trained: Measures,
  logLoss: number,
): Promise<void> {
  const one = (part: string, subject: string, metric: string, of: Metric) => ({
    model_version: version,
    part,
    subject,
    metric,
    value: of.value,
    low: of.low ?? null,
    high: of.high ?? null,
  });
  const rows = [
    ...Object.entries(tested).flatMap(([subject, metrics]) =>
      Object.entries(metrics).map(([metric, of]) =>
        one("test", subject, metric, of),
      ),
    ),
    ...Object.entries(trained).map(([metric, value]) =>
      one("train", "model", metric, { value }),
    ),
    one("cross_validation", "model", "log_loss", { value: logLoss }),
  ];
  await tx`insert into core.model_metrics ${tx(rows)}`;
}

export interface Decile {
  decile: number;
  rows: number;
  bads: number;
  expected: number;
}

/** Bads observed and expected in each tenth of the out-of-time rows, 10 the riskiest. */
export async function storeDeciles(
  tx: Transaction,
  version: string,
): Promise<Decile[]> {
  const rows = await tx`
    insert into core.model_deciles
    with tenths as (
        select score, is_bad,
            ntile(10) over (order by score, customer_number, as_of) as decile
        from core.model_tests where model_version = ${version}
    )
    select ${version}, decile, count(*), count(*) filter (where is_bad), sum(score)
    from tenths group by decile
    returning decile, rows, bads, expected`;
  return (rows as unknown as Decile[]).sort((a, b) => a.decile - b.decile);
}

/** How the training population spreads over each feature and the score, to hold later weeks against. */
export async function storeBins(tx: Transaction, model: Model): Promise<void> {
  const score = scoreOf(tx, model);
  const [row] = await tx`
    select percentile_disc(array[.1, .2, .3, .4, .5, .6, .7, .8, .9, 1]) within group (order by ${score}) as ends
    from ${tx(panelTable)} where part = 'train'`;
  const edges = edgesOf(row!.ends);
  await binsOf(tx, model.version, "score", score, edges);
  for (const { name, edges } of model.features)
    await binsOf(tx, model.version, name, tx`${tx(name)}`, edges);
}

async function binsOf(
  tx: Transaction,
  version: string,
  feature: string,
  value: Fragment,
  edges: Scaled["edges"],
): Promise<void> {
  // Turned around, as width_bucket counts an end to the bin above it, and here it belongs
  // to the one below.
  const turned = edges.map((edge) => -edge).reverse();
  await tx`
    insert into core.model_bins (model_version, feature, bin, low, high, rows, share)
    with placed as (
        select bin, count(*) as rows
        from (
            select coalesce(${edges.length + 1}::integer
                - width_bucket(-(${value}), ${turned}::double precision[]), 0) as bin
            from ${tx(panelTable)} where part = 'train'
        ) as given
        group by bin
    )
    select ${version}, ${feature}, bins.bin, ends.edges[nullif(bins.bin, 0) - 1], ends.edges[nullif(bins.bin, 0)],
        coalesce(placed.rows, 0), coalesce(placed.rows, 0) / (select sum(rows) from placed)::double precision
    from (select ${edges}::double precision[] as edges) as ends
    cross join generate_series(0, ${edges.length + 1}::integer) as bins (bin)
    left join placed on placed.bin = bins.bin
    where bins.bin = 0 or placed.rows > 0`;
}
