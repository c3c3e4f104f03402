import { describe, expect, test } from "bun:test";
import { engines } from "../testing/databases.ts";
import { flowsOf, onService } from "../testing/on-service.ts";

describe.each(engines)("HAPUS on %s", (engine) => {
  const on = onService(engine);
  const { someone, say } = on;
  const booked = async (customer: string) =>
    (await flowsOf(on.database, customer)).sort();

  test.each(["hapus", "hapus yang tadi", "hapus catatan tadi bu"])(
    "%s after a RALAT takes the row away, and brings no old amount back",
    async (text) => {
      const { chat, customer } = await someone();
      await say(chat, "jual tempe 55rb, beli gas 5rb");
      await say(chat, "ralat 1 jadi 56rb");
      expect(await say(chat, text)).toContain("Dihapus: Jual tempe Rp56.000.");
      expect(await booked(customer)).toEqual(["out:5000"]);
      expect(await say(chat, "BATAL")).toContain("Jual tempe Rp56.000");
      expect(await booked(customer)).toEqual(["in:56000", "out:5000"]);
    },
  );

  test("after a HAPUS asks which, and brings nothing back", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual tempe 55rb, beli gas 5rb");
    await say(chat, "HAPUS 2");
    expect(await say(chat, "hapus")).toBe(
      "Yang mana, Bu?\n1 Jual tempe Rp55.000",
    );
    expect(await booked(customer)).toEqual(["in:55000"]);
  });

  test("semua asks once with all that would go; BATAL leaves it, her word takes it", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 100rb, beli telor 30rb");
    const asked =
      "❓ Hapus 2 catatan ini, Bu: Jual kue Rp100.000, Beli telor Rp30.000?\n" +
      "1 Ya, hapus semua  2 Tidak jadi";
    expect(await say(chat, "hapus semua")).toBe(asked);
    expect(await say(chat, "hapus semua")).toBe(asked);
    expect(await say(chat, "BATAL")).toBe(
      "Baik, Bu, tidak jadi saya hapus; catatannya tetap.",
    );
    expect(await booked(customer)).toEqual(["in:100000", "out:30000"]);
    await say(chat, "hapus semua catatan");
    expect(await say(chat, "semua")).toContain("Dihapus: Jual kue");
    expect(await booked(customer)).toEqual([]);
  });

  test("semua of more than her last message offers either", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 100rb");
    await say(chat, "beli gas 22rb");
    expect(await say(chat, "hapus semua")).toContain(
      "1 Beli gas Rp22.000  2 Semua 2 catatan hari ini  3 Tidak jadi",
    );
    expect(await say(chat, "3")).toContain("catatannya tetap");
    expect(await booked(customer)).toEqual(["in:100000", "out:22000"]);
  });

  test("BATAL of a RALAT that was asked back says that the row stands", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 100rb");
    await say(chat, "ralat 1 jadi 33");
    expect(await say(chat, "BATAL")).toBe(
      "Baik, Bu, ralatnya tidak saya catat; catatannya tetap.",
    );
    expect(await booked(customer)).toEqual(["in:100000"]);
  });
});
