import type { Sql } from "../db/database.ts";

/**
 * Moves the answer with this id forward. An ack that is quicker than the gateway's own
 * answer, which tells the id, is kept for it.
 */
export async function acknowledge(
  sql: Sql,
  rawId: string,
  ack: number,
): Promise<void> {
  if (!Number.isInteger(ack) || ack < -1 || ack > 4) return;
  const move = async () =>
    (
      await sql`
        update chat.outbox
        set status = ops.after_ack(status, ${ack}),
            acked_at = case when ${ack} = 0 then acked_at else coalesce(acked_at, now()) end,
            problem = case when ${ack} = -1 then 'WhatsApp did not take it' else problem end
        where raw_id = ${rawId}`
    ).count > 0;
  if (await move()) return;
  await sql`
    insert into chat.early_acks as stands (raw_id, ack)
    values (${rawId}, ${ack})
    on conflict (raw_id) do update
    set ack = excluded.ack
    where excluded.ack > stands.ack`;
  // The id may have come between the two; whoever writes last finds the other's.
  if (await move())
    await sql`delete from chat.early_acks where raw_id = ${rawId}`;
}

/** Forgets acks of what was never ours. */
export async function eraseEarlyAcks(sql: Sql): Promise<void> {
  await sql`delete from chat.early_acks where came_at < now() - interval '1 day'`;
}
