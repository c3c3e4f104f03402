import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "bun:test";
import fc from "fast-check";
import { asset } from "../assets.ts";
import type { Database } from "../db/database.ts";
import { load } from "../loading/load.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { forgetLoads } from "../testing/lender-folder.ts";
import { addMitra } from "../testing/mitra.ts";
import { refresh } from "./refresh.ts";

const today = "2026-06-01";

describe.each(engines)("the score on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  beforeEach(() => forgetLoads(database));
  afterAll(() => database.close());

  const at = (asOf: string) =>
    refresh(database, "2000-01-01", { asOf, isPinned: true });
  const week = (index: number) =>
    Temporal.PlainDate.from("2026-05-04")
      .add({ days: 7 * index })
      .toString();

  test("is there from the fourth due bill on", async () => {
    await addMitra(database, "A", {
      bills: [0, 1, 2, 3].map((index) => [week(index), null, 1000, 0]),
    });
    for (const [asOf, isScored] of [
      [week(2), false],
      [week(3), true],
    ] as const) {
      await at(asOf);
      const [row] =
        await database.sql`select score, model_version, is_trial_score from marts.mitra_tiers_snapshot`;
      expect(row!.score !== null).toBe(isScored);
      expect(row).toMatchObject({
        model_version: "early-warning-trial-2",
        is_trial_score: true,
      });
    }
  });

  test("is the intercept and the contributions, through the logistic", async () => {
    await addMitra(database, "good", {
      bills: [0, 1, 2, 3].map((index) => [
        week(index),
        week(index),
        1000,
        1000,
      ]),
    });
    await addMitra(database, "bad", {
      dpd: 25,
      bills: [0, 1, 2, 3].map((index) => [week(index), null, 1000, 0]),
    });
    await addMitra(database, "late", {
      dpd: 2,
      bills: [0, 1, 2, 3].map((index) => [
        week(index),
        week(index + 1),
        1000,
        700 + 100 * index,
      ]),
    });
    await at(today);
    const rows = await database.sql`
        select customer_number, score, ln(score / (1 - score)) as logit, features,
            models.intercept + summed.contributions as sum
        from marts.mitra_tiers_snapshot
        inner join core.models using (model_version)
        inner join (
            select customer_number, model_version, sum(contribution) as contributions, count(*) as features
            from scoring.contributions where as_of = ${today} group by customer_number, model_version
        ) as summed using (customer_number, model_version)
        order by score`;
    expect(rows.map((row) => row.customer_number)).toEqual([
      "good",
      "late",
      "bad",
    ]);
    for (const row of rows) {
      expect(row.features).toBe(12);
      expect(row.logit).toBeCloseTo(row.sum, 9);
    }
    // Pinned, so that a change of weights or features must touch this line.
    expect(rows.map((row) => row.score.toFixed(4))).toEqual([
      "0.0842",
      "0.8350",
      "0.9184",
    ]);
  });

  test("has weights with the expected signs and words, of features that there are", async () => {
    const odd = await database.sql`
        select weights.feature from core.weights as weights
        inner join core.models using (model_version)
        left join core.features as features using (feature)
        where model_name = 'early_warning' and status = 'champion'
            and (features.feature is null
                or weights.weight * coalesce(features.expected_sign, weights.weight) <= 0
                or weights.reason is distinct from features.reason
                or weights.advice is distinct from features.advice
                or weights.is_actionable <> features.is_actionable)`;
    expect([...odd]).toEqual([]);
    await database.sql`
        insert into core.models values ('all', 'early_warning', 'challenger', true, 0, '')`;
    await database.sql`
        insert into core.weights (model_version, feature, weight, mean, scale, reason)
        select 'all', feature, 1, 0, 1, '' from core.features`;
    await addMitra(database, "A");
    await at(today);
    const [row] = await database.sql`
        select count(contributions.feature) as found, count(*) as wanted
        from core.features as features
        left join scoring.contributions as contributions
            on contributions.feature = features.feature and model_version = 'all'`;
    expect(row!.found).toBe(row!.wanted);
    // A challenger is scored in the shadow, and changes no mitra's row.
    const [shown] = await database.sql`
        select count(*) as mitra, min(model_version) as model from scoring.mitra`;
    expect(shown).toEqual({ mitra: 1, model: "early-warning-trial-2" });
    await database.sql`delete from core.weights where model_version = 'all'`;
    await database.sql`delete from core.models where model_version = 'all'`;
  });

  test("never stands in the way of the tier: without a champion there is no score", async () => {
    await addMitra(database, "A", {
      bills: [0, 1, 2, 3].map((index) => [week(index), week(index), 9, 9]),
    });
    await database.sql`update core.models set status = 'challenger' where model_name = 'early_warning' and status = 'champion'`;
    await at(today);
    const rows =
      await database.sql`select tier, score from marts.mitra_tiers_snapshot`;
    await database.sql`update core.models set status = 'champion' where model_version = 'early-warning-trial-2'`;
    expect([...rows]).toEqual([{ tier: "GOLD", score: null }]);
  });

  // A refresh seeks doubles among all rows without a null: 2 s a night.
  test("is there, or the reason why not, and one of them is null in each row", async () => {
    const bills = [0, 1, 2, 3].map(
      (index): [string, string, number, number] => [
        week(index),
        week(index),
        9,
        9,
      ],
    );
    await addMitra(database, "known", { bills });
    await addMitra(database, "new", { bills: bills.slice(1) });
    const reasons = async () => {
      await at(today);
      const rows = await database.sql`
        select customer_number, unscored_reason, score is null as is_unscored
        from marts.mitra_tiers_snapshot order by 1`;
      return rows.map((row) => Object.values(row));
    };
    expect(await reasons()).toEqual([
      ["known", null, false],
      ["new", "fewer than four due bills", true],
    ]);
    await database.sql`update core.models set status = 'challenger' where model_name = 'early_warning' and status = 'champion'`;
    const without = await reasons();
    await database.sql`update core.models set status = 'champion' where model_version = 'early-warning-trial-2'`;
    expect(without).toEqual([
      ["known", "no champion model", true],
      ["new", "no champion model", true],
    ]);
  });

  test("spreads over the sample as its tiers do", async () => {
    const folder = asset("data/sample");
    await load(database, { folder, snapshotDate: "2026-11-01" });
    await at("2026-11-01");
    const rows = await database.sql`
        select tier, avg(score)::double precision as mean, min(score), max(score), count(*) filter (where score is null) as unscored
        from marts.mitra_tiers_snapshot where due_bills >= 4 group by tier`;
    const means = Object.fromEntries(rows.map((row) => [row.tier, row.mean]));
    expect(means.GOLD).toBeWithin(0.05, 0.15);
    expect(means.SILVER).toBeWithin(0.2, 0.4);
    expect(means.BRONZE).toBeWithin(0.6, 0.85);
    for (const row of rows) expect(row.unscored).toBe(0);
  });

  test("is not explained by what is known of a mitra where the words say that it is not", async () => {
    const told = async (weight: number, value: number) => {
      await database.sql`
        update core.weights set weight = ${weight} where model_version = 'indicator'`;
      const rows = await database.sql`
        select direction from scoring.reasons_of('indicator', array(
            select case feature when 'is_attendance_missing' then ${value}::double precision end
            from unnest(scoring.feature_names()) with ordinality as names (feature, place) order by place))`;
      return rows.map((row) => row.direction);
    };
    await database.sql`
      insert into core.models (model_version, model_name, status, is_trial, intercept, described)
      values ('indicator', 'early_warning', 'retired', true, 0, 'of one feature')`;
    await database.sql`
      insert into core.weights (model_version, feature, weight, mean, scale, reference, reason)
      values ('indicator', 'is_attendance_missing', 1, 0.5, 0.5, 0, 'belum ada pertemuan')`;
    expect([await told(1, 0), await told(1, 1)]).toEqual([[], ["against"]]);
    expect([await told(-1, 0), await told(-1, 1)]).toEqual([[], []]);
    await database.sql`delete from core.weights where model_version = 'indicator'`;
    await database.sql`delete from core.models where model_version = 'indicator'`;
  });

  test("has up to three reasons each way, strongest first, with advice only against", async () => {
    await addMitra(database, "new", {
      bills: [[week(0), null, 1000, 0]],
    });
    await addMitra(database, "late", {
      bills: [0, 1, 2, 3].map((index) => [week(index), null, 1000, 0]),
    });
    await addMitra(database, "mixed", {
      bills: [0, 1, 2, 3].map((index) => [
        week(index),
        week(index),
        1000,
        index === 3 ? 900 : 1000,
      ]),
    });
    await at(today);
    const rows = await database.sql`
        select customer_number, direction, rank, feature, contribution, advice, is_actionable, is_trial_score
        from marts.mitra_reasons order by customer_number, direction, rank`;
    expect(
      rows.map((row) =>
        [row.customer_number, row.direction, row.feature].join(" "),
      ),
    ).toEqual([
      "late against repayment_rate_shrunk",
      "late against dpd_bills",
      "late against mean_days_late_12w",
      "late for part_paid_share_12w",
      "mixed against part_paid_share_12w",
      "mixed against weeks_since_late",
      "mixed against dpd_bills",
    ]);
    for (const row of rows) {
      expect(row.contribution > 0).toBe(row.direction === "against");
      expect(row.advice !== null).toBe(
        row.is_actionable && row.direction === "against",
      );
      expect(row.is_trial_score).toBe(true);
    }
    const [first] = await database.sql`
        select reasons.feature = strongest.feature as is_strongest
        from marts.mitra_reasons as reasons
        inner join lateral (
            select feature from scoring.contributions as all_of_her
            where all_of_her.customer_number = reasons.customer_number
            order by contribution desc limit 1) as strongest on true
        where customer_number = 'late' and direction = 'against' and rank = 1`;
    expect(first!.is_strongest).toBe(true);
    // Against her beside the middle Gold mitra of the weights, for her beside their mean.
    const [told] = await database.sql`
        select count(*) as reasons, count(*) filter (where contribution is distinct from
            scoring.contribution((weight, mean, scale, low, high)::scoring.factor, value)
            - case direction when 'against'
                then coalesce(scoring.contribution((weight, mean, scale, low, high)::scoring.factor, reference), 0)
                else 0 end) as others
        from marts.mitra_reasons
        inner join core.weights using (model_version, feature)`;
    expect(told).toEqual({ reasons: rows.length, others: 0 });
    // Each value and contribution stands at the place of its name.
    const [misplaced] = await database.sql`
        select count(*) as rows, count(*) filter (where (inputs.value, inputs.contribution) is distinct from
            (hers.value, scoring.contribution((weight, mean, scale, low, high)::scoring.factor, hers.value))) as others
        from scoring.contributions as inputs
        inner join features.mitra as mitra using (as_of, customer_number)
        inner join core.weights as weights using (model_version, feature)
        cross join lateral (select to_jsonb(mitra) ->> feature as text) as named
        cross join lateral (
            select case text when 'true' then 1 when 'false' then 0
                else text::double precision end as value) as hers`;
    expect(misplaced).toEqual({ rows: expect.any(Number), others: 0 });
    expect(misplaced!.rows).toBeGreaterThan(0);
    // Her card says what the three views say, and as of a refresh the live view too.
    const [apart] = await database.sql`
        select count(*) as cards, count(*) filter (where cards.reasons is not null) as with_reasons,
            count(*) filter (where (cards.tier, cards.dpd, cards.score, cards.path, cards.missing_amount, cards.reach_date)
                is distinct from (tiers.tier, tiers.dpd, tiers.score, paths.path, paths.missing_amount, paths.reach_date)
                or cards.reasons::jsonb is distinct from reasons.all_of_them) as others
        from marts.mitra_cards as cards
        inner join marts.mitra_tiers as tiers using (customer_number)
        left join marts.tier_paths as paths using (customer_number)
        left join lateral (
            select jsonb_agg(to_jsonb(hers) - array['customer_number', 'model_version', 'is_trial_score', 'as_of']
                order by direction, rank) as all_of_them
            from marts.mitra_reasons as hers where hers.customer_number = cards.customer_number
        ) as reasons on true`;
    expect(apart).toEqual({
      cards: expect.any(Number),
      with_reasons: 2,
      others: 0,
    });
  });

  test("of scoring.predict agrees with the rule on any figures", async () => {
    const figures = fc
      .sample(
        fc.record({
          due: fc.integer({ min: 0, max: 1_000_000 }),
          share: fc.constantFrom(0, 89, 90, 91, 97, 98, 99, 100),
          off: fc.integer({ min: -1, max: 1 }),
          dpd: fc.constantFrom(0, 1, 7, 8, 400),
          bills: fc.integer({ min: 1, max: 50 }),
        }),
        { numRuns: 300, seed: 1 },
      )
      .map(({ due, share, off, dpd, bills }) => ({
        due,
        paid: Math.max(0, Math.floor((due * share) / 100) + off),
        dpd,
        bills,
      }));
    const rows = await database.sql`
        select predicted.* from unnest(${figures.map((row) => row.paid)}::bigint[],
            ${figures.map((row) => row.due)}::bigint[], ${figures.map((row) => row.dpd)}::int[],
            ${figures.map((row) => row.bills)}::bigint[]) with ordinality as given (paid, due, dpd, bills, place)
        cross join lateral scoring.predict(paid, due, dpd, 0, bills) as predicted
        order by place`;
    const rule = ({ due, paid, dpd }: (typeof figures)[number]) => {
      if (due === 0) return null;
      if (dpd === 0 && paid * 100 >= 98 * due) return "GOLD";
      return dpd <= 7 && paid * 100 >= 90 * due ? "SILVER" : "BRONZE";
    };
    expect(rows.map((row) => row.tier)).toEqual(figures.map(rule));
    for (const [index, row] of rows.entries())
      if (figures[index]!.due === 0) expect(row.score).toBeNull();
      else expect(row.score > 0 && row.score < 1).toBe(true);
  });
});
