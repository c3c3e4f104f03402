import { pictureAnswer, type PictureAnswer } from "./picture-schema.ts";
import {
  categoryOf,
  doesMultiply,
  makeEntry,
  nothing,
  type Day,
} from "./picture-entry.ts";
import { readReceipt } from "./receipt.ts";
import type { Direction, Reading } from "./reading.ts";
import { rupiah } from "../rupiah.ts";

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

/** in - out = the written balance, whatever else is stated is one of the sums, and each quantity times its price its amount. */
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
    [picture.subtotal, picture.total, picture.cash].every(
      (stated) => stated == null || [paidIn, paidOut, balance].includes(stated),
    ) &&
    // Of a shop's bill: on a page of hers nobody knows what they belong to.
    ![
      picture.discount,
      picture.service,
      picture.tax,
      picture.rounding,
      picture.change,
    ].some(Boolean);
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // truncated or not JSON at all: not the form asked for
  }
}
