import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { dayIn } from "../days.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { drawPicture, drawScene } from "../testing/files.ts";
import { startModel, type Model } from "../testing/model.ts";
import { flowsOf } from "../testing/on-service.ts";
import { until } from "../testing/until.ts";
import {
  addMitra,
  newFileUrl,
  startService,
  type TestService,
} from "../testing/service.ts";

const daysAgo = (days: number) =>
  Temporal.PlainDate.from(dayIn("Asia/Jakarta", new Date()))
    .subtract({ days })
    .toString();

const receipt = (amount: number, date?: string) => ({
  kind: "receipt",
  merchant: "Toko Maju",
  date,
  rows: [
    { direction: "out", description: "minyak", amount, category: "belanja" },
    { direction: "out", description: "gula", amount, category: "belanja" },
  ],
  total: 2 * amount,
});

describe.each(engines)("what she says with a photo on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let model: Model;
  let people = 0;
  let scenes = 0;
  const someone = async () => {
    const customer = `W${++people}`;
    const phone = `6281200011${String(people).padStart(3, "0")}`;
    return {
      customer,
      chat: await addMitra(database, { customer, phone, isAgreed: true }),
    };
  };
  const booked = (customer: string) => flowsOf(database, customer);
  const daysOf = async (customer: string) =>
    (
      await database.sql`
      select entry_date::text as day from marts.entries where customer_number = ${customer}`
    ).map((row) => row.day);
  async function show(
    chat: string,
    caption: string,
    picture: Uint8Array = drawPicture(++scenes),
  ) {
    service.far.answers.set(
      "/api/files/",
      () => new Response(picture as Uint8Array<ArrayBuffer>),
    );
    const before = service.heard(chat).length;
    await inOneBatch(chat, async () => {
      await service.show(chat, caption, newFileUrl());
    });
    return service.heard(chat).slice(before).join("\n");
  }
  async function say(chat: string, text: string) {
    await inOneBatch(chat, async () => {
      await service.write(chat, text);
    });
  }

  /** What these write comes close enough together to be one batch. */
  async function inOneBatch(chat: string, write: () => Promise<void>) {
    await write();
    await until(async () => {
      await service.settled();
      const [row] = await database.sql`
        select count(*) as left from chat.messages
        where chat_id = ${chat} and status not in ('done', 'erased')`;
      return Number(row!.left) === 0;
    });
  }

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel({});
    service = startService(database, {
      gemini: model,
      gather: { anyMs: 400, photoMs: 400 },
    });
  });
  afterAll(async () => {
    await service.stop();
    model.stop();
    await database.close();
  });

  test("that it is her sale is asked of a paper that says she bought", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000);
    const asked = await show(chat, "jualan saya");
    expect(asked).toContain(
      "Di foto keluar Rp40.000, tapi kata Ibu uang masuk",
    );
    expect(await booked(customer)).toEqual([]);
    await say(chat, "1");
    expect(await booked(customer)).toEqual(["in:40000"]);
  });

  test("that it is her debt is asked, and booked as the debt that it is", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000);
    expect(await show(chat, "ini utang saya ke toko belum dibayar")).toContain(
      "Di foto keluar Rp40.000, tapi kata Ibu utang atau belum lunas.",
    );
    expect(await booked(customer)).toEqual([]);
    await say(chat, "1");
    expect(await booked(customer)).toEqual(["owed_by_me:40000"]);
  });

  test("of an amount that is unclear is asked, and the photo after it", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000);
    expect(await show(chat, "gas 22")).toContain("Gas Rp22.000 atau Rp22?");
    await say(chat, "1");
    expect(await booked(customer)).toEqual(["out:22000"]);
    expect(service.heard(chat).at(-1)).toContain(
      "Di foto keluar Rp40.000. Dicatat juga, Bu?",
    );
    await say(chat, "ya");
    expect(await booked(customer)).toEqual(["out:22000", "out:40000"]);
  });

  test("of an amount that is unclear waits for a photo that comes late", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(11_000);
    service.far.answers.set(
      "/api/files/",
      () => new Response("", { status: 500 }),
    );
    await service.show(chat, "gas 22", newFileUrl());
    await until(async () =>
      service.heard(chat).join().includes("Fotonya sedang saya ambil"),
    );
    service.far.answers.set(
      "/api/files/",
      () => new Response(drawPicture(++scenes)),
    );
    await database.sql`
      update chat.messages set try_at = now() where chat_id = ${chat} and status = 'to_read'`;
    await until(async () => (await booked(customer)).length > 0);
    expect(await booked(customer)).toEqual(["out:22000"]);
  });

  test("that its total is another than the paper's is asked, with both", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000);
    expect(await show(chat, "total 50rb")).toContain(
      "Tulisan Ibu total Rp50.000, di foto keluar Rp40.000. Yang benar?",
    );
    expect(await booked(customer)).toEqual([]);
    await say(chat, "2");
    expect(await booked(customer)).toEqual(["out:40000"]);
  });

  test("that it is of yesterday is so where the paper has no day", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000);
    await show(chat, "ini belanja kemarin ya");
    expect(await daysOf(customer)).toEqual([daysAgo(1)]);
  });

  test("that it is of today is asked of a paper of another day", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000, daysAgo(100));
    expect(await show(chat, "belanja tadi")).toContain("Ibu bilang hari ini");
    expect(await booked(customer)).toEqual([]);
    await say(chat, "2");
    expect(await daysOf(customer)).toEqual([daysAgo(0)]);
  });

  test("nothing of a day is asked of a paper of long ago; one of last week is booked on its day, and told so", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000, daysAgo(100));
    expect(await show(chat, "belanja warung")).toContain("dicatat kapan, Bu?");
    await say(chat, "3");
    model.answer = receipt(30_000, daysAgo(6));
    const told = await show(chat, "belanja warung");
    expect(told).toMatch(/Tercatat: keluar Rp60\.000 \(\d+ \w+\)/);
    expect(await daysOf(customer)).toEqual([daysAgo(6)]);
  });

  test("in the message behind it is as if it stood under it", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000);
    service.far.answers.set(
      "/api/files/",
      () => new Response(drawPicture(++scenes)),
    );
    const media = { url: newFileUrl(), mimetype: "image/jpeg" };
    await inOneBatch(chat, async () => {
      await service.write(chat, "", { hasMedia: true, media });
      await service.write(chat, "ini belanja warung kemarin ya");
    });
    expect(await daysOf(customer)).toEqual([daysAgo(1)]);
    expect(service.heard(chat).join()).not.toContain("Belum paham");
  });

  test("a note typed in pieces is one note", async () => {
    const { chat, customer } = await someone();
    await inOneBatch(chat, async () => {
      for (const piece of ["beli gula", "2 kg", "34rb"])
        await service.write(chat, piece);
    });
    expect(await booked(customer)).toEqual(["out:34000"]);
    const heard = service.heard(chat).join();
    expect(heard).not.toContain("Belum paham");
    expect(heard).not.toContain("❓");
  });

  test("words that only lead to a note are not answered beside it", async () => {
    const { chat, customer } = await someone();
    await inOneBatch(chat, async () => {
      for (const piece of ["bu", "mau catat", "jual bakso 90rb"])
        await service.write(chat, piece);
    });
    expect(await booked(customer)).toEqual(["in:90000"]);
    const heard = service.heard(chat);
    expect(heard).toHaveLength(1);
    expect(heard.join()).not.toContain("Belum paham");
    expect(heard.join()).not.toContain("Mau catat apa");
  });

  test("two papers of other days and sums are not alike, however the pictures look", async () => {
    const { chat, customer } = await someone();
    const picture = drawScene(41);
    model.answer = receipt(20_000, daysAgo(2));
    await show(chat, "belanja warung", picture);
    const again = async () =>
      await new Bun.Image(picture).resize(90, 80).jpeg({ quality: 60 }).bytes();
    model.answer = receipt(30_000, daysAgo(2));
    expect(await show(chat, "belanja warung", await again())).toContain(
      "Nota ini (keluar Rp60.000) mirip yang tadi (keluar Rp40.000",
    );
    await say(chat, "1");
    model.answer = receipt(35_000, daysAgo(5));
    const small = await new Bun.Image(picture)
      .resize(100, 90)
      .jpeg({ quality: 50 })
      .bytes();
    expect(await show(chat, "belanja warung", small)).toContain("Tercatat");
    expect(await booked(customer)).toEqual(["out:40000", "out:70000"]);
  });
});
