import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { billsAround } from "../testing/bills.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { addMitra } from "../testing/mitra.ts";
import { startService, until, type TestService } from "../testing/service.ts";
import { refresh } from "../tiering/refresh.ts";

const today = Temporal.Now.plainDateISO("Asia/Jakarta").toString();
const { bill, paid, coming } = billsAround(today);

describe.each(engines)("her figures on %s", (engine) => {
  let database: Database;
  let service: TestService;
  const [silver, gold] = ["6281200006601@c.us", "6281200006602@c.us"];

  beforeAll(async () => {
    database = await testDatabase(engine);
    const { sql } = database;
    await sql`insert into core.officers values ('6281200009999', 'Pak Dedi', 'B1')`;
    // 9 of 10 bills paid, one late since yesterday; and one who has paid all.
    await addMitra(database, "S", {
      dpd: 1,
      snapshotDate: today,
      bills: [...paid(9, -8), bill(-1), ...coming(5, 6)],
    });
    await addMitra(database, "G", { snapshotDate: today, bills: paid(9, -8) });
    for (const [chat, customer] of [
      [silver, "S"],
      [gold, "G"],
    ] as const) {
      const [contact] = await sql`
        insert into chat.contacts (phone, role, customer_number, officer_phone)
        values (${chat.slice(0, -5)}, 'mitra', ${customer}, ${customer === "S" ? "6281200009999" : null})
        returning contact_id`;
      await sql`
        insert into chat.consents (contact_id, text_version, is_granted, message_id)
        values (${contact!.contact_id}, 'test', true, 0)`;
    }
    await refresh(database, today, { asOf: today, isPinned: true });
    service = startService(database);
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });
  const say = async (chat: string, text: string) =>
    (await service.say(chat, text)).join("\n").split("\n");

  test("are told as not there while there are none", async () => {
    expect((await say(silver, "untung hari ini"))[0]).toBe(
      "Hari ini belum ada catatan, Bu.",
    );
    expect((await say(silver, "utang pelanggan"))[0]).toBe(
      "Belum ada utang pelanggan yang tercatat, Bu.",
    );
  });

  test("are told of a day, a week and a month, household apart, with the days that were noted", async () => {
    await say(silver, "jual gorengan 350rb, beli minyak 38rb, jajan anak 10rb");
    expect(await say(silver, "untung hari ini brp?")).toEqual([
      "Hari ini masuk Rp350.000, keluar Rp38.000.",
      "Sisa uang usaha Rp312.000. Untuk rumah Rp10.000, jadi sisa uang Rp302.000.",
    ]);
    const days = Temporal.PlainDate.from(today).dayOfWeek;
    expect(await say(silver, "bathi minggu iki piro")).toEqual([
      "Minggu ini masuk Rp350.000, keluar Rp38.000.",
      "Sisa uang usaha Rp312.000. Untuk rumah Rp10.000, jadi sisa uang Rp302.000.",
      `Tercatat 1 dari ${days} hari${days > 2 ? ", jadi belum lengkap" : ""}.`,
    ]);
    expect((await say(silver, "saldo bulan ini"))[0]).toBe(
      "Bulan ini masuk Rp350.000, keluar Rp38.000.",
    );
    expect((await say(gold, "untung hari ini"))[0]).toBe(
      "Hari ini belum ada catatan, Bu.",
    );
  });

  test("are told of customers' debts", async () => {
    await say(silver, "bu tini ngutang 15rb");
    const [sum, who] = await say(silver, "siapa yang ngutang");
    expect(sum).toBe("Utang pelanggan yang belum dibayar Rp15.000.");
    expect(who).toBe("Bu Tini Rp15.000");
  });

  test("are told of what each customer still owes after part payments", async () => {
    for (const text of [
      "pak budi ambil dulu rokok 30rb",
      "tini nyicil utang 5rb",
      "bu tini ngutang gorengan 20rb",
      "pak budi bayar utang 30rb",
      "mbak wati bon beras 12rb",
    ])
      await say(silver, text);
    expect(await say(silver, "utang pelanggan")).toEqual([
      "Utang pelanggan yang belum dibayar Rp42.000.",
      "Bu Tini Rp30.000, Mbak Wati Rp12.000",
    ]);
    expect(await say(silver, "utang bu tini berapa")).toEqual([
      "Yang belum dibayar: Bu Tini Rp30.000.",
    ]);
    // Taken back, it is owed no more; paid by nobody she named, it is not clear whose it was.
    await say(silver, "BATAL");
    await say(silver, "terima bayaran utang pelanggan 10rb");
    expect(await say(silver, "utang pelanggan")).toEqual([
      "Utang pelanggan yang belum dibayar Rp20.000.",
      "Bu Tini Rp30.000. Ada bayaran Rp10.000 yang belum jelas dari siapa.",
    ]);
    const named = await database.sql`
      select chat.customer_named(words) as name
      from unnest(${["Utang bu tini", "Ngutang", "Terima pembayaran utang dari bu Sri", "Budi utang", "Mak ijah bayar", "Pinjam uang ke kakak", "Dipinjam adik", "minjemin bu ani"]}::text[])
          with ordinality as said (words, place)
      order by place`;
    expect(named.map(({ name }) => name)).toEqual([
      "Bu Tini",
      null,
      "Bu Sri",
      "Budi",
      "Mak Ijah",
      "Kakak",
      "Adik",
      "Bu Ani",
    ]);
  });

  test("a customer who is said to have paid all is booked with her open debt, after a yes", async () => {
    expect((await say(silver, "sisa utang bu tini brp")).join()).toContain(
      "Bu Tini Rp30.000",
    );
    expect(await say(silver, "bu tini lunas")).toEqual([
      "❓ Bu Tini lunas Rp30.000, betul?",
      "1 Ya  2 Bukan",
    ]);
    expect((await say(silver, "1"))[0]).toContain("masuk Rp30.000");
    expect((await say(silver, "utang pelanggan")).join()).not.toContain(
      "Bu Tini",
    );
    expect((await say(silver, "bu tini lunas"))[0]).toContain(
      "Belum jelas utang yang mana",
    );
    await say(silver, "bu tini ngutang 16rb");
  });

  test("who has paid and is called late is not asked whether it happened, sum or not", async () => {
    const told = await say(
      silver,
      "sudah bayar ke pak dedi 120rb tapi kok masih telat",
    );
    expect(told.join(" ")).toContain("data pemberi pinjaman");
    expect(told.join(" ")).not.toContain("sudah terjadi");
  });

  test("are told of bills: the next, what is late, what is left", async () => {
    const lines = await say(silver, "cicilan kapan & berapa?");
    expect(lines[0]).toStartWith("Angsuran berikutnya Rp100, ");
    expect(lines[1]).toBe("Yang lewat: 1 tagihan, Rp100.");
    expect(lines[2]).toStartWith("Sisanya 5 angsuran, Rp500 (data ");
    expect(await say(gold, "angsuran berapa")).toEqual([
      "Tidak ada angsuran yang menunggu, Bu.",
    ]);
  });

  test("are told why the tier is what it is, and what a payment would make of it", async () => {
    const why = await say(silver, "kenapa saya silver");
    expect(why).toEqual([
      "Ibu sekarang Silver, belum Gold karena baru terbayar 90% dari 98% dan telat 1 hari.",
      "Lunasi dulu 1 tagihan yang lewat (Rp100).",
    ]);
    expect(await say(silver, "kalau saya bayar 1 tagihan")).toEqual([
      "Kalau Ibu bayar 1 tagihan yang lewat hari ini (Rp100), Ibu jadi Gold.",
    ]);
    const [three] = await say(silver, "klo byr 3 angsuran gmn");
    // Gold holds from the first of them on: what is paid later does not put it off.
    expect(three).toBe(
      "Kalau Ibu bayar 1 tagihan yang lewat hari ini dan 2 angsuran tepat waktu (Rp300), Ibu jadi Gold hari ini juga, dari Rp100 yang pertama.",
    );
    const ahead = await say(
      silver,
      "kalau saya bayar 2 minggu ke depan tepat waktu",
    );
    expect(ahead[0]).toStartWith(
      "Kalau Ibu bayar 2 angsuran berikutnya tepat waktu (Rp200), Ibu jadi Bronze per ",
    );
    expect(ahead[0]).toEndWith(
      ", selama tagihan yang lewat (Rp100) belum dibayar.",
    );
    // What is late is later by then: it is not told as paid today.
    expect(await say(silver, "kalau saya bayar 2 minggu lagi")).toEqual([
      "Kalau baru dibayar 14 hari lagi, Ibu telat sekitar 15 hari.",
      "Gold perlu telat 0 hari; Silver telat paling lama 7 hari.",
      "Kalau ada kendala bayar, kabari petugas Ibu sebelum hari angsuran, ya.",
    ]);
    expect((await say(silver, "kalau saya bayar besok"))[0]).toBe(
      "Kalau baru dibayar besok, Ibu telat sekitar 2 hari.",
    );
    expect((await say(silver, "kalau saya bayar setengahnya"))[0]).toBe(
      "Rp50 belum cukup untuk melunasi tagihan berikutnya, Bu.",
    );
    expect((await say(silver, "kalau saya telat gimana"))[0]).toBe(
      "Gold perlu telat 0 hari; Silver telat paling lama 7 hari.",
    );
    expect((await say(gold, "kalau saya lunasi yang telat"))[0]).toBe(
      "Tidak ada tagihan yang lewat, Bu.",
    );
  });

  test("hold what helps her score most only while she lets it be shown, and never what she can't change", async () => {
    const decide = (isGranted: boolean) => database.sql`
      insert into chat.consents (contact_id, text_version, is_granted, message_id, purpose)
      select contact_id, 'test', ${isGranted}, 0, 'score' from chat.contacts
      where customer_number in ('S', 'G')`;
    const reasons = await database.sql`
      select advice, is_actionable from marts.mitra_reasons
      where customer_number = 'S' and direction = 'against' order by rank`;
    const strongest = reasons.find((row) => row.is_actionable)!;
    await decide(true);
    const why = await say(silver, "kenapa belum gold");
    expect(why).toHaveLength(3);
    expect(why[2]).toBe(
      `Yang paling membantu skor bayar Ibu (masih uji coba): ${strongest.advice}`,
    );
    expect((await say(gold, "kenapa saya gold"))[0]).toStartWith(
      "Ibu sekarang Gold",
    );
    const shown = await database.sql`
      select advices from chat.shown_scores where customer_number = 'S'`;
    expect(shown[0]!.advices).toEqual(
      reasons.filter((row) => row.is_actionable).map((row) => row.advice),
    );
    await decide(false);
    expect(await say(silver, "kenapa belum gold")).toHaveLength(2);
  });

  test("of what she owes are her instalments and her own notes, never her customers' debts", async () => {
    const [loan, next] = await say(silver, "brp hutang saya");
    expect(loan).toStartWith(
      "Angsuran Ibu: yang lewat 1 tagihan, Rp100; yang akan datang 5 angsuran, Rp500 (data ",
    );
    expect(next).toStartWith("Berikutnya Rp100, ");
    await say(silver, "saya ngutang ke toko 40rb");
    const lines = await say(silver, "hutang saya berapa");
    expect(lines[0]).toBe(loan!);
    const both = await say(silver, "utang berapa");
    expect(both).toHaveLength(lines.length);
    expect(both[0]).toContain("tang pelanggan");
  });

  test("answer whether she is late, by a plain yes or no first, and when the last bill comes", async () => {
    expect((await say(silver, "apakah saya telat"))[0]).toBe(
      "Ada yang lewat, Bu: 1 tagihan, Rp100.",
    );
    expect((await say(gold, "saya nunggak ga"))[0]).toBe(
      "Tidak ada tagihan yang lewat, Bu.",
    );
    expect((await say(silver, "kapan lunas"))[0]).toStartWith(
      "Angsuran terakhir Ibu dijadwalkan ",
    );
  });

  test("what she would pay is answered with what her sum is enough for", async () => {
    expect((await say(silver, "kalau saya bayar 5rb"))[0]).toStartWith(
      "Rp5.000 cukup untuk 1 tagihan yang lewat hari ini dan 5 angsuran tepat waktu (Rp600). Kalau dibayar, Ibu ",
    );
  });

  test("of more instalments than there are she is told how many are left, and what all of them do", async () => {
    const all =
      "Kalau Ibu bayar 1 tagihan yang lewat hari ini dan 5 angsuran tepat waktu (Rp600), Ibu jadi Gold hari ini juga, dari Rp100 yang pertama.";
    for (const count of [7, 40, 100, 200])
      expect(await say(silver, `kalau saya bayar ${count} angsuran`)).toEqual([
        `Tidak sampai ${count}, Bu: sisa Ibu 5 angsuran, ditambah 1 tagihan yang lewat.`,
        all,
      ]);
    expect(await say(silver, "kalau saya bayar 60 minggu")).toContain(all);
    expect(
      (await say(silver, "kalau saya bayar 9 angsuran tepat waktu"))[0],
    ).toStartWith("Tidak sampai 9, Bu: sisa Ibu 5 angsuran");
    expect(
      (await say(silver, "kalau saya bayar 52 minggu ke depan"))[0],
    ).toStartWith("Kalau Ibu bayar 5 angsuran berikutnya tepat waktu (Rp500)");
    expect((await say(silver, "kalau saya bayar 100"))[1]).toBe(
      "Maksudnya Rp100.000? Tulis: kalau saya bayar 100rb",
    );
    expect((await say(gold, "kalau saya bayar 40 angsuran"))[0]).toBe(
      "Tidak ada tagihan yang lewat, Bu.",
    );
  });

  test("where no bill comes but one is late, it is told", async () => {
    await addMitra(database, "T", {
      dpd: 5,
      snapshotDate: today,
      bills: [...paid(9, -12), bill(-5)],
    });
    const late = "6281200006603@c.us";
    await database.sql`
      insert into chat.contacts (phone, role, customer_number) values (${late.slice(0, -5)}, 'mitra', 'T')`;
    await database.sql`
      insert into chat.consents (contact_id, text_version, is_granted, message_id)
      select contact_id, 'test', true, 0 from chat.contacts where customer_number = 'T'`;
    await refresh(database, today, { asOf: today, isPinned: true });
    expect((await say(late, "kalau saya bayar 3 minggu ke depan"))[0]).toBe(
      "Tidak ada angsuran yang akan datang, Bu. Yang lewat: 1 tagihan, Rp100.",
    );
    expect(await say(late, "berapa hari saya telat")).toEqual([
      "Telat 5 hari menurut data pemberi pinjaman, Bu. Yang lewat: 1 tagihan, Rp100.",
      "Kalau ada kendala, kabari petugas Ibu, ya.",
    ]);
  });

  test("a month is told by its name, with its year where it is another", async () => {
    const start = Temporal.PlainDate.from(today).with({ day: 1 });
    const before = start.subtract({ months: 1 });
    const name = before.toLocaleString("id-ID", { month: "long" });
    const year = before.year === start.year ? "" : ` ${before.year}`;
    expect((await say(gold, `laba ${name}`))[0]).toBe(
      `${name}${year} belum ada catatan, Bu.`,
    );
  });

  test("her rows of the day are listed with the numbers that RALAT knows", async () => {
    await say(gold, "jual kue 50rb");
    await say(gold, "beli gula 15rb");
    const [when, rows] = await say(gold, "lihat catatan");
    expect(when).toStartWith("Hari ini (");
    expect(rows).toBe("1 Jual kue Rp50.000  2 Beli gula Rp15.000");
    expect((await say(gold, "RALAT 2 jadi 16rb"))[0]).toContain("Rp16.000");
    expect((await say(gold, "catatan kemarin"))[0]).toStartWith(
      "Kemarin belum ada catatan",
    );
  });

  test("the tiers are explained by their rule, without a promise", async () => {
    const said = (await say(gold, "apa itu gold")).join(" ");
    expect(said).toContain("Gold: 98% terbayar, telat 0 hari");
    expect(said).toContain("bukan janji pinjaman");
  });

  test("untung says what of it is capital, and what still waits to be answered is not in it", async () => {
    await say(gold, "dikasih modal suami 2jt");
    expect((await say(gold, "untung hari ini"))[1]).toMatch(
      /^Sisa uang usaha Rp[\d.]+, termasuk modal Rp2\.000\.000; tanpa modal itu (?:minus )?Rp[\d.]+\./,
    );
    const [row] = await database.sql`
      select capital_in, other_in, cash_in, sales from marts.cash_reports where customer_number = 'G'`;
    expect(row).toMatchObject({ capital_in: 2_000_000, other_in: 0 });
    expect(row!.sales + row!.capital_in).toBe(row!.cash_in);
    await say(gold, "beli gas 22");
    const saldo = await say(gold, "saldo");
    expect(saldo[0]).toStartWith("Hari ini masuk");
    expect(saldo.at(-1)).toBe(
      "Belum termasuk 1 yang masih saya tanyakan. Lihat: YANG BELUM JELAS",
    );
    await say(gold, "3");
  });

  test("her bills' sum and what the lender's file says is left are told apart by name", async () => {
    expect((await say(silver, "cicilan")).join(" ")).not.toContain(
      "pemberi pinjaman",
    );
    const lines = (await say(silver, "sisa pinjaman saya berapa")).join(" ");
    expect(lines).toContain("Sisanya 5 angsuran, Rp500");
    expect(lines).toContain("Sisa pinjaman di data pemberi pinjaman Rp1.");
  });

  test("where no bill comes, no sum is called too small for the next", async () => {
    expect((await say(gold, "kalau saya bayar 100rb")).join(" ")).not.toContain(
      "tagihan berikutnya",
    );
  });

  test("she who has paid and is called late is told what the lender's file says as of when, and who can look", async () => {
    const said = await say(silver, "saya sudah bayar semua kok masih telat?");
    expect(said[0]).toStartWith("Di data pemberi pinjaman sampai ");
    expect(said[0]).toContain("1 tagihan lewat, Rp100.");
    expect(said[1]).toContain("buktinya ke petugas Ibu, Pak Dedi");
    expect(said[2]).toContain("minta dicek petugas");
  });

  test("Gold is told why, and by what it would be lost", async () => {
    expect((await say(gold, "kenapa gold"))[0]).toBe(
      "Ibu sekarang Gold karena sudah bayar 100% (perlu 98%) dan telat 0 hari.",
    );
    expect((await say(gold, "tier saya apa bisa turun"))[0]).toBe(
      "Bisa, Bu: Gold turun kalau telat lebih dari 0 hari, atau yang terbayar kurang dari 98%.",
    );
  });

  test("what sold most and cost most is named from her own words, of 28 days", async () => {
    await say(gold, "jual bakwan 90rb, jual es teh 40rb");
    await say(gold, "jual bakwan 20rb, beli terigu 70rb, bayar listrik 50rb");
    expect((await say(gold, "barang apa paling laku"))[0]).toBe(
      "Yang paling laku 28 hari ini: bakwan Rp110.000, kue Rp50.000, es teh Rp40.000.",
    );
    expect((await say(gold, "pengeluaran paling besar saya apa"))[0]).toContain(
      "terigu Rp70.000, listrik Rp50.000",
    );
    expect((await say(silver, "apa yang paling laku"))[0]).not.toContain(
      "bakwan",
    );
  });

  test("a day without a sale books nothing, and is no misunderstanding", async () => {
    for (const text of ["jual 0", "belum laku"])
      expect(await say(silver, text)).toEqual([
        "Baik, Bu, tidak ada yang perlu dicatat. Semoga sebentar lagi ramai, ya.",
      ]);
  });

  test("a loan that is asked for is no draft: it is the lender's to decide", async () => {
    for (const text of [
      "boleh tambah modal? saya mau 20 juta",
      "bu boleh pinjem lagi ga?",
    ])
      expect((await say(silver, text))[0]).toContain(
        "Soal pinjaman tidak bisa saya janjikan",
      );
    expect(await say(silver, "yang belum jelas")).toEqual([
      "Tidak ada yang belum jelas, Bu.",
    ]);
  });

  test("are none of a harm that is told of her officer by his name, nor is a note", async () => {
    const [, advice] = await say(silver, "dedi galak bu, minta uang 50rb");
    expect(advice).toContain("OJK 157");
    expect(await say(silver, "yang belum jelas")).toEqual([
      "Tidak ada yang belum jelas, Bu.",
    ]);
  });

  test("come with her officer's name", async () => {
    expect((await say(silver, "siapa petugas saya"))[0]).toStartWith(
      "Petugas Ibu: Pak Dedi.",
    );
    expect((await say(gold, "petugas"))[0]).toContain("belum ada di data saya");
  });

  // The embedded engine runs one transaction at a time.
  if (engine === "postgres")
    test("that don't come in time are apologised for, and what was written beside is booked", async () => {
      const before = service.heard(silver).length;
      await database.sql.begin(async (tx) => {
        await tx`lock table core.bills in access exclusive mode`;
        await service.write(silver, "jual es 5rb");
        await service.write(silver, "cicilan kapan?");
        await until(() => service.heard(silver).join().includes("Maaf, Bu"));
      });
      await service.settled();
      const told = service.heard(silver).slice(before).join("\n");
      expect(told).toContain("masuk Rp5.000");
      expect(told).toContain("angkanya belum bisa saya ambil");
      expect((await say(silver, "cicilan kapan?"))[0]).toContain(
        "Angsuran berikutnya Rp100",
      );
    }, 30_000);

  test("book nothing by being asked for", async () => {
    const [before] =
      await database.sql`select count(*) as entries from core.entries`;
    for (const text of [
      "kalau bayar cicilan 120rb",
      "utang pelanggan berapa",
      "cicilan 5 lagi kapan",
    ])
      await say(silver, text);
    expect(
      await database.sql`select count(*) as entries from core.entries`,
    ).toEqual([before] as never);
  });

  test("a payment counts against the debts that stood before it, and what is too much is said", async () => {
    const early = await say(gold, "bu yati bayar utang 9rb");
    expect(early.join()).toContain("Utang Bu Yati belum tercatat");
    await say(gold, "bu yati ngutang 21rb");
    const part = await say(gold, "bu yati bayar utang 10rb");
    expect(part.join()).not.toContain("utangnya");
    expect(await say(gold, "utang pelanggan")).toEqual([
      "Utang pelanggan yang belum dibayar Rp11.000.",
      "Bu Yati Rp11.000",
    ]);
    const over = await say(gold, "bu yati bayar utang 50rb");
    expect(over.join()).toContain(
      "Bu Yati utangnya Rp11.000, jadi lebih Rp39.000",
    );
    await say(gold, "bu yati ngutang 7rb");
    expect((await say(gold, "utang pelanggan"))[0]).toBe(
      "Utang pelanggan yang belum dibayar Rp7.000.",
    );
    const [sum] = await database.sql`
      select receivables_open from marts.daily_cash where customer_number = 'G'`;
    expect(sum!.receivables_open).toBe(7_000);
  });

  test("a debt that was booked later than its payment, but said before it, is paid", async () => {
    const note = async (direction: string, category: string, at: string) => {
      const [message] = await database.sql`
        insert into chat.messages (session, is_from_me, raw_id, chat_id, kind, sent_at, status)
        values ('default', false, ${at}, ${gold}, 'text', ${`2026-03-02T${at}Z`}, 'done')
        returning message_id`;
      const [row] = await database.sql`
        insert into chat.notes (message_id, root_message_id, contact_id, customer_number, reader, reading)
        select ${message!.message_id}, ${message!.message_id}, contact_id, 'G', 'parser',
            '{"entries":[{"description":"mak ijah gorengan"}]}'
        from chat.contacts where customer_number = 'G' returning note_id`;
      await database.sql`
        insert into core.entries (customer_number, note_id, note_line, direction, category, amount, entry_date)
        values ('G', ${row!.note_id}, 0, ${direction}, ${category}, 20000, '2026-03-02')`;
    };
    await note("in", "piutang", "05:00:00");
    await note("owed_to_me", "piutang", "04:00:00");
    const [sum] = await database.sql`
      select receivables_open from marts.daily_cash
      where customer_number = 'G' and entry_date = '2026-03-02'`;
    expect(sum!.receivables_open).toBe(0);
  });

  test("what she pays is taken off her own debt to that name, and what is left is said", async () => {
    await say(gold, "utang ke toko abadi 275rb barang");
    await say(gold, "ngutang di warung haji 50rb");
    expect((await say(gold, "bayar toko abadi 100rb")).join()).toContain(
      "Utang Ibu ke Toko Abadi tinggal Rp175.000.",
    );
    const [left] = await say(gold, "utang saya ke toko abadi tinggal berapa");
    expect(left).toBe("Utang Ibu ke Toko Abadi tinggal Rp175.000.");
    const [other] = await say(gold, "masih utang brp sy ke warung haji");
    expect(other).toBe("Utang Ibu ke Warung Haji tinggal Rp50.000.");
    const [none] = await say(gold, "masih utang brp saya ke bu lastri");
    expect(none).toBe("Utang Ibu ke bu lastri belum ada yang tercatat.");
    expect((await say(gold, "hutang saya berapa")).join()).toContain(
      "Utang Ibu ke orang lain yang tercatat Rp225.000",
    );
    // A shop to which nothing is owed is paid for a cost.
    expect((await say(gold, "bayar toko jaya 20rb")).join()).not.toContain(
      "Utang Ibu",
    );
    expect((await say(gold, "bayar utang toko abadi 175rb")).join()).toContain(
      "Utang Ibu ke Toko Abadi lunas.",
    );
  });

  test("one customer's debt is told by her name", async () => {
    await say(gold, "bu wati ngutang 25rb");
    await say(gold, "bu wati bayar 10rb");
    expect(await say(gold, "bu wati sisa berapa?")).toEqual([
      "Utang Bu Wati tinggal Rp15.000.",
    ]);
    expect(await say(gold, "bu lastri sisa berapa")).toEqual([
      "Belum ada utang bu lastri yang tercatat.",
    ]);
    await say(gold, "bu wati bayar utang 15rb");
    expect(await say(gold, "bu wati utangnya masih brp")).toEqual([
      "Utang Bu Wati sudah lunas.",
    ]);
  });

  test("the rows that find no room in a list come by LANJUT, and all of them by lengkap", async () => {
    await say(silver, "jual teh 1rb, kopi 2rb, susu 3rb, roti 4rb");
    await say(silver, "jual tahu 5rb, tempe 6rb, bakwan 7rb, risol 8rb");
    const lines = await say(silver, "catatan hari ini");
    expect(lines[1]).toMatch(/ 6 [^0-9]+Rp[\d.]+ {2}\(\+\d+ lagi: LANJUT\)$/);
    const rest = await say(silver, "lanjut");
    expect(rest[0]).toStartWith("7 ");
    expect(rest.join("  ")).toContain("Risol Rp8.000");
    const whole = await say(silver, "catatan hari ini apa saja, lengkap");
    expect(whole.slice(2)).toEqual(rest);
    expect(lines[1]).toStartWith(whole[1]!);
    // The numbers of those that came last are the rows' own.
    const last = rest.at(-1)!.match(/(\d+) Risol/)![1]!;
    expect((await say(silver, `HAPUS ${last}`))[0]).toContain("Risol");
  });

  test("one past day is told by its name; a question that came days late is answered with its own day", async () => {
    await addMitra(database, "D", {});
    const chat = "6281200006609@c.us";
    await database.sql`
      insert into chat.contacts (phone, role, customer_number) values (${chat.slice(0, -5)}, 'mitra', 'D')`;
    await database.sql`
      insert into chat.consents (contact_id, text_version, is_granted, message_id)
      select contact_id, 'test', true, 0 from chat.contacts where customer_number = 'D'`;
    const ago = (days: number) =>
      Temporal.PlainDate.from(today).subtract({ days });
    const named = (days: number) =>
      ago(days).toLocaleString("id-ID", { weekday: "long" });
    await say(chat, "5 hari lalu jual kue 61rb, beli gula 20rb");
    for (const text of [
      "untung 5 hari lalu",
      `untung ${ago(5).day} ${ago(5).toLocaleString("id-ID", { month: "long" })}`,
      `saldo hari ${named(5)}`,
    ])
      expect((await say(chat, text))[0]).toMatch(
        RegExp(
          `^${named(5)} \\d+ \\S+(?: \\d{4})? masuk Rp61\\.000, keluar Rp20\\.000\\.$`,
        ),
      );
    expect((await say(chat, "untung 1 hari lalu"))[0]).toStartWith("Kemarin");
    expect((await say(chat, "untung tanggal 45"))[0]).toStartWith(
      "Hari yang mana",
    );
    await service.write(chat, "untung hari ini", {
      timestamp: Math.floor(Date.now() / 1000) - 5 * 86_400,
    });
    await service.settled();
    const [late] = await database.sql`
      select text from chat.outbox where chat_id = ${chat} order by outbox_id desc limit 1`;
    expect(late!.text).toStartWith(`${named(5)} `);
  });
});
