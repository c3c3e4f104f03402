import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { readConfig } from "../config.ts";
import type { Database } from "../db/database.ts";
import { generate } from "../loading/generate/generate.ts";
import { load } from "../loading/load.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { freshFolder } from "../testing/process.ts";
import { refusalOf } from "../testing/refusal.ts";
import { refresh } from "../tiering/refresh.ts";
import { jobs } from "./jobs.ts";

const clock = "2026-11-01";
const trial = "early-warning-trial-2";

describe.each(engines)("train on %s", (engine) => {
  let database: Database;
  const folder = freshFolder();
  const config = readConfig({});
  const run = async (args: Record<string, unknown>) => {
    const lines: string[] = [];
    const { figures, isDone } = await jobs.train!(
      { database, config },
      args,
      (line) => lines.push(line),
    );
    return { figures: figures as any, lines: lines.join("\n"), isDone };
  };
  const refusal = (args: Record<string, unknown>) => refusalOf(run(args));
  const shown = async () => [
    ...(await database.sql`
      select customer_number, tier, score, model_version, is_trial_score, as_of
      from marts.mitra_tiers_snapshot order by customer_number`),
  ];
  const tiers = (rows: any[]) => rows.map(({ tier, as_of }) => [tier, as_of]);
  const champion = async () => {
    const rows = await shown();
    const live = await database.sql`
      select customer_number, tier, score, model_version, is_trial_score, as_of
      from marts.mitra_tiers order by customer_number`;
    expect([...live]).toEqual(rows);
    return rows[0]!.model_version;
  };

  beforeAll(async () => {
    database = await testDatabase(engine);
    const mitra = engine === "embedded" ? 200 : 300;
    await generate({ mitra, seed: 5, out: folder, clock, ahead: 0 });
    await load(database, { folder, snapshotDate: clock, today: clock });
    await refresh(database, clock, { asOf: clock, isPinned: true });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  test("shows its steps and a report beside two baselines, and the same figures as JSON", async () => {
    const { figures, lines, isDone } = await run({ json: true });
    expect(isDone).toBe(true);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
    expect(figures).toMatchObject({
      model_version: "early-warning-1",
      status: "challenger",
      is_trial: false,
    });
    for (const step of ["Panel: ", "Features: ", "Ridge: lambda", "Fit: "])
      expect(lines).toContain(step);
    expect(lines).toMatch(/DPD alone +tier alone/);
    const { model, dpd, tier } = figures.out_of_time;
    for (const subject of [model, dpd, tier]) {
      expect(lines).toContain(subject.auc.value.toFixed(4));
      expect(lines).toContain(subject.brier.value.toFixed(4));
      expect(lines).toContain(`${subject.auc.low.toFixed(3)} to ${subject.auc.high.toFixed(3)}`); // prettier-ignore
    }
    expect(figures.deciles).toHaveLength(10);
    const [row] = await database.sql`
      select * from marts.models where model_version = 'early-warning-1'`;
    expect(row).toMatchObject({
      status: "challenger",
      auc: model.auc.value,
      auc_low: model.auc.low,
      ks: model.ks.value,
      brier: model.brier.value,
      calibration_slope: model.calibration_slope.value,
      top_decile_capture: model.top_decile_capture.value,
      dpd_auc: dpd.auc.value,
      tier_auc: tier.auc.value,
      auc_over_dpd: model.auc_over_dpd.value,
      test_rows: model.rows.value,
      test_bads: model.bads.value,
      lambda: figures.lambda,
      data_hash: figures.data_hash,
      remarks: figures.remarks,
      promotion_refusal: null,
      champion_since: null,
    });
    const rows = await database.sql`
      select count(*) as metrics from core.model_metrics where model_version = 'early-warning-1'`;
    expect(rows[0]!.metrics).toBeGreaterThan(30);
  });

  test("promotes what beats DPD alone, and one command brings the champion before it back", async () => {
    const before = await shown();
    const promoted = await run({ promote: "early-warning-1", by: "Sari" });
    expect(promoted.figures).toMatchObject({
      kind: "promote",
      model_version: "early-warning-1",
      previous_version: trial,
      is_forced: false,
    });
    // What speaks against it is said once more to whoever decides.
    const [model] = await database.sql`
      select remarks from core.models where model_version = 'early-warning-1'`;
    expect(model!.remarks.length).toBeGreaterThan(0);
    expect(promoted.lines.split("\n").slice(1)).toEqual(model!.remarks);
    expect(await champion()).toBe("early-warning-1");
    const after = await shown();
    expect(tiers(after)).toEqual(tiers(before));
    expect(after.map((row) => row.score)).not.toEqual(before.map((row) => row.score)); // prettier-ignore
    expect(after.every((row) => !row.is_trial_score)).toBe(true);
    expect(await refusal({ promote: "early-warning-1" })).toContain("is the champion already"); // prettier-ignore

    const back = await run({ rollback: true, why: "to compare" });
    expect(back.figures).toMatchObject({ kind: "rollback", model_version: trial }); // prettier-ignore
    expect(await shown()).toEqual(before);
    expect(await champion()).toBe(trial);
    expect(await refusal({ rollback: true })).toContain("There is no champion before"); // prettier-ignore
  });

  test("refuses what has too few bads or does not beat DPD alone, unless forced with who and why", async () => {
    const set = (metric: string, value: number, low: number) => database.sql`
      update core.model_metrics set value = ${value}, low = ${low}
      where model_version = 'early-warning-1' and part = 'test' and subject = 'model' and metric = ${metric}`;
    const [bads] = await database.sql`
      select test_bads from marts.models where model_version = 'early-warning-1'`;
    await set("bads", 49, 0);
    expect(await refusal({ promote: "early-warning-1" })).toContain(
      "has 49 bads, and at least 50 are needed",
    );
    await set("bads", bads!.test_bads, 0);
    await set("auc_over_dpd", 0.01, -0.004);
    expect(await refusal({ promote: "early-warning-1" })).toMatch(
      /does not beat the current DPD alone: AUC .* a difference of 0.0100 with a 95 % interval from -0.0040/,
    );
    expect(await champion()).toBe(trial);
    expect(await refusal({ promote: "early-warning-1", force: true, by: "Sari" })).toContain("--force needs --by WHO and --why TEXT"); // prettier-ignore
    expect(await refusal({ promote: "early-warning-1", force: true, by: " ", why: "x" })).toContain("--by"); // prettier-ignore
    const forced = await run({
      ...{ promote: "early-warning-1", force: true },
      ...{ by: "Sari", why: "the pilot's branch only" },
    });
    expect(forced.figures.is_forced).toBe(true);
    expect(await champion()).toBe("early-warning-1");
    const rows = await database.sql`
      select kind, model_version, previous_version, is_forced, by_whom, reason
      from core.model_promotions order by model_promotion_id`;
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["promote", "early-warning-1", trial, false, "Sari", null],
      ["rollback", trial, "early-warning-1", false, null, "to compare"],
      ["promote", "early-warning-1", trial, true, "Sari", "the pilot's branch only"],
    ]); // prettier-ignore
  });

  test("goes back as many champions as there were", async () => {
    await run({});
    await run({ promote: "early-warning-2" });
    expect(await champion()).toBe("early-warning-2");
    await run({ rollback: true });
    expect(await champion()).toBe("early-warning-1");
    await run({ rollback: true });
    expect(await champion()).toBe(trial);
  });

  test("goes back no further than to the first, though it was promoted again between", async () => {
    const force = { force: true, by: "Sari", why: "to compare" };
    await run({ promote: "early-warning-1", ...force });
    await run({ promote: trial, ...force });
    await run({ rollback: true });
    expect(await champion()).toBe("early-warning-1");
    await run({ rollback: true });
    expect(await champion()).toBe(trial);
    expect(await refusal({ rollback: true })).toContain("There is no champion before"); // prettier-ignore
    expect(await champion()).toBe(trial);
  });

  test("names the versions that there are, and options that don't belong together", async () => {
    expect(await refusal({ promote: "no-such" })).toContain(
      `There are: early-warning-trial-1 (retired), ${trial} (champion), early-warning-1 (retired)`,
    );
    expect(await refusal({ promote: "aggregate-trial-1" })).toContain("no early-warning model"); // prettier-ignore
    expect(await refusal({ promote: "early-warning-trial-1" })).toContain("no figures out of time"); // prettier-ignore
    expect(await refusal({ promote: "x", rollback: true })).toContain("give one of them"); // prettier-ignore
    expect(await refusal({ csv: "x.csv" })).toContain("needs --target COLUMN");
    expect(await refusal({ target: "y" })).toContain("belong to --csv");
    expect(await refusal({ force: true })).toContain("belongs to --promote V");
  });
});
