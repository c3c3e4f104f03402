/**
 * The inverse of a symmetric positive definite matrix, by Gauss-Jordan with
 * pivoting; for the few dozen rows of a logistic regression's Hessian. Undefined
 * where a pivot, relative to its row's scale, is below 1e-12: then the columns
 * depend on each other.
 */
export function invert(matrix: number[][]): number[][] | undefined {
  const size = matrix.length;
  // Scaled to a unit diagonal first: rupiah beside shares must not look singular.
  const scale = matrix.map((row, index) => Math.sqrt(row[index]!));
  if (scale.some((value) => !(value > 0))) return undefined;
  const rows = matrix.map((row, index) => [
    ...row.map((value, column) => value / scale[index]! / scale[column]!),
    ...row.map((_, column) => (column === index ? 1 : 0)),
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++)
      if (Math.abs(rows[row]![pivot]!) > Math.abs(rows[best]![pivot]!))
        best = row;
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    const head = rows[pivot]!;
    const value = head[pivot]!;
    if (!(Math.abs(value) > 1e-12)) return undefined;
    for (let column = 0; column < 2 * size; column++) head[column]! /= value;
    for (let row = 0; row < size; row++) {
      const factor = rows[row]![pivot]!;
      if (row === pivot || factor === 0) continue;
      for (let column = 0; column < 2 * size; column++)
        rows[row]![column]! -= factor * head[column]!;
    }
  }
  return rows.map((row, index) =>
    row
      .slice(size)
      .map((value, column) => value / scale[index]! / scale[column]!),
  );
}

/** A matrix times a vector. */
export function multiply(matrix: number[][], vector: number[]): number[] {
  return matrix.map((row) =>
    row.reduce((sum, value, index) => sum + value * vector[index]!, 0),
  );
}

/** Beyond it a column's weight is spread over those it follows from (Marquardt 1970). */
const mostInflation = 10;

/**
 * The places of those columns of X'WX (the intercept first) that do not follow from the
 * ones kept before them, and of the others their variance inflation factor, 1/(1 - R²): by
 * the Cholesky factor, where what is left of a column's square is its share not explained.
 */
export function independent(matrix: number[][]): {
  kept: number[];
  inflated: { place: number; inflation: number }[];
} {
  const factor: number[][] = [];
  const kept: number[] = [];
  const inflated: { place: number; inflation: number }[] = [];
  matrix.forEach((row, place) => {
    const line: number[] = [];
    factor.forEach((earlier, index) => {
      const known = earlier
        .slice(0, index)
        .reduce((sum, value, k) => sum + value * line[k]!, 0);
      line.push((row[kept[index]!]! - known) / earlier[index]!);
    });
    const left = row[place]! - line.reduce((sum, one) => sum + one * one, 0);
    // Beside the intercept alone: R² is of the spread about the mean.
    const spread = row[place]! - (line[0] ?? 0) ** 2;
    // Of a column that doesn't vary both are rounding.
    const isOwn = left * mostInflation > spread && left > 1e-8 * row[place]!;
    if (isOwn || place === 0) {
      factor.push([...line, Math.sqrt(left)]);
      kept.push(place);
    } else
      inflated.push({ place, inflation: left > 0 ? spread / left : Infinity });
  });
  return { kept, inflated };
}
