import { describe, expect, test } from "bun:test";
import { engines } from "../testing/databases.ts";
import { onService } from "../testing/on-service.ts";

const today = Temporal.Now.plainDateISO("Asia/Jakarta");
const yesterday = today.subtract({ days: 1 }).toString();

describe.each(engines)("what she puts right in her words on %s", (engine) => {
  const on = onService(engine);
  const { someone, say } = on;
  const booked = async (customer: string) =>
    (
      await on.database.sql`
      select direction, amount, category, entry_date::text as day from marts.entries
      where customer_number = ${customer} order by entry_id`
    ).map((row) => `${row.direction}:${row.amount} ${row.category} ${row.day}`);

  test.each([
    ["beli bumbu 54rb", "ganti jadi 74rb", "out:74000 belanja"],
    ["jual kue 54rb", "ralat 1 jadi beli kue", "out:54000 belanja"],
    ["beli bumbu 54rb", "ganti 1 jadi jual", "in:54000 penjualan"],
    ["beli bumbu 54rb", "edit 1 22rb", "out:22000 belanja"],
    ["beli bumbu 54rb", "ubah yang tadi jadi 30rb", "out:30000 belanja"],
    ["beli bumbu 54rb", "salah bu harusnya 64rb", "out:64000 belanja"],
    ["beli beras 70rb", "ini buat rumah", "out:70000 prive"],
    ["beli beras 70rb", "ralat 1 rumah", "out:70000 prive"],
    ["jajan anak 5rb", "itu buat warung", "out:5000 belanja"],
    [
      "bu sri ngutang 40rb",
      "bukan ngutang tapi bayar utang",
      "in:40000 piutang",
    ],
    ["bu sri ngutang 40rb", "bukan ngutang tapi jual", "in:40000 penjualan"],
    [
      "saya ngutang beras 40rb",
      "bukan ngutang tapi bayar utang",
      "out:40000 utang",
    ],
    [
      "bu sri bayar 40rb",
      "bukan bayar tapi ngutang",
      "owed_to_me:40000 piutang",
    ],
    ["beli beras 70rb", "bukan beli tapi ngutang", "owed_by_me:70000 utang"],
    ["beli telur 54rb", "telur buat rumah", "out:54000 prive"],
    ["beli susu 54rb", "susunya buat anak", "out:54000 prive"],
    ["bayar bu sri 20rb\n1", "bukan bayar tapi dapat", "in:20000 penjualan"],
    ["laku 325rb", "bukan laku, itu belanja", "out:325000 belanja"],
    ["beli kue 50rb", "itu bukan belanja tapi jualan", "in:50000 penjualan"],
    ["jajan anak 5rb", "bukan rumah tapi jualan", "out:5000 belanja"],
    ["jual kue 50rb", "eh salah, beli bukan jual", "out:50000 belanja"],
    ["laku 325rb", "kebalik, itu pengeluaran", "out:325000 lainnya"],
    ["beli telur 3kg 30rb", "ralat 1 jadi 3x12rb", "out:36000 belanja"],
    ["beli beras 700rb", "kebanyakan nol, 70rb", "out:70000 belanja"],
    ["beli beras 70rb", "bukan, 75rb", "out:75000 belanja"],
  ])("%s: %s", async (note, text, expected) => {
    const { chat, customer } = await someone();
    for (const one of note.split("\n")) await say(chat, one);
    expect(await say(chat, text)).toStartWith("✅");
    expect(await booked(customer)).toEqual([`${expected} ${today}`]);
  });

  test("names another one, and the debt is the other's", async () => {
    const { chat, customer } = await someone();
    await say(chat, "bu tini ngutang 20rb");
    await say(chat, "jual kue 10rb");
    expect(await say(chat, "bukan bu tini tapi bu siti")).toContain(
      "Bu tini ngutang Rp20.000 jadi Bu siti ngutang Rp20.000",
    );
    expect(await say(chat, "utang pelanggan")).toContain("Bu Siti Rp20.000");
    expect(await booked(customer)).toHaveLength(2);
    // Nothing of that name is there: it is no correction.
    expect(await say(chat, "bukan bu ani tapi bu ina")).not.toContain("✅");
  });

  test("is of every row that fits where she says all of it, and of the one that she names", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual nasi 100rb, beli beras 70rb, gula 17rb");
    expect(await say(chat, "2 buat rumah")).toContain("✅ Beli beras");
    expect(await say(chat, "itu semua buat rumah")).toContain("✅ Gula");
    expect(await booked(customer)).toEqual([
      `in:100000 penjualan ${today}`,
      `out:70000 prive ${today}`,
      `out:17000 prive ${today}`,
    ]);
    await say(chat, "beli teh 5rb, beli kopi 6rb");
    expect(await say(chat, "semuanya buat rumah")).toContain(
      "✅ Beli teh Rp5.000, Beli kopi Rp6.000 dicatat sebagai belanja rumah",
    );
    expect(await say(chat, "yang kopi batal")).toContain("Dihapus: Beli kopi");
    expect(await say(chat, "ga jadi bu")).toContain("Beli kopi Rp6.000");
    expect(await booked(customer)).toHaveLength(5);
  });

  test("did not happen after all is taken back, unless it answers what was asked", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual es 20rb");
    await say(chat, "beli gas 22");
    expect(await say(chat, "gajadi")).toContain("itu tidak saya catat");
    expect(await booked(customer)).toEqual([`in:20000 penjualan ${today}`]);
    expect(await say(chat, "ga jadi bu")).toContain("saya batalkan: masuk");
    expect(await booked(customer)).toEqual([]);
  });

  test("that may be a note as well is asked, and a note where no row fits", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 20rb");
    expect(await say(chat, "ganti gas 22rb")).toContain(
      "1 Ya, jadi Rp22.000  2 Bukan, satu lagi Rp22.000",
    );
    await say(chat, "ya");
    expect(await booked(customer)).toEqual([`out:22000 operasional ${today}`]);
    expect(await say(chat, "ganti oli 50rb")).toContain("❓ Ganti oli");
  });

  test("moves all of one note to another day, and of several asks which", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 100rb, beli beras 70rb");
    expect(await say(chat, "itu kemarin")).toContain(
      "Diralat: Jual kue Rp100.000, Beli beras Rp70.000 jadi tanggal",
    );
    expect(await booked(customer)).toEqual([
      `in:100000 penjualan ${yesterday}`,
      `out:70000 belanja ${yesterday}`,
    ]);
    await say(chat, "RALAT 2 tanggal hari ini");
    expect((await booked(customer)).at(-1)).toEndWith(today.toString());
    expect(await say(chat, "ralat tanggal besok")).toContain("Tanggal berapa");
    await say(chat, "beli teh 5rb");
    await say(chat, "catatan hari ini");
    expect(await say(chat, "itu kemarin")).toContain("Yang mana, Bu?");
  });

  test("tells that the purse is another, not the same amount twice", async () => {
    const { chat } = await someone();
    await say(chat, "beli beras 70rb");
    expect(await say(chat, "bukan usaha tapi rumah")).toContain(
      "✅ Beli beras Rp70.000 dicatat sebagai belanja rumah, dipisah dari usaha.",
    );
    expect(await say(chat, "ralat 1 usaha")).toContain(
      "✅ Beli beras Rp70.000 dicatat sebagai belanja usaha.",
    );
  });

  test("an amount that the question did not offer is offered, and drafts nothing", async () => {
    for (const [note, text, asked, expected] of [
      ["beli gas 22", "23rb", "❓ Beli gas jadi Rp23.000, Bu?", "out:23000"],
      ["beli gas 22", "keliru bu, harusnya 31rb", "jadi Rp31.000", "out:31000"],
      ["beli gas 22", "ganti jadi 24rb", "jadi Rp24.000", "out:24000"],
      ["beli ayam 3 ekor 45rb", "50rb/ekor", "jadi Rp150.000", "out:150000"],
    ] as const) {
      const { chat, customer } = await someone();
      await say(chat, note);
      expect(await say(chat, text)).toContain(asked);
      expect(await booked(customer)).toEqual([]);
      await say(chat, "ya");
      const [row, ...others] = await booked(customer);
      expect(row).toStartWith(expected);
      expect(others).toEqual([]);
      expect(await say(chat, "yang belum jelas")).toContain("Tidak ada");
    }
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22");
    // It is one of the answers that she is shown, and no more.
    expect(await say(chat, "23rb")).toContain("2 Rp22.000  3 Rp22  4 Bukan");
    await say(chat, "2");
    expect((await booked(customer))[0]).toStartWith("out:22000");
  });

  test("an amount alone answers a RALAT that was asked back", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 20rb");
    await say(chat, "RALAT 1 jadi 23");
    expect(await say(chat, "23rb")).toContain("Rp20.000 jadi Rp23.000");
    await say(chat, "RALAT 1 jadi 24");
    expect(await say(chat, "25rb")).toContain("❓ Beli gas jadi Rp25.000, Bu?");
    expect(await say(chat, "ya")).toContain("Rp23.000 jadi Rp25.000");
    expect(await booked(customer)).toEqual([`out:25000 operasional ${today}`]);
    expect(await say(chat, "yang belum jelas")).toContain("Tidak ada");
  });
});
