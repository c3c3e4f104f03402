/**
 * sfc32 (Chris Doty-Humphrey's small fast counter, 32 bit). Every mitra has a
 * stream of her own, so she stays who she is however many others are made.
 */
export type Random = () => number;

export function randomStream(
  seed: number,
  stream: number,
  index: number,
): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = index | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  // Seeds that differ in one bit give alike numbers until they are mixed.
  for (let round = 0; round < 12; round++) next();
  return next;
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Weights need not sum to one. */
export function pickWeighted<T>(
  random: Random,
  list: readonly (readonly [T, number])[],
): T {
  let sum = 0;
  for (const [, weight] of list) sum += weight;
  let left = random() * sum;
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return list[list.length - 1]![0];
}
