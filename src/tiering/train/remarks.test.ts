import { expect, test } from "bun:test";
import { isTrial, remarksOn, type Found } from "./remarks.ts";

const feature = (name: string, auc: number) =>
  ({ name, auc, expectedSign: 1 }) as Found["scaled"][number];
const fit = (coefficients: number[], hasConverged = true) =>
  ({ coefficients, hasConverged }) as Found["fits"][number]["fit"];
const dpd = feature("dpd_bills", 0.8);
const tested = (auc: number, bads: number, lead: number, slope = 1) =>
  ({
    model: {
      auc: { value: auc },
      calibration_slope: { value: slope },
      bads: { value: bads },
      auc_over_dpd: { value: lead, low: lead - 0.02, high: lead + 0.02 },
    },
    dpd: {},
    tier: {},
  }) as unknown as Found["tested"];

const panel = (bads: number, goods: number, testGoods = 2000) =>
  ({ train: { bads, goods }, test: { goods: testGoods } }) as Found["panel"];

const good: Found = {
  panel: panel(400, 4000),
  scaled: [dpd],
  silent: [],
  dependent: [],
  dropped: [],
  features: [dpd],
  fits: [{ of: [dpd], fit: fit([-1, 0.5]) }],
  tested: tested(0.8, 200, 0.05),
};

test("a sound model has nothing remarked", () => {
  expect(remarksOn(good)).toEqual([]);
});

test.each([
  [
    "a feature that knows the outcome",
    { scaled: [dpd, feature("told", 0.97)] },
    /^Leakage\? told alone .* AUC of 0.970, above 0.95: audit/,
  ],
  [
    "also one that orders the other way",
    { scaled: [feature("told", 0.02)] },
    /^Leakage\? told alone .* AUC of 0.980/,
  ],
  [
    "a model that is too good",
    { tested: tested(0.96, 200, 0.1) },
    /^Leakage\? The AUC out of time is 0.960/,
  ],
  [
    "a fit that does not settle",
    { fits: [{ of: [dpd], fit: fit([-1, 0.5], false) }] },
    /^Separated: the fit did not settle/,
  ],
  [
    "a weight without end",
    { fits: [{ of: [dpd], fit: fit([-1, 10.5]) }] },
    /^Separated: the weight of dpd_bills is beyond 10/,
  ],
  [
    "too few bads out of time",
    { tested: tested(0.8, 49, 0.05) },
    /^Too few bads: 400 in training and 49 out of time, where 50/,
  ],
  [
    "too few bads for its weights",
    {
      panel: panel(55, 4000),
      features: Array.from({ length: 6 }, () => dpd),
    },
    /^Too few bads for 6 weights: 55, fewer than 10 for each/,
  ],
  [
    "too few goods out of time",
    { panel: panel(400, 4000, 49) },
    /^Too few goods: 4000 in training and 49 out of time, where 50/,
  ],
  [
    "too few goods for its weights",
    { panel: panel(4000, 55), features: Array.from({ length: 6 }, () => dpd) },
    /^Too few goods for 6 weights: 55, fewer than 10 for each/,
  ],
  [
    "a lead that may be chance",
    { tested: tested(0.8, 200, 0.01) },
    /^It does not beat DPD alone beyond chance: AUC \+0.010 \(95 % from -0.010 to \+0.030/,
  ],
  [
    "probabilities too far apart",
    { tested: tested(0.8, 200, 0.05, 0.74) },
    /^Its probabilities lie too far apart: .* slope out of time is 0.74/,
  ],
  [
    "probabilities too close together",
    { tested: tested(0.8, 200, 0.05, 1.3) },
    /^Its probabilities lie too close together/,
  ],
  [
    "what says nothing, once for each reason",
    {
      silent: [
        { feature: "note_days_28", why: "never known in training" },
        { feature: "net_margin_28", why: "never known in training" },
      ],
    },
    /^Left out, as never known in training: note_days_28, net_margin_28\.$/,
  ],
  [
    "a wrong sign",
    { dropped: [{ feature: "dpd_bills", weight: -0.2 }] },
    /^Dropped: dpd_bills had the weight -0.200, where above 0 is expected/,
  ],
  [
    "what follows from others",
    { dependent: [{ feature: "is_net_margin_missing", inflation: Infinity }] },
    /^Left out: is_net_margin_missing follows exactly/,
  ],
  [
    "what nearly follows from others",
    { dependent: [{ feature: "outstanding_share", inflation: 61.2 }] },
    /^Left out: outstanding_share follows nearly from .* \(variance inflation 61.2\)/,
  ],
] as [string, Partial<Found>, RegExp][])(
  "%s is remarked",
  (_, change, words) => {
    const remarks = remarksOn({ ...good, ...change });
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(words);
  },
);

test.each([
  ["enough of both", 50, 50, 50, 50, false],
  ["too few bads in training", 49, 500, 500, 500, true],
  ["too few goods in training", 500, 49, 500, 500, true],
  ["too few bads out of time", 500, 500, 49, 500, true],
  ["too few goods out of time", 500, 500, 500, 49, true],
] as const)("%s: a trial or not", (_, bads, goods, testBads, testGoods, is) => {
  const found = {
    train: { bads, goods },
    test: { bads: testBads, goods: testGoods },
  } as Found["panel"];
  expect(isTrial(found)).toBe(is);
});
