import type { Facts } from "./facts.ts";

/** Goods that come by the dozen, the score or the gross, or in packs of many. */

/** What is in one, and less than this is no price of one piece. */
const perSet = new Map([
  ["lusin", { pieces: 12, leastOfPiece: 1_000 }],
  ["kodi", { pieces: 20, leastOfPiece: 5_000 }],
  ["gross", { pieces: 144, leastOfPiece: 1_000 }],
]);

/** Packs of which one for less is rarely had: "1 dus mie @2.800", "1 slop rokok @22rb". */
const leastOfPack = new Map([
  ["dus", 18_000],
  ["tray", 25_000],
  ["slop", 60_000],
  ["krat", 20_000],
  ["renteng", 5_000],
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
  return set === undefined ? null : value * set.pieces;
}

/** "4rb/butir" of dozens: the price of one piece. */
export function isPiece(unit: string | null | undefined): boolean {
  return pieces.has(unit ?? "");
}

/** "2 lusin @4rb", "2 kodi @35rb" may be the price of one piece. */
export function mayBeOfPiece(price: number, { unit }: Counted): boolean {
  const set = perSet.get(unit);
  return set !== undefined && price / set.pieces < set.leastOfPiece;
}

/** Sacks of rice or sugar; of husks or charcoal they may cost so little. */
const leastOfStaples = new Map([
  ["karung", 25_000],
  ["sak", 25_000],
  ["jerigen", 25_000],
]);

function isBelowPack(price: number, unit: string, isStaple: boolean): boolean {
  const least = isStaple ? leastOfStaples.get(unit) : undefined;
  return price < (least ?? leastOfPack.get(unit) ?? 0);
}

/** What all of them cost is no third of what one does: "2 tray 1800". */
const surely = 3;

/** "1 dus @2800", "1 karung beras @13rb": of one in it, and how many those are is not said. */
export function isTooCheap({ moneys, quantities, roles }: Facts): boolean {
  const [money, ...more] = moneys;
  const [count, ...others] = quantities;
  const [value = 0, ...values] = money?.values ?? [];
  if (!money || !count || money.of) return false;
  if (more.length + others.length + values.length > 0) return false;
  return money.each
    ? isBelowPack(value, count.unit, roles.has("material"))
    : isBelowPack((surely * value) / count.value, count.unit, false);
}
