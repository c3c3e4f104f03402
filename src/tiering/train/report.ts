import { subjects, type Metric, type Metrics } from "./judge.ts";
import { signed } from "./remarks.ts";
import type { Trained } from "./train.ts";

const names: [metric: string, label: string][] = [
  ["rows", "rows"],
  ["bads", "bads"],
  ["auc", "AUC"],
  ["gini", "Gini"],
  ["ks", "KS"],
  ["brier", "Brier"],
  ["calibration_in_the_large", "calibration in the large"],
  ["calibration_slope", "calibration slope"],
  ["calibration_intercept", "calibration intercept"],
  ["top_decile_capture", "top-decile capture"],
];

/** The report of a training for a terminal: everything out of time, beside the baselines. */
export function describeTrained(trained: Trained): string[] {
  const { model, panel, metrics, deciles, remarks, isTrial } = trained;
  const { split } = panel;
  return [
    "",
    `Out of time: ${split.testedFrom} to ${split.testedTo}, mitra that the training has not seen`,
    row("", "model", "DPD alone", "tier alone"),
    ...names.map(([metric, label]) =>
      row(label, ...subjects.map((one) => text(metric, metrics[one][metric]))),
    ),
    row(
      "AUC, 95 % interval",
      ...subjects.map((one) => interval(metrics[one].auc!)),
    ),
    row("model's AUC over it", "", ...leads(metrics)),
    "",
    "Tenth by score, 10 the riskiest (observed over expected bads)",
    row("tenth", "rows", "observed", "expected", "O/E"),
    ...deciles.map(({ decile, rows, bads, expected }) =>
      row(
        String(decile),
        String(rows),
        String(bads),
        expected.toFixed(1),
        ratioOf(bads, expected),
      ),
    ),
    "",
    row("weight per deviation", "weight", "se"),
    row(
      "intercept",
      model.intercept.toFixed(4),
      trained.standardErrors[0]!.toFixed(4),
    ),
    ...model.features.map(({ name }, index) =>
      row(
        name,
        model.weights[index]!.toFixed(4),
        trained.standardErrors[index + 1]!.toFixed(4),
      ),
    ),
    "",
    ...remarks,
    `${model.version} is the challenger${isTrial ? " (a trial)" : ""}: it scores in the shadow and changes nothing that is shown. To make it the champion: train --promote ${model.version}`,
  ];
}

/** The same figures for `--json`. */
export function figuresOf(trained: Trained): Record<string, unknown> {
  const { model, panel, standardErrors } = trained;
  const { split } = panel;
  const named = (values: number[]) =>
    Object.fromEntries(
      ["intercept", ...model.features.map(({ name }) => name)].map(
        (name, index) => [name, values[index]!],
      ),
    );
  return {
    model_version: model.version,
    status: "challenger",
    is_trial: trained.isTrial,
    trained_from: split.trainedFrom,
    trained_to: split.trainedTo,
    tested_from: split.testedFrom,
    tested_to: split.testedTo,
    rows: panel.train.rows,
    bads: panel.train.bads,
    lambda: trained.lambda,
    data_hash: panel.hash,
    coefficients: named([model.intercept, ...model.weights]),
    standard_errors: named(standardErrors),
    out_of_time: trained.metrics,
    deciles: trained.deciles,
    remarks: trained.remarks,
  };
}

const row = (label: string, ...cells: string[]) =>
  `${label.padEnd(28)}${cells.map((cell) => cell.padStart(23)).join("")}`.trimEnd();

function text(metric: string, found: Metric | undefined): string {
  if (!found) return "-";
  return ["rows", "bads"].includes(metric)
    ? found.value.toLocaleString("en-US")
    : found.value.toFixed(4);
}

/** Of an expectation that is shown as 0.0 a ratio says nothing. */
export const ratioOf = (bads: number, expected: number): string =>
  expected < 0.05 ? "-" : (bads / expected).toFixed(2);

const interval = ({ low, high }: Metric) =>
  `${low!.toFixed(3)} to ${high!.toFixed(3)}`;

const leads = ({ model }: Metrics) =>
  [model.auc_over_dpd!, model.auc_over_tier!].map(
    ({ value, low, high }) =>
      `${signed(value)} (${low!.toFixed(3)}, ${high!.toFixed(3)})`,
  );
