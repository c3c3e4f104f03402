import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { amountsOf } from "../testing/on-service.ts";
import {
  addMitra,
  startService,
  type TestService,
} from "../testing/service.ts";

describe.each(engines)("the yes to HAPUS DATA on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  async function someone(isAgreed: boolean) {
    const customer = `E${++people}`;
    const phone = `6281600019${100 + people}`;
    const chat = await addMitra(database, { customer, phone, isAgreed });
    return { customer, chat };
  }
  const say = async (chat: string, ...texts: string[]) =>
    (await service.say(chat, ...texts)).join("\n---\n");

  test.each(["oke", "iya bu", "ya", "1", "baik bu", "yakin", "hapus", "boleh"])(
    "%s to the question of HAPUS DATA erases nothing: it is asked again, and YA HAPUS still counts",
    async (word) => {
      const { chat, customer } = await someone(true);
      await say(chat, "jual kue 50rb");
      await say(chat, "HAPUS DATA");
      for (const again of [word, "ok"])
        expect(await say(chat, again)).toContain("balas YA HAPUS");
      expect(await amountsOf(database, customer)).toEqual([50_000]);
      await say(chat, "ya, hapus");
      expect(await amountsOf(database, customer)).toEqual([]);
    },
  );

  test("BATAL after being asked again calls all of it off", async () => {
    const { chat, customer } = await someone(true);
    await say(chat, "jual kue 50rb");
    await say(chat, "HAPUS DATA");
    await say(chat, "oke");
    expect(await say(chat, "jangan dihapus")).toContain("Tidak ada yang");
    expect(await say(chat, "ya hapus")).toContain("Tulis dulu: HAPUS DATA");
    expect(await amountsOf(database, customer)).toEqual([50_000]);
  });

  test("a question of HAPUS DATA that did not reach her is put before any yes counts, and is not sent later", async () => {
    for (const yes of ["ya", "YA HAPUS"]) {
      const { chat, customer } = await someone(true);
      await say(chat, "jual kue 50rb");
      const day = Temporal.Now.plainDateISO("Asia/Jakarta");
      await database.sql`
        insert into ops.clock (as_of, is_pinned, time_override)
        values (${day.toString()}, true, ${`${day}T23:00:00+07:00`})
        on conflict (is_the_clock) do update set time_override = excluded.time_override`;
      // Fetched long after it was sent, at night: its question waits for the morning.
      await service.write(chat, "HAPUS DATA", {
        timestamp: Math.floor(Date.now() / 1000) - 5_400,
      });
      await service.settled();
      expect(await say(chat, yes)).toContain("YA HAPUS");
      expect(await amountsOf(database, customer)).toEqual([50_000]);
      await database.sql`update ops.clock set time_override = null`;
      const waiting = await database.sql`
        select from chat.outbox where chat_id = ${chat} and status = 'planned'`;
      expect(waiting).toHaveLength(0);
      expect(await say(chat, "YA HAPUS")).toContain("sudah saya hapus");
      expect(await amountsOf(database, customer)).toEqual([]);
    }
  });

  test("YA HAPUS behind HAPUS DATA in one breath is asked for its yes once she has read the question", async () => {
    const { chat, customer } = await someone(true);
    await say(chat, "jual kue 50rb");
    expect(await say(chat, "halo", "HAPUS DATA", "ya hapus")).toContain(
      "Balas YA HAPUS atau BATAL",
    );
    expect(await amountsOf(database, customer)).toEqual([50_000]);
    expect(await say(chat, "ya hapus")).toContain("sudah saya hapus");
  });
});
