import { between, pick, type Random } from "../../loading/generate/random.ts";
import { spread } from "./paper.ts";

const goods = [
  "Beras Ramos 5kg",
  "Minyak Goreng 2L",
  "Gula Pasir",
  "Tepung Terigu",
  "Telur Ayam",
  "Kecap Manis",
  "Kopi Susu",
  "Es Teh Manis",
  "Nasi Goreng",
  "Ayam Bakar",
  "Mie Ayam Bakso",
  "Soto Betawi",
  "Air Mineral",
  "Plastik HD 15",
  "Sambal Terasi",
  "Tahu Isi",
  "Tempe Mendoan",
  "Jus Alpukat",
  "Roti Tawar",
  "Santan Kara",
  "Garam Dapur",
  "Cabe Rawit",
  "Bawang Merah",
];

/** A line of goods of a receipt. */
export interface Line {
  name: string;
  qty: number;
  price: number;
  amount: number;
}

export function lineOf(random: Random): Line {
  const qty = pick(random, [1, 1, 1, 2, 3, 4, 10]);
  const price = between(random, 3, 90) * pick(random, [500, 500, 250]);
  return { name: pick(random, goods), qty, price, amount: qty * price };
}

type Say = (amount: number) => string;

/** The ways in which tills print their lines. */
export const layouts: ((
  lines: Line[],
  say: Say,
  random: Random,
) => string[])[] = [
  (lines, say) =>
    lines.map(({ name, qty, amount }) => spread(`${qty} ${name}`, say(amount))),
  (lines, say) =>
    lines.map(({ name, qty, amount }) =>
      spread(`${qty}x ${name}`, say(amount)),
    ),
  (lines, say) =>
    lines.map(({ name, qty, price, amount }) =>
      spread(name, String(qty), say(price), say(amount)),
    ),
  (lines, say) =>
    lines.flatMap(({ name, qty, price, amount }) => [
      `<div>${name}</div>`,
      spread(`&nbsp; ${qty} x ${say(price)}`, say(amount)),
    ]),
  (lines, say) =>
    lines.flatMap(({ name, qty, price, amount }) => [
      `<div>${name}</div>`,
      spread(`&nbsp; ${qty} @ ${say(price)}`, say(amount)),
    ]),
  (lines, say) =>
    lines.map(({ name, qty, amount }) =>
      spread(name, String(qty), say(amount)),
    ),
];
