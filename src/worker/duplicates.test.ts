import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { drawScene } from "../testing/files.ts";
import { startModel, type Model } from "../testing/model.ts";
import { flowsOf } from "../testing/on-service.ts";
import {
  addMitra,
  newFileUrl,
  startService,
  type TestService,
} from "../testing/service.ts";

const receipt = (amount: number, merchant = "Toko Maju") => ({
  kind: "receipt",
  merchant,
  rows: [
    { direction: "out", description: "minyak", amount, category: "belanja" },
    { direction: "out", description: "gula", amount, category: "belanja" },
  ],
  total: 2 * amount,
});

describe.each(engines)("a note that comes again on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let model: Model;
  let people = 0;
  const someone = async () => {
    const customer = `D${++people}`;
    const phone = `6281200010${String(people).padStart(3, "0")}`;
    const chat = await addMitra(database, { customer, phone, isAgreed: true });
    // An hour ago is on her day still: in the first hour of Jakarta's she lives further east.
    if (Temporal.Now.zonedDateTimeISO("Asia/Jakarta").hour === 0)
      await database.sql`update chat.contacts set timezone = 'Asia/Jayapura' where phone = ${phone}`;
    return { customer, chat };
  };
  const booked = (customer: string) => flowsOf(database, customer);
  const say = async (chat: string, text: string) =>
    (await service.say(chat, text)).join("\n");
  async function show(chat: string, picture: Uint8Array, caption = "") {
    service.far.answers.set(
      "/api/files/",
      () => new Response(picture as Uint8Array<ArrayBuffer>),
    );
    return (await service.show(chat, caption, newFileUrl())).join("\n");
  }

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel({});
    service = startService(database, { gemini: model });
  });
  afterAll(async () => {
    await service.stop();
    model.stop();
    await database.close();
  });

  test("with several rows is asked about, and books nothing until she says that it is another", async () => {
    const { chat, customer } = await someone();
    const note = "jual gorengan 50rb, jual es 20rb, beli gas 22";
    await say(chat, note);
    await say(chat, "1");
    const once = ["in:50000", "in:20000", "out:22000"];
    const asked = await say(chat, note);
    expect(asked).toMatch(
      /^❓ Nota ini mirip yang tadi \(masuk Rp70\.000, keluar Rp22\.000, \d\d\.\d\d\)\.\n1 Sama, jangan dobel {2}2 Memang beda$/,
    );
    expect(await booked(customer)).toEqual(once);
    expect(await say(chat, "sama bu")).toContain("tidak saya catat");
    // What was open in it is not asked any more.
    expect(await say(chat, "1")).toContain("tidak sedang menunggu");
    await say(chat, note);
    const other = await say(chat, "memang beda");
    expect(other).toContain("Tercatat: masuk Rp70.000");
    expect(other).toContain("Rp22.000 atau Rp22?");
    await say(chat, "22rb");
    expect(await booked(customer)).toEqual([...once, ...once]);
  });

  test("with ya is the same one, and with bukan is asked again", async () => {
    const { chat, customer } = await someone();
    const note = "jual gorengan 50rb, jual es 20rb";
    await say(chat, note);
    await say(chat, note);
    expect(await say(chat, "bukan")).toContain("mirip");
    expect(await say(chat, "iya")).toContain("tidak saya catat");
    expect(await booked(customer)).toHaveLength(2);
  });

  const ago = async (chat: string, text: string, seconds: number) => {
    const timestamp = Math.floor(Date.now() / 1000) - seconds;
    await service.write(chat, text, { timestamp });
    await service.settled();
  };

  test("with a single row is another sale, as she has many a day", async () => {
    const { chat, customer } = await someone();
    await ago(chat, "jual gorengan 50rb", 90);
    expect(await say(chat, "jual gorengan 50rb")).toContain("Tercatat");
    expect(await booked(customer)).toEqual(["in:50000", "in:50000"]);
  });

  test("with a single row within a minute is asked about, and so is what was unclear", async () => {
    const { chat, customer } = await someone();
    await ago(chat, "jual gorengan 50rb", 30);
    expect(await say(chat, "Jual gorengan 50 ribu")).toContain(
      "mirip yang tadi (masuk Rp50.000",
    );
    expect(await say(chat, "beda")).toContain("Tercatat: masuk Rp50.000");
    expect(await booked(customer)).toEqual(["in:50000", "in:50000"]);
    // With another note between them they are two.
    await say(chat, "jual es 5rb");
    expect(await say(chat, "jual gorengan 50rb")).toContain("Tercatat");
    expect(await booked(customer)).toHaveLength(4);
    await say(chat, "beli gas 22");
    await say(chat, "beli gas 22");
    expect(await say(chat, "1")).toContain("mirip yang tadi");
    await say(chat, "sama");
    expect(await booked(customer)).toHaveLength(5);
    await say(chat, "beli gula 17");
    expect(await say(chat, "beli gula 17rb")).toContain("keluar Rp17.000");
    expect(await booked(customer)).toHaveLength(6);
  });

  test("as a longer list books what is new alone, or all, or nothing, as she says", async () => {
    const list = "jual kue 50rb, jual es 20rb";
    const more = `${list}, beli gula 17rb`;
    for (const [said, expected] of [
      ["3", ["in:50000", "in:20000", "out:17000"]],
      ["yang baru saja", ["in:50000", "in:20000", "out:17000"]],
      ["sama", ["in:50000", "in:20000"]],
    ] as const) {
      const { chat, customer } = await someone();
      await ago(chat, list, 3600);
      expect(await say(chat, more)).toMatch(
        /mirip yang tadi \(masuk Rp70\.000.*\n1 Sama, jangan dobel {2}2 Memang beda {2}3 Hanya yang baru: keluar Rp17\.000$/,
      );
      expect(await booked(customer)).toHaveLength(2);
      await say(chat, said);
      expect(await booked(customer)).toEqual([...expected]);
    }
    const { chat, customer } = await someone();
    await say(chat, list);
    expect(await say(chat, `${list}, gas 22`)).toContain("3 Hanya yang baru");
    expect(await say(chat, "3")).toContain("Gas Rp22.000 atau");
    await say(chat, "1");
    expect(await booked(customer)).toEqual([
      "in:50000",
      "in:20000",
      "out:22000",
    ]);
    // Of other things at the same prices nothing was told before.
    expect(
      await say(chat, "jual bakso 50rb, jual teh 20rb, beli cabe 9rb"),
    ).toContain("Tercatat");
  });

  test("as a longer list is known as she first wrote it, and as it was put right", async () => {
    const list = "jual nasi 120rb, beli beras 60rb, beli telur 28rb";
    for (const again of [list, list.replace("60rb", "65rb")]) {
      const { chat, customer } = await someone();
      await ago(chat, list, 3600);
      await say(chat, "RALAT beras 65rb");
      expect(await say(chat, `${again}, beli gas 22rb`)).toContain(
        "3 Hanya yang baru: keluar Rp22.000",
      );
      await say(chat, "3");
      expect(await booked(customer)).toHaveLength(4);
    }
  });

  test("after she took the first back is no repetition", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual gorengan 50rb, jual es 20rb");
    await say(chat, "BATAL");
    expect(await say(chat, "jual gorengan 50rb, jual es 20rb")).toContain(
      "Tercatat",
    );
    expect(await booked(customer)).toHaveLength(2);
  });

  test("of another day is no repetition", async () => {
    const { chat, customer } = await someone();
    await say(chat, "kemarin jual gorengan 50rb, jual es 20rb");
    await say(chat, "jual gorengan 50rb, jual es 20rb");
    expect(await booked(customer)).toHaveLength(4);
  });

  test("as the same file is told so, without asking the model; after BATAL it counts anew", async () => {
    const { chat, customer } = await someone();
    const picture = drawScene(1);
    model.answer = receipt(20_000);
    model.requests.length = 0;
    await show(chat, picture);
    expect(await show(chat, picture)).toContain("sudah saya terima tadi");
    expect(model.requests).toHaveLength(1);
    await say(chat, "BATAL");
    await show(chat, picture);
    expect(model.requests).toHaveLength(2);
    expect(await booked(customer)).toEqual(["out:40000"]);
  });

  test("as the same picture in another size is asked about, whatever was read of it", async () => {
    const { chat, customer } = await someone();
    const picture = drawScene(2);
    model.answer = receipt(20_000);
    await show(chat, picture);
    model.answer = receipt(21_000);
    const again = await new Bun.Image(picture)
      .resize(90, 80)
      .jpeg({ quality: 60 })
      .bytes();
    expect(await show(chat, again)).toContain("mirip yang tadi");
    expect(await booked(customer)).toEqual(["out:40000"]);
    model.answer = receipt(30_000);
    expect(await show(chat, drawScene(3))).toContain("Tercatat");
    expect(await booked(customer)).toEqual(["out:40000", "out:60000"]);
  });

  test("as another photo of the same shop, day and total is asked about; of another shop not", async () => {
    const { chat, customer } = await someone();
    model.answer = receipt(20_000);
    await show(chat, drawScene(4));
    expect(await show(chat, drawScene(5))).toContain("mirip yang tadi");
    await say(chat, "sama");
    model.answer = receipt(20_000, "Toko Lain");
    expect(await show(chat, drawScene(6))).toContain("Tercatat");
    expect(await booked(customer)).toEqual(["out:40000", "out:40000"]);
  });

  test("as a photo of what she had typed meanwhile is asked about", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli minyak 40rb");
    model.answer = receipt(20_000);
    expect(await show(chat, drawScene(7))).toContain(
      "mirip yang tadi (keluar Rp40.000",
    );
    expect(await booked(customer)).toEqual(["out:40000"]);
  });

  test("a receipt that does not tell asks once whose money it was; its amount is booked at once", async () => {
    const { chat, customer } = await someone();
    const open = receipt(20_000);
    const rows = open.rows.map(({ category: _, ...row }) => row);
    model.answer = { ...open, rows };
    const reply = await show(chat, drawScene(8));
    expect(reply).toContain("Tercatat: keluar Rp40.000");
    expect(reply).toContain(
      "❓ Nota Rp40.000: belanja usaha atau rumah?\n1 Usaha  2 Rumah",
    );
    expect(await say(chat, "ya")).toContain("belanja usaha atau rumah");
    expect(await say(chat, "2")).toContain("belanja rumah, dipisah");
    const [row] = await database.sql`
      select category, amount from marts.entries where customer_number = ${customer}`;
    expect({ ...row }).toEqual({ category: "prive", amount: 40_000 });
    // What she wrote under it tells.
    model.answer = { ...open, rows, merchant: "Toko Baru" };
    expect(await show(chat, drawScene(9), "buat warung")).not.toContain(
      "rumah?",
    );
  });
});
