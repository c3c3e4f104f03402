import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { broken, startModel, type Model } from "../testing/model.ts";
import {
  addMitra,
  newFileUrl,
  servePicture,
  servePictures,
  startService,
  until,
  type TestService,
} from "../testing/service.ts";

const receipt = {
  kind: "receipt",
  rows: [
    { direction: "out", description: "minyak", amount: 38_000 },
    { direction: "out", description: "gula", amount: 17_000 },
  ],
  total: 55_000,
  unsure: [],
};
const notBooked = "Baik, Bu, itu tidak saya catat.";

describe.each(engines)("a file that she takes back, on %s", (engine) => {
  let database: Database;
  let model: Model;
  let service: TestService;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel(receipt);
    service = startService(database, { gemini: model });
  });
  afterAll(async () => {
    await service.stop();
    model.stop();
    await database.close();
  });

  async function someone() {
    model.requests.length = 0;
    model.answer = receipt;
    servePicture(service);
    return await addMitra(database, {
      customer: `T${++people}`,
      phone: `62812000060${people}`,
      isAgreed: true,
    });
  }
  /** Each is another picture: the same file again would not be read. */
  const sendPhoto = (chat: string) => {
    servePictures(service);
    const media = { url: newFileUrl(), mimetype: "image/jpeg" };
    return service.write(chat, "", { hasMedia: true, media });
  };
  const booked = async (chat: string) =>
    (
      await database.sql`
      select direction, amount from marts.entries as entries
      inner join chat.contacts as contacts using (customer_number)
      where contacts.phone || '@c.us' = ${chat} order by entry_id`
    ).map((row) => `${row.direction} ${row.amount}`);
  const retry = async (chat: string) => {
    await database.sql`
      update chat.messages set try_at = now() where chat_id = ${chat} and status = 'to_read'`;
    await service.settled();
  };
  /** Four photos of which the model has the first in hand when she writes `text`. */
  async function writeDuringBatch(chat: string, text: string) {
    const letGo = Promise.withResolvers<void>();
    model.answer = async () => {
      await letGo.promise;
      return receipt;
    };
    await sendPhoto(chat);
    await until(() => model.requests.length === 1);
    for (let photo = 0; photo < 3; photo++) await sendPhoto(chat);
    await service.write(chat, text);
    letGo.resolve();
    await service.settled();
  }

  test("by BATAL behind it is not sent, and an earlier booking stands", async () => {
    const chat = await someone();
    await service.say(chat, "jual kue 20rb");
    await writeDuringBatch(chat, "BATAL");
    // The one in hand was sent before; the three behind it never are.
    expect(model.requests).toHaveLength(1);
    expect(await booked(chat)).toEqual(["in 20000", "out 55000"]);
    expect(service.heard(chat).at(-1)).toBe(notBooked);
  });

  /** Four photos of which three make a batch, in the first of which she writes `text`. */
  async function writeBetween(chat: string, text: string) {
    const letGo = Promise.withResolvers<void>();
    model.answer = async () => {
      if (model.requests.length === 1) await letGo.promise;
      if (model.requests.length === 2) await service.write(chat, text);
      return receipt;
    };
    await sendPhoto(chat);
    await until(() => model.requests.length === 1);
    for (let photo = 0; photo < 3; photo++) await sendPhoto(chat);
    letGo.resolve();
    await service.settled();
    expect(model.requests).toHaveLength(2);
    expect(await booked(chat)).toEqual(["out 55000"]);
  }

  test("by BATAL while another of its batch is read is not sent", async () => {
    const chat = await someone();
    await writeBetween(chat, "batal");
    expect(service.heard(chat).at(-1)).toBe(notBooked);
  });

  test("by TOLAK while another of its batch is read is not sent, and none of the batch is kept", async () => {
    const chat = await someone();
    await writeBetween(chat, "TOLAK");
    expect(service.heard(chat).at(-1)).toContain("tidak saya catat lagi");
    const kept = await database.sql`
      select from chat.messages where chat_id = ${chat} and media_url is not null
          and message_id > (select min(message_id) from chat.messages where chat_id = ${chat})`;
    expect(kept).toHaveLength(0);
  });

  test("by BATAL while it waits for the model is not tried again, and an earlier booking stands", async () => {
    const chat = await someone();
    await service.say(chat, "jual kue 20rb");
    model.answer = broken.overloaded;
    await service.show(chat);
    expect(await service.say(chat, "batal")).toEqual([notBooked]);
    model.answer = receipt;
    await retry(chat);
    expect(model.requests).toHaveLength(1);
    expect(await booked(chat)).toEqual(["in 20000"]);
    // The next one is about what was booked again.
    await service.say(chat, "batal");
    expect(await booked(chat)).toEqual([]);
  });

  test("by TOLAK while it waits for the model is not sent again", async () => {
    const chat = await someone();
    model.answer = broken.overloaded;
    await service.show(chat);
    await service.say(chat, "TOLAK");
    model.answer = receipt;
    await retry(chat);
    expect(model.requests).toHaveLength(1);
    expect(await booked(chat)).toEqual([]);
  });

  test("BATAL behind a typed note is about that note", async () => {
    const chat = await someone();
    model.answer = broken.overloaded;
    await service.show(chat);
    await service.say(chat, "jual kue 20rb");
    await service.say(chat, "batal");
    expect(await booked(chat)).toEqual([]);
    model.answer = receipt;
    await retry(chat);
    expect(await booked(chat)).toEqual(["out 55000"]);
  });
});
