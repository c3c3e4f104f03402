import type { Transaction } from "../../db/database.ts";

/**
 * Closes what is asked, or waits to be, about rows of which none stands any more: no
 * answer to it could be done. Returns whether she had been asked one of them.
 */
export async function dropStale(
  tx: Transaction,
  contactId: number,
  customerNumber: string,
): Promise<boolean> {
  const dropped = await tx`
    with changes as (
        select question_id, bool_or(options.can_be_done) as can_be_done
        from chat.questions
        cross join lateral (
            select not exists (
                select from jsonb_array_elements_text(option -> 'reverses') as taken (entry_id)
                where not exists (
                    select from marts.entries as standing
                    where standing.customer_number = ${customerNumber}
                        and standing.entry_id = taken.entry_id::bigint)) as can_be_done
            from jsonb_array_elements(question -> 'options') as option
            where jsonb_array_length(option -> 'reverses') > 0) as options
        where contact_id = ${contactId} and closed_at is null
        group by question_id
    )
    update chat.questions as stale
    set closed_at = now(), answer = 'its rows are gone'
    from changes
    where changes.question_id = stale.question_id and not can_be_done
    returning asked_at is not null as was_asked`;
  return dropped.some((row) => row.was_asked);
}
