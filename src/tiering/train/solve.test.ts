import { expect, test } from "bun:test";
import fc from "fast-check";
import { independent } from "./solve.ts";

/** X'X of columns behind an intercept. */
function productOf(columns: number[][]): number[][] {
  const all = [columns[0]!.map(() => 1), ...columns];
  return all.map((one) =>
    all.map((other) =>
      one.reduce((sum, value, row) => sum + value * other[row]!, 0),
    ),
  );
}

// Four columns that have nothing to do with each other, nor with the intercept.
const one = [1, 1, 1, 1, -1, -1, -1, -1];
const two = [1, 1, -1, -1, 1, 1, -1, -1];
const three = [1, -1, 1, -1, 1, -1, 1, -1];
const mix = (column: number[], weight: number, other: number[]) =>
  column.map((value, row) => value + weight * other[row]!);

test.each([
  ["nine tenths explained and a bit", 0.33, [0, 1, 2], 1 / 0.33 ** 2 + 1],
  ["nearly the same", 0.01, [0, 1, 2], 10_001],
  ["less than nine tenths explained", 0.34, [0, 1, 2, 3], undefined],
])("a column with %s", (_, own, kept, inflation) => {
  const found = independent(productOf([one, two, mix(one, own, three)]));
  expect(found.kept).toEqual(kept);
  if (inflation === undefined) expect(found.inflated).toEqual([]);
  else expect(found.inflated[0]!.inflation).toBeCloseTo(inflation, 4);
});

test("a sum of others and a constant are left out, wherever their mean lies", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 1000 }),
      (mean, scale) => {
        const sum = mix(one, 1, two).map((value) => mean + scale * value);
        const found = independent(
          productOf([one, two, sum, one.map(() => scale), three]),
        );
        expect(found.kept).toEqual([0, 1, 2, 5]);
        expect(found.inflated.map(({ place }) => place)).toEqual([3, 4]);
      },
    ),
  );
});
