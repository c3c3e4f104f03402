import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import {
  addMitra,
  startService,
  until,
  type TestService,
} from "../testing/service.ts";
import { refresh } from "../tiering/refresh.ts";

const today = new Date().toISOString().slice(0, 10);

describe.each(engines)("a mitra's chat on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let rini: string;
  const say = (chat: string, ...texts: string[]) => service.say(chat, ...texts);
  const entriesOf = async (customer: string) =>
    (
      await database.sql`
      select direction, amount, category from marts.entries
      where customer_number = ${customer} order by entry_id`
    ).map((row) => ({ ...row }));

  beforeAll(async () => {
    database = await testDatabase(engine);
    rini = await addMitra(database, {
      customer: "C1",
      phone: "6281200000101",
      name: "Rini",
      paid: 24,
      dpd: 1,
    });
    await refresh(database, today, { asOf: today, isPinned: true });
    service = startService(database);
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  test("first use asks consent, holds the note, and books it on SETUJU", async () => {
    const [question] = await say(rini, "jual gorengan 350rb, beli minyak 38rb");
    expect(question).toContain("SETUJU");
    expect(question).toContain("tidak dikirim ke pihak lain");
    expect(await entriesOf("C1")).toEqual([]);
    const [reply] = await say(rini, "SETUJU");
    expect(reply).toBe(
      "Terima kasih, Ibu Rini! ✅ Tercatat: masuk Rp350.000, keluar Rp38.000.\n" +
        "Arus kas hari ini positif Rp312.000.\n" +
        "(Status: Silver) Salah? Balas RALAT.",
    );
    expect(await entriesOf("C1")).toEqual([
      { direction: "in", amount: 350000, category: "penjualan" },
      { direction: "out", amount: 38000, category: "belanja" },
    ]);
  });

  test("only the first note of a day is thanked for", async () => {
    const [reply] = await say(rini, "beli beras 150.000");
    expect(reply).toBe(
      "✅ Tercatat: keluar Rp150.000.\nArus kas hari ini positif Rp162.000.\n(Status: Silver) Salah? Balas RALAT.",
    );
  });

  test("status tells the tier and what the next needs, kenapa silver what is missing of it", async () => {
    const way = "Lunasi dulu 1 tagihan yang lewat (Rp120.000).";
    for (const text of ["status", "tier saya"])
      expect(await say(rini, text)).toEqual([
        `Ibu sekarang Silver: bayar 96%, telat 1 hari.\nGold perlu 98% dan telat 0 hari.\n${way}`,
      ]);
    const [why] = await say(rini, "kenapa silver");
    expect(why!.split("\n")).toEqual([
      "Ibu sekarang Silver, belum Gold karena baru terbayar 96% dari 98% dan telat 1 hari.",
      way,
      expect.stringMatching(
        /^Yang paling membantu skor bayar Ibu \(masih uji coba\): .+/,
      ),
    ]);
  });

  test("RALAT takes the last booking back, by reversal rows", async () => {
    const [reply] = await say(rini, "RALAT");
    expect(reply).toContain("saya batalkan: keluar Rp150.000");
    expect(await entriesOf("C1")).toHaveLength(2);
    const [row] =
      await database.sql`select count(*) as rows from core.entries where customer_number = 'C1'`;
    expect(row!.rows).toBe(4);
  });

  test("an ambiguous amount is asked, the rest is booked, and a number answers", async () => {
    const [question] = await say(rini, "jual kue 100rb, beli gas 22");
    expect(question).toContain("✅ Tercatat: masuk Rp100.000.");
    expect(question).toContain("❓");
    const before = await entriesOf("C1");
    const [reply] = await say(rini, "1");
    const after = await entriesOf("C1");
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({ direction: "out", amount: 22000 });
    expect(reply).toContain("✅ Tercatat: keluar Rp22.000 (beli gas).");
    const [again] = await say(rini, "1");
    expect(again).toContain("tidak sedang menunggu jawaban");
    expect((await entriesOf("C1")).length).toBe(after.length);
  });

  test("a day of another year is told with its year", async () => {
    const [reply] = await say(rini, "3/12/24 jual kue 10rb");
    expect(reply).toContain("Arus kas 3 Des 2024 positif Rp10.000.");
    expect((await say(rini, "RALAT"))[0]).toContain("masuk Rp10.000");
  });

  test("a margin told within a line is said to be no entry", async () => {
    const [reply] = await say(rini, "beli kain 100rb untung 50rb");
    expect(reply).toContain(
      "\nUntung Rp50.000 tidak ikut dicatat. Salah? Balas RALAT.",
    );
    expect((await say(rini, "RALAT"))[0]).toContain("keluar Rp100.000");
  });

  test("what is not understood gets one help line, a question of other things what can be asked, a greeting a greeting", async () => {
    expect(await say(rini, "bagaimana cuaca di bulan")).toEqual([
      "Maaf, Bu, yang itu saya belum bisa jawab.\nSaya bisa bantu soal untung, angsuran, utang pelanggan, dan tier Ibu.",
    ]);
    expect(await say(rini, "awan putih bergerak")).toEqual([
      "Belum paham, Bu. Tulis misalnya: jual gorengan 350rb, beli minyak 38rb",
    ]);
    expect((await say(rini, "halo"))[0]).toStartWith("Halo, Ibu Rini!");
  });

  test("a note that lacks its amount is asked for it", async () => {
    expect(await say(rini, "Beli gula")).toEqual([
      "Berapa jumlahnya, Bu? Tulis lengkap, misalnya: Beli gula 20rb",
    ]);
    expect((await say(rini, "jualan dulu ya"))[0]).not.toContain("Berapa");
  });

  test("a stranger is greeted, told how to be enrolled, and shown nothing", async () => {
    const [reply] = await say("6289900000001@c.us", "status CUST-000001");
    expect(reply).toContain("belum terdaftar");
    expect(reply).not.toContain("Silver");
    const [kept] =
      await database.sql`select body from chat.messages where chat_id = '6289900000001@c.us'`;
    expect(kept!.body).toBeNull();
  });

  test("TOLAK erases what was held, and later notes are not kept", async () => {
    const sari = await addMitra(database, {
      customer: "C2",
      phone: "6281200000102",
      name: "Sari",
    });
    await say(sari, "jual kue 75rb");
    const [reply] = await say(sari, "TOLAK");
    expect(reply).toContain("sudah saya hapus");
    const [late] = await say(sari, "jual kue 80rb");
    expect(late).toContain("Tanpa SETUJU");
    const bodies =
      await database.sql`select body from chat.messages where chat_id = ${sari} and body is not null`;
    expect(bodies).toHaveLength(0);
    expect(await entriesOf("C2")).toEqual([]);
  });

  test("what arrives while an answer is pending is answered together", async () => {
    const dewi = await addMitra(database, {
      customer: "C3",
      phone: "6281200000103",
      name: "Dewi",
    });
    await say(dewi, "halo");
    await say(dewi, "SETUJU");
    let letGo = () => {};
    let isSending = false;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    service.far.answers.set("/api/sendText", async () => {
      isSending = true;
      await held;
      service.far.answers.clear();
      return Response.json({ id: "true_x_Y" }, { status: 201 });
    });
    await service.write(dewi, "jual kue 10rb");
    await until(() => isSending);
    await service.write(dewi, "jual es 20rb");
    await service.write(dewi, "beli gula 5rb");
    letGo();
    await service.settled();
    expect(service.heard(dewi).at(-1)).toContain(
      "masuk Rp20.000, keluar Rp5.000",
    );
  });

  test("hari ini is the reader's own day: what came days late is told with its date, what is stamped ahead is of today", async () => {
    const chat = await addMitra(database, {
      customer: "C10",
      phone: "6281200000110",
      isAgreed: true,
    });
    const answered = async (days: number) => {
      await service.write(chat, "jual kue 17rb", {
        timestamp: Math.floor(Date.now() / 1000) + days * 86_400,
      });
      await service.settled();
      // At night what is late waits for the morning.
      const [planned] = await database.sql`
        select text from chat.outbox where chat_id = ${chat} order by outbox_id desc limit 1`;
      return planned!.text as string;
    };
    const late = await answered(-3);
    expect(late).toContain("positif Rp17.000");
    expect(late).not.toContain("hari ini");
    expect(await answered(2)).toContain("hari ini positif Rp17.000");
    const [latest] = await database.sql`
      select max(entry_date) = (now() at time zone 'Asia/Jakarta')::date as is_today
      from marts.entries where customer_number = 'C10'`;
    expect(latest!.is_today).toBe(true);
  });

  test("a note for another mitra's number is not booked as her own", async () => {
    const chat = await addMitra(database, {
      customer: "C11",
      phone: "6281200000111",
      isAgreed: true,
    });
    const [told] = await service.say(chat, "untuk CUST-000002 jual 75rb");
    expect(told).toContain("belum saya catat");
    const booked = await database.sql`
      select from marts.entries where customer_number = 'C11'`;
    expect(booked).toHaveLength(0);
  });

  test("the audit log says what was written, not what her word would have allowed", async () => {
    const chat = await addMitra(database, {
      customer: "C9",
      phone: "6281200000109",
    });
    await say(chat, "halo");
    for (const word of ["SETUJU", "tolak skor", "BERHENTI"])
      await say(chat, word);
    const logged = await database.sql`
      select details from ops.audit_log
      where action in ('consented', 'stopped') and actor_contact_id = (
          select contact_id from chat.contacts where customer_number = 'C9')
      order by audit_id`;
    const written = await database.sql`
      select jsonb_build_object('version', min(text_version),
              'granted', coalesce(jsonb_agg(purpose order by consent_id) filter (where is_granted), '[]'),
              'refused', coalesce(jsonb_agg(purpose order by consent_id) filter (where not is_granted), '[]')) as details
      from chat.consents
      inner join chat.contacts using (contact_id)
      where customer_number = 'C9'
      group by message_id order by min(consent_id)`;
    expect(logged).toHaveLength(3);
    expect([...logged]).toEqual([...written]);
    expect(logged[0]!.details.granted).not.toContain("abroad");
    expect(logged[0]!.details.version).toEndWith("-here");
  });
});
