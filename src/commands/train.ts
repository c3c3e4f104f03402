import { z } from "zod";
import { planAlerts } from "../alerts/plan-alerts.ts";
import { ServiceError } from "../errors.ts";
import { dayIn } from "../days.ts";
import { readClock } from "../tiering/clock.ts";
import { refresh } from "../tiering/refresh.ts";
import { promote, rollback } from "../tiering/train/champion.ts";
import { describeTrained, figuresOf } from "../tiering/train/report.ts";
import { train } from "../tiering/train/train.ts";
import { parseArgs, type Job } from "./job.ts";
import { trainCsv } from "./train-csv.ts";

const signature = z.string().trim().min(1, "expected a name or a reason");
const args = z.object({
  csv: z.string().optional(),
  target: z.string().optional(),
  lambda: z.number().optional(),
  promote: z.string().min(1).optional(),
  rollback: z.boolean().optional(),
  force: z.boolean().optional(),
  by: signature.optional(),
  why: signature.optional(),
});

/** Trains, or changes the champion, or fits a CSV: one of them. */
export const trainJob: Job = async (context, given, say) => {
  const options = parseArgs(args, given);
  const { csv, promote: version, rollback: isRollback } = options;
  checkTogether(options);
  if (csv !== undefined) return await trainCsv(context, given, say);
  if (version !== undefined || isRollback) {
    const { by, why } = options;
    const change = isRollback
      ? await rollback(context.database, { by, why })
      : await promote(context.database, version!, {
          ...{ by, why },
          isForced: options.force ?? false,
        });
    // The date stays: only scores change.
    const clock = await readClock(context.database.sql);
    const today = dayIn(context.config.zone, new Date());
    const refreshed = await refresh(context.database, clock?.asOf ?? today);
    await planAlerts(context.database);
    say(
      `${change.model_version} is the champion${change.previous_version ? ` in the place of ${change.previous_version}` : ""}${change.is_forced ? ", forced" : ""}; the scores of ${refreshed.mitra} mitra are by it from now on, their tiers as before.`,
    );
    for (const line of change.remarks) say(line);
    return { figures: { ...change, refreshed }, isDone: true };
  }
  const trained = await train(context.database, say);
  for (const line of describeTrained(trained)) say(line);
  return { figures: figuresOf(trained), isDone: true };
};

/** Refuses options that don't belong together, naming what is missing. */
function checkTogether(options: z.infer<typeof args>): void {
  const { csv, target, lambda, force, by, why } = options;
  const whole = [csv, options.promote, options.rollback || undefined];
  const wrong =
    whole.filter((one) => one !== undefined).length > 1
      ? "--csv, --promote and --rollback are different things to do: give one of them"
      : csv === undefined && (target !== undefined || lambda !== undefined)
        ? "--target and --lambda belong to --csv FILE; training finds its own"
        : csv !== undefined && target === undefined
          ? "--csv FILE needs --target COLUMN, the column of 0 and 1 to explain"
          : force && options.promote === undefined
            ? "--force belongs to --promote V"
            : force && !(by && why)
              ? "--force needs --by WHO and --why TEXT; both are recorded"
              : (by ?? why) !== undefined &&
                  options.promote === undefined &&
                  !options.rollback
                ? "--by and --why belong to --promote V or --rollback"
                : undefined;
  if (wrong) throw new ServiceError("bad_arguments", `${wrong}.`);
}
