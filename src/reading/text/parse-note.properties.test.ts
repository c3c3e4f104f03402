import { expect, test } from "bun:test";
import fc from "fast-check";
import { pieces } from "./cases/pieces.ts";
import { baits, grown } from "./cases/baits.ts";
import { parseNote } from "./parse-note.ts";

const today = "2026-11-12";
const piece = fc.constantFrom(...pieces);
const amount = fc.integer({ min: 1_000, max: 999_999_999 });

function grouped(value: number, mark: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, mark);
}

const digits = [
  "",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
];

function below1000(value: number): string[] {
  const words: string[] = [];
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 1) words.push("seratus");
  else if (hundreds > 1) words.push(digits[hundreds] ?? "", "ratus");
  if (rest === 10) words.push("sepuluh");
  else if (rest === 11) words.push("sebelas");
  else if (rest > 11 && rest < 20) words.push(digits[rest - 10] ?? "", "belas");
  else {
    if (rest >= 20) words.push(digits[Math.floor(rest / 10)] ?? "", "puluh");
    if (rest % 10) words.push(digits[rest % 10] ?? "");
  }
  return words;
}

function inWords(value: number): string {
  const millions = Math.floor(value / 1e6);
  const thousands = Math.floor(value / 1e3) % 1000;
  const words: string[] = [];
  if (millions === 1) words.push("sejuta");
  else if (millions > 1) words.push(...below1000(millions), "juta");
  if (thousands === 1) words.push("seribu");
  else if (thousands > 1) words.push(...below1000(thousands), "ribu");
  return [...words, ...below1000(value % 1000)].join(" ");
}

const written = fc.oneof(
  amount.map((value) => [value, String(value)] as const),
  amount.map((value) => [value, grouped(value, ".")] as const),
  amount.map((value) => [value, grouped(value, ",")] as const),
  amount.map((value) => [value, `Rp${grouped(value, ".")}`] as const),
  amount.map((value) => [value, `Rp. ${grouped(value, ".")},-`] as const),
  amount.map((value) => [value, `rp ${grouped(value, ".")},00`] as const),
  amount.map((value) => [value, `${grouped(value, ".")} rupiah`] as const),
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(
        "rb",
        " rb",
        "rbu",
        "ribu",
        " ribu",
        "rebu",
        "k",
        "RB",
        " Ribu",
        "K",
      ),
    )
    .map(([value, unit]) => [value * 1e3, `${value}${unit}`] as const),
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom("jt", "juta", " jt", " juta", "JT"),
      fc.constantFrom(".", ","),
    )
    .map(
      ([whole, part, unit, mark]) =>
        [
          whole * 1e6 + part * 1e4,
          `${whole}${mark}${String(part).padStart(2, "0")}${unit}`,
        ] as const,
    ),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 999 }))
    .map(
      ([whole, part]) =>
        [whole * 1e6 + part * 1e3, `${whole}jt${part}`] as const,
    ),
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(["jt", "rb"], [" juta", " ribu"], ["jt", "k"]),
    )
    .map(
      ([whole, part, [million, thousand]]) =>
        [
          whole * 1e6 + part * 1e3,
          `${whole}${million} ${part}${thousand}`,
        ] as const,
    ),
);

/**
 * The bare hundreds after a million are read as thousands: sejuta dua ratus. What
 * no coin pays counts the goods, and is asked: sepuluh ribu tiga.
 */
const spoken = amount
  .filter((value) => value < 1e6 || value % 1e6 >= 1000 || value % 1e6 === 0)
  .filter((value) => value % 1e3 === 0 || value % 1e3 >= 100)
  .map((value) => [value, inWords(value)] as const);

test("any amount in any accepted form reads back exactly", () => {
  fc.assert(
    fc.property(fc.oneof(written, spoken), ([value, text]) => {
      const reading = parseNote(`jual gorengan ${text}`, today);
      expect(reading.questions).toEqual([]);
      expect(reading.entries.map((entry) => entry.amount)).toEqual([value]);
    }),
    { numRuns: 3000 },
  );
});

test("a count in words behind thousands in words is never part of the amount in silence", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 999 }),
      fc.integer({ min: 2, max: 99 }),
      (thousands, count) => {
        const text = inWords(thousands * 1e3 + count);
        const reading = parseNote(`jual gorengan ${text}`, today);
        expect(reading.entries).toEqual([]);
        expect(reading.questions).toHaveLength(1);
      },
    ),
  );
});

test("two amounts of a list never mix", () => {
  fc.assert(
    fc.property(
      written,
      written,
      fc.constantFrom(", ", "\n", "; ", " dan ", " + "),
      ([one, first], [two, second], mark) => {
        const reading = parseNote(
          `jual gorengan ${first}${mark}beli minyak ${second}`,
          today,
        );
        expect(
          reading.entries.map((entry) => [entry.direction, entry.amount]),
        ).toEqual([
          ["in", one],
          ["out", two],
        ]);
      },
    ),
    { numRuns: 1000 },
  );
});

const items = fc.constantFrom(
  ["jual gorengan", "in"],
  ["laku", "in"],
  ["hari ini laku", "in"],
  ["beli minyak", "out"],
  ["belanja", "out"],
  ["bayar listrik", "out"],
  ["parkir", "out"],
  ["gas 3kg", "out"],
  ["setor angsuran", "out"],
  ["arisan", "out"],
  ["bu tini ngutang", "owed_to_me"],
  ["pak joko bayar utang", "in"],
  ["saya ngutang ke toko", "owed_by_me"],
  ["bayar utang ke toko", "out"],
);

test("a message of clear items is read item by item", () => {
  const item = fc.tuple(items, fc.oneof(written, spoken));
  const marks = fc.constantFrom(
    ", ",
    "\n",
    "; ",
    ". ",
    " dan ",
    " + ",
    "\n- ",
    ", terus ",
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(item, marks), { minLength: 1, maxLength: 8 }),
      (list) => {
        const text = list
          .map(
            ([[[words], [, amount]], mark], at) =>
              `${at ? mark : ""}${words} ${amount}`,
          )
          .join("");
        const { entries, questions } = parseNote(text, today);
        expect([text, questions.map((question) => question.prompt)]).toEqual([
          text,
          [],
        ]);
        expect(
          entries.map((entry) => `${entry.direction} ${entry.amount}`),
        ).toEqual(
          list.map(([[[, direction], [value]]]) => `${direction} ${value}`),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test("a product is exact", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 900 }),
      (count, price) => {
        for (const text of [
          `laku nasi ${count} bungkus @${price}rb`,
          `laku nasi ${count}x${price}rb`,
          `laku ${price}rban ${count} biji`,
          `laku nasi ${count} bungkus ${price}rb/bungkus`,
        ]) {
          const [entry] = parseNote(text, today).entries;
          expect([
            text,
            entry?.amount,
            entry?.quantity,
            entry?.unitPrice,
          ]).toEqual([text, count * price * 1000, count, price * 1000]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

function checkShape(text: string): void {
  const reading = parseNote(text, today);
  const optionRows = reading.questions.flatMap(({ options }) =>
    options.flatMap(({ entries }) => entries),
  );
  for (const entry of [...reading.entries, ...optionRows]) {
    expect(Number.isSafeInteger(entry.amount)).toBe(true);
    expect(entry.amount).toBeGreaterThan(0);
    expect(entry.amount).toBeLessThanOrEqual(999_999_999_999);
    expect(entry.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(entry.date <= today).toBe(true);
    expect([...entry.description].length).toBeLessThanOrEqual(80);
  }
  for (const question of reading.questions) {
    expect(question.options.length).toBeGreaterThanOrEqual(2);
    const declines = question.options.some(({ entries }) => !entries.length);
    expect(question.options.length).toBeLessThanOrEqual(declines ? 4 : 3);
    expect(question.prompt).not.toContain("undefined");
  }
}

test("whatever is written, results are whole rupiah and options complete", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), checkShape),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom("", " "),
      (words, gap) => checkShape(words.join(gap)),
    ),
    { numRuns: 5000 },
  );
});

test("more than ten thousand characters are never half read", () => {
  const reading = parseNote(
    `jual gorengan 350rb\n${"a".repeat(10_000)}`,
    today,
  );
  expect(reading.entries).toEqual([]);
  expect(reading.questions).toHaveLength(1);
  expect(parseNote("doa ".repeat(3000), today).questions).toEqual([]);
});

// How long that takes is measured in parse-note.bench.ts; a reader that is not
// linear would not end before this test's time is over.
test("ten thousand characters of anything are read to the end", () => {
  for (const bait of baits) checkShape(grown(bait));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), {
        minLength: 2000,
        maxLength: 2500,
      }),
      (words) => checkShape(words.join(" ").slice(0, 10_000)),
    ),
    { numRuns: 15 },
  );
});
