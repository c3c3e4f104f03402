/** Seconds that a piece of work takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/**
 * The median of each measure over some rounds, taken turn by turn, so that whatever
 * else the machine does in the meantime falls on all of them.
 */
export async function turnByTurn(
  rounds: number,
  measures: (() => Promise<number>)[],
): Promise<number[]> {
  const taken = measures.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [place, measure] of measures.entries())
      taken[place]!.push(await measure());
  return taken.map((values) => percentile(values, 0.5));
}

/** The value below which a share of the values lie, by nearest rank. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
