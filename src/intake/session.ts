import type { Sql } from "../db/database.ts";

export interface Told {
  session: string;
  status: string;
  at: Date;
  /** undefined: not told */
  restrictedUntil?: Date | null;
}

/**
 * Records what an event or the gateway itself tells of the session. Old news of another
 * status says that the one now began after it: there was a gap.
 */
export async function tellStatus(sql: Sql, told: Told): Promise<void> {
  const { session, status, at, restrictedUntil } = told;
  const isTold = restrictedUntil !== undefined;
  await sql`
    insert into ops.session_status as stands (session, status, happened_at, since, restricted_until)
    values (${session}, ${status}, ${at}, ${at}, ${restrictedUntil ?? null})
    on conflict (session) do update
    set status = case when excluded.happened_at >= stands.happened_at then excluded.status else stands.status end,
        happened_at = greatest(excluded.happened_at, stands.happened_at),
        since = case
            when stands.status = excluded.status then stands.since
            when excluded.happened_at >= stands.happened_at then excluded.since
            else greatest(stands.since, least(stands.happened_at, excluded.happened_at + interval '1 second'))
        end,
        restricted_until = case
            when ${isTold} and excluded.happened_at >= stands.happened_at then excluded.restricted_until
            else stands.restricted_until
        end`;
}
