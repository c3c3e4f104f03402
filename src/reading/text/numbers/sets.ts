import type { Facts } from "../facts.ts";

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

/** The one price of a note and what it is for, where both stand alone. */
function loneCount({ moneys, quantities }: Facts) {
  const [money, ...more] = moneys;
  const [count, ...others] = quantities;
  const [value = 0, ...values] = money?.values ?? [];
  const isLone = more.length + others.length + values.length === 0;
  if (!isLone || !money || !count || money.of) return null;
  return { value, count, each: money.each };
}

/** No kilo of rice or liter of oil is had for less. */
const leastOfMeasure = 4_000;
const measured = new Set(["kg", "l"]);

/** "beli beras 25kg 14rb": that is what one kilo costs. */
export function namesOneOfMany(facts: Facts): boolean {
  const { roles, texts } = facts;
  const isDear = roles.has("material") || texts.has("bensin");
  const lone = isDear && !texts.has("garam") ? loneCount(facts) : null;
  if (!lone || lone.each || lone.count.value <= 1) return false;
  const { value, count } = lone;
  return measured.has(count.unit) && value / count.value < leastOfMeasure;
}

/** What all of them cost is no third of what one does: "2 tray 1800". */
const surely = 3;

/** "1 dus @2800", "1 karung beras @13rb": of one in it, and how many those are is not said. */
export function isTooCheap(facts: Facts): boolean {
  const lone = loneCount(facts);
  if (!lone) return false;
  const { value, count, each } = lone;
  return each
    ? isBelowPack(value, count.unit, facts.roles.has("material"))
    : isBelowPack((surely * value) / count.value, count.unit, false);
}

const aLot = 1_000;
const leastOfPiece = 100;
const mostOfPiece = 10_000;
/** Bought as often as they count. */
const wares = new Set(["plastik", "gelas", "botol", "kotak"]);

/** "54.000 plastik 60rb" may hold two amounts, "3 kali 100rb" three of one; "1.000 tusuk sate 1,5jt" says what all cost. */
export function mayBeTwo(value: number, { value: count, unit }: Counted) {
  if (unit === "kali") return true;
  const each = value / count;
  const isEach = each >= leastOfPiece && each <= mostOfPiece;
  return count >= aLot && (wares.has(unit) || !isEach);
}
