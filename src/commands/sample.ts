import { planAlerts } from "../alerts/plan-alerts.ts";
import { planReminders } from "../alerts/plan-reminders.ts";
import { asset } from "../assets.ts";
import type { Database } from "../db/database.ts";
import { load } from "../loading/load.ts";
import type { FileReport } from "../loading/stage.ts";
import { refresh, type Refreshed } from "../tiering/refresh.ts";

/** The day that data/sample was made for; its README says how. */
const madeFor = "2026-11-01";
const daysAhead = 56;

/** Loads the shipped sample with its dates shifted, so that its clock is `today`, and pins it there. */
export async function loadSample(
  database: Database,
  today: string,
  say: (line: string) => void,
): Promise<FileReport[]> {
  const shiftDays = Temporal.PlainDate.from(madeFor).until(today).days;
  const files = await load(
    database,
    {
      folder: asset("data/sample"),
      snapshotDate: today,
      today,
      shiftDays,
      isSample: true,
    },
    say,
  );
  await refresh(database, today, { asOf: today, isPinned: true });
  return files;
}

/**
 * Plays the lender's next nightly load of the sample: the next day's loan
 * snapshots, the clock a day on and at 09:00, a refresh. "used_up" once the
 * sample has no more days, "no_sample" on a lender's own data.
 */
export async function playNextDay(
  database: Database,
  zone: string,
): Promise<(Refreshed & { alerts: number }) | "used_up" | "no_sample"> {
  const [row] = await database.sql`
    select ops.clock.as_of, first.snapshot_date
    from ops.clock
    cross join (
        select snapshot_date from ops.load_runs
        where is_sample order by load_id limit 1) as first`;
  if (!row) return "no_sample";
  const next = Temporal.PlainDate.from(row.as_of).add({ days: 1 });
  const offset = Temporal.PlainDate.from(row.snapshot_date).until(next).days;
  if (offset < 1 || offset > daysAhead) return "used_up";
  const asOf = next.toString();
  const number = String(offset).padStart(2, "0");
  await load(database, {
    folder: asset(`data/sample/ahead/day-${number}`),
    snapshotDate: asOf,
    today: asOf,
    only: ["loan_snapshots.csv"],
  });
  const nine = next.toZonedDateTime({ timeZone: zone, plainTime: "09:00" });
  const refreshed = await refresh(
    database,
    asOf,
    { asOf, isPinned: true },
    new Date(nine.epochMilliseconds),
  );
  const alerts = await planAlerts(database);
  await planReminders(database, zone);
  return { ...refreshed, alerts };
}
