import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { flowsOf } from "../testing/on-service.ts";
import {
  addMitra,
  startService,
  type TestService,
} from "../testing/service.ts";

describe.each(engines)("a correction on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;
  const someone = async () => {
    const customer = `K${++people}`;
    const phone = `6281200008${String(people).padStart(3, "0")}`;
    const chat = await addMitra(database, {
      customer,
      phone,
      name: "Rini",
      isAgreed: true,
    });
    return { customer, chat };
  };
  const say = async (chat: string, ...texts: string[]) =>
    (await service.say(chat, ...texts)).join("\n");
  const booked = (customer: string) => flowsOf(database, customer);

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  test("by its number puts one row right and shows what is so now, append-only", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual gorengan 350rb, beli minyak 38rb");
    expect(await say(chat, "RALAT 2 jadi 83rb")).toBe(
      "✅ Diralat: Beli minyak Rp38.000 jadi Rp83.000.\nArus kas hari ini positif Rp267.000.",
    );
    expect(await booked(customer)).toEqual(["in:350000", "out:83000"]);
    const rows = await database.sql`
      select state, reason, amount, reversed_reason from marts.entry_audit
      where customer_number = ${customer} order by entry_id`;
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "standing note 350000 ",
      "reversed note 38000 correction",
      "standing correction 83000 ",
      "reversing correction 38000 ",
    ]);
    // The number is the row's own still.
    await say(chat, "ralat 2 jadi 84rb");
    await say(chat, "RALAT 1 351.000");
    expect((await booked(customer)).sort()).toEqual(["in:351000", "out:84000"]);
  });

  test("numbers are shown where the sums don't tell them, in the order of the note", async () => {
    const { chat, customer } = await someone();
    const reply = await say(chat, "beli minyak 38rb, gula 17rb, jual es 20rb");
    expect(reply).toBe(
      "Terima kasih, Ibu Rini! ✅ Tercatat: masuk Rp20.000, keluar Rp55.000.\n" +
        "1 Beli minyak Rp38.000  2 Gula Rp17.000  3 Jual es Rp20.000\n" +
        "Arus kas hari ini minus Rp35.000. Salah? Balas RALAT 2 jadi 83rb.",
    );
    expect(await say(chat, "HAPUS 2")).toContain("✅ Dihapus: Gula Rp17.000.");
    expect(await booked(customer)).toEqual(["out:38000", "in:20000"]);
    // What was third is second now, and was shown as such.
    expect(await say(chat, "hapus 2")).toContain("Dihapus: Jual es");
    expect(await booked(customer)).toEqual(["out:38000"]);
  });

  test("by a name finds the row, a slip aside; two rows of that name are asked about", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli minyak 38rb, beli gula 17rb");
    expect(await say(chat, "ralat minyk 40rb")).toContain("jadi Rp40.000");
    expect(await booked(customer)).toEqual(["out:17000", "out:40000"]);
    await say(chat, "beli minyak 12rb");
    expect(await say(chat, "ralat minyak 45rb")).toBe(
      "❓ Yang mana, Bu?\n1 Beli minyak Rp12.000  2 Beli minyak Rp40.000  3 Tidak jadi",
    );
    expect(await booked(customer)).toEqual([
      "out:17000",
      "out:40000",
      "out:12000",
    ]);
    expect(await say(chat, "2")).toContain("Rp40.000 jadi Rp45.000");
    expect((await booked(customer)).sort()).toEqual([
      "out:12000",
      "out:17000",
      "out:45000",
    ]);
  });

  test("in everyday words puts right the row that it names, and makes no second one", async () => {
    for (const [note, correction, expected] of [
      [
        "kasih jajan anak 20 rb",
        "yg tadi jajan anak salah, harusnya 25rb",
        "out:25000",
      ],
      ["jual bakso 400rb", "td salah ketik, bakso 40rb bukan 400", "in:40000"],
      ["jual bakso 400rb", "bakso 40rb bukan 400", "in:40000"],
    ] as const) {
      const { chat, customer } = await someone();
      await say(chat, note);
      expect(await say(chat, correction)).toContain("✅ Diralat");
      expect(await booked(customer)).toEqual([expected]);
    }
  });

  test("of how many and how much puts right the row that is counted so, in one burst, too", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gula 2kg 36rb", "eh 3kg 54rb");
    expect(await booked(customer)).toEqual(["out:54000"]);
    expect(await say(chat, "eh 4kg 72rb")).toContain(
      "Beli gula 3kg Rp54.000 jadi Beli gula 4kg Rp72.000",
    );
    expect(await booked(customer)).toEqual(["out:72000"]);
    // With something open it may as well answer that.
    await say(chat, "bayar listrik 150");
    expect(await say(chat, "eh 5kg 90rb")).toContain("listrik");
    await say(chat, "1");
    await say(chat, "satu");
    expect(await booked(customer)).toEqual(["out:150000", "out:90000"]);
  });

  test("that may be one more of the same is asked, the row's own first", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli ayam 90rb");
    expect(await say(chat, "yg ayam tadi 95rb")).toContain(
      "1 Ya, jadi Rp95.000",
    );
    await say(chat, "1");
    expect(await booked(customer)).toEqual(["out:95000"]);
  });

  test("takes away what has two names one by one, and asks where a name is missing or twice there", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb, beli minyak 38rb, beli gula 17rb");
    expect(await say(chat, "hapus minyak dan bakso")).toContain(
      'Catatan "bakso" tidak ketemu',
    );
    expect(await booked(customer)).toHaveLength(3);
    expect(await say(chat, "hapus minyak dan gula")).toContain(
      "Dihapus: Beli minyak Rp38.000, Beli gula Rp17.000.",
    );
    expect(await booked(customer)).toEqual(["in:20000"]);
    await say(chat, "beli kopi 5rb, beli teh 4rb, beli kopi 6rb");
    expect(await say(chat, "hapus teh, kopi")).toContain("Yang mana, Bu?");
    expect(await booked(customer)).toHaveLength(4);
  });

  test("that comes with another one changes nothing, and she is told to send them one by one", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb, beli gas 22rb");
    for (const text of [
      "ralat 1 jadi 25rb, 2 jadi 23rb",
      "hapus 1\nralat gas 23rb",
    ])
      expect(await say(chat, text)).toContain("Satu-satu ya, Bu");
    expect(await booked(customer)).toEqual(["in:20000", "out:22000"]);
  });

  test.each(["tadi salah", "yang tadi batal", "maaf bu yg tadi gak jadi"])(
    "%s undoes the last message",
    async (text) => {
      const { chat, customer } = await someone();
      await say(chat, "jual es 20rb");
      expect(await say(chat, text)).toContain("saya batalkan: masuk Rp20.000");
      expect(await booked(customer)).toEqual([]);
    },
  );

  test("whose amount is not clear is asked, and booked by her answer alone", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb, beli gas 22rb");
    expect(await say(chat, "RALAT 2 jadi 23")).toBe(
      "❓ Beli gas jadi berapa, Bu?\n1 Rp23.000  2 Rp23  3 Tidak jadi",
    );
    expect(await booked(customer)).toEqual(["in:20000", "out:22000"]);
    expect(await say(chat, "3")).toContain("tidak saya");
    expect(await booked(customer)).toEqual(["in:20000", "out:22000"]);
    await say(chat, "RALAT 2 jadi 23-25rb");
    await say(chat, "2");
    expect(await booked(customer)).toEqual(["in:20000", "out:25000"]);
  });

  test.each([
    ["RALAT 5 jadi 83rb", "Nomor 5 tidak ada"],
    ["hapus 3", "Nomor 3 tidak ada"],
    ["ralat bakso 5rb", 'Catatan "bakso" tidak ketemu'],
    ["RALAT 2", "mau diralat jadi berapa"],
    ["ralat 2 jadi banyak", "mau diralat jadi berapa"],
    ["ralat 99rb", "Yang mana, Bu?"],
    ["hapus 1 dan 7", "Nomor 7 tidak ada"],
  ])("%s is asked, never guessed", async (text, words) => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb, beli gas 22rb");
    const reply = await say(chat, text);
    expect(reply).toContain(words);
    expect(reply.split("\n").length).toBeLessThanOrEqual(3);
    expect(await booked(customer)).toEqual(["in:20000", "out:22000"]);
  });

  test.each([
    ["bukan beli tapi jual", "in:22000"],
    ["gas bukan beli tapi jual", "in:22000"],
    ["itu jual bukan beli", "in:22000"],
    ["ralat 1 jadi jual gas 25rb", "in:25000"],
    ["gas harusnya 25rb", "out:25000"],
    ["bukan 22rb tapi 25rb", "out:25000"],
    ["rlat 1 25rb", "out:25000"],
    ["Ralat no. 1 jadi Rp25.000,-", "out:25000"],
    ["ralat yang pertama jadi dua puluh lima ribu", "out:25000"],
    ["hapsu 1", undefined],
    ["batal 1", undefined],
    ["apus gas", undefined],
  ])("%s is understood", async (text, expected) => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22rb");
    expect(await say(chat, text)).toStartWith("✅ Di");
    expect(await booked(customer)).toEqual(expected ? [expected] : []);
  });

  test("that her purse was another keeps the amount", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22rb");
    await say(chat, "bukan usaha tapi rumah");
    const [row] = await database.sql`
      select category from marts.entries where customer_number = ${customer}`;
    expect(row!.category).toBe("prive");
  });

  test.each([
    "beli bawal 2 kg 50rb",
    "beli bantal 2 50rb",
    "beli papan penghapus 5rb",
  ])("%s is a note and no command", async (text) => {
    const { chat } = await someone();
    await say(chat, "jual es 20rb");
    expect(await say(chat, text)).not.toMatch(/Diralat|Dihapus|batalkan/);
  });

  test("BATAL undoes the last message alone, a correction by putting back what was there", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb", "beli gas 22rb, beli gula 5rb");
    await say(chat, "RALAT gas 23rb");
    await say(chat, "HAPUS gula");
    expect(await booked(customer)).toEqual(["in:20000", "out:23000"]);
    expect(await say(chat, "BATAL")).toContain(
      "kembali seperti semula: Beli gula Rp5.000",
    );
    expect(await say(chat, "BATAL")).toContain("Beli gas Rp22.000");
    expect((await booked(customer)).sort()).toEqual([
      "in:20000",
      "out:22000",
      "out:5000",
    ]);
    expect(await say(chat, "BATAL")).toContain(
      "saya batalkan: keluar Rp27.000",
    );
    expect(await booked(customer)).toEqual(["in:20000"]);
    expect(await say(chat, "BATAL")).toContain("saya batalkan: masuk Rp20.000");
    expect(await say(chat, "BATAL")).toContain("Tidak ada catatan");
    expect(await booked(customer)).toEqual([]);
  });

  test("that was asked about a row that is gone is dropped with one line, and what waits behind it is asked", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb, beli gas 22rb");
    expect(await say(chat, "RALAT 2 jadi 23")).toContain("gas jadi berapa");
    await say(chat, "beli kopi 14");
    const answer = await say(chat, "HAPUS 2");
    expect(answer).toContain("Dihapus: Beli gas Rp22.000");
    expect(answer).toContain("tidak perlu dijawab lagi");
    expect(answer).toContain("❓ Beli kopi");
    await say(chat, "1");
    expect(await booked(customer)).toEqual(["in:20000", "out:14000"]);
    expect(await say(chat, "1")).toContain("tidak sedang menunggu jawaban");
  });

  test("that was asked about two rows can still be done to the one that stands", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22rb, beli gas besar 30rb");
    expect(await say(chat, "RALAT gas 25rb")).toContain("Yang mana");
    const answer = await say(chat, "HAPUS gas besar");
    expect(answer).not.toContain("tidak perlu dijawab");
    expect(await say(chat, "1")).toContain("jadi Rp25.000");
    expect(await booked(customer)).toEqual(["out:25000"]);
  });

  test("of everything is asked about row by row, and brings nothing back", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb, beli gas 22rb");
    await say(chat, "HAPUS 2");
    await say(chat, "beli gula 15rb, beli kopi 5rb");
    expect(await say(chat, "hapus semua")).toContain("Yang mana, Bu?");
    expect(await booked(customer)).toEqual([
      "in:20000",
      "out:15000",
      "out:5000",
    ]);
  });

  test("is dropped by the words of its own answer, and names what was turned as she does", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli minyak 20rb");
    expect(await say(chat, "RALAT 1 jadi 23")).toContain("3 Tidak jadi");
    expect(await say(chat, "ga jadi bu")).toContain("tidak saya catat");
    expect(await say(chat, "bukan beli minyak tapi jual kue")).toContain(
      "Jual kue jadi masuk Rp20.000",
    );
    expect(await booked(customer)).toEqual(["in:20000"]);
  });

  test("in everyday words puts right the row that it names, and books no new one", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli ayam 42rb, beli gula 30rb, beli minyak 38rb");
    expect(await say(chat, "eh salah yg ayam td 52rb bukan 42")).toContain(
      "Diralat: Beli ayam Rp42.000 jadi Rp52.000",
    );
    expect(await say(chat, "eh 35rb deh gulanya")).toContain(
      "Diralat: Beli gula Rp30.000 jadi Rp35.000",
    );
    expect((await booked(customer)).sort()).toEqual([
      "out:35000",
      "out:38000",
      "out:52000",
    ]);
    expect(await say(chat, "yang gula salah")).toContain("mau diralat jadi");
  });

  test("in everyday words that may be one more is asked, with both", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli minyak 38rb, jual es 20rb");
    const asked = await say(chat, "minyaknya 30rb ya");
    expect(asked).toContain("Beli minyak Rp38.000 jadi Rp30.000?");
    expect(asked).toContain("1 Ya, jadi Rp30.000  2 Bukan, satu lagi Rp30.000");
    await say(chat, "2");
    expect((await booked(customer)).sort()).toEqual([
      "in:20000",
      "out:30000",
      "out:38000",
    ]);
    expect(await say(chat, "eh salah, es 25rb bukan 15rb")).toContain(
      "Jual es Rp20.000 jadi Rp25.000?",
    );
    await say(chat, "1");
    expect(await booked(customer)).toContain("in:25000");
  });

  test("without a name is of the only row that was told", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual bakwan 40rb");
    expect(await say(chat, "eh maaf 45rb")).toContain("jadi Rp45.000");
    expect(await say(chat, "jadi 45 ribu")).toContain("sudah tercatat begitu");
    expect(await booked(customer)).toEqual(["in:45000"]);
    // No row fits: a note like any other.
    await say(chat, "eh lupa beli gas 22rb");
    expect(await booked(customer)).toEqual(["in:45000"]);
    expect(await say(chat, "semangkanya 10rb")).toContain("❓");
  });
});
