import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { drawScene } from "../testing/files.ts";
import { startModel, type Model } from "../testing/model.ts";
import {
  addMitra,
  newFileUrl,
  startService,
  type TestService,
} from "../testing/service.ts";

const utc = (time: string) => Date.parse(`${time}Z`) / 1000;

describe.each(engines)("her books on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let model: Model;
  const rowOf = async (view: string, customer: string, more = "") =>
    (
      await database.sql.unsafe(
        `select * from marts.${view} where customer_number = '${customer}' ${more}`,
      )
    ).map((row): Record<string, any> => ({ ...row }));

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel({});
    service = startService(database, {
      gemini: model,
      now: () => new Date("2026-11-03T04:00:00Z"),
    });
  });
  afterAll(async () => {
    await service.stop();
    model.stop();
    await database.close();
  });

  test("have a day, a week and a month of hers, with household apart and debts open", async () => {
    const customer = "BK1";
    const chat = await addMitra(database, {
      customer,
      phone: "6281200012001",
      isAgreed: true,
    });
    // Jayapura is two hours ahead of Jakarta: there it was Sunday the 1st already.
    await database.sql`
      update chat.contacts set timezone = 'Asia/Jayapura' where customer_number = ${customer}`;
    const on = async (time: string, text: string) => {
      await service.write(chat, text, { timestamp: utc(time) });
      await service.settled();
    };
    await on(
      "2026-10-31T15:30:00",
      "jual kue 100rb, beli gula 30rb, bayar arisan 20rb",
    );
    await on("2026-11-02T03:00:00", "bu tini ngutang 15rb");
    await on("2026-11-03T03:00:00", "bu tini bayar utang 10rb");
    await on("2026-11-03T03:01:00", "jual es 7rb");
    await service.say(chat, "HAPUS 1");
    const days = await rowOf("daily_cash", customer, "order by entry_date");
    const day = (date: string, more: object) => ({
      customer_number: customer,
      entry_date: date,
      payables_open: 0,
      entry_count: 1,
      cash_in: 0,
      capital_in: 0,
      cash_out: 0,
      household: 0,
      net_cash: 0,
      business_net: 0,
      ...more,
    });
    const first = {
      cash_in: 100_000,
      cash_out: 30_000,
      household: 20_000,
      net_cash: 50_000,
      business_net: 70_000,
    };
    expect(days).toEqual([
      day("2026-11-01", { ...first, receivables_open: 0, entry_count: 3 }),
      day("2026-11-02", { receivables_open: 15_000 }),
      day("2026-11-03", {
        cash_in: 10_000,
        net_cash: 10_000,
        business_net: 10_000,
        receivables_open: 5_000,
      }),
    ]);
    const weeks = await rowOf("weekly_cash", customer, "order by week_start");
    expect(
      weeks.map((row) => [
        row.week_start,
        row.net_cash,
        row.receivables_open,
        row.noted_days,
      ]),
    ).toEqual([
      ["2026-10-26", 50_000, 0, 1],
      ["2026-11-02", 10_000, 5_000, 2],
    ]);
    const [month] = await rowOf("monthly_cash", customer);
    expect(month).toMatchObject({
      month_start: "2026-11-01",
      cash_in: 110_000,
      household: 20_000,
      net_cash: 60_000,
      business_net: 80_000,
      receivables_open: 5_000,
      entry_count: 5,
      noted_days: 3,
    });
  });

  test("lead from an entry that was put right to the photo, its reading and the message", async () => {
    const customer = "BK2";
    const chat = await addMitra(database, {
      customer,
      phone: "6281200012002",
      isAgreed: true,
    });
    model.answer = {
      kind: "receipt",
      merchant: "Toko Maju",
      rows: [
        {
          direction: "out",
          description: "minyak",
          amount: 38_000,
          category: "belanja",
        },
        {
          direction: "out",
          description: "gula",
          amount: 17_000,
          category: "belanja",
        },
      ],
      total: 55_000,
    };
    service.far.answers.set("/api/files/", () => new Response(drawScene(1)));
    await service.show(chat, "", newFileUrl());
    await service.say(chat, "RALAT 1 jadi 56rb");
    const [entry] = await rowOf("entries", customer);
    const [source] = await database.sql`
      select * from chat.entry_sources where entry_id = ${entry!.entry_id}`;
    expect(source).toMatchObject({
      amount: 56_000,
      description: "Toko Maju",
      is_standing: true,
      note_kind: "correction",
      reader: "correction",
      body: "RALAT 1 jadi 56rb",
      root_reader: "gemini",
      root_model: "gemini-test",
      root_prompt_version: expect.any(String),
      root_raw_answer: JSON.stringify(model.answer),
      media_path: expect.stringMatching(/^media\//),
      media_mimetype: "image/png",
    });
    const [other] = await database.sql`
      select count(*) as rows from core.entries as entries
      left join chat.entry_sources as sources using (entry_id)
      where sources.message_id is null or sources.root_message_id is null`;
    expect(other!.rows).toBe(0);
  });

  test("show every draft with what it may become, and never one as an entry", async () => {
    const customer = "BK3";
    const chat = await addMitra(database, {
      customer,
      phone: "6281200012003",
      isAgreed: true,
    });
    await service.say(chat, "jual es 20rb, beli gas 22, beli kopi 15");
    expect(await rowOf("entries", customer)).toHaveLength(1);
    const audit = async () =>
      (await rowOf("entry_audit", customer, "order by audit_id")).map((row) =>
        [row.state, row.reason, row.direction, row.amount, row.possible_amounts]
          .map(String)
          .join(" "),
      );
    expect(await audit()).toEqual([
      "draft unclear out null 22,22000",
      "draft unclear out null 15,15000",
      "standing note in 20000 null",
    ]);
    await service.say(chat, "1");
    await service.say(chat, "bukan");
    expect(await audit()).toEqual([
      "declined unclear out null 15,15000",
      "standing note in 20000 null",
      "standing answer out 22000 null",
    ]);
  });
});
