import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import type { Database, Transaction } from "../../db/database.ts";
import { generate } from "../../loading/generate/generate.ts";
import { load } from "../../loading/load.ts";
import { engines, testDatabase } from "../../testing/databases.ts";
import { freshFolder } from "../../testing/process.ts";
import { refusalOf } from "../../testing/refusal.ts";
import { refresh } from "../refresh.ts";
import { fit } from "./fit.ts";
import { chooseLambda } from "./lambda.ts";
import { buildPanel, panelTable, type Panel } from "./panel.ts";
import { settle } from "./session.ts";
import { train, type Trained } from "./train.ts";
import { etaOf } from "./sums.ts";
import { fitTable, readScales, standardise, type Scaled } from "./transform.ts";

const clock = "2026-11-01";
// The embedded database builds the panel of many dates slowly.
const mitra = { embedded: 200, postgres: 500 };

describe.each(engines)("a training on %s", (engine) => {
  let database: Database;
  let shown: unknown[];
  let trained: Trained;
  const folder = freshFolder();
  const scores = async () => [
    ...(await database.sql`
      select customer_number, tier, score, model_version from marts.mitra_tiers_snapshot
      order by customer_number`),
  ];
  let asked: Awaited<ReturnType<typeof askPanel>>;

  beforeAll(async () => {
    database = await testDatabase(engine);
    await generate({ mitra: mitra[engine], seed: 1, out: folder, clock, ahead: 0 }); // prettier-ignore
    await load(database, { folder, snapshotDate: clock, today: clock });
    await refresh(database, clock, { asOf: clock, isPinned: true });
    shown = await scores();
    trained = await train(database, () => {});
    asked = await withPanel(database, askPanel);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  test("leaves a challenger that scores in the shadow and changes nothing that is shown", async () => {
    const { version } = trained.model;
    const [model] = await database.sql`
      select status, is_trial, features, rows, bads, data_hash, trained_to, tested_from
      from marts.models where model_version = ${version}`;
    expect(model).toMatchObject({
      status: "challenger",
      is_trial: false,
      features: trained.model.features.length,
      rows: trained.panel.train.rows,
      bads: trained.panel.train.bads,
    });
    await refresh(database, clock);
    expect(await scores()).toEqual(shown as any);
    const [shadow] = await database.sql`
      select count(*) filter (where is_scored) as scored, count(distinct logit) as logits
      from scoring.logits where status = 'challenger'`;
    expect(shadow!.scored).toBeGreaterThan(100);
    expect(shadow!.logits).toBeGreaterThan(50);
  });

  test("keeps the middle Gold mitra of each weight, and the rows behind the bins", async () => {
    const { version } = trained.model;
    const odd = await database.sql`
      select feature from core.weights
      where model_version = ${version} and reference is null`;
    expect([...odd]).toEqual([]);
    const bins = await database.sql`
      select sum(rows)::integer as rows, max(abs(share - rows / total)) as off
      from (select *, sum(rows) over (partition by feature)::double precision as total
          from core.model_bins where model_version = ${version}) as bins
      group by feature`;
    expect(bins.length).toBe(trained.model.features.length + 1);
    for (const { rows, off } of bins) {
      expect(rows).toBe(bins[0]!.rows);
      expect(off).toBe(0);
    }
    // Of all training rows, also of those that turned neither good nor bad.
    expect(bins[0]!.rows).toBeGreaterThan(trained.panel.train.rows);
  });

  test("leaves no date, table or row of its panel behind", async () => {
    const [row] = await database.sql`
      select (select count(*) from ops.panel_dates) as dates,
          (select count(*) from pg_class where relname like 'training\\_%' and relkind = 'r') as tables,
          (select count(distinct as_of) from features.mitra) as seen`;
    expect(row).toEqual({ dates: 0, tables: 0, seen: 1 });
  });

  test("splits by mitra and by time, with folds that keep a mitra together", () => {
    expect(asked.split).toMatchObject({
      torn: 0,
      is_apart: true,
      is_known: true,
      folds: 5,
    });
    expect(asked.split.train_share).toBeWithin(0.3, 0.8);
    expect(asked.panel.split).toEqual(trained.panel.split);
  });

  test("takes only mitra with four due bills, and every row as the views have it", () => {
    expect(asked.views.rows).toBeGreaterThan(300);
    expect(asked.views.same).toBe(asked.views.rows);
  });

  test("measures features between their percentiles, and a missing one as the mean", () => {
    const { scale, truth, fitted } = asked.scales;
    for (const name of ["low", "high", "mean", "scale"] as const)
      expect(scale[name]).toBeCloseTo(truth[name], 10);
    expect(fitted.rows).toBe(trained.panel.train.rows);
    expect(fitted.missing).toBeGreaterThan(0);
    expect(fitted.at_mean).toBeGreaterThanOrEqual(fitted.missing);
  });

  test("chooses lambda as exact fits without each fold would", () => {
    expect(asked.lambda.found / asked.lambda.exact).toBeWithin(0.97, 1.03);
  });

  test("gives every weight the sign that is expected of it, and copies its words", async () => {
    const odd = await database.sql`
      select feature from core.weights as weights
      inner join core.features as features using (feature)
      where model_version = ${trained.model.version}
          and (weight * coalesce(expected_sign, weight) <= 0
              or weights.reason <> features.reason
              or weights.advice is distinct from features.advice
              or weights.is_actionable <> features.is_actionable)`;
    expect([...odd]).toEqual([]);
    const names = trained.model.features.map(({ name }) => name);
    expect(names).not.toContain("repayment_rate");
    expect(trained.remarks.join("\n")).toMatch(
      /^Left out, as never known in training: .*\bnote_days_28\b/m,
    );
    for (const remark of trained.remarks)
      expect(remark).toMatch(
        /^(Left out|Dropped|Leakage|Too few|Separated|It does not|Its probabilities)/,
      );
  });

  test("scores its test rows as the view does, to the last digits", async () => {
    const { version } = trained.model;
    const [row] = await database.sql.begin(async (tx) => {
      const dates = await tx`
        insert into ops.panel_dates
        select distinct as_of from core.model_tests where model_version = ${version} returning as_of`;
      const compared = await tx`
        select count(*) as rows, max(abs(scoring.logistic(terms.logit) - tests.score)) as off
        from core.model_tests as tests
        inner join scoring.logits as terms using (as_of, customer_number, model_version)
        where model_version = ${version} and terms.is_scored`;
      await tx`delete from ops.panel_dates where as_of = any(${dates.map((row) => row.as_of)}::date[])`;
      return compared;
    });
    expect(row!.rows).toBe(trained.panel.test.rows);
    expect(row!.off).toBeLessThan(1e-12);
  });

  test("tells the same figures as the rows of its test, and beats DPD alone", async () => {
    const { version } = trained.model;
    const rows = await database.sql`
      select score, dpd_score, is_bad from core.model_tests where model_version = ${version}`;
    const bads = rows.filter((row) => row.is_bad);
    const goods = rows.filter((row) => !row.is_bad);
    const auc = (name: string) => {
      let sum = 0;
      for (const bad of bads)
        for (const good of goods)
          sum +=
            bad[name] > good[name] ? 1 : bad[name] === good[name] ? 0.5 : 0;
      return sum / bads.length / goods.length;
    };
    const { model, dpd } = trained.metrics;
    expect(model.auc!.value).toBeCloseTo(auc("score"), 10);
    expect(dpd.auc!.value).toBeCloseTo(auc("dpd_score"), 10);
    expect(model.auc_over_dpd!.low!).toBeGreaterThan(0);
    expect(model.auc!.low!).toBeWithin(0.5, model.auc!.value);
    expect(model.bads!.value).toBe(bads.length);
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((all, row) => all + of(row), 0);
    expect(model.brier!.value).toBeCloseTo(
      sum((row) => (row.score - Number(row.is_bad)) ** 2) / rows.length,
      10,
    );
    expect(model.calibration_in_the_large!.value).toBeCloseTo(
      sum((row) => Number(row.is_bad) - row.score) / rows.length,
      10,
    );
    const tenth = rows.toSorted((a, b) => b.score - a.score);
    const captured = tenth
      .slice(0, Math.floor(rows.length / 10))
      .filter((row) => row.is_bad).length;
    expect(model.top_decile_capture!.value).toBeCloseTo(captured / bads.length, 1); // prettier-ignore
    const deciles = await database.sql`
      select * from core.model_deciles where model_version = ${version} order by decile`;
    expect(deciles.reduce((all, row) => all + row.rows, 0)).toBe(rows.length);
    expect(deciles.reduce((all, row) => all + row.bads, 0)).toBe(bads.length);
    expect(deciles.reduce((all, row) => all + row.expected, 0)).toBeCloseTo(sum((row) => row.score), 6); // prettier-ignore
  });

  test("keeps how its population spreads, in bins that add up to all", async () => {
    const rows = await database.sql`
      select feature, sum(share) as share, count(*) as bins,
          bool_and(bin = 0 or low is null or high is null or low < high) as is_ordered,
          count(*) filter (where bin > 0) as known_bins
      from core.model_bins where model_version = ${trained.model.version} group by feature`;
    expect(rows.map((row) => row.feature).sort()).toEqual(
      ["score", ...trained.model.features.map(({ name }) => name)].sort(),
    );
    for (const row of rows) {
      expect(row.share).toBeCloseTo(1, 12);
      expect(row.is_ordered).toBe(true);
      // One bin would show no drift at all, also where nearly all have the greatest value.
      expect([row.feature, row.known_bins > 1]).toEqual([row.feature, true]);
    }
    const score = rows.find((row) => row.feature === "score");
    expect(score!.bins).toBe(11);
  });

  test("gives the same on the same data, and takes the place of the challenger before", async () => {
    const first = trained;
    const again = await train(database, () => {});
    trained = again;
    expect(again.model.version).not.toBe(first.model.version);
    expect(again.panel.hash).toBe(first.panel.hash);
    again.model.weights.forEach((weight, index) =>
      expect(weight).toBeCloseTo(first.model.weights[index]!, 8),
    );
    const rows = await database.sql`
      select model_version, status,
          (select count(*) from core.model_tests where model_version = models.model_version) > 0 as has_tests
      from marts.models as models where trained_at is not null order by model_version`;
    expect([...rows]).toEqual([
      {
        model_version: first.model.version,
        status: "retired",
        has_tests: false,
      },
      {
        model_version: again.model.version,
        status: "challenger",
        has_tests: true,
      },
    ]);
    await database.sql`
      update core.bills set bill_paid_date = bill_scheduled_date + 1
      where bill_scheduled_date between '2026-01-01' and '2026-05-01' and paid_amount > 0`;
    const changed = await withPanel(database, async (_, panel) => panel.hash);
    expect(changed).not.toBe(first.panel.hash);
  });
});

/** What is asked of the panel while it stands; nothing of it stays. */
async function withPanel<T>(
  database: Database,
  ask: (tx: Transaction, panel: Panel) => Promise<T>,
): Promise<T> {
  let answer: T;
  const undo = new Error("undo");
  await database.sql
    .begin(async (tx) => {
      await settle(tx);
      answer = await ask(tx, await buildPanel(tx));
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return answer!;
}

async function askPanel(tx: Transaction, panel: Panel) {
  const [split] = await tx`
    select
        (select count(*) from (
            select from ${tx(panelTable)} group by customer_number
            having count(distinct part) > 1 or count(distinct fold) > 1) as torn) as torn,
        max(as_of) filter (where part = 'train') + 56 < min(as_of) filter (where part = 'test') as is_apart,
        max(as_of) + 56 <= ${clock}::date as is_known,
        count(distinct fold) as folds,
        count(*) filter (where part = 'train')::double precision / count(*) as train_share
    from ${tx(panelTable)}`;
  await tx`insert into ops.panel_dates select unnest(${panel.split.dates}::date[])`;
  const [views] = await tx`
    select count(*) as rows,
        count(*) filter (where mitra.due_bills >= 4
            and panel.dpd_bills = mitra.dpd_bills
            and panel.on_time_share_all = mitra.on_time_share_all
            and panel.tier = scoring.tier_of(mitra.dpd_bills, mitra.total_paid, mitra.total_due, rules)
            and panel.y is not distinct from outcomes.is_bad::integer) as same
    from ${tx(panelTable)} as panel
    inner join features.mitra as mitra using (as_of, customer_number)
    inner join scoring.outcomes as outcomes using (as_of, customer_number)
    cross join scoring.tier_thresholds as rules`;
  const { scaled } = await readScales(tx, panel.features, panel.train.rows);
  await standardise(tx, scaled);
  return {
    panel,
    split: split!,
    views: views!,
    scales: await askScales(tx, scaled),
    lambda: await askLambda(tx, scaled, panel.train.rows),
  };
}

async function askScales(tx: Transaction, scaled: Scaled[]) {
  const [truth] = await tx`
    with limits as (
        select percentile_disc(0.01) within group (order by on_time_trend) as low,
            percentile_disc(0.99) within group (order by on_time_trend) as high
        from ${tx(panelTable)} where part = 'train')
    select low, high,
        avg(greatest(least(on_time_trend, high), low)) as mean,
        stddev_pop(greatest(least(on_time_trend, high), low)) as scale
    from ${tx(panelTable)} cross join limits
    where part = 'train' and on_time_trend is not null group by low, high`;
  const [fitted] = await tx`
    select count(*) filter (where on_time_trend = 0) as at_mean, count(*) as rows,
        (select count(*) from ${tx(panelTable)}
          where part = 'train' and y is not null and on_time_trend is null) as missing
    from ${tx(fitTable)}`;
  const scale = scaled.find(({ name }) => name === "on_time_trend")!;
  return { scale, truth: truth!, fitted: fitted! };
}

/** The held-out loss at the chosen lambda, as found by steps and by exact fits. */
async function askLambda(tx: Transaction, scaled: Scaled[], rows: number) {
  const columns = scaled
    .map(({ name }) => name)
    .filter((name) => /^(on_time|weeks|dpd)/.test(name));
  const zero = new Array<number>(columns.length + 1).fill(0);
  const { lambda, logLoss } = await chooseLambda(tx, columns, zero, rows);
  let exact = 0;
  for (let fold = 0; fold < 5; fold++) {
    const others = `(select * from ${fitTable} where fold <> ${fold})`;
    const [row] =
      await tx`select count(*) as rows from ${tx(fitTable)} where fold <> ${fold}`;
    const share = row!.rows / rows;
    const without = await fit(tx, others, columns, lambda * share);
    const [loss] = await tx.unsafe(
      `select sum(ln(1 + exp(eta)) - y * eta) as loss
       from (select y, ${etaOf(columns)} as eta from ${fitTable} where fold = ${fold}) as scored`,
      without.coefficients,
    );
    exact += loss!.loss / rows;
  }
  return { found: logLoss, exact };
}

describe.each(engines)(
  "a training without enough to go by, on %s",
  (engine) => {
    let database: Database;
    beforeAll(async () => {
      database = await testDatabase(engine);
    });
    afterAll(() => database.close());
    const refusal = () => refusalOf(train(database, () => {}));

    test("says what is missing", async () => {
      expect(await refusal()).toContain("Run load first");
      await refresh(database, clock, { asOf: clock, isPinned: true });
      expect(await refusal()).toContain("give 0");
      await database.sql`insert into core.customers (customer_number) values ('A')`;
      await database.sql`
      insert into core.loans values ('A', 'L', 1, 1, 0, ${clock})`;
      await database.sql`
      insert into core.bills
      select 'A', 'L', week::text, ${clock}::date - 7 * week, ${clock}::date - 7 * week, 100, 100
      from generate_series(0, 60) as weeks (week)`;
      expect(await refusal()).toMatch(/0 turned bad .* at least 10 of each/);
      const [row] =
        await database.sql`select count(*) as dates from ops.panel_dates`;
      expect(row!.dates).toBe(0);
    });
  },
);
