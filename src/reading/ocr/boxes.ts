/** A box of text, perhaps tilted: its middle, its size, and the tilt of its base line in radians. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
}

interface Point {
  x: number;
  y: number;
}

/** Where the map says text, on a scale from 0 to 1. */
const textFrom = 0.3;
/** A spot as a whole is text from this mean on; below are shadows and weaves. */
const spotFrom = 0.5;
/** The model marks the middle of a line; this much of area over perimeter brings back its edges. */
const unclip = 1.6;
const leastSide = 3;

/** The boxes of text on a map of how sure each pixel is text. */
export function findBoxes(
  map: Float32Array,
  width: number,
  height: number,
): Box[] {
  const boxes: Box[] = [];
  const seen = new Uint8Array(width * height);
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || map[start]! <= textFrom) continue;
    const spot = floodFrom(map, seen, start, width, height);
    if (spot.score < spotFrom) continue;
    const box = boxOf(spot);
    if (Math.min(box.width, box.height) < leastSide) continue;
    const grow = (box.width * box.height * unclip) / (box.width + box.height);
    boxes.push({
      ...box,
      width: box.width + grow,
      height: box.height + grow,
    });
  }
  return boxes;
}

interface Spot {
  /** the mean of its pixels */
  score: number;
  /** corners of the first and the last pixel of each of its rows */
  edge: Point[];
  /** the direction in which it is longest, in radians */
  axis: number;
}

/** The spot of connected text pixels around `start`. */
function floodFrom(
  map: Float32Array,
  seen: Uint8Array,
  start: number,
  width: number,
  height: number,
): Spot {
  const rows = new Map<number, [first: number, last: number]>();
  const stack = [start];
  seen[start] = 1;
  const sums = { count: 0, score: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  while (stack.length > 0) {
    const at = stack.pop()!;
    const x = at % width;
    const y = (at - x) / width;
    sums.count++;
    sums.score += map[at]!;
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
    const row = rows.get(y);
    if (!row) rows.set(y, [x, x]);
    else if (x < row[0]) row[0] = x;
    else if (x > row[1]) row[1] = x;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const [nx, ny] = [x + dx, y + dy];
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        const next = ny * width + nx;
        if (seen[next] || map[next]! <= textFrom) continue;
        seen[next] = 1;
        stack.push(next);
      }
  }
  const edge = [...rows].flatMap(([y, [first, last]]) => [
    { x: first, y },
    { x: last + 1, y },
    { x: first, y: y + 1 },
    { x: last + 1, y: y + 1 },
  ]);
  const { count } = sums;
  const [x, y] = [sums.x / count, sums.y / count];
  const axis =
    Math.atan2(
      2 * (sums.xy / count - x * y),
      sums.xx / count - x * x - (sums.yy / count - y * y),
    ) / 2;
  return { score: sums.score / count, edge, axis };
}

/** A long spot lies along its axis; a short one has none that can be trusted. */
function boxOf({ edge, axis }: Spot): Box {
  const hull = hullOf(edge);
  const along = boxAlong(hull, axis);
  return along.width > 2.5 * along.height ? along : smallestBox(hull);
}

/** The convex hull, counter-clockwise (Andrew's monotone chain). */
function hullOf(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0)
        chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const turn = (a: Point, b: Point, c: Point) =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** The smallest box around a hull: it lies along one of the hull's sides. */
function smallestBox(hull: Point[]): Box {
  let best: Box | undefined;
  for (const [index, from] of hull.entries()) {
    const to = hull[(index + 1) % hull.length]!;
    const box = boxAlong(hull, Math.atan2(to.y - from.y, to.x - from.x));
    if (!best || box.width * box.height < best.width * best.height) best = box;
  }
  return best!;
}

function boxAlong(hull: Point[], direction: number): Box {
  // Text is written to the right: of the four directions of a box the flattest is its base.
  const angle =
    direction - Math.round(direction / (Math.PI / 2)) * (Math.PI / 2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of hull) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: along * cos - across * sin,
    y: along * sin + across * cos,
    width: right - left,
    height: bottom - top,
    angle,
  };
}
