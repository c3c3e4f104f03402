import type { Framed } from "./frame.ts";
import type { PlainWriter } from "./plain-rows.ts";

const COMMA = 0x2c;
const QUOTE = 0x22;
const SPACE = 0x20;
const DELETE = 0x7f;
const ZERO = 0x30;

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
 * It needs no staging; all others are for ops.checked_bills to judge.
 */
export function clearWriter(
  header: string[],
  wanted: string[],
  owners: Map<string, string>,
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
  let owner: Buffer | undefined;

  function isZero(bytes: Buffer, field: number): boolean {
    for (let at = starts[field]!; at < starts[field + 1]! - 1; at++)
      if (bytes[at] !== ZERO) return false;
    return true;
  }

  return {
    columns: ["customer_number", ...wanted],
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

function isBare(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code >= DELETE || code === COMMA || code === QUOTE)
      return false;
  }
  return true;
}
