import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import {
  addMitra,
  startService,
  type TestService,
} from "../testing/service.ts";
import { planTooLate } from "./plan-too-late.ts";

const zone = "Asia/Jakarta";
const today = Temporal.Now.plainDateISO(zone);

describe.each(engines)("what comes too late on %s", (engine) => {
  let database: Database;
  let service: TestService;
  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });
  const daysOld = (days: number) => ({
    timestamp: Math.floor(Date.now() / 1000) - days * 86_400,
  });
  const told = async (chat: string) =>
    (
      await database.sql`
      select text, is_asked from chat.outbox where chat_id = ${chat} and once_key like 'too-late:%'`
    ).map((row) => ({ ...row }));
  const plan = () => planTooLate(database, zone, today.toString());

  test("is told once, with its days, to her who agrees and to nobody else", async () => {
    const [her, silent] = [
      await addMitra(database, {
        customer: "L1",
        phone: "6281600012001",
        isAgreed: true,
      }),
      await addMitra(database, { customer: "L2", phone: "6281600012002" }),
    ];
    for (const chat of [her, silent, "6281600012003@c.us"])
      for (const days of [8, 10])
        await service.write(chat, "jual kue 50rb", daysOld(days));
    await service.write(her, "jual kue 60rb", daysOld(6));
    await service.settled();
    expect(await plan()).toBe(1);
    const [notice, ...more] = await told(her);
    const short = (days: number) =>
      today.subtract({ days }).toLocaleString("id-ID", {
        day: "numeric",
        month: "short",
      });
    expect(notice!.text).toContain("2 pesan Ibu dari ");
    expect(notice!.text).toContain(`${short(10)}`);
    expect(notice!.text).toContain(`${short(8)}`);
    expect(notice!.is_asked).toBe(false);
    expect(more).toEqual([]);
    expect(await told(silent)).toEqual([]);
    const booked = await database.sql`
      select amount from marts.entries where customer_number = 'L1'`;
    expect(booked.map(({ amount }) => amount)).toEqual([60_000]);
    // The rest of that old history brings no second notice.
    await service.write(her, "jual kue 70rb", daysOld(9));
    expect(await plan()).toBe(0);
  });
});
