/** A number with what it counts, in the plural unless it is one: 1 row, 2 rows. */
export const counted = (number: number, one: string): string =>
  `${number} ${one}${number === 1 ? "" : "s"}`;
