import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { cellsOf } from "../../testing/pictures/cells.ts";
import { readPicture } from "../picture/picture.ts";
import { readFigure } from "./figures.ts";
import { dateIn } from "./header.ts";
import { labelOf } from "./labels.ts";
import { pictureOf } from "./picture-of.ts";
import { rowsOf, textOf } from "./rows.ts";

const today = "2026-06-10";

const picture = (lines: string[], tilt = 0) =>
  pictureOf(rowsOf(cellsOf(lines, tilt)), today);

/** What is booked, as "out 38000", or "ask" with the first amount offered. */
function result(lines: string[]): string {
  const reading = readPicture(JSON.stringify(picture(lines)), today)!;
  const [question] = reading.questions;
  if (question) return `ask ${question.options[0]!.label}`;
  return reading.entries
    .map(({ direction, amount }) => `${direction} ${amount}`)
    .join(", ");
}

describe("a figure", () => {
  test.each([
    ["12.500", 12_500],
    ["12,500", 12_500],
    ["1.591,600", 1_591_600],
    ["Rp25.000,-", 25_000],
    ["25.000,00", 25_000],
    ["-16,000", -16_000],
    ["(2.000)", -2_000],
    ["I2.SOO", 12_500],
    ["lO.B00", 10_800],
    ["12.500A", 12_500],
    ["4500", 4_500],
    ["30.00", 3_000],
  ])("%s is %d", (word, value) => {
    expect(readFigure(word)?.value).toBe(value);
  });

  test.each(["SOLO", "12/03/2026", "14:30", "08123456789", "", "-", "12.5.1x"])(
    "%j is none",
    (word) => {
      expect(readFigure(word)).toBeUndefined();
    },
  );

  test("in any accepted grouping reads back exactly", () => {
    const mark = fc.constantFrom(".", ",");
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 99_999_999 }),
        mark,
        (value, one) => {
          const written = String(value).replace(/\B(?=(\d{3})+$)/g, one);
          expect(readFigure(written)?.value).toBe(value);
        },
      ),
    );
  });
});

describe("a label", () => {
  test.each([
    ["Sub-Total", "subtotal"],
    ["S.otota!", "subtotal"],
    ["Grand Total", "total"],
    ["GrandTotal", "total"],
    ["Totel", "total"],
    ["DUE", "total"],
    ["Total Item", "count"],
    ["PBI", "tax"],
    ["Paj ak Restoran", "tax"],
    ["VAT %", "tax"],
    ["SVC CHRG", "service"],
    ["Kenbalian", "change"],
    ["Cash CHANGE", "change"],
    ["Tunai", "cash"],
    ["DEBIT BCA :", "cash"],
    ["Disc % Member", "discount"],
    ["Voucher", "discount"],
  ])("is known in %j", (words, label) => {
    expect(labelOf(words)).toBe(label as never);
  });

  test.each([
    "Bayam Ikat",
    "Tuna Sandwich",
    "Voucher Telkomsel",
    "Promo Ayam",
    "Teh Botol",
    "",
  ])("is not seen in goods: %j", (words) => {
    expect(labelOf(words)).toBeUndefined();
  });
});

describe("a receipt", () => {
  test.each([
    [
      "sums that come out",
      ["Beras | 62.000", "Gula | 18.000", "Total | 80.000"],
      "out 80000",
    ],
    [
      "a count stuck to an amount",
      ["Telur | 412.700", "Gula | 18.000", "Total | 30.700"],
      "out 30700",
    ],
    [
      "a digit lost in the subtotal",
      ["Beras | 62.000", "Gula | 18.000", "Subtotal | 80.00", "Total | 80.000"],
      "out 80000",
    ],
    [
      "tax within the prices",
      ["Beras | 62.000", "Gula | 18.000", "Total | 80.000", "PPN | 7.928"],
      "out 80000",
    ],
    [
      "a rounding whose minus is lost",
      ["Beras | 62.040", "Gula | 18.000", "Pembulatan | 40", "Total | 80.000"],
      "out 80000",
    ],
    [
      "a discount and the change",
      [
        "Beras | 62.000",
        "Gula | 18.000",
        "Diskon | -5.000",
        "Total | 75.000",
        "Tunai | 100.000",
        "Kembali | 25.000",
      ],
      "out 75000",
    ],
    [
      "a misread item",
      ["Beras | 68.000", "Gula | 18.000", "Total | 80.000"],
      "ask Rp80.000",
    ],
    [
      "a misread total",
      ["Beras | 62.000", "Gula | 18.000", "Total | 88.000"],
      "ask Rp88.000",
    ],
    [
      "change that does not fit",
      [
        "Beras | 62.000",
        "Gula | 18.000",
        "Total | 80.000",
        "Tunai | 100.000",
        "Kembali | 26.000",
      ],
      "ask Rp80.000",
    ],
    [
      "one thing at its price",
      ["Beras | 62.000", "Total | 62.000"],
      "ask Rp62.000",
    ],
    [
      "a date that cannot be",
      ["31/12/2031", "Beras | 62.000", "Gula | 18.000", "Total | 80.000"],
      "ask Rp80.000",
    ],
    [
      "no total",
      ["Beras | 62.000", "Gula | 18.000", "Kembali | 0"],
      "ask Rp80.000",
    ],
  ])("with %s", (_, lines, expected) => {
    expect(result(lines)).toBe(expected);
  });

  test("gives its shop, day, counts and prices", () => {
    const read = picture([
      "TOKO MAJU",
      "Jl. Raya 5",
      "09-06-2026 | 14:30",
      "Kopi Susu | 2 | 12.500 | 25.000",
      "Roti",
      "3 x 4.000 | 12.000",
      "4Tahu Isi | 8.000",
      "TOTAL | 45.000",
    ]);
    expect(read).toMatchObject({
      kind: "receipt",
      merchant: "TOKO MAJU",
      date: "2026-06-09",
      total: 45_000,
    });
    expect(
      read.rows.map((row) => [
        row.description,
        row.quantity,
        row.unit_price,
        row.amount,
      ]),
    ).toEqual([
      ["Kopi Susu", 2, 12_500, 25_000],
      ["Roti", 3, 4_000, 12_000],
      ["Tahu Isi", 4, null, 8_000],
    ]);
  });

  test("whose paper is tilted keeps its lines together", () => {
    const lines = [
      "Nasi Goreng Spesial | 62.000",
      "Es Teh | 18.000",
      "Subtotal | 80.000",
      "Total | 80.000",
    ];
    for (const degrees of [-12, -4, 4, 12]) {
      const rows = rowsOf(cellsOf(lines, (degrees * Math.PI) / 180));
      expect([degrees, rows.map(textOf)]).toEqual([
        degrees,
        lines.map((line) => line.replace(" | ", " ")),
      ]);
    }
  });

  test("of any texts is read without an error", () => {
    const line = fc.array(fc.string({ minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const read = picture(lines.map((parts) => parts.join(" | ")));
        expect(readPicture(JSON.stringify(read), today)).toBeDefined();
      }),
    );
  });
});

describe("a page of a cash book", () => {
  test.each([
    [
      "whose rest comes out is booked",
      ["jual gorengan 350.000", "beli minyak 38.000", "sisa 312.000"],
      "in 350000, out 38000",
    ],
    [
      "with letters for digits is booked",
      ["jual kue Rp1So.000", "beli telurRp3O.000", "sisa 120.000"],
      "in 150000, out 30000",
    ],
    [
      "whose rest does not come out is asked",
      ["jual gorengan 350.000", "beli minyak 38.000", "sisa 300.000"],
      "ask Benar, catat",
    ],
    [
      "that states no sum is asked",
      ["jual gorengan 350.000", "beli minyak 38.000"],
      "ask Benar, catat",
    ],
    [
      "with an open amount is asked",
      ["jual gorengan 350.000", "beli minyak 38", "sisa 312.000"],
      "ask Benar, catat",
    ],
    [
      "whose sums are written out is booked without them",
      [
        "Minggu u 7/6/26",
        "jual L gorengan 350.000",
        "jual es teh 85.000",
        "bel i minyak 38.000",
        "masuk 435.000",
        "keluar 38.000",
        "si sa 397.000",
      ],
      "in 350000, in 85000, out 38000",
    ],
    [
      "of one sale and one purchase, summed up, is booked once",
      [
        "jual kue 350.000",
        "beli gula 38.000",
        "masuk 350.000",
        "keluar 38.000",
        "sisa 312.000",
      ],
      "in 350000, out 38000",
    ],
  ])("%s", (_, lines, expected) => {
    expect(result(lines)).toBe(expected);
  });
});

describe("a page that leaves doubts", () => {
  const read = (lines: string[]) =>
    readPicture(JSON.stringify(picture(lines)), today)!;
  const offered = (lines: string[]) =>
    read(lines).questions.map(({ options }) =>
      options[0]!.entries
        .map(({ direction, amount }) => `${direction} ${amount}`)
        .join(" + "),
    );

  test.each([
    [
      "a short amount that its rest tells",
      ["laku 350", "minyak 38", "gas 22", "sisa 290"],
      ["in 350000 + out 38000 + out 22000"],
    ],
    [
      "a way that its total tells",
      [
        "BUKTI SETORAN ANGSURAN",
        "Angsuran pokok 120.000",
        "Jasa 25.000",
        "TOTAL 145.000",
      ],
      ["out 120000 + out 25000"],
    ],
    [
      "a rest that does not come out",
      ["Senin 8/6/26", "jual kue 350.000", "beli gula 38.000", "sisa 300.000"],
      ["in 350000 + out 38000"],
    ],
    [
      "amounts that nothing tells, one after the other",
      ["laku 350", "gas 22"],
      ["in 350000", "out 22000"],
    ],
    [
      "one that nothing tells, after its clear rows",
      ["jual kue 350.000", "beli gula 27"],
      ["in 350000", "out 27000"],
    ],
  ])("is asked of %s", (_, lines, answers) => {
    expect(read(lines).entries).toEqual([]);
    expect(offered(lines)).toEqual(answers);
  });
});

test("a picture without figures holds nothing", () => {
  expect(picture(["Selamat pagi", "semoga sehat"]).kind).toBe("other");
});

test.each([
  ["Tgl: 09-06-2026", "2026-06-09"],
  ["9 Juni 2026 14:30", "2026-06-09"],
  ["09/06/26", "2026-06-09"],
  ["2026-06-09", "2026-06-09"],
  ["12Okt2026", "2026-10-12"],
  ["28/11/202609:14", "2026-11-28"],
  ["Tgl28-11-2609.14", "2026-11-28"],
  ["29 Nov 202608:12:33", "2026-11-29"],
  ["2026-11-2809:14", "2026-11-28"],
  ["09:1428/11/2026", "2026-11-28"],
  ["28/11/2026WIB", "2026-11-28"],
  ["No. 001/11/2026", null],
  ["15.10.25.000", null],
  ["Telp 021-552-1234", null],
])("the day in %j is %s", (line, day) => {
  expect(dateIn([line])).toBe(day);
});
