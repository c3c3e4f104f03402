import { readFigure } from "./figures.ts";
import { medianOf, rightOf, type Row } from "./rows.ts";

/** A cell this near to the column's edge, in heights of its row, ends at it. */
const near = 3;
/** Paper turned further than this is not laid out in columns any more. */
const steepest = 0.35;

/** Tells whether a row ends where the amounts of a receipt end on the right, on paper that leans, too. */
export function amountColumn(
  rows: Row[],
  words: string[][],
): (row: Row) => boolean {
  const forms = words.map((row) => readFigure(row.at(-1) ?? ""));
  const isMarked = forms.filter((one) => one?.form === "grouped").length > 1;
  const ends = rows
    .filter((_, index) => {
      const found = forms[index];
      return isMarked
        ? found?.form === "grouped"
        : found && Math.abs(found.value) >= 100;
    })
    .map(endOf);
  const lean = leanOf(ends);
  const places = ends.map(({ x, y }) => x - lean * y);
  const height = medianOf(rows.map((row) => row.height));
  const friends = (edge: number) =>
    places.filter((place) => Math.abs(place - edge) < near * height).length;
  const [edge = 0] = places.toSorted(
    (a, b) => friends(b) - friends(a) || b - a,
  );
  return (row) => {
    const { x, y } = endOf(row);
    return Math.abs(x - lean * y - edge) < near * row.height;
  };
}

const endOf = ({ cells }: Row) => ({
  x: rightOf(cells.at(-1)!),
  y: cells.at(-1)!.y,
});

/** How far the edge moves for each pixel downwards: the middle of all pairs' slopes (Theil and Sen). */
function leanOf(ends: { x: number; y: number }[]): number {
  const slopes = ends.flatMap((one, index) =>
    ends
      .slice(index + 1)
      .filter((other) => other.y !== one.y)
      .map((other) => (other.x - one.x) / (other.y - one.y)),
  );
  const lean = slopes.length > 2 ? medianOf(slopes) : 0;
  return Math.abs(lean) < steepest ? lean : 0;
}
