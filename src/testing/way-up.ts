import type { Database } from "../db/database.ts";
import { refresh } from "../tiering/refresh.ts";

import { addMitra, type Loan } from "./mitra.ts";

/** What tests of the way up ask of the database that stands when they ask. */
export function wayUpOn(database: () => Database, today: string) {
  const at = (asOf: string) =>
    refresh(database(), "2000-01-01", { asOf, isPinned: true });
  return {
    at,
    /** the path of a mitra A with these loans, as of today */
    async path(...loans: Loan[]) {
      await addMitra(
        database(),
        "A",
        ...loans.map((loan) => ({ snapshotDate: today, ...loan })),
      );
      await at(today);
      const [row] = await database().sql`select * from marts.tier_paths`;
      return row!;
    },
    /** where she would stand after so many late and so many coming bills */
    async whatIf(latePaid: number, nextPaid: number) {
      const [row] = await database().sql`
        select tier, dpd, rate_percent, pay_amount, on_date from marts.tier_what_ifs
        where customer_number = 'A' and late_paid = ${latePaid} and next_paid = ${nextPaid}`;
      return row;
    },
  };
}
