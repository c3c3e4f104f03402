import type { Transaction } from "../db/database.ts";
import { rupiah } from "../rupiah.ts";

/** What is said of payments that are more than the customer owed by her notes. */
export async function overpaidLines(
  tx: Transaction,
  customerNumber: string,
  entryIds: number[],
): Promise<string[]> {
  const rows = await tx`
    select customer_name, open_before, over_amount from chat.debt_steps
    where customer_number = ${customerNumber} and entry_id = any(${entryIds}) and is_receivable and over_amount > 0
    order by entry_id`;
  return rows.map(({ customer_name, open_before, over_amount }) => {
    const who = (customer_name as string | null) ?? "Pelanggan ini";
    return open_before === 0
      ? `Utang ${who} belum tercatat, jadi ini uang masuk saja. Kalau itu jualan, RALAT ya, Bu.`
      : `${who} utangnya ${rupiah(open_before)}, jadi lebih ${rupiah(over_amount)}. Kalau itu jualan, RALAT ya, Bu.`;
  });
}

/** What is left of her own debts that these entries paid off in part or whole. */
export async function ownDebtLeftLines(
  tx: Transaction,
  customerNumber: string,
  entryIds: number[],
): Promise<string[]> {
  const rows = await tx<{ name: string; left: number }[]>`
    select customer_name as name, open_amount as left from chat.debt_steps
    where customer_number = ${customerNumber} and entry_id = any(${entryIds})
        and not is_receivable and not is_debt and open_before > 0 and customer_key is not null
    order by entry_id`;
  return rows.map(({ name, left }) =>
    left > 0
      ? `Utang Ibu ke ${name} tinggal ${rupiah(left)}.`
      : `Utang Ibu ke ${name} lunas.`,
  );
}
