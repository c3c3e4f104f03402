import type { Sql } from "../db/database.ts";
import type { Log } from "../log.ts";
import type { WahaClient } from "../waha/client.ts";
import { nameOf } from "../waha/request.ts";
import type { SessionsClient } from "../waha/sessions.ts";
import { catchUp } from "./catch-up.ts";
import { tellStatus } from "./session.ts";
import type { Gather } from "./store.ts";

export interface WatchDeps {
  sql: Sql;
  log: Log;
  waha: Pick<WahaClient, "chatsSince" | "heardSince">;
  sessions: Pick<SessionsClient, "get" | "restart">;
  session: string;
  webhookUrl: string;
  gather: Gather;
}

export interface Watched {
  status: string;
  /** messages that no event had told of */
  missing: number;
  /** what was done about it, or is to be done by a person */
  advice: "restart" | "alert" | null;
}

/**
 * Looks at the session, if nobody did for half a minute or it has just come to work:
 * asks the gateway how it stands, fetches what was missed, and does what
 * ops.session_health advises. It never logs out. Returns undefined if nothing was due.
 */
export async function watchSession(
  deps: WatchDeps,
): Promise<Watched | undefined> {
  const { sql, log, session } = deps;
  if (!(await claim(sql, session))) return undefined;
  const status = await ask(deps);
  const missing = status === "WORKING" ? await fetchMissed(deps) : 0;
  const [health] = await sql`
    select status, advice, reason from ops.session_health where session = ${session}`;
  const { advice, reason } = health!;
  if (advice)
    log.error(
      { session, status: health!.status, reason, advice },
      advice === "restart"
        ? "the session is restarted"
        : "the session needs a person: see `arthiusaha wa status`",
    );
  if (advice === "restart") await restart(deps, reason);
  return { status: health!.status, missing, advice };
}

/** One look at a time, whoever of us makes it. */
async function claim(sql: Sql, session: string): Promise<boolean> {
  const claimed = await sql`
    insert into ops.session_status as stands (session, status, happened_at, since, checked_at)
    values (${session}, 'UNKNOWN', 'epoch', now(), now())
    on conflict (session) do update set checked_at = now()
    where stands.checked_at is null or stands.checked_at < now() - interval '30 seconds'
        or (stands.status = 'WORKING' and stands.caught_up_until < stands.since
            and stands.checked_at < now() - interval '2 seconds')`;
  return claimed.count > 0;
}

/** How the gateway says that the session stands; undefined if it can't be asked. */
async function ask(deps: WatchDeps): Promise<string | undefined> {
  const { sql, log, session } = deps;
  try {
    const found = await deps.sessions.get();
    const status = found?.status ?? "MISSING";
    await tellStatus(sql, { session, status, at: new Date() });
    if (found && !found.webhookUrls.includes(deps.webhookUrl))
      log.error(
        { session },
        "the session has not our webhook, so no message comes: run `arthiusaha wa start`",
      );
    return status;
  } catch (error) {
    const isKey = nameOf(error) === "HTTP_401";
    log.error(
      { session, code: nameOf(error) },
      isKey
        ? "the gateway refuses WAHA_API_KEY; a key that is short or well known it replaces by one of its own at each start"
        : "the gateway can't be asked about its session",
    );
    return undefined;
  }
}

async function fetchMissed(deps: WatchDeps): Promise<number> {
  const { sql, log, waha, session, gather } = deps;
  const [row] = await sql`
    select coalesce(caught_up_until < greatest(since, now() - interval '10 minutes'), true) as is_due
    from ops.session_status where session = ${session}`;
  if (!row!.is_due) return 0;
  try {
    const missing = await catchUp(sql, waha, session, gather);
    if (missing > 0)
      log.warn({ session, missing }, "missed messages were fetched");
    return missing;
  } catch (error) {
    log.warn(
      { session, code: nameOf(error) },
      "the gateway's history could not be read; it is tried again",
    );
    return 0;
  }
}

/** Counted before it is asked for: one that fails is one, too. */
async function restart(deps: WatchDeps, reason: string): Promise<void> {
  const { sql, log, session } = deps;
  await sql`insert into ops.session_restarts (session, reason) values (${session}, ${reason})`;
  try {
    await deps.sessions.restart();
  } catch (error) {
    log.error(
      { session, code: nameOf(error) },
      "the session could not be restarted",
    );
  }
}
