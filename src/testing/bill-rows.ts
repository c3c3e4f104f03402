import fc from "fast-check";

const date = fc.oneof(
  fc.constantFrom("", "2026-05-01", "2026-02-28", "2024-02-29", "0001-01-01"),
  // what a slip makes of a date, and what only looks like one
  fc.constantFrom("2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00"),
  fc.constantFrom("0000-01-01", "01-05-2026", "2026-5-1", "2026/05/01"),
  fc.constantFrom("2026-05-01 08:00:00", " 2026-05-01", "-026-05-01", "soon"),
  fc
    .date({
      min: new Date("1990-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    })
    .map((day) => day.toISOString().slice(0, 10)),
);
const amount = fc.oneof(
  fc.constantFrom("", "0", "00", "-5", "+7", "120000", "0120000", "120000.50"),
  fc.constantFrom(
    "1e5",
    " 5 ",
    "\t5\u200B",
    "12 000",
    "999999999999999",
    "1".repeat(16),
  ),
  fc.nat().map(String),
);
const id = fc.constantFrom(
  "B1",
  "B2",
  "B10",
  " B2",
  "B2 ",
  "",
  "b1",
  "Bé",
  "\tB2",
  "B2\u00A0",
  "\u200BB10",
  "\uFEFFB1",
  "X",
);
const mayBeQuoted = (value: fc.Arbitrary<string>) =>
  fc
    .tuple(value, fc.integer({ max: 9, min: 0 }))
    .map(([text, dice]) => (dice === 0 ? `"${text}"` : text));
/** A row of bills.csv as it may come: its values written plainly, oddly or wrongly. */
export const billRow = fc
  .tuple(
    ...[
      id,
      fc.constantFrom("L1", "L2", "L9", "", "L1\u00A0"),
      date,
      date,
      amount,
      amount,
    ].map(mayBeQuoted),
  )
  .map((fields) => fields.join(","));

/** The row with quotes around its values: it then goes the way of texts. */
export const quoted = (line: string): string =>
  line
    .split(",")
    .map((field) => (field === "" ? field : `"${field.replaceAll('"', "")}"`))
    .join(",");
