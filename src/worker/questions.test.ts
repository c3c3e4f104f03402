import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { flowsOf } from "../testing/on-service.ts";
import {
  addMitra,
  startService,
  until,
  type TestService,
} from "../testing/service.ts";

describe.each(engines)("a question in a chat on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let number = 0;
  const someone = async () => {
    number++;
    const customer = `Q${number}`;
    const chat = await addMitra(database, {
      customer,
      phone: `62812000003${String(number).padStart(2, "0")}`,
    });
    await say(chat, "halo");
    await say(chat, "SETUJU");
    return { customer, chat };
  };
  const say = async (chat: string, text: string) =>
    (await service.say(chat, text)).join("\n");
  const booked = (customer: string) => flowsOf(database, customer);

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  test("waits while another is open, which is put again, and comes after its answer", async () => {
    const { chat, customer } = await someone();
    expect(await say(chat, "beli gas 22")).toContain("❓");
    const again = await say(chat, "jual ayam 300-350rb");
    expect(again).toContain("sesudah ini");
    expect(again).toContain("Rp22.000");
    expect(again.split("\n")).toHaveLength(3);
    const next = await say(chat, "1");
    expect(next).toContain("Tercatat: keluar Rp22.000");
    expect(next).toContain("Rp300.000");
    expect(await say(chat, "2")).toContain("masuk Rp350.000");
    expect(await booked(customer)).toEqual(["out:22000", "in:350000"]);
  });

  test("tells with what is booked what of the same message is not yet, by name and number", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22");
    const told = await say(chat, "jual kue 50rb, beli kopi 15");
    expect(told).toContain("Tercatat: masuk Rp50.000");
    expect(told).toContain("Belum saya catat: beli kopi 15;");
    expect(told).toContain("LEWATI");
    const more = await say(chat, "narik arisan 1jt");
    expect(more).toContain("❓ Narik arisan Rp1.000.000");
    const list = await say(chat, "yang belum jelas");
    expect(list).toStartWith(
      "Yang belum jelas (3): beli gas 22, beli kopi 15, narik arisan 1jt.\n❓",
    );
    expect(await booked(customer)).toEqual(["in:50000"]);
  });

  test("once one rests, each new note's own question is asked and no old one is put again", async () => {
    const { chat, customer } = await someone();
    for (const note of ["beli gas 22", "beli kopi 15", "beli teh 12"])
      await say(chat, note);
    for (const [note, asked] of [
      ["beli susu 13", "Beli susu Rp13.000"],
      ["beli roti 14", "Beli roti Rp14.000"],
    ] as const) {
      const put = await say(chat, note);
      expect(put).toContain(`❓ ${asked}`);
      expect(put.match(/❓/g)).toHaveLength(1);
    }
    expect(await say(chat, "1")).toContain("keluar Rp14.000");
    expect(await booked(customer)).toEqual(["out:14000"]);
    expect(await say(chat, "yang belum jelas")).toContain("(4)");
  });

  test("that BATAL took back is named where another waits", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22");
    await say(chat, "beli kopi 15");
    expect(await say(chat, "batal")).toStartWith(
      "Baik, Bu, beli kopi 15 tidak saya catat. Yang lain masih menunggu",
    );
    expect(await say(chat, "batal")).toBe("Baik, Bu, itu tidak saya catat.");
    expect(await say(chat, "yang belum jelas")).toContain("Tidak ada");
    expect(await booked(customer)).toEqual([]);
  });

  test("that was put twice between other notes rests, and what she wrote now is asked; all come in the end", async () => {
    const { chat, customer } = await someone();
    expect(await say(chat, "beli gas 22")).toContain("Beli gas Rp22.000");
    expect(await say(chat, "beli kopi 15")).toContain("Beli gas Rp22.000");
    const third = await say(chat, "beli teh 12");
    expect(third).toContain("Soal beli gas 22 saya tanyakan lain kali");
    expect(third).toContain("Beli teh Rp12.000 atau Rp12?");
    // What is clear is booked without a word of it.
    expect(await say(chat, "jual kue 50rb")).not.toContain("❓");
    expect(await say(chat, "1")).toContain("Beli kopi Rp15.000");
    expect(await say(chat, "satu")).toContain("Beli gas Rp22.000");
    expect(await say(chat, "pertama")).toContain("keluar Rp22.000");
    expect(await booked(customer)).toEqual([
      "in:50000",
      "out:12000",
      "out:15000",
      "out:22000",
    ]);
    expect(await say(chat, "yang belum jelas")).toContain("Tidak ada");
  });

  test("goes by LEWATI and stays a draft, of which a number late or the list brings it back", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22");
    const skipped = await say(chat, "lewati");
    expect(skipped).toContain("beli gas 22 saya simpan dulu, belum dicatat");
    expect(skipped).not.toContain("❓");
    expect(await say(chat, "jual kue 50rb")).not.toContain("❓");
    expect(await say(chat, "1")).toContain("❓ Beli gas Rp22.000");
    await say(chat, "lewati");
    expect(await say(chat, "yang belum jelas")).toContain("❓ Beli gas");
    await say(chat, "1");
    expect(await booked(customer)).toEqual(["in:50000", "out:22000"]);
  });

  test("of one or all is answered in words for it, with the thing named or not", async () => {
    for (const [answer, expected] of [
      ["38 ribu itu satunya", "out:114000"],
      ["yg ayam tadi satunya 38rb", "out:114000"],
      ["satunya", "out:114000"],
      ["38rb semuanya bu", "out:38000"],
    ] as const) {
      const { chat, customer } = await someone();
      expect(await say(chat, "td beli ayam 3 ekor 38rb")).toContain("❓");
      expect(await say(chat, answer)).toContain("Tercatat: keluar");
      expect(await booked(customer)).toEqual([expected]);
      expect(await say(chat, "yang belum jelas")).toContain("Tidak ada");
    }
  });

  test("that waits or rests is put to her by words that answer it, and drafts nothing more", async () => {
    const { chat, customer } = await someone();
    await say(chat, "td beli ayam 3 ekor 38rb");
    await say(chat, "lewati");
    await say(chat, "modal 200");
    await say(chat, "lewati");
    expect(await say(chat, "200 ribu")).toContain("❓ Modal Rp200.000");
    expect(await say(chat, "200 ribu")).toContain("keluar Rp200.000");
    expect(await say(chat, "yg ayam satunya 38rb")).toContain(
      "❓ Td beli ayam",
    );
    expect(await say(chat, "yang belum jelas")).toContain("(1)");
    await say(chat, "2");
    expect(await booked(customer)).toEqual(["out:200000", "out:114000"]);
  });

  test("asks whether an amount is so that no stall has, or that is far beyond her own", async () => {
    const { chat, customer } = await someone();
    expect(await say(chat, "catat masuk 100 juta")).toContain(
      "benar Rp100.000.000, Bu?",
    );
    await say(chat, "2");
    expect(await booked(customer)).toEqual([]);
    await say(chat, "beli motor 12jt");
    expect(await booked(customer)).toEqual(["out:12000000"]);
    const other = await someone();
    for (let day = 1; day <= 10; day++)
      await say(other.chat, `jual kue ${100 + day}rb`);
    expect(await say(other.chat, "jual kue 12jt")).toContain(
      "Jual kue: benar Rp12.000.000, Bu?",
    );
    await say(other.chat, "1");
    expect(await booked(other.customer)).toContain("in:12000000");
  });

  test("of the way of an amount is put again when she writes the amount alone once more", async () => {
    const { chat, customer } = await someone();
    expect(await say(chat, "45rb")).toContain("masuk atau keluar");
    expect(await say(chat, "45rb")).toContain("masuk atau keluar");
    expect(await say(chat, "1")).toContain("masuk Rp45.000");
    expect(await say(chat, "yang belum jelas")).toContain("Tidak ada");
    expect(await booked(customer)).toEqual(["in:45000"]);
  });

  test("of two amounts is not answered by ya or ok", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual ayam 300-350rb");
    for (const word of ["ya", "ok"])
      expect(await say(chat, word)).toContain("❓");
    expect(await booked(customer)).toEqual([]);
  });

  test("can be answered in words or by its amount, and declined", async () => {
    for (const [answer, expected] of [
      ["22rb", ["out:22000"]],
      ["22 ribu aja", ["out:22000"]],
      ["yang pertama", ["out:22000"]],
      ["satu ya bu", ["out:22000"]],
      ["tidak", []],
      ["3", []],
    ] as const) {
      const { chat, customer } = await someone();
      await say(chat, "beli gas 22");
      const reply = await say(chat, answer);
      expect([answer, await booked(customer)]).toEqual([answer, [...expected]]);
      expect(reply).toContain(
        expected.length ? "Tercatat" : "tidak saya catat",
      );
    }
  });

  test("that was declined is not answered by an amount alone, which is named by what it was", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22");
    await say(chat, "3");
    expect(await say(chat, "22rb")).toContain("Uang masuk atau keluar, Bu?");
    expect(await say(chat, "2")).toContain("keluar Rp22.000");
    expect(await booked(customer)).toEqual(["out:22000"]);
    expect(await say(chat, "hapus 1")).toContain("Uang keluar Rp22.000");
  });

  /** Holds the next answer back until what `write` sends is there, too. */
  const whileRefused = async (chat: string, first: string, then: string[]) => {
    let isRefusing = true;
    let tries = 0;
    service.far.answers.set("/api/sendText", ({ body }) => {
      tries++;
      if (isRefusing) return new Response(null, { status: 422 });
      service.far.sent.push(body as { chatId: string; text: string });
      return Response.json({ id: `true_x_R${tries}` }, { status: 201 });
    });
    const before = service.heard(chat).length;
    await service.write(chat, first);
    await until(() => tries > 0);
    for (const text of then) await service.write(chat, text);
    isRefusing = false;
    await until(() => service.heard(chat).length > before);
    await service.settled();
    service.far.answers.clear();
    return service.heard(chat).slice(before);
  };

  test("is not answered by what was written before she was shown it", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22, kopi 15");
    const [, again] = await whileRefused(chat, "1", ["1"]);
    expect(again).toContain("Kopi Rp15.000 atau Rp15?");
    expect(await booked(customer)).toEqual(["out:22000"]);
    expect(await say(chat, "1")).toContain("keluar Rp15.000");
    expect(await booked(customer)).toEqual(["out:22000", "out:15000"]);
  });

  test("is not answered by the second of two taps, however soon it was shown", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22, kopi 15");
    let letGo = () => {};
    let isSending = false;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    service.far.answers.set("/api/sendText", async () => {
      isSending = true;
      await held;
      service.far.answers.clear();
      return Response.json({ id: "true_x_T" }, { status: 201 });
    });
    const tapped = await service.write(chat, "1");
    await until(() => isSending);
    const again = await service.write(chat, "1");
    await database.sql`
      update chat.messages
      set received_at = (select received_at from chat.messages where raw_id = ${again})
          - interval '40 milliseconds'
      where raw_id = ${tapped}`;
    letGo();
    await service.settled();
    expect(service.heard(chat).at(-1)).toContain("Kopi Rp15.000 atau Rp15?");
    expect(await booked(customer)).toEqual(["out:22000"]);
  });

  test("nor by an amount that was written before it", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22, kopi 15");
    const [, again] = await whileRefused(chat, "1", ["15rb"]);
    expect(again).toContain("Kopi Rp15.000 atau Rp15?");
    expect(await booked(customer)).toEqual(["out:22000"]);
  });

  test("leaves room for what else was asked: the rest is told first, the question follows", async () => {
    const { chat } = await someone();
    const [, told, question] = await whileRefused(chat, "jual kue 5rb", [
      "jual teh 3rb",
      "beli gas 22",
      "beli kopi 15",
      "status",
    ]);
    expect(told).toContain("Tercatat: masuk Rp3.000");
    expect(told).toContain("Ibu belum punya tier");
    expect(question).toBe(
      "Belum saya catat: beli kopi 15; saya tanyakan sesudah ini, Bu.\n❓ Beli gas Rp22.000 atau Rp22?\n1 Rp22.000  2 Rp22  3 Bukan catatan",
    );
    expect(await say(chat, "1")).toContain("keluar Rp22.000");
  });

  test("two taps at once answer it once, with no word of the second", async () => {
    const { chat, customer } = await someone();
    await say(chat, "beli gas 22");
    const [, both] = await whileRefused(chat, "status", ["1", "1"]);
    expect(both).toStartWith(
      "✅ Tercatat: keluar Rp22.000 (beli gas).\nArus kas",
    );
    expect(await booked(customer)).toEqual(["out:22000"]);
  });

  test("is closed by RALAT before an older note is touched", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 50rb");
    await say(chat, "beli gas 22");
    expect(await say(chat, "RALAT")).toContain("tidak saya catat");
    expect(await booked(customer)).toEqual(["in:50000"]);
    expect(await say(chat, "1")).toContain("tidak sedang menunggu");
    expect(await say(chat, "RALAT")).toContain("masuk Rp50.000");
    expect(await booked(customer)).toEqual([]);
  });

  test("and what is clear in the same message are taken back together", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 50rb, beli gas 22");
    expect(await say(chat, "RALAT")).toContain("masuk Rp50.000");
    expect(await booked(customer)).toEqual([]);
    expect(await say(chat, "1")).toContain("tidak sedang menunggu");
  });

  test("RALAT with another amount puts the last one right, however it is said", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 50rb");
    for (const [text, amount] of [
      ["RALAT 41rb", 41000],
      ["ralat jual kue 42rb", 42000],
      ["salah, harusnya 43rb", 43000],
    ] as const) {
      expect(await say(chat, text)).toContain(
        `jadi Rp${String(amount / 1000)}.000`,
      );
      expect(await booked(customer)).toEqual([`in:${amount}`]);
    }
  });

  test("that was never put to her is not answered by a later note of the burst: nothing is lost", async () => {
    const { chat, customer } = await someone();
    const asked = await service.say(chat, "beli kopi 5", "beli kopi 8rb");
    await service.say(chat, "beli kopi 9rb");
    expect(asked.join()).toContain("❓");
    const failed = await database.sql`
      select from chat.messages where chat_id = ${chat} and status <> 'done'`;
    expect(failed).toHaveLength(0);
    expect(await booked(customer)).toContain("out:8000");
    expect(await booked(customer)).toContain("out:9000");
    const lost = await database.sql`
      select from chat.questions
      inner join chat.contacts using (contact_id)
      where customer_number = ${customer} and asked_at is null and closed_at is not null`;
    expect(lost).toHaveLength(0);
  });

  test("that was still on its way is not answered by the same thing written meanwhile", async () => {
    const { chat, customer } = await someone();
    expect(await say(chat, "beli kopi 5")).toContain("Rp5.000 atau Rp5");
    // The gateway took as long to say that it had it.
    await database.sql`
      update chat.outbox set accepted_at = now() + interval '1 minute'
      where text like '%Rp5.000 atau Rp5%'`;
    await say(chat, "beli kopi 8rb");
    await say(chat, "1");
    expect((await booked(customer)).sort()).toEqual(["out:5000", "out:8000"]);
  });

  test("taken back by a later message of its burst leaves nothing to ask, and no trouble", async () => {
    const { chat } = await someone();
    await service.write(chat, "halo");
    await service.write(chat, "beli gas 22");
    await service.write(chat, "batal");
    await service.settled();
    const failed = await database.sql`
      select from chat.messages where chat_id = ${chat} and (status <> 'done' or problem is not null)`;
    expect(failed).toHaveLength(0);
  });

  test("TOLAK after SETUJU says truly that older notes stay", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 50rb");
    const reply = await say(chat, "TOLAK");
    expect(reply).toContain("catatan yang lama tetap tersimpan");
    expect(await booked(customer)).toEqual(["in:50000"]);
    expect(await say(chat, "jual kue 60rb")).toContain("Tanpa SETUJU");
  });
});
