import { shortDay } from "../../days.ts";
import { numbered, numberedLines, restOf } from "../../conversation/listing.ts";
import { texts } from "../../conversation/texts.ts";
import type { Transaction } from "../../db/database.ts";
import { rowsOf } from "../../reading/ledger.ts";
import type { Mitra } from "../deps.ts";
import { say, type Told } from "../told.ts";

/** The rows of a day of hers with the numbers by which RALAT and HAPUS know them. */
export async function tellRows(
  tx: Transaction,
  { customerNumber }: Mitra,
  { back, isWhole }: { back: 0 | 1; isWhole?: true },
  today: string,
): Promise<Told> {
  const day = Temporal.PlainDate.from(today)
    .subtract({ days: back })
    .toString();
  const found = await tx`
    select entry_id from marts.entries
    where customer_number = ${customerNumber} and entry_date = ${day}
    order by entry_id`;
  const listed = found.map(({ entry_id }) => Number(entry_id));
  const when = back === 1 ? "Kemarin" : "Hari ini";
  if (listed.length === 0) return say(texts.noRows(when));
  const rows = await rowsOf(tx, customerNumber, listed);
  return {
    ...say(
      `${when} (${shortDay(day, today)}) tercatat:`,
      ...(isWhole ? numberedLines(rows) : [numbered(rows)]),
    ),
    listed,
  };
}

/** The rows that have numbers now but were left out of the line. */
export async function tellMoreRows(
  tx: Transaction,
  { customerNumber }: Mitra,
  listed: number[],
): Promise<Told> {
  const rest = restOf(await rowsOf(tx, customerNumber, listed));
  return say(...(rest.length > 0 ? rest : [texts.nod]));
}
