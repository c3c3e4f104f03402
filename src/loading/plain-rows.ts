import type { Framed } from "./frame.ts";

/** How the rows of a large file are written so that Postgres need not look at texts. */
export interface PlainForm {
  /** the column that tells rows apart */
  id: string;
  /** columns whose values are mostly written plainly: YYYY-MM-DD, or 1 to 15 digits */
  values: Record<string, "date" | "amount">;
}

const COMMA = 0x2c;
const DASH = 0x2d;
const QUOTE = 0x22;
const SPACE = 0x20;
const DELETE = 0x7f;
const ZERO = 0x30;
const TRUE = 0x74;
const FALSE = 0x66;
const longestAmount = 15;
const longestId = 64;

/**
 * Writes records as rows for a staging table, columns in the order of `plainColumns`. Where
 * each value is empty or written plainly it goes into a typed column, and Postgres is spared
 * the reading of a text; else all go as texts, for SQL to judge. Returns where the row ends.
 *
 * may_repeat is false only where the id is above all before it, and so new: ids that rise
 * through the file need no search for repeated ones.
 */
export function plainWriter(
  header: string[],
  wanted: string[],
  { id, values }: PlainForm,
) {
  const idField = header.indexOf(id);
  const textFields = header.flatMap((name, field) =>
    wanted.includes(name) && !values[name] ? [field] : [],
  );
  const valueFields = header.flatMap((name, field) =>
    wanted.includes(name) && values[name] ? [field] : [],
  );
  const kinds = header.map((name) => values[name]);
  const starts = new Int32Array(header.length + 1);
  const greatest = new Uint8Array(longestId);
  let greatestLength = 0;

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

  /** Whether the id is above all before it, as far as that can be told. */
  function rises(bytes: Buffer, isPlain: boolean): boolean {
    const start = starts[idField]!;
    const length = starts[idField + 1]! - 1 - start;
    if (!isPlain || length === 0 || length > longestId) return false;
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
    return true;
  }

  /** Puts fields behind commas, and returns where they end. */
  function put(bytes: Buffer, fields: number[], out: Buffer, at: number) {
    for (const field of fields) {
      out[at++] = COMMA;
      const end = starts[field + 1]! - 1;
      for (let from = starts[field]!; from < end; from++)
        out[at++] = bytes[from]!;
    }
    return at;
  }

  const empty = Buffer.alloc(valueFields.length, COMMA);
  return (record: Framed, out: Buffer, at: number): number => {
    const { bytes, line } = record;
    const isPlain = split(record);
    at += out.write(`${line},`, at, "latin1");
    out[at++] = isPlain ? TRUE : FALSE;
    out[at++] = COMMA;
    out[at++] = rises(bytes, isPlain) ? FALSE : TRUE;
    at = put(bytes, textFields, out, at);
    if (!isPlain) at = put(bytes, valueFields, out, at);
    out.set(empty, at);
    at += empty.length;
    return isPlain ? put(bytes, valueFields, out, at) : at;
  };
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

/** Whether a byte can be no blank, nor a part of one: beyond ASCII that is for SQL to tell. */
function isInk(byte: number): boolean {
  return byte > SPACE && byte < DELETE;
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
