import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { cellsOf } from "../../testing/pictures/cells.ts";
import { readPicture } from "../picture/picture.ts";
import { pictureOf } from "./picture-of.ts";
import { rowsOf } from "./rows.ts";

const today = "2026-06-10";
const picture = (lines: string[], tilt = 0) =>
  pictureOf(rowsOf(cellsOf(lines, tilt)), today);

/** What is booked, as "out 38000", or "ask" with the first amount offered. */
function result(lines: string[], tilt = 0): string {
  const { entries, questions } = readPicture(
    JSON.stringify(picture(lines, tilt)),
    today,
  )!;
  const [question] = questions;
  if (question) return `ask ${question.options[0]!.label}`;
  return entries
    .map(({ direction, amount }) => `${direction} ${amount}`)
    .join(", ");
}

describe("a till that", () => {
  test.each([
    [
      "marks no thousands",
      [
        "Roti | 15000",
        "Kue | 126000",
        "TOTAL | 141000",
        "TUNAI | 150000",
        "KEMBALI | 9000",
      ],
      "out 141000",
    ],
    [
      "marks thousands by a space",
      [
        "1 Roti | Rp 15 000",
        "2 x 63 000 | Rp 126 000",
        "Subtotal | Rp 141 000",
        "TOTAL | Rp 141 000",
      ],
      "out 141000",
    ],
    [
      "marks thousands by a space that is a gap between texts",
      [
        "Roti | 15 | 000",
        "Kue | 26 | 123",
        "Sub Ttl | 41 | 123",
        "Total | 41 | 123",
      ],
      "out 41123",
    ],
    [
      "writes ,- behind the amount, of which a part is lost",
      [
        "Roti | 36.000,",
        "Kue | 210.000-",
        "Tax | 24.600,-",
        "Total | 270.600,",
      ],
      "out 270600",
    ],
    [
      "writes cents, and a rounding below a hundred",
      [
        "Roti | 29,714.00",
        "Kue | 60,765.00",
        "PB1 | 9,048.00",
        "Rounding | 73.00",
        "Total | 99,600.00",
      ],
      "out 99600",
    ],
    [
      "prints the price of one under the amount",
      [
        "Roti | x2 | 72.200",
        "@36.100",
        "Kue | x3 | 21.300",
        "@7.100",
        "Total Belanja | 93.500",
      ],
      "out 93500",
    ],
    [
      "counts the goods in the line of the total",
      [
        "Roti | 2.000",
        "Kue | 888.000",
        "Subtotal 13 item | 890.000",
        "Service | 66.750",
        "Total (13 item) | 956.750",
      ],
      "out 956750",
    ],
    [
      "names its tax P.B.1",
      [
        "Roti | 12.000",
        "Kue | 18.000",
        "P.B.1 | 3.000",
        "Jumlah | 33.000",
        "QRIS | 33.000",
      ],
      "out 33000",
    ],
    [
      "prints the tax that prices hold below the total",
      [
        "Roti | 12.000",
        "Kue | 10.000",
        "Total | 22.000",
        "DPP | 20.000",
        "PPN | 2.000",
      ],
      "out 22000",
    ],
    [
      "puts a fee that nothing names on top",
      [
        "Roti | 12.000",
        "Kue | 18.000",
        "Subtotal | 30.000",
        "Kantong besar | 500",
        "Total | 30.500",
      ],
      "out 30500",
    ],
    [
      "prints counts, units and prices on a line below the name",
      [
        "665183 Donat",
        "2 PCS x 46.000 = | 92.000",
        "906582 Pisang",
        "1PCSX53.750= | 53.750",
        "Total | 145.750",
      ],
      "out 145750",
    ],
  ])("%s is read right", (_, lines, expected) => {
    for (const tilt of [-0.15, 0, 0.15])
      expect([
        tilt,
        result(["TOKO MAJU", "No. 2042 | Meja 12", ...lines], tilt),
      ]).toEqual([tilt, expected]);
  });

  test.each([
    [
      "reads its total only up to the subtotal is asked",
      [
        "Roti | 50.000",
        "Kue | 40.000",
        "Subtotal | 90.000",
        "Diskon | 9.000",
        "TAGIHAN | z.81.0",
      ],
      "ask Rp81.000",
    ],
    [
      "ends at the subtotal on the picture is asked",
      ["Roti | 50.000", "Kue | 40.000", "Subtotal | 90.000"],
      "ask Rp90.000",
    ],
    [
      "puts tax on top of a first total, and the last is lost, is asked",
      ["Roti | 50.000", "Kue | 40.000", "Total | 90.000", "PB1 | 9.000"],
      "ask Rp90.000",
    ],
    [
      "misread its total as what it were without the tax is asked",
      [
        "Roti | 20.000",
        "Subtotal | 20.000",
        "Service | 1.000",
        "PB1 | 2.000",
        "Total | 21.000",
      ],
      "ask Rp21.000",
    ],
  ])("%s", (_, lines, expected) => {
    expect(result(lines)).toBe(expected);
  });

  test.each([
    [
      "by count times price",
      [
        "Roti | 1 | 42.600 | 42.500",
        "Kue | 2 | 20.800 | 41.600",
        "Total | 84.200",
      ],
    ],
    [
      "by a total that the subtotal leads to",
      ["Roti | 42.500", "Kue | 41.600", "Subtotal | 84.200", "Total | 84.200"],
    ],
  ])("misread one digit of an item is put right %s", (_, lines) => {
    const { rows } = picture(lines);
    expect(rows.map(({ amount }) => amount)).toEqual([42_600, 41_600]);
    expect(result(lines)).toBe("out 84200");
  });

  test("misread one digit of an item, and of which is not told, has the rounder price", () => {
    const { rows } = picture([
      "Gado Gado | 159.750",
      "Spaghetti | 130.600",
      "Subtotal | 289.750",
      "Jumlah | 289.750",
    ]);
    expect(rows.map(({ amount }) => amount)).toEqual([159_750, 130_000]);
  });

  test("lost the rounding's figure is read right where what was paid is the total", () => {
    const lines = [
      "Nasi | 31.819",
      "Teh | 5.455",
      "Items: 2 | 37.274",
      "VAT 10% | 3.727",
      "Rounding",
      "Total | 41.000",
    ];
    expect(result([...lines, "DEBIT BCA | 41.000"])).toBe("out 41000");
    expect(result(lines)).toBe("ask Rp41.000");
  });
});

const fewGoods = { minLength: 1, maxLength: 5 };

/** A receipt of goods, service, tax and change as a till prints it, and its total. */
const receipt = fc
  .record({
    // Round prices come to totals that one digit makes another sum of the paper.
    prices: fc.oneof(
      fc.array(fc.integer({ min: 10, max: 900 }), fewGoods),
      fc.array(
        fc.integer({ min: 1, max: 9 }).map((price) => price * 50),
        fewGoods,
      ),
    ),
    service: fc.boolean(),
    tax: fc.boolean(),
    change: fc.boolean(),
  })
  .map(({ prices, service, tax, change }) => {
    const say = (amount: number) => amount.toLocaleString("id-ID");
    const subtotal = prices.reduce((sum, price) => sum + price * 100, 0);
    const [onTop, taxed] = [
      service ? subtotal * 0.05 : 0,
      tax ? subtotal * 0.1 : 0,
    ];
    const total = subtotal + onTop + taxed;
    const paid = Math.ceil(total / 50_000 + 0.01) * 50_000;
    return {
      total,
      lines: [
        ...prices.map(
          (price, index) => `Barang ${"ABCDE"[index]} | ${say(price * 100)}`,
        ),
        `Subtotal | ${say(subtotal)}`,
        ...(service ? [`Service | ${say(onTop)}`] : []),
        ...(tax ? [`PB1 | ${say(taxed)}`] : []),
        `Total | ${say(total)}`,
        ...(change
          ? [`Tunai | ${say(paid)}`, `Kembali | ${say(paid - total)}`]
          : []),
      ],
    };
  });

test("a receipt with a digit misread, a line or a figure lost books its own total, or asks", () => {
  fc.assert(
    fc.property(
      receipt,
      fc.nat(),
      fc.nat(),
      fc.constantFrom("digit", "line", "figure", "below"),
      ({ total, lines }, place, digit, hurt) => {
        const at = place % lines.length;
        const line = lines[at]!;
        const digits = [...line.matchAll(/\d/g)];
        const { index } = digits[digit % digits.length]!;
        const left =
          hurt === "below"
            ? lines.slice(0, at + 1)
            : hurt === "line"
              ? lines.toSpliced(at, 1)
              : hurt === "figure"
                ? lines.with(at, line.split(" | ")[0]!)
                : lines.with(
                    at,
                    `${line.slice(0, index)}${digit % 10}${line.slice(index + 1)}`,
                  );
        expect(result(left)).toMatch(new RegExp(`^(out ${total}|ask .*|)$`));
      },
    ),
    { numRuns: 1_000 },
  );
});
