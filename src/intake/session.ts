import type { Sql } from "../db/database.ts";

export interface Told {
  session: string;
  status: string;
  at: Date;
  /** undefined: not told */
  restrictedUntil?: Date | null;
}

/** Records what an event or the gateway itself tells of the session, unless it is old news. */
export async function tellStatus(sql: Sql, told: Told): Promise<void> {
  const { session, status, at, restrictedUntil } = told;
  const isTold = restrictedUntil !== undefined;
  await sql`
    insert into ops.session_status as stands (session, status, happened_at, since, restricted_until)
    values (${session}, ${status}, ${at}, ${at}, ${restrictedUntil ?? null})
    on conflict (session) do update
    set status = excluded.status, happened_at = excluded.happened_at,
        since = case when stands.status = excluded.status then stands.since else excluded.since end,
        restricted_until = case when ${isTold} then excluded.restricted_until else stands.restricted_until end
    where excluded.happened_at >= stands.happened_at`;
}
