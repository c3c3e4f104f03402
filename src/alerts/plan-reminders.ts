import type { Database, Transaction } from "../db/database.ts";
import { reminderText } from "./reminder-text.ts";

/** Any constant will do: one planner at a time, so that none trips over another's bills. */
const lockKey = 7_261_966;

/**
 * Writes the reminders of tomorrow's bills to the outbox, once per bill whatever
 * restarts, in the polite hours of her zone (`zone` where hers is not known). One that
 * did not leave while it was true is withdrawn. Returns how many are new.
 */
export async function planReminders(
  { sql }: Database,
  zone: string,
): Promise<number> {
  return await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    await withdraw(tx);
    const due = await tx`
      select * from alerts.reminders_due
      where ops.is_polite_hour(coalesce(timezone, ${zone}))
          and ops.is_clocks_day(coalesce(timezone, ${zone}))
      order by customer_number`;
    for (const one of due) {
      const text = reminderText({
        name: one.mitra_name,
        officer: one.officer_name,
        bills: one.bill_ids.length,
        openAmount: one.open_amount,
        dueDate: one.scheduled_date,
      });
      const [planned] = await tx`
        insert into chat.outbox (contact_id, chat_id, kind, is_asked, text)
        values (${one.contact_id}, ${one.chat_id}, 'reminder', false, ${text})
        returning outbox_id`;
      await tx`
        insert into chat.reminded_bills (bill_id, outbox_id)
        select unnest(${one.bill_ids}::text[]), ${planned!.outbox_id}`;
    }
    return due.length;
  });
}

/**
 * Takes back what waits and is not true any more: a bill of it was paid, tomorrow is
 * another day, or she agrees no more. Its bills count as not reminded of.
 */
async function withdraw(tx: Transaction): Promise<void> {
  await tx`
    with withdrawn as (
        update chat.outbox set status = 'failed', problem = 'what it reminds of changed before this left'
        where kind = 'reminder' and status = 'planned' and exists (
            select from chat.reminded_bills
            where reminded_bills.outbox_id = outbox.outbox_id
                and bill_id not in (select bill_id from alerts.bills_to_remind
                    where bills_to_remind.contact_id = outbox.contact_id))
        returning outbox_id)
    delete from chat.reminded_bills
    where outbox_id in (select outbox_id from withdrawn)`;
}
