import { Cron } from "croner";
import type { Log } from "./log.ts";

export interface Jobs {
  refreshDaily(): Promise<unknown>;
  monitor(): Promise<unknown>;
  planAlerts(): Promise<unknown>;
  planReminders(): Promise<unknown>;
  planFollowUps(): Promise<unknown>;
  planTooLate(): Promise<unknown>;
  eraseExpired(): Promise<unknown>;
}

/** Every scheduled job of the service, in one place. Times are in the zone given. */
const lines: { name: keyof Jobs; cron: string; why: string }[] = [
  {
    name: "refreshDaily",
    cron: "0 30 0 * * *",
    why: "a new day makes bills due; moves only an unpinned clock",
  },
  {
    name: "monitor",
    cron: "0 30 21 * * *",
    why: "once a week and a month it records, daily so that an evening off loses none; late, as payments not loaded yet read as drift",
  },
  {
    name: "planAlerts",
    cron: "*/20 * * * * *",
    why: "changes recorded by other processes leave within a minute",
  },
  {
    name: "planReminders",
    cron: "10 */5 * * * *",
    why: "08:00 comes at another time in each zone; what waits and was paid is withdrawn soon",
  },
  {
    name: "planFollowUps",
    cron: "0 */10 * * * *",
    why: "a week after an advice she is asked how it went; the view knows when, and its polite hours",
  },
  {
    name: "planTooLate",
    cron: "40 */5 * * * *",
    why: "what the gateway brings more than a week late comes in many pieces, and is told of in one",
  },
  {
    name: "eraseExpired",
    cron: "0 7 * * * *",
    why: "what was held without consent goes after 7 days, a voice after 30",
  },
];

/** Starts all jobs; a run that takes longer than its interval is not doubled. */
export function startSchedule(
  jobs: Jobs,
  zone: string,
  log: Log,
): { stop(): void } {
  const crons = lines.map(
    ({ name, cron }) =>
      new Cron(
        cron,
        {
          timezone: zone,
          protect: true,
          catch: (error) =>
            log.error(
              { job: name, code: (error as { code?: string }).code },
              "a job failed",
            ),
        },
        async () => {
          await jobs[name]();
        },
      ),
  );
  return { stop: () => crons.forEach((cron) => cron.stop()) };
}
