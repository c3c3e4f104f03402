import { expect, test } from "bun:test";
import { readPicture } from "./picture.ts";

/** A receipt of Rp38.000 that comes out, as the model answers, with what else it says. */
const read = (more: object) =>
  readPicture(
    JSON.stringify({
      kind: "receipt",
      rows: [
        { direction: "out", amount: 30_000 },
        { direction: "out", amount: 8_000 },
      ],
      total: 38_000,
      ...more,
    }),
    "2026-06-10",
  )!;

test.each([
  [
    { merchant: "NOTA PENJUALAN" },
    "Nota NOTA PENJUALAN tampaknya penjualan. Dicatat sebagai apa, Bu?",
    [
      "Dijual, uang masuk Rp38.000",
      "Dibeli, dibayar Rp38.000",
      "Dibeli, belum dibayar: utang Rp38.000",
    ],
  ],
  [
    { unsure: ["Jatuh tempo 30/12/2026"] },
    "Foto ini tampaknya utang atau belum lunas. Dicatat sebagai apa, Bu?",
    [
      "Dibeli, belum dibayar: utang Rp38.000",
      "Dibeli, dibayar Rp38.000",
      "Dijual, belum dibayar: piutang Rp38.000",
    ],
  ],
  [
    { merchant: "UD Tani", unsure: ["DP 8.000"], cash: 8_000 },
    "Nota UD Tani tampaknya DP atau sisa bayar. Dicatat sebagai apa, Bu?",
    [
      "Dibeli (keluar Rp8.000, utang Rp30.000)",
      "Dibeli, sudah lunas Rp38.000",
      "Dijual (masuk Rp8.000, piutang Rp30.000)",
    ],
  ],
  [
    { merchant: "INVOICE" },
    "Nota INVOICE tampaknya tagihan. Dicatat sebagai apa, Bu?",
    [
      "Dibeli, dibayar Rp38.000",
      "Dibeli, belum dibayar: utang Rp38.000",
      "Dijual, belum dibayar: piutang Rp38.000",
    ],
  ],
  [
    { merchant: "Katering Rini", unsure: ["Untuk Bu Lurah"] },
    "Nota Katering Rini tampaknya penjualan. Dicatat sebagai apa, Bu?",
    [
      "Dijual, uang masuk Rp38.000",
      "Dibeli, dibayar Rp38.000",
      "Dibeli, belum dibayar: utang Rp38.000",
    ],
  ],
])(
  "a receipt that is no purchase paid in cash is asked: %j",
  (more, prompt, labels) => {
    const { entries, questions } = read(more);
    expect(entries).toEqual([]);
    expect(questions.map((question) => question.prompt)).toEqual([prompt]);
    expect(
      questions[0]!.options.slice(0, -1).map(({ label }) => label),
    ).toEqual(labels);
  },
);

test.each([
  { merchant: "INVOICE", cash: 50_000, change: 12_000 },
  {
    merchant: "Toko Maju",
    rows: [
      ["untuk bumbu dapur", 30_000],
      ["gula", 8_000],
    ].map(([description, amount]) => ({
      direction: "out",
      description,
      amount,
    })),
  },
  { merchant: "TOKO REKAP JAYA" },
  { merchant: "Struk Penjualan" },
  {
    rows: [
      { direction: "out", description: "Kwitansi 3 buku", amount: 30_000 },
      { direction: "out", description: "Surat jalan", amount: 8_000 },
    ],
  },
])("a receipt whose words only sound so is booked: %j", (more) => {
  expect(read(more).entries).toMatchObject([
    { direction: "out", amount: 38_000 },
  ]);
});
