import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { billsAround } from "../testing/bills.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { addMitra, type Loan } from "../testing/mitra.ts";
import { startService, type TestService } from "../testing/service.ts";
import { refresh } from "../tiering/refresh.ts";

const today = "2026-11-10";
const { bill, paid, coming } = billsAround(today);
const partPaid = [...paid(9, -8), bill(-1, 60)];

// What she is told, by how her bills and the lender's days stand.
const cases: Record<string, { loan: Loan; reply: string[] }> = {
  "what is late first, and the leap that it is": {
    loan: {
      dpd: 10,
      bills: [...paid(18, -17), bill(-10), bill(-3, 40), ...coming(5, 4)],
    },
    reply: [
      "Ibu sekarang Bronze: bayar 92%, telat 10 hari.",
      "Silver perlu 90% dan telat paling lama 7 hari.",
      "Lunasi dulu 2 tagihan yang lewat (Rp160). Ibu bisa langsung Gold.",
    ],
  },
  "what is late and the day's own bill": {
    loan: { dpd: 7, bills: [...paid(4, -14), bill(-7), bill(0)] },
    reply: [
      "Ibu sekarang Bronze: bayar 66%, telat 7 hari.",
      "Silver perlu 90% dan telat paling lama 7 hari.",
      "Lunasi dulu 1 tagihan yang lewat (Rp100) dan angsuran hari ini. Ibu bisa langsung Gold.",
    ],
  },
  "how many bills on time, until when, and the sum that does it now": {
    loan: { bills: [...partPaid, ...coming(20, 6)] },
    reply: [
      "Ibu sekarang Silver: bayar 96%, telat 0 hari.",
      "Gold perlu 98% dan telat 0 hari.",
      "Bayar 10 angsuran berikutnya tepat waktu, kira-kira tercapai 18 Jan 2027. Atau tambah Rp20 sekarang.",
    ],
  },
  "that all is paid ahead": {
    loan: {
      bills: [...partPaid, bill(6, 1100), ...coming(3, 13)],
    },
    reply: [
      "Ibu sekarang Silver: bayar 96%, telat 0 hari.",
      "Gold perlu 98% dan telat 0 hari.",
      "Angsuran berikutnya sudah Ibu bayar, kira-kira tercapai 16 Nov. Atau tambah Rp20 sekarang.",
    ],
  },
  "the day's bill alone": {
    loan: { bills: [...paid(9, -7), bill(0), ...coming(5, 7)] },
    reply: [
      "Ibu sekarang Silver: bayar 90%, telat 0 hari.",
      "Gold perlu 98% dan telat 0 hari.",
      "Bayar angsuran hari ini, Gold tercapai.",
    ],
  },
  "that her loan ends before, and what would do": {
    loan: { bills: [...partPaid, ...coming(9, 6)] },
    reply: [
      "Ibu sekarang Silver: bayar 96%, telat 0 hari.",
      "Gold perlu 98% dan telat 0 hari.",
      "Pinjaman Ibu selesai sebelum itu. Bayar kekurangan Rp20, Gold tercapai.",
    ],
  },
  "that nothing is to be paid where the lender's figures are behind": {
    loan: { dpd: 4, bills: [...paid(10, -1), ...coming(5, 6)] },
    reply: [
      "Ibu sekarang Silver: bayar 100%, telat 4 hari.",
      "Gold perlu 98% dan telat 0 hari.",
      "Tidak ada yang perlu dibayar, Bu: data pemberi pinjaman masih mencatat telat 4 hari.",
    ],
  },
  "Gold without thanks for being on time, while a bill is late that the lender does not count yet":
    {
      loan: { bills: [...paid(60, -8), bill(-1), ...coming(5, 6)] },
      reply: [
        "Ibu sekarang Gold: bayar 98%, telat 0 hari.",
        "Ini tier tertinggi. Masih ada 1 tagihan yang lewat (Rp100).",
      ],
    },
  "what her first bill brings": {
    loan: { bills: coming(10, 4) },
    reply: [
      "Ibu belum punya tier: belum ada angsuran yang jatuh tempo.",
      "Bayar angsuran pertama tepat waktu (14 Nov), Ibu langsung Gold.",
    ],
  },
  "that it is the highest": {
    loan: { bills: paid(10, -1) },
    reply: [
      "Ibu sekarang Gold: bayar 100%, telat 0 hari.",
      "Ini tier tertinggi. Terima kasih sudah tepat waktu, Bu.",
    ],
  },
  "what keeps the highest": {
    loan: { snapshotDate: "2026-11-07", bills: [...paid(60, -9), bill(-2)] },
    reply: [
      "Ibu sekarang Gold: bayar 98%, telat 0 hari.",
      "Supaya tetap Gold, lunasi 1 tagihan yang lewat (Rp100) ya, Bu.",
    ],
  },
};

describe.each(engines)("a mitra who asks for her tier on %s", (engine) => {
  let database: Database;
  let service: TestService;
  const chatOf = (place: number) => `62812000007${place}@c.us`;

  beforeAll(async () => {
    database = await testDatabase(engine);
    const { sql } = database;
    for (const [place, { loan }] of Object.values(cases).entries()) {
      const customer = `C${place}`;
      await addMitra(database, customer, { snapshotDate: today, ...loan });
      const [contact] = await sql`
        insert into chat.contacts (phone, role, customer_number)
        values (${chatOf(place).slice(0, -5)}, 'mitra', ${customer}) returning contact_id`;
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

  for (const [place, [claim, { reply }]] of Object.entries(cases).entries())
    test(`is told ${claim}, in three lines at most`, async () => {
      expect(reply.length).toBeLessThanOrEqual(3);
      expect(await service.say(chatOf(place), "status")).toEqual([
        reply.join("\n"),
      ]);
    });

  test("may ask in many ways how to rise", async () => {
    for (const text of [
      "kenapa bronze",
      "gimana biar gold?",
      "cara naik tier",
      "kapan bisa gold",
      "gimana caranya naik, bu",
      "kurang apa lagi ya",
      "kenapa belum naik?",
      "cara naik kelas",
    ])
      expect((await service.say(chatOf(0), text))[0]).toStartWith(
        "Ibu sekarang Bronze",
      );
  });

  test("is advised instead where something else is to rise, and a note that names a tier is booked", async () => {
    for (const text of ["gimana biar jualan naik", "harga gula naik"])
      expect((await service.say(chatOf(0), text))[0]).toContain(
        "\nSeminggu ini ",
      );
    expect(
      (await service.say(chatOf(0), "bayar angsuran 120rb biar gold"))[0],
    ).toContain("Tercatat: keluar Rp120.000");
  });
});
