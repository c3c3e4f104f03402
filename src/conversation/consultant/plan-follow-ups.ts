import type { Database } from "../../db/database.ts";
import { ibu } from "../texts.ts";
import { consultantTexts } from "./consultant-texts.ts";

/** Any constant will do: one planner at a time, so that none asks twice. */
const lockKey = 7_261_984;

/**
 * Writes to the outbox what is to be asked back about advices of a week ago: once for
 * each advice whatever restarts, in the polite hours of her zone (`zone` where hers is not
 * known). What waits when she takes her consent back is withdrawn. Returns how many are new.
 */
export async function planFollowUps(
  { sql }: Database,
  zone: string,
): Promise<number> {
  return await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    await tx`
      update chat.outbox set status = 'failed', problem = 'she agrees no more'
      where kind = 'follow_up' and status = 'planned'
          and not coalesce((select may_record from chat.standing_consents as consents
              where consents.contact_id = outbox.contact_id), false)`;
    const due = await tx`
      select * from alerts.follow_ups_due
      where ops.is_polite_hour(coalesce(timezone, ${zone}))
      order by advice_id`;
    for (const one of due) {
      const text = consultantTexts.followUp(ibu(one.name), one.follow_up);
      await tx`
        insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, advice_id)
        values (${one.contact_id}, ${one.chat_id}, 'follow_up', false, ${text}, ${one.advice_id})`;
    }
    return due.length;
  });
}
