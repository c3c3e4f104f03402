import { resolve } from "node:path";
import { z } from "zod";
import { countUntold, planAlerts } from "../alerts/plan-alerts.ts";
import type { Database } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { ServiceError } from "../errors.ts";
import { load } from "../loading/load.ts";
import { describeLoad } from "../loading/report.ts";
import { dayIn } from "../days.ts";
import { historyUntil, readClock, type Clock } from "../tiering/clock.ts";
import { monitor } from "../tiering/monitor.ts";
import { refresh, type Refreshed } from "../tiering/refresh.ts";
import { counted } from "./counted.ts";
import { parseArgs, type Job } from "./job.ts";
import { retryJob } from "./retry.ts";
import { trainJob } from "./train.ts";

const dayForm = "expected a date like 2026-11-22";
/** A day that Postgres knows: its years begin with 1. */
const day = z.iso
  .date({ error: dayForm, abort: true })
  .refine((date) => date >= "0001", dayForm);

const loadArgs = z.object({
  folder: z.string().min(1),
  snapshotDate: day.optional(),
});
const refreshArgs = z.object({ asOf: day.optional() });

/** A clock further ahead is a slip, and history written there shuts out every day before. */
const daysAhead = 366;

/** The commands that work on a database, here or handed to the service that has it open. */
export const jobs: Record<string, Job> = {
  async migrate({ database }, _args, say) {
    const done = await migrate(database);
    say(
      done.applied.length > 0
        ? `Applied ${done.applied.join(", ")}.`
        : "No migration was pending.",
    );
    if (done.viewsRebuilt) say("The views were rebuilt.");
    for (const name of done.lostViews)
      say(`The view ${name} no longer fits; its text is in ops.lost_views.`);
    return { figures: { ...done }, isDone: true };
  },

  async load({ database, config }, args, say) {
    const { folder, snapshotDate } = parseArgs(loadArgs, args);
    const today = dayIn(config.zone, new Date());
    if (snapshotDate) await checkReached(database, snapshotDate, today);
    const files = await load(
      database,
      { folder: resolve(folder), snapshotDate, today },
      say,
    );
    const { refreshed, planned, lines } = await refreshAndPlan(database, today);
    for (const line of [...describeLoad(files), ...lines]) say(line);
    return {
      figures: { files, refreshed, ...planned },
      isDone: files.every((file) => file.stopped === null),
    };
  },

  async refresh({ database, config }, args, say) {
    const { asOf } = parseArgs(refreshArgs, args);
    const today = dayIn(config.zone, new Date());
    const latest = Temporal.PlainDate.from(today).add({ days: daysAhead });
    if (asOf && asOf > latest.toString())
      throw new ServiceError(
        "bad_arguments",
        `--as-of: expected a date up to ${latest} (${daysAhead} days from today), found ${asOf}`,
      );
    const clock = asOf
      ? { asOf, isPinned: true }
      : { asOf: today, isPinned: false };
    const { refreshed, planned, lines } = await refreshAndPlan(
      database,
      today,
      clock,
    );
    for (const line of lines) say(line);
    return { figures: { ...refreshed, ...planned }, isDone: true };
  },

  async monitor({ database }, _args, say) {
    const done = await monitor(database);
    say(
      `Recorded: the distributions of ${counted(done.weeks, "model")} for this week, ${counted(done.scores, "score")} for this month, ${counted(done.outcomes, "outcome")} of earlier months.`,
    );
    for (const line of done.waits) say(line);
    return { figures: { ...done }, isDone: true };
  },

  train: trainJob,
  retry: retryJob,
};

/** A snapshot of a day to come would count bills as due that are not, and move tiers by them. */
async function checkReached(
  database: Database,
  snapshotDate: string,
  today: string,
): Promise<void> {
  const clock = await readClock(database.sql);
  const isAhead = clock?.isPinned && clock.asOf > today;
  const latest = isAhead ? clock.asOf : today;
  if (snapshotDate <= latest) return;
  throw new ServiceError(
    "bad_arguments",
    `--snapshot-date: expected a date up to ${latest} (${isAhead ? "the pinned clock" : "today"}), found ${snapshotDate}. Give the day that loan_snapshots.csv was written for.`,
  );
}

interface Planned {
  alerts: number;
  changes_without_officer: number;
}

/** Brings the tiers up to date and plans the alerts of their changes; `lines` tell of both. */
async function refreshAndPlan(
  database: Database,
  today: string,
  clock?: Clock,
): Promise<{ refreshed: Refreshed; planned: Planned; lines: string[] }> {
  const refreshed = await refresh(database, today, clock);
  const alerts = await planAlerts(database);
  const changes_without_officer = await countUntold(database);
  const planned = { alerts, changes_without_officer };
  const lines = await describeRefresh(database, today, refreshed, planned);
  return { refreshed, planned, lines };
}

async function describeRefresh(
  database: Database,
  today: string,
  refreshed: Refreshed,
  { alerts, changes_without_officer: untold }: Planned,
): Promise<string[]> {
  const { as_of, mitra, gold, silver, bronze, without_tier } = refreshed;
  const { changes, corrections } = refreshed;
  const lines = [
    `As of ${as_of}: ${mitra} mitra (${gold} Gold, ${silver} Silver, ${bronze} Bronze, ${without_tier} without a tier), ${counted(changes, "change")} of tier, ${counted(alerts, "alert")} planned.`,
  ];
  if (corrections > 0)
    lines.push(
      `${corrections === 1 ? "1 recorded tier was" : `${corrections} recorded tiers were`} corrected by late facts; nobody is told.`,
    );
  if (untold > 0)
    lines.push(
      `${counted(untold, "change")} of tier ${untold === 1 ? "has" : "have"} no officer to tell.`,
    );
  if (as_of > today)
    lines.push(
      `${as_of} lies ahead of today (${today}): history is written until then now, and earlier dates add nothing to it. refresh without --as-of brings the tiers back to today, only a backup the history.`,
    );
  const until = await historyUntil(database.sql);
  if (until && as_of < until)
    lines.push(
      `History is written until ${until}: an earlier date adds nothing to it.`,
    );
  return lines;
}
