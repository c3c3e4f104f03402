import {
  between,
  chance,
  pick,
  type Random,
} from "../../loading/generate/random.ts";
import type { Paper } from "./paper.ts";

const hands = ["Patrick Hand", "Kalam", "Handlee"];
const sales = [
  "jual gorengan",
  "jual nasi uduk",
  "laku es teh",
  "jual kue",
  "jualan soto",
  "laku kerupuk",
];
const costs = [
  "beli minyak",
  "beli beras",
  "beli telur",
  "bayar listrik",
  "beli gula",
  "ongkos ojek",
  "beli plastik",
];

/** A page of a cash book by hand; most state what is left, and then the page proves itself. */
export function drawPage(random: Random): Paper {
  const rows = Array.from({ length: between(random, 3, 8) }, (_, index) => {
    const isIn = index === 0 || chance(random, 0.4);
    return {
      isIn,
      words: pick(random, isIn ? sales : costs),
      amount:
        between(random, isIn ? 40 : 5, isIn ? 400 : 90) *
        pick(random, [1000, 500]),
    };
  });
  const say = pick(random, [
    (amount: number) => amount.toLocaleString("id-ID"),
    (amount: number) => `Rp${amount.toLocaleString("id-ID")}`,
    (amount: number) =>
      amount % 1000 === 0
        ? `${amount / 1000}rb`
        : amount.toLocaleString("id-ID"),
  ]);
  const balance = rows.reduce(
    (sum, { isIn, amount }) => sum + (isIn ? amount : -amount),
    0,
  );
  const isProven = balance > 0 && chance(random, 0.7);
  const hand = pick(random, hands);
  const html = [
    ...rows.map(
      ({ words, amount }) => `<div class="ruled">${words} ${say(amount)}</div>`,
    ),
    ...(isProven
      ? [
          `<div class="ruled">${pick(random, ["sisa", "saldo", "laba"])} ${say(balance)}</div>`,
        ]
      : []),
    `<div class="ruled">&nbsp;</div>`,
  ].join("");
  return {
    html,
    style: `font-family:'${hand}'; font-size:${between(random, 30, 36)}px; width:${between(random, 520, 600)}px; color:#1c2a6b; background:#fbfaf4; padding:40px 40px 60px 60px; word-spacing:0.15em;`,
    expected: {
      file: "",
      origin: "drawn by us, synthetic",
      merchant: null,
      date: null,
      items: [],
      subtotal: null,
      service: null,
      tax: null,
      tax_included: false,
      discount: null,
      rounding_or_other: null,
      total: null,
      cash: null,
      change: null,
      entries: isProven
        ? rows
            .map(({ isIn, amount }) => `${isIn ? "in" : "out"}:${amount}`)
            .join(" ")
        : "ASK",
    },
  };
}
