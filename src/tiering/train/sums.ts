import type { Transaction } from "../../db/database.ts";

/** What one pass over the rows adds up, at some coefficients; the intercept first. */
export interface Sums {
  /** the group of rows, if they were added up by fold */
  fold?: number;
  rows: number;
  /** of the data alone, without the penalty */
  logLikelihood: number;
  /** X'(y - mu) */
  gradient: number[];
  /** X'WX, symmetric */
  information: number[][];
}

/** Postgres takes 1,664 in one query; with more than some 50 columns it takes several passes. */
const sumsAtOnce = 1_000;

/** Holds the rows of one call where it takes several passes. */
const weightedTable = "ops.training_weighted";

/**
 * One pass over `table` (a table, or a query in brackets, with y of 0 and 1): the sums
 * of each group of rows by `fold`, or of all rows as one group. Names are ours; only
 * the coefficients are values.
 */
export async function sumsAt(
  tx: Transaction,
  table: string,
  columns: string[],
  beta: number[],
  fold?: string,
): Promise<Sums[]> {
  const inputs = ["1", ...columns];
  const weighted = inputs.map((name, index) =>
    index === 0
      ? "mu * (1 - mu) as w0"
      : `mu * (1 - mu) * ${name} as w${index}`,
  );
  const [products, ...more] = chunksOf(
    pairsOf(inputs.length).map(([a, b]) =>
      a === 0 ? `sum(w${b})` : `sum(w${a} * ${inputs[b]})`,
    ),
    sumsAtOnce,
  );
  const residuals = inputs.map((name, index) =>
    index === 0 ? "sum(residual)" : `sum(residual * ${name})`,
  );
  // `offset null` skips nothing and fences a step off: otherwise each of the hundreds
  // of sums computes eta anew (30 times as slow). It leaves the scan parallel, while
  // `offset 0` does not.
  const weightedRows = `
    select ${[...columns, ...weighted].join(", ")}, ${fold ? `${fold},` : ""}
        y - mu as residual,
        y * eta - greatest(eta, 0) - ln(1 + exp(-least(abs(eta), 700))) as loss
    from (
        select *, 1 / (1 + exp(-greatest(least(eta, 35), -35))) as mu
        from (select *, ${etaOf(columns)} as eta from ${table} as given offset null) as scored
        offset null
    ) as predicted
    offset null`;
  // For several passes they are kept, as to plan them costs more than to read them.
  const isKept = more.length > 0;
  if (isKept)
    await tx.unsafe(
      `create unlogged table ${weightedTable} as ${weightedRows}`,
      beta,
    );
  const pass = (sums: string) =>
    tx.unsafe(
      `select ${fold ? `${fold} as fold,` : ""} ${sums}
    from ${isKept ? weightedTable : `(${weightedRows})`} as weighted
    ${fold ? `group by ${fold} order by ${fold}` : ""}`,
      isKept ? [] : beta,
    );
  const rows = await pass(
    `count(*) as rows,
        sum(loss) as loglik,
        array[${residuals.join(", ")}] as gradient,
        array[${products!.join(", ")}] as information`,
  );
  for (const chunk of more)
    (await pass(`array[${chunk.join(", ")}] as information`)).forEach(
      (row, place) => rows[place]!.information.push(...row.information),
    );
  if (isKept) await tx.unsafe(`drop table ${weightedTable}`);
  return rows.map((row) => ({
    fold: row.fold,
    rows: Number(row.rows),
    logLikelihood: Number(row.loglik),
    gradient: row.gradient.map(Number),
    information: square(inputs.length, row.information.map(Number)),
  }));
}

export const chunksOf = <Item>(items: Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
    items.slice(chunk * size, (chunk + 1) * size),
  );

/** The linear predictor as SQL, its coefficients the parameters from `first` on. */
export function etaOf(columns: string[], first = 1): string {
  return ["", ...columns]
    .map(
      (name, index) =>
        `$${first + index}::double precision${name && ` * ${name}`}`,
    )
    .join(" + ");
}

/** The sum of groups: all rows together. */
export function total(groups: Sums[]): Sums {
  return groups.reduce((all, one) => ({
    rows: all.rows + one.rows,
    logLikelihood: all.logLikelihood + one.logLikelihood,
    gradient: all.gradient.map((value, i) => value + one.gradient[i]!),
    information: all.information.map((row, i) =>
      row.map((value, j) => value + one.information[i]![j]!),
    ),
  }));
}

/** The sums of some columns alone; `kept` are places in the columns, the intercept stays. */
export function only(sums: Sums, kept: number[]): Sums {
  const places = [0, ...kept.map((place) => place + 1)];
  return {
    ...sums,
    gradient: places.map((i) => sums.gradient[i]!),
    information: places.map((i) => places.map((j) => sums.information[i]![j]!)),
  };
}

const pairsOf = (size: number) =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: size - a }, (_, offset) => [a, a + offset] as const),
  ).flat();

function square(size: number, values: number[]): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size));
  pairsOf(size).forEach(([a, b], index) => {
    matrix[a]![b] = matrix[b]![a] = values[index]!;
  });
  return matrix;
}
