import type { Sql, Transaction } from "../../db/database.ts";
import { settle } from "../../tiering/train/session.ts";
import { seconds, turnByTurn } from "./clocks.ts";
import { tabulateFloor } from "./everyone.ts";
import { lenderDatabase, type Bench } from "./lender.ts";
import { inSeconds, ratioRow, type Row } from "./table.ts";

const mostMitra = 100_000;
const dates = 40;
const mostSeconds = 60;

/** Features and outcomes of 100,000 mitra (all, if fewer) on 40 past dates, as training asks for them. */
export async function measurePanel(bench: Bench): Promise<Row[]> {
  const { server, say } = bench;
  const mitra = Math.min(mostMitra, bench.mitra);
  const database = await server.open(await lenderDatabase(bench, mitra));
  const { sql } = database;
  try {
    say(`panel: ${mitra} mitra on ${dates} dates`);
    const [floor] = await turnByTurn(3, [() => tabulateFloor(sql)]);
    const { took, rows } = await buildPanel(sql);
    return [
      {
        ...ratioRow(
          `training panel of ${mitra} mitra by ${dates} dates (${rows} rows) / ${dates} times a group by`,
          [took, floor! * dates],
          inSeconds,
        ),
        target: `<= ${mostSeconds} s`,
        isMet: took <= mostSeconds,
      },
    ];
  } finally {
    await database.close();
  }
}

/** As train/panel.ts does it, only with every mitra on every date. */
async function buildPanel(sql: Sql): Promise<{ took: number; rows: number }> {
  return await sql.begin(async (tx) => {
    await settle(tx);
    const wanted = await addDates(tx);
    let rows = 0;
    const took = await seconds(async () => {
      const made = await tx`
        create unlogged table ops.bench_panel as
        select mitra.*, outcomes.is_bad
        from features.mitra as mitra
        inner join scoring.outcomes as outcomes
            on outcomes.customer_number = mitra.customer_number
            and outcomes.as_of = mitra.as_of
        where mitra.due_bills >= 4
            and mitra.as_of = any(${wanted}::date[])`;
      rows = made.count;
    });
    await tx`drop table ops.bench_panel`;
    await tx`delete from ops.panel_dates`;
    return { took, rows };
  });
}

/** Training asks for at most 40 dates, 4 weeks apart; these lie closer where history is shorter. */
async function addDates(tx: Transaction): Promise<string[]> {
  const rows = await tx`
    insert into ops.panel_dates
    select first_date + (last_date - first_date) * step / ${dates - 1}::integer
    from (
        select min(as_of) as first_date, max(as_of) as last_date
        from scoring.training_dates
    ) as span
    cross join generate_series(0, ${dates - 1}::integer) as step
    returning as_of`;
  return rows.map((row) => row.as_of);
}
