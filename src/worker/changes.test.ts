import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { startModel, type Model } from "../testing/model.ts";
import { flowsOf } from "../testing/on-service.ts";
import {
  addMitra,
  newFileUrl,
  servePictures,
  startService,
  type TestService,
} from "../testing/service.ts";

describe.each(engines)("a message that she changes on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let model: Model;
  let people = 0;
  const someone = async (isAgreed = true) => {
    const customer = `E${++people}`;
    const phone = `6281200009${String(people).padStart(3, "0")}`;
    const chat = await addMitra(database, { customer, phone, isAgreed });
    return { customer, chat };
  };
  const booked = (customer: string) => flowsOf(database, customer);
  let events = 0;
  const edit = (chat: string, target: string, body: string, id?: string) =>
    service.post({
      event: "message.edited",
      session: "default",
      timestamp: Date.now() + ++events,
      payload: {
        id: `false_${chat}_${id ?? `ED${events}`}`,
        timestamp: Math.floor(Date.now() / 1000),
        from: chat,
        fromMe: false,
        body,
        editedMessageId: target,
      },
    });
  const revoke = (chat: string, target: string) =>
    service.post({
      event: "message.revoked",
      session: "default",
      timestamp: Date.now() + ++events,
      payload: {
        after: { id: `false_${chat}_RV${events}`, from: chat, fromMe: false },
        before: null,
        revokedMessageId: target,
      },
    });
  /** What was answered to what `send` does. */
  async function heardOf(chat: string, send: () => Promise<unknown>) {
    const before = service.heard(chat).length;
    await send();
    await service.settled();
    return service.heard(chat).slice(before);
  }
  const write = async (chat: string, text: string) => {
    const rawId = await service.write(chat, text);
    await service.settled();
    return rawId;
  };

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

  test("by an edit is booked anew, answered once, and the ledger shows both", async () => {
    const { chat, customer } = await someone();
    const id = await write(chat, "jual gorengan 350rb, beli minyak 38rb");
    const answers = await heardOf(chat, async () => {
      await edit(chat, id, "jual gorengan 360rb, beli minyak 38rb", "ONE");
      // The gateway tells it twice.
      await edit(chat, id, "jual gorengan 360rb, beli minyak 38rb", "ONE");
    });
    expect(answers).toEqual([
      "✅ Sesuai pesan yang Ibu ubah: masuk Rp360.000, keluar Rp38.000.\nArus kas hari ini positif Rp322.000.",
    ]);
    expect(await booked(customer)).toEqual(["in:360000", "out:38000"]);
    const states = await database.sql`
      select state, count(*) as rows from marts.entry_audit
      where customer_number = ${customer} group by state order by state`;
    expect(states.map((row) => `${row.state} ${row.rows}`)).toEqual([
      "reversed 2",
      "reversing 2",
      "standing 2",
    ]);
    expect((await service.say(chat, "BATAL")).join()).toContain(
      "kembali seperti semula",
    );
    expect(await booked(customer)).toEqual(["in:350000", "out:38000"]);
  });

  test("before it was read is read with its new words", async () => {
    const { chat, customer } = await someone();
    const first = await heardOf(chat, async () => {
      const id = `EARLY${events}`;
      await edit(chat, id, "jual kue 60rb");
      await service.settled();
      await service.write(chat, "jual kue 50rb", {
        id: `false_${chat}_${id}`,
      });
    });
    expect(first.join()).toContain("Tercatat: masuk Rp60.000");
    expect(first).toHaveLength(1);
    expect(await booked(customer)).toEqual(["in:60000"]);
    const { chat: other, customer: hers } = await someone();
    const id = `LATE${events}`;
    await revoke(other, id);
    const answers = await heardOf(other, () =>
      service.write(other, "jual kue 50rb", { id: `false_${other}_${id}` }),
    );
    expect(answers).toEqual([]);
    expect(await booked(hers)).toEqual([]);
    const [kept] = await database.sql`
      select body from chat.messages where raw_id = ${id}`;
    expect(kept!.body).toBeNull();
  });

  test("twice, out of order, counts by when she did it", async () => {
    const { chat, customer } = await someone();
    const id = await write(chat, "jual kue 50rb");
    const at = Date.now();
    const late = (body: string, timestamp: number, editId: string) =>
      service.post({
        event: "message.edited",
        session: "default",
        timestamp,
        payload: {
          id: `false_${chat}_${editId}`,
          from: chat,
          body,
          editedMessageId: id,
        },
      });
    await late("jual kue 70rb", at - 1_000, "B");
    await service.settled();
    const stale = await heardOf(chat, () =>
      late("jual kue 60rb", at - 5_000, "A"),
    );
    expect(stale).toEqual([]);
    expect(await booked(customer)).toEqual(["in:70000"]);
  });

  test("from small talk to a note is booked, from a note to small talk taken back", async () => {
    const { chat, customer } = await someone();
    const id = await write(chat, "halo bu");
    const [now] = await heardOf(chat, () => edit(chat, id, "jual kue 50rb"));
    expect(now).toContain("masuk Rp50.000");
    expect(await booked(customer)).toEqual(["in:50000"]);
    const [then] = await heardOf(chat, () => edit(chat, id, "halo ibu"));
    expect(then).toContain("bukan catatan lagi");
    expect(await booked(customer)).toEqual([]);
    expect(
      await heardOf(chat, () => edit(chat, "NOBODYS", "jual kue 50rb")),
    ).toEqual([]);
  });

  test("with an open question asks by its new words only", async () => {
    const { chat, customer } = await someone();
    const id = await write(chat, "jual es 20rb, beli gas 22");
    const [reply] = await heardOf(chat, () =>
      edit(chat, id, "jual es 20rb, beli gas 23"),
    );
    expect(reply).toContain("Rp23.000");
    await service.say(chat, "1");
    expect(await booked(customer)).toEqual(["in:20000", "out:23000"]);
    const [again] = await heardOf(chat, () =>
      edit(chat, id, "jual es 20rb, beli gas 24rb"),
    );
    expect(again).toContain("keluar Rp24.000");
    expect((await booked(customer)).sort()).toEqual(["in:20000", "out:24000"]);
  });

  test("by an edit to what is not clear is read anew, not called no note", async () => {
    const { chat, customer } = await someone();
    const id = await write(chat, "laku 90rb");
    const [reply] = await heardOf(chat, () => edit(chat, id, "laku 90"));
    expect(reply).toBe(
      "Pesan yang Ibu ubah saya baca lagi; yang lama saya batalkan: masuk Rp90.000.\n" +
        "❓ Laku Rp90.000 atau Rp90?\n1 Rp90.000  2 Rp90  3 Bukan catatan",
    );
    expect(await booked(customer)).toEqual([]);
  });

  test("a command that was obeyed is not undone by changing its words", async () => {
    const { chat, customer } = await someone();
    await write(chat, "jual es 20rb, beli gas 22rb");
    const id = await write(chat, "RALAT 2 jadi 23rb");
    const [edited] = await heardOf(chat, () =>
      edit(chat, id, "RALAT 2 jadi 99rb"),
    );
    expect(edited).toContain("Kirim perintah baru");
    const [deleted] = await heardOf(chat, () => revoke(chat, id));
    expect(deleted).toContain("balas BATAL");
    expect(await booked(customer)).toEqual(["in:20000", "out:23000"]);
  });

  test("a command that is deleted leaves the row the name that another message gave it, and no word of its own", async () => {
    const { chat, customer } = await someone();
    const names = async () =>
      (
        await database.sql`
        select description, amount from chat.entry_sources
        where customer_number = ${customer} and is_standing order by entry_id`
      ).map((row) => `${row.description} ${row.amount}`);
    await write(chat, "jual apem 70rb");
    const amended = await write(chat, "RALAT 1 jadi 75rb");
    await heardOf(chat, () => revoke(chat, amended));
    expect(await names()).toEqual(["Jual apem 75000"]);
    const renamed = await write(chat, "RALAT 1 jadi jual kue apem mini 80rb");
    await heardOf(chat, () => revoke(chat, renamed));
    expect(await names()).toEqual(["Jual apem 80000"]);
    await write(chat, "ayam 45rb");
    const answered = await write(chat, "1");
    await heardOf(chat, () => revoke(chat, answered));
    expect(await names()).toEqual(["Jual apem 80000", "Ayam 45000"]);
    const [words] = await database.sql`
      select count(*) as rows from chat.notes where notes::text like '%mini%'`;
    expect(words!.rows).toBe(0);
  });

  test("deleted is taken back and its words are gone; nothing brings it back", async () => {
    const { chat, customer } = await someone();
    const id = await write(chat, "jual es rahasia 20rb, beli gas 22");
    await service.say(chat, "1");
    await service.say(chat, "RALAT es 25rb");
    const answers = await heardOf(chat, async () => {
      await revoke(chat, id);
      await revoke(chat, id);
    });
    expect(answers).toEqual([
      "Baik, Bu, pesannya saya hapus dan catatannya saya batalkan: masuk Rp25.000, keluar Rp22.000.\nArus kas hari ini impas.",
    ]);
    expect(await booked(customer)).toEqual([]);
    const [words] = await database.sql`
      select count(*) as rows from (
          select messages::text as words from chat.messages
          union all select notes::text from chat.notes
          union all select questions::text from chat.questions) as said
      where words like '%rahasia%'`;
    expect(words!.rows).toBe(0);
    expect((await service.say(chat, "BATAL")).join()).toContain(
      "Tidak ada catatan",
    );
    expect(await booked(customer)).toEqual([]);
    const [audit] = await database.sql`
      select count(*) filter (where reversed_reason = 'deletion') as taken_back
      from marts.entry_audit where customer_number = ${customer} and state = 'reversed'`;
    expect(audit!.taken_back).toBe(2);
  });

  test("a deleted photo is erased with its file", async () => {
    const { chat, customer } = await someone();
    servePictures(service);
    model.answer = {
      kind: "receipt",
      merchant: "Toko Maju",
      rows: [
        { direction: "out", description: "minyak", amount: 38_000 },
        { direction: "out", description: "gula", amount: 17_000 },
      ],
      total: 55_000,
    };
    const id = await service.write(chat, "", {
      hasMedia: true,
      media: { url: newFileUrl(), mimetype: "image/jpeg" },
    });
    await service.settled();
    expect(await booked(customer)).toEqual(["out:55000"]);
    const [media] = await database.sql`
      select path from chat.media
      where sha256 = (select media_sha256 from chat.messages where raw_id = ${id})`;
    const file = join(service.dataDir, media!.path);
    expect(existsSync(file)).toBe(true);
    const [reply] = await heardOf(chat, () => revoke(chat, id));
    expect(reply).toContain("saya batalkan: keluar Rp55.000");
    expect(existsSync(file)).toBe(false);
    expect(await booked(customer)).toEqual([]);
    const [note] = await database.sql`
      select raw_answer from chat.notes where reader = 'gemini' and customer_number = ${customer}`;
    expect(note!.raw_answer).toBeNull();
  });

  test("of the words under a photo is read beside the photo again", async () => {
    const receipt = {
      kind: "receipt",
      merchant: "Toko Maju",
      rows: [
        { direction: "out", description: "minyak", amount: 38_000 },
        { direction: "out", description: "gula", amount: 17_000 },
      ].map((row) => ({ ...row, category: "belanja" })),
      total: 55_000,
    };
    const shown = async () => {
      const { chat, customer } = await someone();
      servePictures(service);
      model.answer = receipt;
      const id = await service.write(chat, "belanja", {
        hasMedia: true,
        media: { url: newFileUrl(), mimetype: "image/jpeg" },
      });
      await service.settled();
      const asked = model.requests.length;
      return async (words: string) => {
        const heard = await heardOf(chat, () => edit(chat, id, words));
        expect(model.requests).toHaveLength(asked);
        const rows = await database.sql`
          select direction, amount, category, entry_date::text as date from marts.entries
          where customer_number = ${customer} order by entry_id`;
        return { told: heard.join("\n"), rows: [...rows] };
      };
    };
    const house = await (await shown())("belanja rumah");
    expect(house.told).toContain("ubah: keluar Rp55.000 (pribadi)");
    expect(house.rows).toMatchObject([{ amount: 55_000, category: "prive" }]);
    const another = await (await shown())("belanja 65rb");
    expect(another.told).toContain(
      "Tulisan Ibu keluar Rp65.000, di foto keluar Rp55.000",
    );
    expect(another.rows).toEqual([]);
    const change = await shown();
    const same = await change("belanja ya bu");
    expect(same.told).toContain("Catatannya tetap: keluar Rp55.000");
    const today = same.rows[0]!.date as string;
    const { rows } = await change("belanja kemarin");
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 });
    expect(rows).toMatchObject([{ date: `${yesterday}`, category: "belanja" }]);
  });

  test("before she agreed: a deletion goes at once, an edit waits with its message", async () => {
    const { chat, customer } = await someone(false);
    const gone = await write(chat, "jual kue 50rb");
    const changed = await write(chat, "jual es 20rb");
    const answers = await heardOf(chat, async () => {
      await revoke(chat, gone);
      await edit(chat, changed, "jual es 25rb");
    });
    expect(answers).toEqual([]);
    const [kept] =
      await database.sql`select body from chat.messages where raw_id = ${gone}`;
    expect(kept!.body).toBeNull();
    await service.say(chat, "SETUJU");
    expect(await booked(customer)).toEqual(["in:25000"]);
  });

  test("by another chat's id is not touched", async () => {
    const { chat, customer } = await someone();
    const { chat: other } = await someone();
    const id = await write(chat, "jual kue 50rb");
    await write(other, "halo");
    expect(await heardOf(other, () => revoke(other, id))).toEqual([]);
    expect(await heardOf(other, () => edit(other, id, "jual 1jt"))).toEqual([]);
    expect(await booked(customer)).toEqual(["in:50000"]);
  });
});
