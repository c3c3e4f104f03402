import type { Fit } from "./fit.ts";
import type { Metrics } from "./judge.ts";
import type { Panel } from "./panel.ts";
import type { Scaled } from "./transform.ts";

/** Below this many bads or goods a score is a trial, whatever its figures. */
export const fewestOfAKind = 50;
const ofAKindPerWeight = 10;
const tooGood = 0.95;
const tooFar = 10;
const flattest = 0.8;
const steepest = 1.25;
/** A variance inflation that is all rounding. */
const certain = 1e8;

export interface Found {
  panel: Panel;
  scaled: Scaled[];
  silent: { feature: string; why: string }[];
  dependent: { feature: string; inflation: number }[];
  dropped: { feature: string; weight: number }[];
  features: Scaled[];
  fits: { of: Scaled[]; fit: Fit }[];
  tested: Metrics;
}

/** What whoever reads the model must know, in words: first what speaks against it. */
export function remarksOn(found: Found): string[] {
  return [...doubts(found), ...leftOut(found)];
}

function doubts(found: Found): string[] {
  const { panel, scaled, features, fits, tested } = found;
  const remarks: string[] = [];
  const far = fits.flatMap(({ of, fit }) =>
    of.filter((_, index) => Math.abs(fit.coefficients[index + 1]!) > tooFar),
  );
  if (fits.some(({ fit }) => !fit.hasConverged) || far.length > 0)
    remarks.push(
      `Separated: ${far.length > 0 ? `the weight of ${[...new Set(far.map(({ name }) => name))].join(", ")} is beyond ${tooFar} standard deviations` : "the fit did not settle in 25 iterations"}. Either a feature knows the outcome (leakage), or there are too few bads.`,
    );
  for (const { name, auc } of scaled)
    if (auc !== null && Math.max(auc, 1 - auc) > tooGood)
      remarks.push(
        `Leakage? ${name} alone orders the training rows with an AUC of ${Math.max(auc, 1 - auc).toFixed(3)}, above ${tooGood}: audit it before trusting the model.`,
      );
  const auc = tested.model.auc!.value;
  if (auc > tooGood)
    remarks.push(
      `Leakage? The AUC out of time is ${auc.toFixed(3)}, above ${tooGood}: a reason for an audit, not for applause.`,
    );
  for (const [kind, training, outOfTime] of [
    ["bads", panel.train.bads, tested.model.bads!.value],
    ["goods", panel.train.goods, panel.test.goods],
  ] as const) {
    if (Math.min(training, outOfTime) < fewestOfAKind)
      remarks.push(
        `Too few ${kind}: ${training} in training and ${outOfTime} out of time, where ${fewestOfAKind} of each are needed. The score is a trial ("uji coba").`,
      );
    if (training < ofAKindPerWeight * features.length)
      remarks.push(
        `Too few ${kind} for ${features.length} weights: ${training}, fewer than ${ofAKindPerWeight} for each.`,
      );
  }
  const lead = tested.model.auc_over_dpd!;
  if (lead.low! <= 0)
    remarks.push(
      `It does not beat DPD alone beyond chance: AUC ${signed(lead.value)} (95 % from ${signed(lead.low!)} to ${signed(lead.high!)}).`,
    );
  const slope = tested.model.calibration_slope!.value;
  if (slope < flattest || slope > steepest)
    remarks.push(
      `Its probabilities lie too ${slope < 1 ? "far apart" : "close together"}: the calibration slope out of time is ${slope.toFixed(2)}, where 1 is right. It orders mitra, but don't read its score as a share of bads.`,
    );
  return remarks;
}

function leftOut({ silent, dependent, dropped, scaled }: Found): string[] {
  const remarks = [...Map.groupBy(silent, ({ why }) => why)].map(
    ([why, features]) =>
      `Left out, as ${why}: ${features.map(({ feature }) => feature).join(", ")}.`,
  );
  for (const { feature, inflation } of dependent)
    remarks.push(
      `Left out: ${feature} follows ${inflation < certain ? `nearly from the features before it (variance inflation ${inflation.toPrecision(3)})` : "exactly from the features before it"}.`,
    );
  for (const { feature, weight } of dropped) {
    const { expectedSign } = scaled.find(({ name }) => name === feature)!;
    remarks.push(
      `Dropped: ${feature} had the weight ${signed(weight)}, where ${expectedSign === 1 ? "above" : "below"} 0 is expected.`,
    );
  }
  return remarks;
}

/** Whether a model saw too few of the rarer kind for its score to be relied on. */
export const isTrial = ({ train, test }: Panel): boolean =>
  Math.min(train.bads, train.goods, test.bads, test.goods) < fewestOfAKind;

export const signed = (value: number) =>
  `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(3)}`;
