import type { Transaction } from "../../db/database.ts";
import { ServiceError } from "../../errors.ts";
import { readClock } from "../clock.ts";

/** The table that holds the panel while training runs; made and dropped in its transaction. */
export const panelTable = "ops.training_panel";

export interface Split {
  trainedFrom: string;
  trainedTo: string;
  testedFrom: string;
  testedTo: string;
  /** those that train and those that test */
  dates: string[];
}

export interface Feature {
  name: string;
  expectedSign: -1 | 1 | null;
  isBoolean: boolean;
}

export interface Counts {
  rows: number;
  bads: number;
  goods: number;
  mitra: number;
}

export interface Panel {
  split: Split;
  features: Feature[];
  train: Counts;
  test: Counts;
  hash: string;
}

/** Of 100 mitra by a stable hash of their number, so many are for training; the others test. */
export const trainPercent = 60;
const folds = 5;
const fewestOfEach = 10;

/**
 * Puts mitra at past dates, with their features then and what became of them, into
 * the panel table. The dates stand in ops.panel_dates meanwhile; no one else sees them,
 * as they are gone before the transaction ends.
 */
export async function buildPanel(tx: Transaction): Promise<Panel> {
  const split = await splitDates(tx);
  const features = await readFeatures(tx);
  const value = ({ name, isBoolean }: Feature) =>
    tx`mitra.${tx(name)}${isBoolean ? tx`::integer` : tx``}::double precision as ${tx(name)}`;
  const added = await tx`
    insert into ops.panel_dates select unnest(${split.dates}::date[])
    on conflict do nothing returning as_of`;
  await tx`
    create unlogged table ${tx(panelTable)} as
    select
        mitra.as_of,
        mitra.customer_number,
        case when buckets.bucket < ${trainPercent}::integer then 'train' else 'test' end as part,
        buckets.bucket::smallint as bucket,
        (buckets.bucket % ${folds}::integer)::smallint as fold,
        outcomes.is_bad::integer::double precision as y,
        scoring.tier_of(mitra.tier_dpd, mitra.total_paid, mitra.total_due, rules) as tier,
        ${features.map(value).reduce((all, one) => tx`${all}, ${one}`)}
    from features.mitra as mitra
    inner join scoring.outcomes as outcomes
        on outcomes.customer_number = mitra.customer_number
        and outcomes.as_of = mitra.as_of
    cross join scoring.tier_thresholds as rules
    cross join lateral (
        select ('x' || left(md5(mitra.customer_number), 7))::bit(28)::integer % 100 as bucket
    ) as buckets
    where mitra.due_bills >= 4
        and mitra.as_of = any(${split.dates}::date[])
        and (buckets.bucket < ${trainPercent}::integer and mitra.as_of <= ${split.trainedTo}::date
            or buckets.bucket >= ${trainPercent}::integer and mitra.as_of >= ${split.testedFrom}::date)`;
  // Not truncated: that would keep every reader of the views waiting for the commit.
  await tx`delete from ops.panel_dates where as_of = any(${added.map((row) => row.as_of)}::date[])`;
  await tx`analyze ${tx(panelTable)}`;
  const train = await count(tx, "train");
  const test = await count(tx, "test");
  // hash_record_extended reads the row as it is stored; the sum minds no order.
  const [row] = await tx`
    select md5(count(*) || ':' || sum(hash_record_extended(panel, 0))) as hash
    from ${tx(panelTable)} as panel`;
  return { split, features, train, test, hash: row!.hash };
}

/** The dates that train and those that test: the last quarter of time, whose outcomes no training row has seen. */
async function splitDates(tx: Transaction): Promise<Split> {
  if (!(await readClock(tx)))
    throw new ServiceError(
      "no_data",
      "There is nothing to train on: no files were loaded yet. Run load first.",
    );
  const rows = await tx`
    select as_of, part from scoring.training_dates order by as_of`;
  const of = (part: string) =>
    rows.filter((row) => row.part === part).map((row) => row.as_of as string);
  const [train, test] = [of("train"), of("test")];
  if (train.length === 0)
    throw new ServiceError(
      "too_little_history",
      `Training needs past dates 4 weeks apart with 12 weeks of bills before each and 8 known weeks after it, at least four of them to keep the last apart; the loaded bills give ${rows.length}. Load a longer history.`,
    );
  return {
    trainedFrom: train[0]!,
    trainedTo: train.at(-1)!,
    testedFrom: test[0]!,
    testedTo: test.at(-1)!,
    dates: [...train, ...test],
  };
}

/** The features that a model may use. Of the two repayment rates the shrunk one is steadier. */
async function readFeatures(tx: Transaction): Promise<Feature[]> {
  const rows = await tx`
    select features.feature, features.expected_sign,
        attribute.atttypid = 'boolean'::regtype as is_boolean
    from core.features as features
    inner join pg_attribute as attribute
        on attribute.attrelid = 'features.mitra'::regclass
        and attribute.attname = features.feature
    where features.feature <> 'repayment_rate'
    order by attribute.attnum`;
  return rows.map((row) => ({
    name: row.feature,
    expectedSign: row.expected_sign,
    isBoolean: row.is_boolean,
  }));
}

async function count(tx: Transaction, part: "train" | "test"): Promise<Counts> {
  const [row] = await tx`
    select count(y) as rows, count(*) filter (where y = 1) as bads,
        count(*) filter (where y = 0) as goods,
        count(distinct customer_number) filter (where y is not null) as mitra
    from ${tx(panelTable)} where part = ${part}`;
  const counts = row as unknown as Counts;
  if (Math.min(counts.bads, counts.goods) < fewestOfEach)
    throw new ServiceError(
      "too_few_rows",
      `Of the mitra and dates kept for ${part === "train" ? "training" : "the test out of time"}, ${counts.bads} turned bad and ${counts.goods} stayed good; at least ${fewestOfEach} of each are needed. Load a longer history or more mitra.`,
    );
  return counts;
}
