import type { RestingDay } from "../db/resting.ts";
import { COMMA, FALSE, QUOTE, TRUE, ZERO, isInk } from "./ascii.ts";
import type { Framed } from "./frame.ts";
import type { PlainWriter } from "./plain-rows.ts";

/** Writes the bills that are clear as rows of core.bills. */
export interface ClearWriter {
  /** core.bills' columns in the order of `put` */
  columns: string[];
  /** Whether the record that `plain` last read is clear. */
  takes(record: Framed): boolean;
  put(record: Framed, out: Buffer, at: number): number;
}

/**
 * Of bills for a table that is empty yet: a row is clear where nothing can be said against it
 * and there is nothing to remark, as no row before has its id, it is plainly written and
 * complete, and its loan is one of `owners` (by loan_id the customer_number of each good loan).
 * It needs no staging; all others are for ops.checked_bills to judge. Whether it rests is looked
 * up in `days`, which spares SQL the writing of those that it then finds wrong.
 */
export function clearWriter(
  header: string[],
  wanted: string[],
  owners: Map<string, string>,
  days: RestingDay[],
  { starts }: PlainWriter,
): ClearWriter {
  const fieldOf = (name: string) => header.indexOf(name);
  const [id, loan, due, paidOn, amount, paid] = [
    "bill_id",
    "loan_id",
    "bill_scheduled_date",
    "bill_paid_date",
    "amount",
    "paid_amount",
  ].map(fieldOf) as [number, number, number, number, number, number];
  const fields = wanted.map(fieldOf);
  const isWhole = fields.length === header.length;
  const lengthOf = (field: number) => starts[field + 1]! - 1 - starts[field]!;
  const ownerOf = ownersByLoan(loan, starts, owners);
  const dayOf = restingByDay(days);
  let owner: Buffer | undefined;

  function rests(bytes: Buffer): boolean {
    const day = dayOf(dateAt(bytes, starts[due]!));
    if (lengthOf(paidOn) === 0) return day.restsUnpaid;
    return (
      dateAt(bytes, starts[paidOn]!) <= day.paidUntil &&
      valueAt(bytes, starts[paid]!, starts[paid + 1]! - 1) >=
        valueAt(bytes, starts[amount]!, starts[amount + 1]! - 1)
    );
  }

  function isZero(bytes: Buffer, field: number): boolean {
    for (let at = starts[field]!; at < starts[field + 1]! - 1; at++)
      if (bytes[at] !== ZERO) return false;
    return true;
  }

  return {
    columns: ["customer_number", "is_resting", ...wanted],
    takes({ bytes }) {
      if (lengthOf(id) === 0 || lengthOf(loan) === 0 || lengthOf(due) === 0)
        return false;
      if (isZero(bytes, amount)) return false;
      if (lengthOf(paidOn) === 0 && !isZero(bytes, paid)) return false;
      owner = ownerOf(bytes);
      return owner !== undefined;
    },
    put({ bytes, start, end }, out, at) {
      at += owner!.copy(out, at);
      out[at++] = COMMA;
      out[at++] = rests(bytes) ? TRUE : FALSE;
      if (isWhole && lengthOf(paid) > 0) {
        out[at++] = COMMA;
        return at + bytes.copy(out, at, start, end);
      }
      for (const field of fields) {
        out[at++] = COMMA;
        at += bytes.copy(out, at, starts[field], starts[field + 1]! - 1);
        if (field === paid && lengthOf(paid) === 0) out[at++] = ZERO;
      }
      return at;
    },
  };
}

/** Finds the owner of a record's loan; the bills of one loan mostly follow each other. */
function ownersByLoan(
  field: number,
  starts: Int32Array,
  owners: Map<string, string>,
) {
  let last = Buffer.alloc(0);
  let owner: Buffer | undefined;
  return (bytes: Buffer): Buffer | undefined => {
    const start = starts[field]!;
    const end = starts[field + 1]! - 1;
    if (bytes.compare(last, 0, last.length, start, end) === 0) return owner;
    last = Buffer.from(bytes.subarray(start, end));
    const found = owners.get(last.toString("utf8"));
    // One that would have to be quoted goes the other way.
    owner = found && isBare(found) ? Buffer.from(found, "latin1") : undefined;
    return owner;
  };
}

/** A date as a number that grows with it. */
function dateAt(bytes: Buffer, at: number): number {
  const year = valueAt(bytes, at, at + 4);
  return (
    (year * 12 + valueAt(bytes, at + 5, at + 7)) * 31 +
    valueAt(bytes, at + 8, at + 10)
  );
}

function valueAt(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + bytes[at]! - ZERO;
  return value;
}

/** Finds a day's entry; of a day before the first or after the last, theirs. */
function restingByDay(days: RestingDay[]) {
  const numberOf = (date: string) => dateAt(Buffer.from(date), 0);
  const entries = days.map(({ paid_until, rests_unpaid }) => ({
    paidUntil: paid_until === null ? 0 : numberOf(paid_until),
    restsUnpaid: rests_unpaid,
  }));
  const numbers = days.map(({ due_date }) => numberOf(due_date));
  const places = new Map(numbers.map((number, place) => [number, place]));
  const last = numbers.length - 1;
  return (number: number) =>
    entries[places.get(number) ?? (number < numbers[0]! ? 0 : last)]!;
}

function isBare(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isInk(code) || code === COMMA || code === QUOTE) return false;
  }
  return true;
}
