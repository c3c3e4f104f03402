import { COMMA, DASH, FALSE, QUOTE, TRUE, ZERO, isInk } from "./ascii.ts";
import type { Framed } from "./frame.ts";

/** How the rows of a large file are written so that Postgres need not look at texts. */
export interface PlainForm {
  /** the column that tells rows apart */
  id: string;
  /** columns whose values are mostly written plainly: YYYY-MM-DD, or 1 to 15 digits */
  values: Record<string, "date" | "amount">;
}

const longestAmount = 15;
const longestId = 64;

/** One way to write records down, after `read` has looked at each. */
export interface PlainWriter {
  /** Where the fields of the record last read begin, and one past its end. */
  starts: Int32Array;
  /** Finds a record's fields; true where its values are plain and no row before has its id. */
  read(record: Framed): boolean;
  /** Writes the record last read as a row for the staging table; returns where the row ends. */
  put(record: Framed, out: Buffer, at: number): number;
}

/**
 * Writes records as rows for a staging table, columns in the order of `plainColumns`. Where
 * each value is empty or written plainly it goes into a typed column, and Postgres is spared
 * the reading of a text; else all go as texts, for SQL to judge.
 *
 * may_repeat is false only where the id is above all before it, and so new: ids that rise
 * through the file need no search for repeated ones.
 */
export function plainWriter(
  header: string[],
  wanted: string[],
  { id, values }: PlainForm,
): PlainWriter {
  const textFields = header.flatMap((name, field) =>
    wanted.includes(name) && !values[name] ? [field] : [],
  );
  const valueFields = header.flatMap((name, field) =>
    wanted.includes(name) && values[name] ? [field] : [],
  );
  const kinds = header.map((name) => values[name]);
  const starts = new Int32Array(header.length + 1);
  const isNew = risingIds(header.indexOf(id), starts);
  let isPlain = false;
  let mayRepeat = true;

  /** Finds the fields; whether all of them are plain. A quote anywhere is not. */
  function split({ bytes, start, end }: Framed): boolean {
    let field = 0;
    let isPlain = true;
    let isQuoted = false;
    starts[0] = start;
    for (let at = start; at <= end; at++) {
      const byte = bytes[at];
      if (at < end && byte === QUOTE) {
        isQuoted = !isQuoted;
        isPlain = false;
      }
      if (at < end && (byte !== COMMA || isQuoted)) continue;
      const from = starts[field]!;
      if (isPlain && at > from)
        isPlain = isPlainly(kinds[field], bytes, from, at);
      starts[++field] = at + 1;
    }
    return isPlain;
  }

  /** Puts fields behind commas, and returns where they end. */
  function putFields(bytes: Buffer, fields: number[], out: Buffer, at: number) {
    for (const field of fields) {
      out[at++] = COMMA;
      const end = starts[field + 1]! - 1;
      for (let from = starts[field]!; from < end; from++)
        out[at++] = bytes[from]!;
    }
    return at;
  }

  const empty = Buffer.alloc(valueFields.length, COMMA);
  return {
    starts,
    read(record) {
      isPlain = split(record);
      mayRepeat = !isNew(record.bytes);
      return isPlain && !mayRepeat;
    },
    put({ bytes, line }, out, at) {
      at += out.write(`${line},`, at, "latin1");
      out[at++] = isPlain ? TRUE : FALSE;
      out[at++] = COMMA;
      out[at++] = mayRepeat ? TRUE : FALSE;
      at = putFields(bytes, textFields, out, at);
      if (!isPlain) at = putFields(bytes, valueFields, out, at);
      out.set(empty, at);
      at += empty.length;
      return isPlain ? putFields(bytes, valueFields, out, at) : at;
    },
  };
}

/**
 * Whether the id in a field is surely that of no row before: it is above all of them, and not
 * one of those that were written oddly. Of an odd one it never is.
 */
function risingIds(field: number, starts: Int32Array) {
  const greatest = new Uint8Array(longestId);
  let greatestLength = 0;
  const odd = new Set<string>();
  return (bytes: Buffer): boolean => {
    const start = starts[field]!;
    const end = starts[field + 1]! - 1;
    const length = end - start;
    if (length === 0 || length > longestId || !isPlainId(bytes, start, end)) {
      odd.add(core(bytes, start, end));
      return false;
    }
    const shared = Math.min(length, greatestLength);
    let at = 0;
    while (at < shared && bytes[start + at] === greatest[at]) at++;
    const isAbove =
      at < shared
        ? bytes[start + at]! > greatest[at]!
        : length > greatestLength;
    if (!isAbove) return false;
    for (; at < length; at++) greatest[at] = bytes[start + at]!;
    greatestLength = length;
    return odd.size === 0 || !odd.has(core(bytes, start, end));
  };
}

function isPlainId(bytes: Buffer, start: number, end: number): boolean {
  if (!isInk(bytes[start]!) || !isInk(bytes[end - 1]!)) return false;
  for (let at = start; at < end; at++) if (bytes[at] === QUOTE) return false;
  return true;
}

/** An id without all that may be blanks or quotes around it: what it is the same as, however it is written. */
function core(bytes: Buffer, start: number, end: number): string {
  const isAround = (byte: number) => !isInk(byte) || byte === QUOTE;
  while (start < end && isAround(bytes[start]!)) start++;
  while (end > start && isAround(bytes[end - 1]!)) end--;
  return bytes.toString("latin1", start, end);
}

/** The columns that a plain form's rows fill: the texts, then plain_… for each value. */
export function plainColumns(
  header: string[],
  wanted: string[],
  { values }: PlainForm,
): string[] {
  const names = header.filter((name) => wanted.includes(name));
  const valued = names.filter((name) => values[name]);
  return [
    "is_plain",
    "may_repeat",
    ...names.filter((name) => !values[name]),
    ...valued,
    ...valued.map((name) => `plain_${name}`),
  ];
}

/** Whether a value that is not empty is written plainly; an id or a text without blanks around it. */
function isPlainly(
  kind: "date" | "amount" | undefined,
  bytes: Buffer,
  start: number,
  end: number,
): boolean {
  if (kind === "date") return isDate(bytes, start, end);
  if (kind === "amount") return isAmount(bytes, start, end);
  return isInk(bytes[start]!) && isInk(bytes[end - 1]!);
}

function isAmount(bytes: Buffer, start: number, end: number): boolean {
  return end - start <= longestAmount && areDigits(bytes, start, end);
}

/** YYYY-MM-DD and a day that exists. */
function isDate(bytes: Buffer, start: number, end: number): boolean {
  if (
    end - start !== 10 ||
    bytes[start + 4] !== DASH ||
    bytes[start + 7] !== DASH ||
    !areDigits(bytes, start, start + 4) ||
    !areDigits(bytes, start + 5, start + 7) ||
    !areDigits(bytes, start + 8, end)
  )
    return false;
  const two = (at: number) => (bytes[at]! - ZERO) * 10 + bytes[at + 1]! - ZERO;
  const month = two(start + 5);
  const day = two(start + 8);
  const year = two(start) * 100 + two(start + 2);
  return (
    year > 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 ||
      day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth)
  );
}

function areDigits(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (bytes[at]! < ZERO || bytes[at]! > ZERO + 9) return false;
  return true;
}
