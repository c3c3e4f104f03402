import type { Which } from "../../conversation/corrections/commands.ts";
import type { Transaction } from "../../db/database.ts";
import {
  rowsOf,
  rowsOfDay,
  rowsOfWeek,
  type LedgerRow,
} from "../../reading/ledger.ts";
import { parseNote } from "../../reading/text/parse-note.ts";

/** Where a command was given: whose book, on which of her days, after which answer. */
export interface Place {
  customerNumber: string;
  /** the command's day in her zone */
  today: string;
  zone: string;
  /** the entries that have numbers now */
  listed: number[];
}

export type Picked =
  /** these; more than one where it is not clear which */
  | { is: "found"; rows: LedgerRow[] }
  | { is: "several"; rows: LedgerRow[] }
  /** none; `rows` are those that she may have meant */
  | { is: "none"; rows: LedgerRow[]; number?: number; name?: string };

/** The rows that a command means. `fits` narrows them where she gave no number. */
export async function pick(
  tx: Transaction,
  place: Place,
  which: Which,
  fits: (row: LedgerRow) => boolean = () => true,
  /** a name may be of any day of the week, not of today alone */
  isOfWeek = true,
): Promise<Picked> {
  const { customerNumber, today, zone } = place;
  const numbered = await rowsOf(tx, customerNumber, place.listed);
  const listed = numbered.filter(({ isStanding }) => isStanding);
  // One row alone was told without its number.
  const known = async () =>
    listed.length > 1
      ? listed
      : (await rowsOfDay(tx, customerNumber, today, zone)).slice(-6);
  if (which.is === "numbers") {
    const rows = which.numbers.map((number) => numbered[number - 1]);
    const wrong = rows.findIndex((row) => !row?.isStanding);
    return wrong < 0
      ? { is: "found", rows: [...new Set(rows as LedgerRow[])] }
      : { is: "none", rows: await known(), number: which.numbers[wrong] };
  }
  if (which.is === "only") return one(listed.filter(fits), await known());
  const ofDay = await rowsOfDay(tx, customerNumber, today, zone);
  const ids = new Set(listed.map(({ entryId }) => entryId));
  const near = [...listed, ...ofDay.filter((row) => !ids.has(row.entryId))];
  const week = isOfWeek ? await rowsOfWeek(tx, customerNumber, today) : [];
  const named = (name: string) => {
    const said = (row: LedgerRow) => fits(row) && isNamed(row, name, today);
    const found = near.filter(said);
    return found.length > 0 ? found : week.filter(said);
  };
  const whole = named(which.name);
  const names = which.name.split(between).filter(Boolean);
  if (whole.length > 0 || names.length < 2)
    return one(whole, await known(), which.name);
  const each = names.map(named);
  const missing = each.findIndex((rows) => rows.length === 0);
  if (missing >= 0) return one([], await known(), names[missing]);
  // Of two rows of one name she has to give the number.
  return each.every((rows) => rows.length === 1)
    ? { is: "found", rows: [...new Set(each.flat())] }
    : { is: "none", rows: [...new Set(each.flat())] };
}

/** "minyak dan gula": two names */
const between = /\s*(?:,|&|\+| dan | sama | serta )\s*/;

function one(rows: LedgerRow[], known: LedgerRow[], name?: string): Picked {
  if (rows.length === 0) return { is: "none", rows: known, name };
  return { is: rows.length === 1 ? "found" : "several", rows };
}

const idle = new Set(
  "yang yg si itu tu tadi td tdi salah keliru ketik tulis catatan uang bu pak di ke".split(
    " ",
  ),
);

/** Whether each of her words is one of the row's, a slip aside, and each figure its amount. */
function isNamed(row: LedgerRow, name: string, today: string): boolean {
  const words = name.split(/[^\p{L}\p{N}.,]+/u).filter(Boolean);
  const own = row.description.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const telling = words.filter((word) => !idle.has(word));
  return (
    telling.length > 0 &&
    telling.every(
      (word) =>
        own.some((other) => isSameWord(word, other)) ||
        (/\d/.test(word) && amountsOf(word, today).includes(row.amount)),
    )
  );
}

/** The same letters but for one in a word of five or more. */
function isSameWord(word: string, other: string): boolean {
  if (word === other) return true;
  const [short, long] =
    word.length < other.length ? [word, other] : [other, word];
  if (short.length < 4 || long.length < 5 || long.length - short.length > 1)
    return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const rest = short.slice(from);
  return (
    rest === long.slice(from + 1) || rest.slice(1) === long.slice(from + 1)
  );
}

const probe = "Beli barang";

/** What an amount alone may mean: none if it is no amount, several if it is not clear. */
export function amountsOf(value: string, today: string): number[] {
  const { entries, questions } = parseNote(`${probe} ${value}`, today);
  const all = [
    ...entries,
    ...questions.flatMap(({ options }) => options.flatMap((o) => o.entries)),
  ];
  if (entries.length + questions.length !== 1) return [];
  if (all.some(({ description }) => description !== probe)) return [];
  return [...new Set(all.map(({ amount }) => amount))];
}
