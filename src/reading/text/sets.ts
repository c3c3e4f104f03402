/** Goods that are counted by the dozen, the score or the gross. */

const perSet = new Map([
  ["lusin", 12],
  ["kodi", 20],
  ["gross", 144],
]);

const pieces = new Set(
  "pcs biji buah butir ekor potong lembar batang piring gelas mangkok botol bungkus kotak unit".split(
    " ",
  ),
);

interface Counted {
  value: number;
  unit: string;
}

/** 24 of "2 lusin"; null of what is counted one by one. */
export function piecesIn({ value, unit }: Counted): number | null {
  const set = perSet.get(unit);
  return set === undefined ? null : value * set;
}

/** "4rb/butir" of dozens: the price of one piece. */
export function isPiece(unit: string | null | undefined): boolean {
  return pieces.has(unit ?? "");
}

/** A dozen for less than this a piece: "2 lusin @4rb" may be the price of one. */
const leastOfPiece = 1_000;

export function mayBeOfPiece(price: number, { unit }: Counted): boolean {
  const set = perSet.get(unit);
  return set !== undefined && price / set < leastOfPiece;
}
