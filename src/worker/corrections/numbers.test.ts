import { describe, expect, test } from "bun:test";
import { engines } from "../../testing/databases.ts";
import { flowsOf, onService } from "../../testing/on-service.ts";

describe.each(engines)("the number of a row on %s", (engine) => {
  const on = onService(engine);
  const { someone, say } = on;
  const booked = async (customer: string) =>
    (await flowsOf(on.database, customer)).sort();

  test("stays its own through a RALAT that was asked back", async () => {
    for (const [note, answer, rest] of [
      [
        "jual kue 100rb, beli telor 30rb, gas 22rb",
        "\n1 Jual kue Rp100.000  2 Beli telor Rp33.000  3 Gas Rp22.000",
        ["out:22000"],
      ],
      ["laku 100rb, beli telor 30rb", "Rp30.000 jadi Rp33.000", []],
    ] as const) {
      const { chat, customer } = await someone();
      await say(chat, note);
      await say(chat, "RALAT 2 jadi 33");
      expect(await say(chat, "1")).toContain(answer);
      expect(await say(chat, "RALAT 1 jadi 120rb")).toContain(
        "Rp100.000 jadi Rp120.000",
      );
      expect(await say(chat, "hapus 1 dan 2")).toContain(
        "Rp120.000, Beli telor Rp33.000.",
      );
      expect(await booked(customer)).toEqual([...rest]);
    }
  });

  test("is shown once more where the list that she sees gives it to another", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kopi 20rb, beli beras 70rb, beli gula 15rb");
    expect(await say(chat, "hapus yang kedua")).toContain(
      "\n1 Jual kopi Rp20.000  2 Beli gula Rp15.000\n",
    );
    expect(await say(chat, "HAPUS 1")).toContain("\n1 Beli gula Rp15.000\n");
    expect(await say(chat, "beli sabun 5rb")).toContain(
      "\n1 Beli sabun Rp5.000\nArus kas hari ini minus Rp20.000. Salah? Balas RALAT 1 jadi 83rb.",
    );
    expect(await say(chat, "RALAT 1 jadi 6rb")).toContain(
      "\n1 Beli sabun Rp6.000\n",
    );
    expect(await booked(customer)).toEqual(["out:15000", "out:6000"]);
  });

  test("of an older row that was named is shown, too", async () => {
    const { chat } = await someone();
    await say(chat, "beli minyak 38rb");
    await say(chat, "beli teh 12rb, beli gula 5rb, jual es 9rb");
    expect(await say(chat, "ralat minyak 45rb")).toContain(
      "\n1 Beli minyak Rp45.000\n",
    );
  });

  test("of what an answer books is shown where its note has other rows", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 100rb, beli telor 30rb, gas 22");
    expect(await say(chat, "1")).toContain("\n1 Gas Rp22.000\n");
    await say(chat, "RALAT 1 jadi 23rb");
    expect(await booked(customer)).toEqual([
      "in:100000",
      "out:23000",
      "out:30000",
    ]);
  });

  test("of a list of another day counts no more, and is not shown with each note", async () => {
    const { chat } = await someone();
    await say(chat, "jual kopi 20rb, beli beras 70rb, beli gula 15rb");
    await on.database.sql`
      update chat.outbox set created_at = created_at - interval '13 hours'
      where chat_id = ${chat}`;
    expect(await say(chat, "beli sabun 5rb")).not.toContain("1 Beli sabun");
  });

  test("that is no row's now is told with all that may be meant, without contradiction", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kopi 20rb");
    await say(chat, "beli beras 70rb");
    expect(await say(chat, "hapus yang kedua")).toBe(
      "Nomornya saya urutkan dulu, Bu. Balas dengan nomor yang ini:\n" +
        "1 Jual kopi Rp20.000  2 Beli beras Rp70.000",
    );
    expect(await say(chat, "HAPUS 2")).toContain("Dihapus: Beli beras");
    expect(await booked(customer)).toEqual(["in:20000"]);
    expect(await say(chat, "HAPUS 3")).toContain("Nomor 3 tidak ada");
  });
});
