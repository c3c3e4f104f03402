import type { Database, Transaction } from "../db/database.ts";
import { readClock } from "./clock.ts";

export interface Monitored {
  /** models whose distributions of this week were recorded now */
  weeks: number;
  /** scores of this month recorded now */
  scores: number;
  /** scores of earlier months whose 8 weeks are over by now */
  outcomes: number;
  /** why something was not recorded now, in words */
  waits: string[];
}

/** Any constant will do: one at a time, whichever process asks. */
const lockKey = 7_261_959;

/**
 * Records what monitoring looks back on: once in a week how the mitra spread over the
 * bins of each live model, on the weekday of its training (bills fall on the weekday of
 * a group's meeting, so on another day days late differ by themselves), once in a month their scores, and what became of them 8
 * weeks later. Of a day whose payments are not loaded yet nothing is recorded. Apart from
 * a refresh, which must stay fast; called again it finds all done and costs nothing.
 */
export async function monitor(database: Database): Promise<Monitored> {
  return await database.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey})`;
    const clock = await readClock(tx);
    if (!clock) return { weeks: 0, scores: 0, outcomes: 0, waits: [] };
    const asOf = Temporal.PlainDate.from(clock.asOf);
    const outcomes = await recordOutcomes(tx);
    const [known] = await tx`
      select known_until, is_current from scoring.known_until`;
    if (!known!.is_current) {
      const why = `The latest files are of ${known!.known_until} and the clock stands at ${clock.asOf}: what was not loaded would read as not paid, so nothing is recorded of this day. Load the newer files first.`;
      return { weeks: 0, scores: 0, outcomes, waits: [why] };
    }
    const monday = asOf.subtract({ days: asOf.dayOfWeek - 1 });
    return {
      ...(await recordWeek(tx, monday)),
      scores: await recordMonth(tx, asOf.with({ day: 1 })),
      outcomes,
    };
  });
}

async function recordWeek(
  tx: Transaction,
  monday: Temporal.PlainDate,
): Promise<Pick<Monitored, "weeks" | "waits">> {
  const week = monday.toString();
  const open = await tx`
    select model_version, trained_to,
        coalesce((trained_to - (select as_of from ops.clock)) % 7 = 0, true) as is_due
    from scoring.live_models
    inner join core.models using (model_version)
    where exists (select from core.model_bins as bins where bins.model_version = models.model_version)
        and model_version not in (
            select model_version from core.drift_counts where week = ${week})`;
  const due = open.filter((row) => row.is_due);
  if (due.length > 0)
    await tx`
      insert into core.drift_counts (model_version, week, feature, bin, rows)
      select model_version, ${week}, feature, bin, rows
      from scoring.drift
      where model_version in ${tx(due.map((row) => row.model_version))}`;
  const waits = open
    .filter((row) => !row.is_due)
    .map(
      ({ model_version, trained_to }) =>
        `The distributions of ${model_version} are recorded on a ${Temporal.PlainDate.from(trained_to).toLocaleString("en", { weekday: "long" })} alone, the weekday of its training.`,
    );
  return { weeks: due.length, waits };
}

async function recordMonth(
  tx: Transaction,
  first: Temporal.PlainDate,
): Promise<number> {
  const due = await tx`
    select model_version
    from scoring.live_models as models
    where model_version is not null and not exists (
        select from core.score_history as history
        where history.model_version = models.model_version
            and history.as_of >= ${first.toString()}
            and history.as_of < ${first.add({ months: 1 }).toString()})`;
  if (due.length === 0) return 0;
  const { count } = await tx`
    insert into core.score_history (customer_number, as_of, model_version, status, score)
    select customer_number, as_of, model_version, status, scoring.logistic(logit)
    from scoring.logits
    where as_of = (select as_of from ops.clock) and is_scored
        and model_version in ${tx(due.map((row) => row.model_version))}`;
  return count;
}

/** scoring.outcomes knows the dates of ops.panel_dates; ours are gone again before anyone sees them. */
async function recordOutcomes(tx: Transaction): Promise<number> {
  const dates = await tx`
    select distinct as_of from core.score_history
    where outcome is null and as_of + 56 <= (select known_until from scoring.known_until)`;
  if (dates.length === 0) return 0;
  const open = dates.map((row) => row.as_of as string);
  const added = await tx`
    insert into ops.panel_dates select unnest(${open}::date[])
    on conflict do nothing returning as_of`;
  const { count } = await tx`
    with known as (
        select history.customer_number, history.as_of, history.model_version,
            coalesce(outcomes.outcome, 'none') as outcome
        from core.score_history as history
        left join scoring.outcomes as outcomes
            on outcomes.customer_number = history.customer_number
            and outcomes.as_of = history.as_of
        where history.outcome is null and history.as_of = any(${open}::date[])
    )
    update core.score_history as history set outcome = known.outcome
    from known
    where history.as_of = known.as_of
        and history.model_version = known.model_version
        and history.customer_number = known.customer_number`;
  await tx`delete from ops.panel_dates where as_of = any(${added.map((row) => row.as_of)}::date[])`;
  return count;
}
