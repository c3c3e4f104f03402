import type { Database, Transaction } from "../../db/database.ts";
import { scoreOf, scoreTests, type Model } from "./baselines.ts";
import { stepFrom } from "./fit.ts";
import { judgeTests, type Metrics } from "./judge.ts";
import { chooseLambda } from "./lambda.ts";
import { measure } from "./measures.ts";
import { buildPanel, panelTable, type Panel } from "./panel.ts";
import { isTrial, remarksOn } from "./remarks.ts";
import { settle } from "./session.ts";
import { fitSigned } from "./signs.ts";
import { independent } from "./solve.ts";
import {
  nextVersion,
  storeBins,
  storeDeciles,
  storeMetrics,
  storeModel,
  storeRemarks,
  type Decile,
} from "./store.ts";
import { only, sumsAt, total } from "./sums.ts";
import { fitTable, readScales, standardise, type Scaled } from "./transform.ts";

export interface Trained {
  model: Model;
  standardErrors: number[];
  panel: Panel;
  lambda: number;
  isTrial: boolean;
  metrics: Metrics;
  deciles: Decile[];
  remarks: string[];
}

/**
 * Trains an early-warning model on the past of the loaded mitra and stores it as the
 * challenger. One transaction: the panel's dates are seen by nobody else, and a failure
 * leaves the versions as they were.
 */
export async function train(
  database: Database,
  say: (line: string) => void,
): Promise<Trained> {
  return await database.sql.begin(async (tx) => {
    await settle(tx);
    say("Panel: past dates, their features and what became of them …");
    const panel = await buildPanel(tx);
    const { split } = panel;
    say(
      `Panel: ${split.dates.length} dates; training from ${split.trainedFrom} to ${split.trainedTo} (${panel.train.rows} rows, ${panel.train.bads} bads), out of time from ${split.testedFrom} to ${split.testedTo} (${panel.test.rows} rows, ${panel.test.bads} bads).`,
    );
    return await trainOn(tx, panel, say);
  });
}

/** All that follows once the panel table stands; it and what is made beside it are dropped. */
async function trainOn(
  tx: Transaction,
  panel: Panel,
  say: (line: string) => void,
): Promise<Trained> {
  const { scaled, silent } = await readScales(
    tx,
    panel.features,
    panel.train.rows,
  );
  await standardise(tx, scaled);
  const { usable, dependent, start } = await firstStep(tx, scaled);
  say(
    `Features: ${usable.length} of ${panel.features.length} vary, each by itself.`,
  );

  const columns = usable.map(({ name }) => name);
  const { lambda, logLoss, base } = await chooseLambda(
    tx,
    columns,
    start,
    panel.train.rows,
  );
  say(
    `Ridge: lambda ${lambda.toPrecision(3)} by cross-validation, log loss ${logLoss.toFixed(4)}.`,
  );
  const signed = await fitSigned(tx, usable, lambda, {
    sums: total(base.sums),
    coefficients: base.coefficients,
  });
  say(
    `Fit: ${signed.features.length} weights, ${signed.dropped.length} dropped for their sign.`,
  );

  const [intercept, ...weights] = signed.fit.coefficients;
  const model: Model = {
    version: await nextVersion(tx),
    intercept: intercept!,
    features: signed.features,
    weights,
  };
  await storeModel(tx, model, panel, lambda);
  await scoreTests(tx, model);
  const metrics = await judgeTests(tx, model.version);
  await storeMetrics(
    tx,
    model.version,
    metrics,
    await measureTraining(tx, model),
    logLoss,
  );
  const deciles = await storeDeciles(tx, model.version);
  await storeBins(tx, model);
  const { features, dropped } = signed;
  const remarks = remarksOn({
    ...{ panel, scaled, silent, dependent, dropped, features },
    fits: [
      { of: usable, fit: base },
      { of: features, fit: signed.fit },
    ],
    tested: metrics,
  });
  await storeRemarks(tx, model.version, remarks, isTrial(panel));
  await tx`drop table ${tx(panelTable)}, ${tx(fitTable)}`;
  const { standardErrors } = signed.fit;
  return {
    ...{ model, standardErrors, panel, lambda },
    isTrial: isTrial(panel),
    ...{ metrics, deciles, remarks },
  };
}

/**
 * The first Newton step from zero. There every row weighs the same, so its sums also
 * tell which features follow from others.
 */
async function firstStep(tx: Transaction, scaled: Scaled[]) {
  const zero = new Array<number>(scaled.length + 1).fill(0);
  const columns = scaled.map(({ name }) => name);
  const [sums] = await sumsAt(tx, fitTable, columns, zero);
  const { kept: places, inflated } = independent(sums!.information);
  const kept = places.slice(1).map((place) => place - 1);
  const usable = kept.map((place) => scaled[place]!);
  const part = only(sums!, kept);
  return {
    usable,
    dependent: inflated.map(({ place, inflation }) => ({
      feature: columns[place - 1]!,
      inflation,
    })),
    start: stepFrom(part, new Array<number>(kept.length + 1).fill(0), 1),
  };
}

const measureTraining = (tx: Transaction, model: Model) =>
  measure(
    tx,
    tx`(select y, ${scoreOf(tx, model)} as score
        from ${tx(panelTable)} where part = 'train' and y is not null) as fitted`,
  );
