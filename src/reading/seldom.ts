import type { Sql, Transaction } from "../db/database.ts";
import { rupiah } from "../rupiah.ts";
import type { Question, ReadEntry, Reading } from "./reading.ts";

/** From here on one typed amount is confirmed: no stall has it in a day. */
const seldom = 50_000_000;
/** So many times her largest is far beyond what is usual for her. */
const timesUsual = 20;
/** Below this no amount is asked about for being more than her usual. */
const leastSeldom = 5_000_000;
/** With fewer rows we don't know yet what is usual for her. */
const fewestRows = 10;

/** From which amount on a typed row of hers is confirmed before it is booked, in rupiah. */
export async function seldomFor(
  tx: Sql | Transaction,
  customerNumber: string,
  today: string,
): Promise<number> {
  const [row] = await tx`
    select count(*)::int as count, max(amount) as largest from marts.entries
    where customer_number = ${customerNumber} and entry_date > ${today}::date - 90`;
  if (row!.count < fewestRows) return seldom;
  const beyond = Math.max(leastSeldom, timesUsual * row!.largest);
  return Math.min(seldom, beyond);
}

/** A reading whose rows of `limit` rupiah and more are asked about, one by one. */
export function confirmSeldom(reading: Reading, limit: number): Reading {
  const large = reading.entries.filter(({ amount }) => amount >= limit);
  // What a loan brought in is one amount, however many rows it makes.
  const alike = Map.groupBy(
    large,
    ({ description, amount }) => `${description} ${amount}`,
  );
  return {
    ...reading,
    entries: reading.entries.filter((entry) => !large.includes(entry)),
    questions: [...[...alike.values()].map(askIfSo), ...reading.questions],
  };
}

function askIfSo(rows: ReadEntry[]): Question {
  const { description, amount } = rows[0]!;
  return {
    about: `${description} ${rupiah(amount)}`,
    prompt: `${description}: benar ${rupiah(amount)}, Bu?`,
    options: [
      { label: `Benar, ${rupiah(amount)}`, entries: rows },
      { label: "Salah, saya tulis ulang", entries: [] },
    ],
  };
}
