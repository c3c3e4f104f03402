import { pictureAnswer, type PictureAnswer } from "./picture-schema.ts";
import type { Category, Direction, ReadEntry, Reading } from "./reading.ts";
import { rupiah } from "../rupiah.ts";

const nothing: Reading = { entries: [], questions: [], checks: [] };

/**
 * Turns the model's answer for a picture into a reading: entries if all that the
 * paper itself states of its sums comes out, else one question and no entry.
 * Undefined if the answer does not have the form that was asked for.
 */
export function readPicture(
  answer: string,
  today: string,
): Reading | undefined {
  const read = pictureAnswer.safeParse(parse(answer));
  if (!read.success) return undefined;
  const picture = read.data;
  const date = dateOf(picture.date, today);
  if (picture.kind === "other") return nothing;
  return picture.kind === "receipt"
    ? readReceipt(picture, date)
    : readCashBook(picture, date);
}

/** items - discount + service + tax + rounding = total, and cash - change = total. */
function readReceipt(picture: PictureAnswer, date: Day): Reading {
  const about = picture.merchant?.slice(0, 80) || "belanja";
  const entry = (amount: number) => [
    makeEntry("out", amount, "belanja", about, date.day),
  ];
  const items = sum(picture.rows.map((row) => row.amount));
  const computed =
    items === null
      ? null
      : items -
        (picture.discount ?? 0) +
        (picture.service ?? 0) +
        (picture.tax ?? 0) +
        (picture.rounding ?? 0);
  const paid =
    picture.cash != null && picture.change != null
      ? picture.cash - picture.change
      : null;
  const total = picture.total ?? null;
  const candidates = [total, computed, paid].filter(
    (amount): amount is number => amount !== null && amount > 0,
  );
  if (candidates.length === 0) return nothing;
  const amounts = [...new Set(candidates)];
  const isSure =
    computed === total &&
    doesMultiply(picture.rows) &&
    (paid === null || paid === total) &&
    date.isSure &&
    !picture.unsure?.length;
  if (isSure && total) return { ...nothing, entries: entry(total) };
  return {
    ...nothing,
    questions: [
      {
        about,
        prompt:
          amounts.length > 1
            ? `Nota ${about}: totalnya yang mana, Bu?`
            : `Nota ${about}: benar belanja ${rupiah(amounts[0]!)}?`,
        options: [
          ...amounts.map((amount) => ({
            label: rupiah(amount),
            entries: entry(amount),
          })),
          { label: "Jangan dicatat", entries: [] },
        ],
      },
    ],
  };
}

/** in - out = the written balance, a total is one of the sums, and each quantity times its price its amount. */
function readCashBook(picture: PictureAnswer, date: Day): Reading {
  const rows = picture.rows.filter((row) => row.amount);
  if (rows.length === 0) return nothing;
  const entries = rows.map((row) =>
    makeEntry(
      row.direction,
      row.amount!,
      categoryOf(row.direction),
      row.description || "dari foto",
      date.day,
      row.quantity ?? null,
      row.unit_price ?? null,
    ),
  );
  const amountOf = (direction: Direction) =>
    entries
      .filter((entry) => entry.direction === direction)
      .reduce((total, entry) => total + entry.amount, 0);
  const [paidIn, paidOut] = [amountOf("in"), amountOf("out")];
  const balance = paidIn - paidOut;
  const isSure =
    rows.length === picture.rows.length &&
    doesMultiply(rows) &&
    date.isSure &&
    !picture.unsure?.length &&
    (picture.balance == null || picture.balance === balance) &&
    (picture.total == null ||
      [paidIn, paidOut, balance].includes(picture.total));
  if (isSure) return { ...nothing, entries };
  const figures = `masuk ${rupiah(paidIn)}, keluar ${rupiah(paidOut)}`;
  const doubt =
    picture.balance != null && picture.balance !== balance
      ? `di buku sisanya ${rupiah(picture.balance)}. Catat begini?`
      : "ada yang kurang jelas. Sudah benar?";
  return {
    ...nothing,
    questions: [
      {
        about: "halaman buku kas",
        prompt: `Dari foto saya baca ${figures}; ${doubt}`,
        options: [
          { label: "Benar, catat", entries },
          { label: "Jangan dicatat", entries: [] },
        ],
      },
    ],
  };
}

function doesMultiply(rows: PictureAnswer["rows"]): boolean {
  return rows.every(
    ({ quantity, unit_price, amount }) =>
      quantity == null ||
      unit_price == null ||
      amount == null ||
      Math.round(quantity * unit_price) === amount,
  );
}

interface Day {
  day: string;
  isSure: boolean;
}

/** The paper's own day if it is a real one of the last year, else the message's. */
function dateOf(written: string | null | undefined, today: string): Day {
  if (!written) return { day: today, isSure: true };
  try {
    const day = Temporal.PlainDate.from(written);
    const age = day.until(Temporal.PlainDate.from(today)).total("days");
    if (age >= 0 && age <= 366) return { day: day.toString(), isSure: true };
  } catch {
    // not a date: asked, below
  }
  return { day: today, isSure: false };
}

function categoryOf(direction: Direction): Category {
  const categories: Record<Direction, Category> = {
    in: "penjualan",
    out: "belanja",
    owed_to_me: "piutang",
    owed_by_me: "utang",
  };
  return categories[direction];
}

function makeEntry(
  direction: Direction,
  amount: number,
  category: Category,
  description: string,
  date: string,
  quantity: number | null = null,
  unitPrice: number | null = null,
): ReadEntry {
  return {
    direction,
    amount,
    category,
    description: description.slice(0, 80),
    date,
    quantity,
    unitPrice,
  };
}

/** Null if any part is unknown: half a sum proves nothing. */
function sum(amounts: (number | null | undefined)[]): number | null {
  if (amounts.length === 0) return null;
  let total = 0;
  for (const amount of amounts) {
    if (amount == null) return null;
    total += amount;
  }
  return total;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // truncated or not JSON at all: not the form asked for
  }
}
