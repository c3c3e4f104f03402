import { resolve } from "node:path";
import { z } from "zod";
import { planAlerts } from "../alerts/plan-alerts.ts";
import { migrate } from "../db/migrate.ts";
import { load } from "../loading/load.ts";
import { describeLoad } from "../loading/report.ts";
import { dayIn } from "../days.ts";
import { refresh } from "../tiering/refresh.ts";
import { parseArgs, type Job } from "./job.ts";
import { trainCsv } from "./train-csv.ts";

const day = z.iso.date("expected a date like 2026-11-22");

const loadArgs = z.object({
  folder: z.string().min(1),
  snapshotDate: day.optional(),
});
const refreshArgs = z.object({ asOf: day.optional() });

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
    const files = await load(
      database,
      { folder: resolve(folder), snapshotDate },
      say,
    );
    const today = dayIn(config.zone, new Date());
    const refreshed = await refresh(database, today);
    const alerts = await planAlerts(database);
    for (const line of describeLoad(files)) say(line);
    say(describeRefresh(refreshed, alerts));
    return {
      figures: { files, refreshed, alerts },
      isDone: files.every((file) => file.stopped === null),
    };
  },

  async refresh({ database, config }, args, say) {
    const { asOf } = parseArgs(refreshArgs, args);
    const today = dayIn(config.zone, new Date());
    const clock = asOf
      ? { asOf, isPinned: true }
      : { asOf: today, isPinned: false };
    const refreshed = await refresh(database, today, clock);
    const alerts = await planAlerts(database);
    say(describeRefresh(refreshed, alerts));
    return { figures: { ...refreshed, alerts }, isDone: true };
  },

  train: trainCsv,
};

function describeRefresh(
  refreshed: Awaited<ReturnType<typeof refresh>>,
  alerts: number,
): string {
  const { as_of, mitra, gold, silver, bronze, without_tier, changes } =
    refreshed;
  return `As of ${as_of}: ${mitra} mitra (${gold} Gold, ${silver} Silver, ${bronze} Bronze, ${without_tier} without a tier), ${changes} changes of tier, ${alerts} alerts planned.`;
}
