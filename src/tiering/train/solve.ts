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
