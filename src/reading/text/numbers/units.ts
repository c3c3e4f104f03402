import type { Token } from "../tokens.ts";
import { readLiteral } from "./literals.ts";
import { countsIn, readSpoken } from "./number-words.ts";
import { weekdays, which } from "../days/day-words.ts";

/**
 * bulk: weight, volume, package; the amount beside it is the total.
 * counted: portions and spans of time; the amount may be the price of one.
 * other: counts that have no price.
 */
export type Measure = "bulk" | "counted" | "other";

const rows: [Measure, string][] = [
  [
    "bulk",
    "kg=kilo=kilogram=kgs kwintal=kuintal ton gr=gram=g=grm ons l=lt=ltr=liter ml=cc=mili dus=kardus=karton=dos=doos sak=zak karung=krg tray=rak renteng=rtg gb=giga",
  ],
  [
    "counted",
    "kali bks=bgks=bungkus=bngkus=bngks=bungkusan pcs=pc=biji=bj=buah=bh=butir=btr ekor=ekr porsi=prs mangkok=mangkuk=mgkok gelas=gls cup botol=btl lusin kodi gross=gros ikat=iket meter=mtr orang=org kotak=ktk box plastik tusuk hari=hr bulan=bln minggu=mgg tahun=thn=th paket=pkt pouch=pch refill tube wadah blek piring potong=ptg lembar=lbr pasang batang=btg tangkai sisir sachet=saset=sct kaleng=klg toples loyang keping iris papan galon tabung pak=pack=pk bal=ball krat termos panci baskom rantang besek nampan drum keler peti jerigen=jirigen ember slop tandan kantong set=stel unit lonjor gulung tongkol bonggol roll=rol ruas siung trip rit mika tampah bakul keranjang cm",
  ],
  [
    "other",
    "jam menit detik km persen anak macam jenis pelanggan pembeli customer pesanan orderan rumah meja tempat cabang lapak kelompok watt=wat kwh",
  ],
];

/** Each word of a unit, with the one name that we know it by. */
const table = new Map<string, { measure: Measure; unit: string }>();
for (const [measure, units] of rows) {
  for (const words of units.split(" ").map((unit) => unit.split("="))) {
    const [unit = ""] = words;
    for (const word of words) table.set(word, { measure, unit });
  }
}

export function unitOf(token: Token | undefined): Measure | null {
  return token?.kind === "word"
    ? (table.get(token.text)?.measure ?? null)
    : null;
}

/** May the number before it count this? A span of time may begin a day: "laku 350.000 hari ini". */
export function mayCount(token: Token | undefined): boolean {
  const known = token?.kind === "word" ? table.get(token.text) : undefined;
  return (
    known !== undefined &&
    known.measure !== "other" &&
    !spansOfTime.has(known.unit)
  );
}

/** Nothing is sold by these one by one: "250gr @12rb" is rarely 250 times 12rb. */
export const tiny = new Set(["gr", "ml", "cm"]);

const longer = new Set(["bulan", "minggu", "tahun"]);

/** 3 hari, 1 bulan: sales for longer than a day are asked about. */
export function pastADay(quantity: { unit: string; value: number }): boolean {
  return (
    longer.has(quantity.unit) ||
    (quantity.unit === "hari" && quantity.value > 1)
  );
}

/** The unit that a word names, -nya or not: kilo, ekornya. */
export function unitNamed(word: string): string | null {
  const known =
    table.get(word) ?? (word.endsWith("nya") && table.get(word.slice(0, -3)));
  return known ? known.unit : null;
}

export interface Quantity {
  value: number;
  measure: Measure;
  unit: string;
  end: number;
  /** written as one word: senampan, sekilo */
  isOne?: boolean;
}

const fractions = new Map([
  ["setengah", 0.5],
  ["separuh", 0.5],
  ["seperempat", 0.25],
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);

/** 1/2, 3/4 */
export function fractionAt(
  tokens: Token[],
  at: number,
): { value: number; end: number } | null {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== "number" || slash?.text !== "/" || !slash.glued)
    return null;
  if (bottom?.kind !== "number" || !bottom.glued) return null;
  const [over, under] = [Number(top.text), Number(bottom.text)];
  return over > 0 && under > over && under < 11
    ? { value: over / under, end: at + 3 }
    : null;
}

function numberAt(
  tokens: Token[],
  at: number,
): { value: number; end: number } | null {
  const token = tokens[at];
  if (token?.kind === "number" && !token.dressed) {
    if (tokens[at + 1]?.text === "/" && tokens[at + 1]?.glued)
      return fractionAt(tokens, at);
    const literal = readLiteral(token.text);
    const part = literal.kind === "plain" ? fractionAt(tokens, at + 1) : null;
    if (part && literal.kind === "plain") {
      return { value: literal.value + part.value, end: part.end };
    }
    if (literal.kind === "plain" || literal.kind === "grouped") {
      return Number.isSafeInteger(literal.value)
        ? { value: literal.value, end: at + 1 }
        : null;
    }
    if (literal.kind === "decimal") {
      return {
        value: Number(`${literal.whole}.${literal.fraction}`),
        end: at + 1,
      };
    }
    return null;
  }
  const fraction = fractions.get(token?.text ?? "");
  if (fraction !== undefined) return { value: fraction, end: at + 1 };
  if (token?.kind !== "word") return null;
  const spoken = readSpoken(spokenWindow(tokens, at), 0);
  return spoken ? { value: spoken.value, end: at + spoken.count } : null;
}

function isGarbled(token: Token | undefined): boolean {
  return token?.kind === "number" && readLiteral(token.text).kind === "bad";
}

/** The few words from `at` on that a number below 1000 can need. */
export function spokenWindow(
  tokens: Token[],
  at: number,
): (string | undefined)[] {
  const words: (string | undefined)[] = [];
  if (!countsIn(tokens[at]?.text ?? "")) return words;
  for (let next = at; next < at + 8; next++) {
    const token = tokens[next];
    if (token?.kind !== "word") break;
    words.push(token.text);
  }
  return words;
}

const spansOfTime = new Set(["hari", "minggu", "bulan", "tahun"]);
const beforeSpan = new Set("selama dalam sudah udah udh tiap per".split(" "));

/** "laku 350 hari ini", "jual 40 minggu kemarin": the unit begins a day; not "selama 3 hari ini". */
function beginsDay(tokens: Token[], at: number, unitAt: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[unitAt + 1]?.text ?? ""];
  if (!which.has(after) && !weekdays.has(after)) return false;
  // "@500 hari ini", "laku: 350 hari ini"
  const isSaid = before?.kind === "word" || before?.kind === "sign";
  return isSaid && !beforeSpan.has(before.text);
}

const measures = new Set(["km", "watt", "kwh", "menit", "detik"]);

/** A thousand and more is money, "gula 17.000 kg", unless an amount follows: "1.000 tusuk 1.500.000". */
const mostCounted = 999;
const near = 3;
const mostDays = 31;

function counts(
  tokens: Token[],
  at: number,
  number: { value: number; end: number },
  { measure, unit }: { measure: Measure; unit: string },
): boolean {
  // "dapat 3 hari ini 450rb": that amount is for three days
  const isFew = number.value <= mostDays;
  const priced = tokens[number.end + 2]?.kind === "number";
  const isSpan = isFew && priced;
  if (spansOfTime.has(unit) && !isSpan && beginsDay(tokens, at, number.end))
    return false;
  // "belanja 90.000 pelanggan bayar 80rb": nobody counts so many of them
  if (measure === "other")
    return number.value <= mostCounted || measures.has(unit);
  if (tiny.has(unit)) return true;
  const rest = tokens.slice(number.end + 1, number.end + 1 + near);
  const isPriced = rest.some(({ kind }) => kind === "number");
  // "laku 350 gross" is takings before costs
  if (unit === "gross" && !isPriced) return false;
  if (number.value <= mostCounted) return true;
  if (measure === "counted") return !spansOfTime.has(unit) && isPriced;
  // "1.200 kg 7,8jt", "1.200 kg @6.500"; "17.000 kg minyak 38rb" is a price
  let price = number.end + 1;
  if (tokens[price]?.text === "@") price++;
  while (tokens[price]?.kind === "number" && unitOf(tokens[price + 1]))
    price += 2;
  return tokens[price]?.kind === "number";
}

/** `25kg`, `2 karung`, `dua biji`, `1/2 kg`, `sebungkus`; not `seminggu` and the like. */
export function readQuantity(tokens: Token[], at: number): Quantity | null {
  const token = tokens[at];
  if (
    token?.kind === "word" &&
    token.text.length > 4 &&
    token.text.startsWith("se")
  ) {
    const one = table.get(token.text.slice(2));
    if (one && one.measure !== "other")
      return { value: 1, ...one, end: at + 1, isOne: true };
  }
  const number = numberAt(tokens, at);
  if (!number && isGarbled(token)) {
    // ".5kg" counts something, but multiplies nothing
    const next = tokens[at + 1];
    return next && unitOf(next)
      ? { value: 1, measure: "other", unit: next.text, end: at + 2 }
      : null;
  }
  if (!number || !(number.value > 0)) return null;
  const next = tokens[number.end];
  if (next?.text === "%")
    return {
      value: number.value,
      measure: "other",
      unit: "%",
      end: number.end + 1,
    };
  const counted = next?.kind === "word" ? table.get(next.text) : undefined;
  return counted && counts(tokens, at, number, counted)
    ? { value: number.value, ...counted, end: number.end + 1 }
    : null;
}
