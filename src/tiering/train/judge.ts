import type { Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { fit } from "./fit.ts";
import { measure } from "./measures.ts";

export const subjects = ["model", "dpd", "tier"] as const;
export type Subject = (typeof subjects)[number];

export interface Metric {
  value: number;
  low?: number;
  high?: number;
}
export type Metrics = Record<Subject, Record<string, Metric>>;

const columns: Record<Subject, string> = {
  model: "score",
  dpd: "dpd_score",
  tier: "tier_score",
};

/** How the model and the two baselines do on the same out-of-time rows. */
export async function judgeTests(
  tx: Transaction,
  version: string,
): Promise<Metrics> {
  const metrics = { model: {}, dpd: {}, tier: {} } as Metrics;
  for (const subject of subjects) {
    const column = columns[subject];
    const measured = await measure(
      tx,
      tx`(select ${tx(column)} as score, is_bad::integer::double precision as y
          from core.model_tests where model_version = ${version}) as tests`,
    );
    const [rates] = await tx`
      select avg(is_bad::integer)::double precision as observed, avg(${tx(column)}) as expected
      from core.model_tests where model_version = ${version}`;
    const { observed, expected } = rates as unknown as Record<string, number>;
    const all: Record<string, number | undefined> = {
      ...measured,
      gini: 2 * measured.auc - 1,
      observed_rate: observed,
      expected_rate: expected,
      calibration_in_the_large: observed! - expected!,
      ...(await recalibrate(tx, version, column)),
    };
    for (const [name, value] of Object.entries(all))
      if (value !== undefined) metrics[subject][name] = { value };
  }
  await addIntervals(tx, version, metrics);
  return metrics;
}

/**
 * The line through what happened by what was foretold, on the logit scale: slope 1 and
 * intercept 0 are right. Nothing where scores hardly differ, or separate the rows.
 */
async function recalibrate(tx: Transaction, version: string, column: string) {
  const rows = `(select is_bad::integer::double precision as y, ln(${column} / (1 - ${column})) as logit
    from core.model_tests where model_version = '${version}')`;
  try {
    const line = await fit(tx, rows, ["logit"], 0);
    if (!line.hasConverged) return {};
    const [intercept, slope] = line.coefficients;
    return { calibration_intercept: intercept, calibration_slope: slope };
  } catch (error) {
    if (error instanceof ServiceError) return {};
    throw error;
  }
}

/**
 * 95 % intervals of the AUCs and of the model's lead, by DeLong's placements: what share
 * of the other kind a row stands above (below). Added up by mitra, as the rows of one
 * mitra at several dates are not independent (Obuchowski 1997).
 */
async function addIntervals(
  tx: Transaction,
  version: string,
  metrics: Metrics,
): Promise<void> {
  const placement = (subject: Subject) => tx`
    case when bad = 1
        then (sum(good) over ${tx(`until_${subject}`)}
            - sum(good) over ${tx(`tied_${subject}`)} / 2) / goods
        else 1 - (sum(bad) over ${tx(`until_${subject}`)}
            - sum(bad) over ${tx(`tied_${subject}`)} / 2) / bads
    end - ${metrics[subject].auc!.value}::double precision as ${tx(subject)}`;
  const windows = (subject: Subject) => tx`
    ${tx(`until_${subject}`)} as (order by ${tx(columns[subject])}),
    ${tx(`tied_${subject}`)} as (partition by ${tx(columns[subject])})`;
  const [row] = await tx`
    with tests as (
        select *, is_bad::integer::double precision as bad,
            (not is_bad)::integer::double precision as good
        from core.model_tests where model_version = ${version}
    ),
    totals as (select sum(bad) as bads, sum(good) as goods from tests),
    placements as (
        select customer_number, case when bad = 1 then bads else goods end as kind,
            ${placement("model")}, ${placement("dpd")}, ${placement("tier")}
        from tests
        cross join totals
        window ${windows("model")}, ${windows("dpd")}, ${windows("tier")}
    ),
    mitra as (
        select sum(model / kind) as model, sum(dpd / kind) as dpd, sum(tier / kind) as tier
        from placements
        group by customer_number
    )
    select
        sqrt(sum(model * model) * count(*) / greatest(count(*) - 1, 1)) as model,
        sqrt(sum(dpd * dpd) * count(*) / greatest(count(*) - 1, 1)) as dpd,
        sqrt(sum(tier * tier) * count(*) / greatest(count(*) - 1, 1)) as tier,
        sqrt(sum((model - dpd) * (model - dpd)) * count(*) / greatest(count(*) - 1, 1)) as over_dpd,
        sqrt(sum((model - tier) * (model - tier)) * count(*) / greatest(count(*) - 1, 1)) as over_tier
    from mitra`;
  const errors = row as unknown as Record<string, number>;
  for (const subject of subjects) {
    const { value } = metrics[subject].auc!;
    const half = 1.96 * errors[subject]!;
    const low = Math.max(0, value - half);
    metrics[subject].auc = { value, low, high: Math.min(1, value + half) };
  }
  for (const other of ["dpd", "tier"] as const) {
    const value = metrics.model.auc!.value - metrics[other].auc!.value;
    const half = 1.96 * errors[`over_${other}`]!;
    const lead = { value, low: value - half, high: value + half };
    metrics.model[`auc_over_${other}`] = lead;
  }
}
