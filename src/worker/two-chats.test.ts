import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { decide, lockedConsentOf } from "../conversation/rights/consent.ts";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { startModel, type Model } from "../testing/model.ts";
import { amountsOf } from "../testing/on-service.ts";
import {
  addMitra,
  servePicture,
  startService,
  until,
  type TestService,
} from "../testing/service.ts";

const receipt = {
  kind: "receipt",
  rows: [{ direction: "out", description: "minyak", amount: 38_000 }],
  total: 38_000,
  cash: 50_000,
  change: 12_000,
};

describe.each(engines)("her word from another of her chats on %s", (engine) => {
  let database: Database;
  let model: Model;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel(receipt);
  });
  afterAll(async () => {
    model.stop();
    await database.close();
  });

  /** One mitra whose messages come from her phone and from a lid. */
  async function someone(isAgreed: boolean) {
    const customer = `W${++people}`;
    const phone = `62812000030${people}`;
    const chat = await addMitra(database, { customer, phone, isAgreed });
    const lid = `99000000000030${people}@lid`;
    await database.sql`
      insert into chat.aliases (chat_id, contact_id)
      select ${lid}, contact_id from chat.contacts where phone = ${phone}`;
    return { customer, chat, lid };
  }
  async function on(run: (service: TestService) => Promise<void>) {
    model.requests.length = 0;
    model.answer = receipt;
    const service = startService(database, { gemini: model });
    try {
      await run(service);
    } finally {
      await service.stop();
    }
  }
  /** Makes an end of the network wait until it is let go. */
  function gate() {
    let letGo = () => {};
    const opened = new Promise<void>((resolve) => (letGo = resolve));
    return { opened, letGo: () => letGo() };
  }
  const sendPhoto = (service: TestService, chat: string) =>
    service.write(chat, "", {
      hasMedia: true,
      media: { url: "http://x/api/files/X.jpeg", mimetype: "image/jpeg" },
    });
  async function expectNothingLeft(service: TestService, lid: string) {
    const kept = await database.sql`
      select from chat.messages where chat_id = ${lid}
          and (status <> 'done' or body is not null or media_url is not null or media_sha256 is not null)`;
    expect(kept).toHaveLength(0);
    const folder = join(service.dataDir, "media");
    const files = () =>
      existsSync(folder)
        ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
            (one) => one.isFile(),
          )
        : [];
    // Files go after the answer is planned: the database first.
    await until(() => files().length === 0);
  }
  /** Her photo in the hand of the model, until it is let go. */
  async function photoInHand(service: TestService, chat: string) {
    servePicture(service);
    const { opened, letGo } = gate();
    model.answer = opened.then(() => receipt);
    await sendPhoto(service, chat);
    await until(() => model.requests.length === 1);
    return letGo;
  }

  test("TOLAK while a photo is read: it is erased, not booked", () =>
    on(async (service) => {
      const { chat, lid, customer } = await someone(true);
      const letGo = await photoInHand(service, lid);
      await service.write(chat, "TOLAK");
      letGo();
      await service.settled();
      expect(service.heard(chat)).toHaveLength(1);
      expect(await amountsOf(database, customer)).toEqual([]);
      expect(service.heard(lid)).toEqual([]);
      await expectNothingLeft(service, lid);
    }));

  test.each([
    ["", receipt],
    [", again in vain", "no JSON"],
  ])("TOLAK while a photo is read later%s: it is erased", (_, answer) =>
    on(async (service) => {
      const { chat, lid, customer } = await someone(true);
      servePicture(service);
      model.answer = "no JSON";
      await sendPhoto(service, lid);
      await service.settled();
      const { opened, letGo } = gate();
      model.answer = opened.then(() => answer);
      await database.sql`update chat.messages set try_at = now() where chat_id = ${lid}`;
      await until(() => model.requests.length === 2);
      await service.write(chat, "TOLAK");
      letGo();
      await service.settled();
      expect(service.heard(chat)).toHaveLength(1);
      expect(await amountsOf(database, customer)).toEqual([]);
      expect(service.heard(lid)).toHaveLength(1);
      await expectNothingLeft(service, lid);
    }),
  );

  test("TOLAK while a photo is fetched later: its file is not kept", () =>
    on(async (service) => {
      const { chat, lid } = await someone(true);
      await sendPhoto(service, lid);
      await service.settled();
      const { opened, letGo } = gate();
      let isAsked = false;
      const bytes = servePicture(service);
      service.far.answers.set("/api/files/", async () => {
        isAsked = true;
        await opened;
        return new Response(bytes);
      });
      model.answer = "no JSON";
      await database.sql`update chat.messages set try_at = now() where chat_id = ${lid}`;
      await until(() => isAsked);
      await service.write(chat, "TOLAK");
      letGo();
      await service.settled();
      expect(service.heard(chat)).toHaveLength(1);
      await expectNothingLeft(service, lid);
    }));

  test.each([
    ["SETUJU", [38_000]],
    ["TOLAK", []],
  ])(
    "%s while the photo of a note that waits for it is fetched counts for it",
    (word, amounts) =>
      on(async (service) => {
        const { chat, lid, customer } = await someone(false);
        await service.say(chat, "halo");
        const { opened, letGo } = gate();
        let isAsked = false;
        const bytes = servePicture(service);
        service.far.answers.set("/api/files/", async () => {
          isAsked = true;
          await opened;
          return new Response(bytes);
        });
        await sendPhoto(service, lid);
        await until(() => isAsked);
        await service.write(chat, word);
        letGo();
        await service.settled();
        expect(await amountsOf(database, customer)).toEqual(amounts);
        const held = await database.sql`
          select from chat.messages where chat_id = ${lid} and status = 'held'`;
        expect(held).toHaveLength(0);
        if (word === "TOLAK") await expectNothingLeft(service, lid);
      }),
  );

  test("what she writes from both is done one at a time, in its order, and answered once", () =>
    on(async (service) => {
      const { chat, lid, customer } = await someone(true);
      const letGo = await photoInHand(service, lid);
      await service.write(chat, "jual es 20rb");
      await service.write(lid, "jual kue 30rb");
      // Another's chat does not wait for hers.
      const other = await someone(true);
      await service.write(other.chat, "jual es 5rb");
      await until(() => service.heard(other.chat).length === 1);
      expect(await amountsOf(database, customer)).toEqual([]);
      letGo();
      await service.settled();
      expect(await amountsOf(database, customer)).toEqual([
        38_000, 20_000, 30_000,
      ]);
      expect([service.heard(chat).length, service.heard(lid).length]).toEqual([
        0, 2,
      ]);
    }));

  // The embedded engine runs one transaction at a time.
  if (engine === "postgres")
    test("a decision waits for what is being booked under the last one", async () => {
      const { chat } = await someone(true);
      const { sql } = database;
      const [row] = await sql`
        select contact_id, pg_backend_pid() as pid from chat.contacts
        where phone = ${chat.split("@")[0]!}`;
      const contactId = row!.contact_id as number;
      let deciding: Promise<unknown> | undefined;
      await sql.begin(async (tx) => {
        await lockedConsentOf(tx, contactId);
        deciding = sql.begin((other) => decide(other, contactId, 0, false));
        await until(async () => {
          const [waiting] = await tx`
            select count(*) as left from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`;
          return waiting!.left === 1;
        });
        expect((await lockedConsentOf(tx, contactId)).is).toBe("granted");
      });
      await deciding;
    });
});
