import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../../db/database.ts";
import { engines, testDatabase } from "../../testing/databases.ts";
import { panelTable } from "./panel.ts";
import { readScales } from "./transform.ts";

describe.each(engines)("the scales of training on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  /** Of a panel of 1,000 rows in which each value stands so often. */
  async function scaleOf(
    counts: [value: number, rows: number][],
    isBoolean = false,
  ) {
    return await database.sql.begin(async (tx) => {
      await tx`create table ${tx(panelTable)} (part text, bucket smallint, y double precision, x double precision)`;
      for (const [value, rows] of counts)
        await tx`
          insert into ${tx(panelTable)}
          select 'train', number % 60, number % 2, ${value} from generate_series(1, ${rows}::integer) as number`;
      const feature = { name: "x", expectedSign: null, isBoolean };
      const { scaled, silent } = await readScales(tx, [feature], 1000);
      await tx`drop table ${tx(panelTable)}`;
      return scaled[0]?.edges ?? silent[0]!.why;
    });
  }

  test("give bins of tenths, the last without an end", async () => {
    const even = Array.from({ length: 1000 }, (_, at): [number, number] => [
      at + 1,
      1,
    ]);
    expect(await scaleOf(even)).toEqual([
      100, 200, 300, 400, 500, 600, 700, 800, 900,
    ]);
  });

  test("give what most have a bin of its own, or drift below it would not show", async () => {
    expect(await scaleOf([[0, 30], [0.5, 50], [1, 920]])).toEqual([0.5]); // prettier-ignore
    expect(await scaleOf([[0, 920], [0.5, 50], [1, 30]])).toEqual([0]); // prettier-ignore
    expect(await scaleOf([[0, 40], [0.5, 920], [1, 40]])).toEqual([0, 0.5]); // prettier-ignore
    expect(await scaleOf([[0, 60], [1, 940]])).toEqual([0]); // prettier-ignore
  });

  test("call silent what is the same for all but one in a hundred", async () => {
    const same = "the same for (nearly) all in training";
    expect(await scaleOf([[0, 4], [1, 996]], true)).toBe(same); // prettier-ignore
    expect(await scaleOf([[0, 996], [1, 4]])).toBe(same); // prettier-ignore
    expect(await scaleOf([[1, 1000]])).toBe(same);
  });
});
