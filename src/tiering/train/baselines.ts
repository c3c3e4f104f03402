import type { Transaction } from "../../db/database.ts";
import { fit } from "./fit.ts";
import { panelTable } from "./panel.ts";
import { term, type Scaled } from "./transform.ts";

/** A fitted model, whole: what its rows in core.weights say. */
export interface Model {
  version: string;
  intercept: number;
  features: Scaled[];
  weights: number[];
}

/** The probability that a model gives a row of the panel. */
export const scoreOf = (tx: Transaction, model: Model) =>
  tx`scoring.logistic(${model.features
    .map((feature, index) => term(tx, feature, model.weights[index]!))
    .reduce(
      (all, one) => tx`${all} + ${one}`,
      tx`${model.intercept}::double precision`,
    )})`;

/**
 * Keeps the out-of-time rows with three scores: the model's; that of the current DPD
 * alone, by a logistic regression on the training rows; and that of the tier rule alone,
 * the share of bads that each tier had in training. A tier is the one of that past date.
 */
export async function scoreTests(tx: Transaction, model: Model): Promise<void> {
  const judged = `(select y, dpd_bills from ${panelTable} where part = 'train' and y is not null)`;
  // A touch of ridge, so that a dpd that never varies or separates has a fit too.
  const dpd = await fit(tx, judged, ["dpd_bills"], 1);
  const [intercept, slope] = dpd.coefficients as [number, number];
  await tx`
    insert into core.model_tests
        (model_version, customer_number, as_of, score, dpd_score, tier_score, is_bad)
    with tiers as (
        select tier, (sum(y) + 0.5) / (count(*) + 1) as rate
        from ${tx(panelTable)}
        where part = 'train' and y is not null
        group by tier
    )
    select ${model.version}, customer_number, as_of, ${scoreOf(tx, model)},
        scoring.logistic(${intercept}::double precision + ${slope}::double precision * dpd_bills),
        coalesce(tiers.rate, 0.5), y = 1
    from ${tx(panelTable)} as panel
    left join tiers on tiers.tier = panel.tier
    where panel.part = 'test' and panel.y is not null`;
  await tx`analyze core.model_tests`;
}
