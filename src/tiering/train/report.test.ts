import { expect, test } from "bun:test";
import { ratioOf } from "./report.ts";

test.each([
  [3, 2, "1.50"],
  [0, 2, "0.00"],
  [1, 0.05, "20.00"],
  [2, 0.0000004, "-"],
  [0, 0, "-"],
])("%d bads of %d expected are a ratio of %s", (bads, expected, ratio) => {
  expect(ratioOf(bads, expected)).toBe(ratio);
});
