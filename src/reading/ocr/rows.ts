import type { Cell } from "./lines.ts";

/** The cells that stand on one line of the paper, from left to right. */
export interface Row {
  cells: Cell[];
  /** where it stands once the paper is straight */
  y: number;
  height: number;
}

interface Placed {
  cell: Cell;
  /** the rise per pixel of the lines around it */
  slope: number;
  /** its height on the paper, once that is straight */
  y: number;
}

/** Texts further away than this many heights of a line have no say in a line's slope. */
const reach = { x: 12, y: 3 };
/** Middles of one line differ by less than this share of its height. */
const sameLine = 0.6;

/**
 * Puts cells into rows. A photographed paper is tilted and bent, so each place of
 * it has a slope of its own, taken from the long texts around.
 */
export function rowsOf(cells: Cell[]): Row[] {
  if (cells.length === 0) return [];
  const height = medianOf(cells.map((cell) => cell.height));
  const middle = medianOf(cells.map((cell) => cell.x));
  const placed = cells.map((cell) => {
    const slope = slopeAt(cells, cell, height);
    return { cell, slope, y: cell.y - slope * (cell.x - middle) };
  });
  return joined(placed)
    .map((group) => ({
      cells: group
        .map(({ cell }) => cell)
        .sort((a, b) => leftOf(a) - leftOf(b)),
      y: group.reduce((total, { y }) => total + y, 0) / group.length,
      height: medianOf(group.map(({ cell }) => cell.height)),
    }))
    .sort((a, b) => a.y - b.y);
}

export const leftOf = (cell: Cell) => cell.x - cell.width / 2;
export const rightOf = (cell: Cell) => cell.x + cell.width / 2;

/** Long texts know the slope best. */
function slopeAt(cells: Cell[], at: Cell, height: number): number {
  let total = 0;
  let weights = 0;
  for (const { x, y, width, height: tall, angle } of cells) {
    if (width < 2.5 * tall) continue;
    const [dx, dy] = [(x - at.x) / reach.x, (y - at.y) / reach.y];
    const distance = (dx ** 2 + dy ** 2) / height ** 2;
    // Far ones still count where there are no near ones.
    const weight = width * (Math.exp(-distance) + 1e-6);
    total += weight * Math.tan(angle);
    weights += weight;
  }
  return weights > 0 ? total / weights : 0;
}

/** Joins cells that stand beside each other on one height, the closest first. */
function joined(placed: Placed[]): Placed[][] {
  const groups = new Map(placed.map((one) => [one, [one]]));
  const pairs: { one: Placed; other: Placed; apart: number }[] = [];
  for (const [index, one] of placed.entries())
    for (const other of placed.slice(index + 1)) {
      const apart = distanceOf(one, other);
      const height = (one.cell.height + other.cell.height) / 2;
      if (apart < sameLine * height && !doOverlap(one.cell, other.cell))
        pairs.push({ one, other, apart });
    }
  pairs.sort((a, b) => a.apart - b.apart);
  for (const { one, other } of pairs) {
    const [left, right] = [groups.get(one)!, groups.get(other)!];
    if (left === right) continue;
    if (left.some((a) => right.some((b) => doOverlap(a.cell, b.cell))))
      continue;
    left.push(...right);
    for (const moved of right) groups.set(moved, left);
  }
  return [...new Set(groups.values())];
}

/** How far the line through one passes the other: a bent line has the slopes of both its ends. */
function distanceOf(one: Placed, other: Placed): number {
  const rise = ((one.slope + other.slope) / 2) * (other.cell.x - one.cell.x);
  return Math.abs(other.cell.y - one.cell.y - rise);
}

/** Whether one stands above the other rather than beside it. */
function doOverlap(one: Cell, other: Cell): boolean {
  const shared =
    Math.min(rightOf(one), rightOf(other)) -
    Math.max(leftOf(one), leftOf(other));
  return shared > 0.3 * Math.min(one.width, other.width);
}

export function medianOf(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The row as it would be typed. */
export const textOf = (row: Row) =>
  row.cells.map((cell) => cell.text).join(" ");
