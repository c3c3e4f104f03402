import { figuresOf, sayable, sumOf } from "../figures.ts";
import {
  doesMultiply,
  isProduct,
  largestUnasked,
  nothing,
  type Day,
} from "./picture-entry.ts";
import type { PictureAnswer } from "./picture-schema.ts";
import type { Question, ReadEntry, Reading } from "../reading.ts";
import { rowEntry } from "../row-entry.ts";
import { parseNote } from "../text/parse-note.ts";
import { rupiah } from "../../rupiah.ts";

/**
 * A page's rows as entries if the page itself bears them out: its balance, sums and
 * products come out, and there are enough of them that each row is part of one. What
 * only the model says is asked: a row can be misread, or never have been her own.
 */
export function readCashBook(
  picture: PictureAnswer,
  date: Day,
  today: string,
): Reading {
  const rows = picture.rows.filter((row) => row.amount);
  const open = openQuestions(picture, date);
  if (rows.length === 0) return { ...nothing, questions: open };
  const entries = rows.map((row) =>
    rowEntry(
      {
        ...row,
        amount: row.amount!,
        description: row.description || "dari foto",
      },
      date.day,
      today,
    ),
  );
  const sums = sumsOf(rows);
  const isSure =
    rows.length === picture.rows.length &&
    doesMultiply(rows) &&
    date.isSure &&
    !picture.unsure?.length &&
    doesComeOut(picture, sums) &&
    isBorneOut(picture, rows, sums) &&
    entries.every((entry) => entry.amount <= largestUnasked);
  if (isSure) return { ...nothing, entries };
  const doubt = contradiction(picture, rows, sums);
  return {
    ...nothing,
    questions: [
      {
        about: "halaman buku kas",
        prompt: `Dari foto saya baca ${rowsOf(entries)}${unread(picture)}; ${doubt ? `${doubt}. Catat begini?` : "sudah benar?"}`,
        options: [
          { label: "Benar, catat", entries },
          { label: "Jangan dicatat", entries: [] },
        ],
      },
      ...open,
    ],
  };
}

/** What is to be asked of the lines whose words hold an amount that is unclear. */
function openQuestions({ rows }: PictureAnswer, { day }: Day): Question[] {
  return rows
    .filter((row) => !row.amount && /\d/.test(row.description ?? ""))
    .flatMap(({ description }) => parseNote(description!, day).questions);
}

/** What the entries come to, with the rows that make it up: she can't check a sum from memory. */
function rowsOf(entries: ReadEntry[]): string {
  const ways = new Set(entries.map(({ direction }) => direction));
  return [...ways]
    .map((way) => {
      const own = entries.filter(({ direction }) => direction === way);
      const rows = own.slice(0, mostRows).map(({ description, amount }) => {
        const name = sayable(description);
        return own.length > 1 ? `${name} ${rupiah(amount)}`.trim() : name;
      });
      const more = own.length - rows.length;
      if (more > 0) rows.push(`+${more} lagi`);
      const list = rows.filter(Boolean).join(", ");
      return figuresOf(own) + (list && ` (${list})`);
    })
    .join(", ");
}

/** Of one way; more are not read on a phone. */
const mostRows = 8;

/** The rows that would not be booked by a yes: she must not think that they are. */
function unread({ rows }: PictureAnswer): string {
  const open = rows.filter((row) => !row.amount);
  const names = open.map(({ description }) => sayable(description ?? ""));
  const named = names.filter((name) => name).slice(0, 3);
  const more = open.length - named.length;
  const rest = more > 0 ? [`${more} baris${named.length ? " lain" : ""}`] : [];
  const what = [...named, ...rest].join(", ");
  return open.length > 0 ? `, tapi ${what} belum jelas` : "";
}

/** What the page says otherwise, with its number. */
function contradiction(
  picture: PictureAnswer,
  rows: PictureAnswer["rows"],
  sums: Sums,
): string | undefined {
  const { balance } = picture;
  if (balance != null && balance !== sums.balance)
    return `di buku sisanya ${rupiah(balance)}`;
  const other = statedSums(picture).find(
    (stated) => !Object.values(sums).includes(stated),
  );
  if (other !== undefined) return `di buku jumlahnya ${rupiah(other)}`;
  const odd = rows.find((row) => !doesMultiply([row]));
  return (
    odd &&
    `${odd.quantity!.toLocaleString("id-ID")} x ${rupiah(odd.unit_price!)} tertulis ${rupiah(odd.amount!)}`
  );
}

interface Sums {
  in: number;
  out: number;
  balance: number;
  owed_to_me: number;
  owed_by_me: number;
}

function sumsOf(rows: PictureAnswer["rows"]): Sums {
  const moved = rows.map((row) => ({ ...row, amount: row.amount! }));
  const [paidIn, paidOut] = [sumOf(moved, "in"), sumOf(moved, "out")];
  return {
    in: paidIn,
    out: paidOut,
    balance: paidIn - paidOut,
    owed_to_me: sumOf(moved, "owed_to_me"),
    owed_by_me: sumOf(moved, "owed_by_me"),
  };
}

/** Nothing that the page states of its sums is anything but one of them. */
function doesComeOut(picture: PictureAnswer, sums: Sums): boolean {
  return (
    (picture.balance ?? sums.balance) === sums.balance &&
    statedSums(picture).every((stated) =>
      Object.values(sums).includes(stated),
    ) &&
    // Of a shop's bill: on a page of hers nobody knows what they belong to.
    ![
      picture.discount,
      picture.service,
      picture.tax,
      picture.rounding,
      picture.change,
    ].some(Boolean)
  );
}

const statedSums = (picture: PictureAnswer): number[] =>
  [picture.subtotal, picture.total, picture.cash].filter(
    (stated): stated is number => stated != null,
  );

/** Each row is its own quantity times its price, or one of several that a written sum adds up. */
function isBorneOut(
  picture: PictureAnswer,
  rows: PictureAnswer["rows"],
  sums: Sums,
): boolean {
  const stated = statedSums(picture);
  const isBalanced = picture.balance != null || stated.includes(sums.balance);
  return rows.every((row) => {
    if (isProduct(row)) return true;
    const isCash = /^(in|out)$/.test(row.direction);
    const alike = rows.filter(({ direction }) => direction === row.direction);
    const cash = rows.filter(({ direction }) => /^(in|out)$/.test(direction));
    return (
      (isCash && isBalanced && cash.length > 1) ||
      (stated.includes(sums[row.direction]) && alike.length > 1)
    );
  });
}
