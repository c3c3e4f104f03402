import { describe, expect, test } from "bun:test";
import { engines } from "../../testing/databases.ts";
import { flowsOf, onService } from "../../testing/on-service.ts";

describe.each(engines)("an answer in her own words on %s", (engine) => {
  const on = onService(engine);
  const { someone, say } = on;
  const booked = (customer: string) => flowsOf(on.database, customer);

  test.each<[string, string, string]>([
    ["ayam 45rb", "keluar", "out:45000"],
    ["ayam 45rb", "masuk 45rb", "in:45000"],
    ["ayam 45rb", "beli", "out:45000"],
    ["utang bu sri 40rb", "saya yang ngutang", "owed_by_me:40000"],
    ["laku 1,5", "juta", "in:1500000"],
    ["catat masuk 100 juta", "iya bener", "in:100000000"],
    ["mau beli gas 22rb", "sudah", "out:22000"],
    ["beli ayam 3 ekor 45rb", "45rb/ekor", "out:135000"],
    ["beli ayam 3 ekor 45rb", "15rb per ekor", "out:45000"],
    ["beli ayam 3 ekor 45rb", "satu ekor 45rb", "out:135000"],
    ["laku 300-350rb", "350", "in:350000"],
    ["laku 300-350rb", "yang 350rb", "in:350000"],
    ["beli gas 22", "dua puluh dua ribu", "out:22000"],
    ["beli gas 22", "iya 22 ribu", "out:22000"],
  ])("%s: %s", async (note, answer, expected) => {
    const { chat, customer } = await someone();
    expect(await say(chat, note)).toContain("❓");
    expect(await say(chat, answer)).toContain("✅ Tercatat");
    expect(await booked(customer)).toEqual([expected]);
    expect(await say(chat, "yang belum jelas")).toContain("Tidak ada");
  });

  test("that fits two of the offered has the question put again", async () => {
    const { chat, customer } = await someone();
    const asked = await say(chat, "utang bu sri 40rb");
    expect(await say(chat, "utang")).toBe(asked);
    expect(await booked(customer)).toEqual([]);
    const other = await someone();
    const open = await say(other.chat, "beli gas 22");
    expect(await say(other.chat, "22")).toBe(open);
    expect(await booked(other.customer)).toEqual([]);
  });

  test("of a part says whether it is in the sum", async () => {
    for (const [words, expected] of [
      ["sudah termasuk", ["in:30000", "owed_to_me:20000"]],
      ["belum termasuk", ["in:50000", "owed_to_me:20000"]],
    ] as const) {
      const { chat, customer } = await someone();
      await say(chat, "jual kue 50rb, yang 20rb utang");
      await say(chat, words);
      expect(await booked(customer)).toEqual([...expected]);
    }
  });

  test("with another amount than is offered is a note of its own", async () => {
    const { chat, customer } = await someone();
    await say(chat, "ayam 45rb");
    await say(chat, "laku 50rb");
    expect(await booked(customer)).toEqual(["in:50000"]);
    expect(await say(chat, "yang belum jelas")).toContain("ayam 45rb");
  });

  test("is none while nothing of it is asked: the figures are told", async () => {
    const { chat } = await someone();
    await say(chat, "beli gas 22");
    expect(await say(chat, "keluar")).toContain("Hari ini belum ada catatan");
  });

  test("to two questions at once answers the first and has the second put", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli kopi 24, teh 12");
    expect(await say(chat, "24rb dan 12rb")).toContain("❓ Teh Rp12.000");
    await say(chat, "1");
    expect(await booked(customer)).toEqual(["out:24000", "out:12000"]);
    const other = await someone();
    await say(other.chat, "beli kopi 24, teh 12");
    expect(await say(other.chat, "24rb, 13rb")).toContain("13rb");
    expect(await booked(other.customer)).toEqual([]);
  });
});
