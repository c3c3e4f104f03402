import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { extractText, getDocumentProxy } from "unpdf";
import type { Database } from "../db/database.ts";
import { rupiah } from "../rupiah.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { addMitra } from "../testing/mitra.ts";
import { captions } from "./captions.ts";
import { checkReport } from "./check.ts";
import { drawReport } from "./draw.ts";
import { idIn, makeMonth, makeWeeks, readReport } from "./reports.ts";

const today = "2026-06-24";
const standing = ["Ibu sekarang Silver: bayar 95%, telat 0 hari."];
type Row = [
  date: string,
  direction: string,
  category: string,
  amount: number,
  reader?: string,
];
const rows: Row[] = [
  ["2026-05-20", "in", "penjualan", 410_000],
  ["2026-05-21", "out", "belanja", 90_001],
  ["2026-06-02", "in", "penjualan", 1_234_567],
  ["2026-06-02", "out", "belanja", 300_003, "gemini"],
  ["2026-06-09", "in", "modal", 250_000],
  ["2026-06-09", "out", "operasional", 75_500],
  ["2026-06-10", "out", "angsuran", 120_000],
  ["2026-06-10", "out", "lainnya", 9_999],
  ["2026-06-11", "out", "prive", 88_000],
  ["2026-06-12", "owed_to_me", "piutang", 15_000],
  ["2026-06-23", "in", "penjualan", 500_000],
  // Outside of the eight weeks and of the month.
  ["2026-03-01", "in", "penjualan", 7_000_000],
];

describe.each(engines)("pictures and papers on %s", (engine) => {
  let database: Database;
  let reader: { contactId: number; customerNumber: string };
  beforeAll(async () => {
    database = await testDatabase(engine);
    const { sql } = database;
    await sql`insert into ops.clock (as_of, is_pinned) values (${today}, true)`;
    await addMitra(database, "C-1", {
      bills: [
        ["2026-06-03", "2026-06-03", 120_000, 120_000],
        ["2026-06-10", null, 120_000, 0],
        ["2026-07-01", null, 120_000, 0],
      ],
    });
    await sql`insert into core.officers values ('628110', 'Dedi', 'B-1'), ('628111', 'Lia', 'B-2')`;
    await sql`insert into chat.contacts (phone, name, role, branch_id) values
      ('628110', 'Dedi', 'officer', 'B-1'), ('628111', 'Lia', 'officer', 'B-2')`;
    const [contact] = await sql`
      insert into chat.contacts (phone, name, role, customer_number, officer_phone)
      values ('628120', 'Rini', 'mitra', 'C-1', '628110') returning contact_id`;
    reader = { contactId: contact!.contact_id, customerNumber: "C-1" };
    for (const row of rows) await book(row);
  });
  afterAll(() => database.close());

  async function book([date, direction, category, amount, by]: Row) {
    const { sql } = database;
    const { contactId, customerNumber } = reader;
    const [message] = await sql`
      insert into chat.messages (session, is_from_me, raw_id, chat_id, kind, sent_at, status, contact_id)
      values ('default', false, ${crypto.randomUUID()}, '628120@c.us', 'text', now(), 'done', ${contactId})
      returning message_id`;
    const [note] = await sql`
      insert into chat.notes (message_id, root_message_id, contact_id, customer_number, reader, reading)
      values (${message!.message_id}, ${message!.message_id}, ${contactId}, ${customerNumber}, ${by ?? "parser"}, '{}')
      returning note_id`;
    await sql`
      insert into core.entries (customer_number, note_id, note_line, entry_date, direction, amount, category)
      values (${customerNumber}, ${note!.note_id}, 0, ${date}, ${direction}, ${amount}, ${category})`;
    return note!.note_id as number;
  }

  const officer = async (name: string) => {
    const [row] =
      await database.sql`select contact_id from chat.contacts where name = ${name}`;
    return row!.contact_id as number;
  };

  const pageOf = async (month: string) => {
    const made = await database.sql.begin((tx) =>
      makeMonth(tx, reader, month, today, standing),
    );
    const file = (await drawReport(database.sql, made!.reportId))!;
    return await getDocumentProxy(new Uint8Array(file.bytes));
  };

  const paperOf = async (month: string, on = today) => {
    const made = await database.sql.begin((tx) =>
      makeMonth(tx, reader, month, on, standing),
    );
    const file = (await drawReport(database.sql, made!.reportId))!;
    const { totalPages, text } = await extractText(
      await getDocumentProxy(new Uint8Array(file.bytes)),
      { mergePages: true },
    );
    return { ...made!, file, totalPages, text: text.replace(/\s+/g, " ") };
  };

  test("the paper is one page and its figures are the view's, to the rupiah", async () => {
    const { text, totalPages, file } = await paperOf("2026-06-01");
    expect([totalPages, file.mimetype]).toEqual([1, "application/pdf"]);
    const [view] = await database.sql`
      select * from marts.cash_reports where customer_number = 'C-1' and month_start = '2026-06-01'`;
    expect(view).toMatchObject({
      cash_in: 1_984_567,
      cash_out: 505_502,
      business_net: 1_479_065,
      household: 88_000,
      net_cash: 1_391_065,
      other_out: 9_999,
      capital_in: 250_000,
      other_in: 0,
      bills_due: 240_000,
      bills_paid: 120_000,
      noted_days: 6,
    });
    for (const [label, amount] of [
      ["Penjualan", view!.sales],
      ["Modal dan pinjaman (bukan hasil usaha)", view!.capital_in],
      ["Jumlah uang masuk", view!.cash_in],
      ["Bahan dan barang", view!.goods],
      ["Operasional", view!.operations],
      ["Cicilan pinjaman", view!.instalments],
      ["Lain-lain", view!.other_out],
      ["Jumlah uang keluar usaha", view!.cash_out],
      ["Sisa uang usaha", view!.business_net],
      ["Untuk keluarga dan tabungan", view!.household],
      ["Sisa setelah keluarga", view!.net_cash],
      ["Piutang pelanggan", view!.receivables_open],
      ["tagihan dari pemberi pinjaman", view!.bills_due],
      ["sudah dibayar", view!.bills_paid],
    ])
      expect(text).toContain(`${label} ${rupiah(amount)}`);
    expect(text).toContain("Hari tercatat 6 dari 24 hari");
    expect(text).toContain("8 dari 9 catatan (88%)");
    expect(text).toContain(
      `bulan lalu ${rupiah(view!.cash_in_before)} naik ${rupiah(view!.cash_in - view!.cash_in_before)}`,
    );
    expect(text).toContain(standing[0]!);
    expect(text).toContain("belum diaudit");
    expect(text).toContain("bukan laporan keuangan SAK EMKM");
  });

  test("the paper stays one page with nothing left out and long lines", async () => {
    const long = "Bayar 12 angsuran berikutnya tepat waktu. ".repeat(3).trim();
    const made = await database.sql.begin((tx) =>
      makeMonth(tx, reader, "2026-06-01", today, [long, long, long]),
    );
    const file = (await drawReport(database.sql, made!.reportId))!;
    const document = await getDocumentProxy(new Uint8Array(file.bytes));
    expect(document.numPages).toBe(1);
    // The page is as high as what is on it: its last line stands at its foot, and not below.
    for (const made of [document, await pageOf("2026-05-01")]) {
      const { items } = await (await made.getPage(1)).getTextContent();
      const heights = items.map((item) => (item as any).transform?.[5] ?? 0);
      const lowest = Math.min(...heights);
      expect(lowest).toBeGreaterThan(20);
      expect(lowest).toBeLessThan(50);
    }
  });

  test("what is drawn again is the same file, whatever was booked since", async () => {
    const { reportId, file } = await paperOf("2026-05-01");
    const noteId = await book(["2026-05-22", "in", "penjualan", 1_000]);
    const again = (await drawReport(database.sql, reportId))!;
    expect(Buffer.compare(again.bytes, file.bytes)).toBe(0);
    const { text } = await paperOf("2026-05-01");
    expect(text).toContain("Jumlah uang masuk Rp411.000");
    await database.sql`delete from core.entries where note_id = ${noteId}`;
  });

  test("the picture's weeks are the view's, empty weeks are zeros", async () => {
    const made = await database.sql.begin((tx) => makeWeeks(tx, reader, today));
    expect(made!.weeks).toHaveLength(8);
    expect(made!.weeks.at(-1)!.week_start).toBe("2026-06-22");
    expect(made!.weeks[0]).toMatchObject({
      week_start: "2026-05-04",
      cash_in: 0,
      net_cash: 0,
    });
    const view = await database.sql`
      select week_start, cash_in, cash_out, household, net_cash from marts.weekly_cash
      where customer_number = 'C-1' and week_start >= '2026-05-04' order by week_start`;
    expect(made!.weeks.filter((week) => week.cash_in > 0)).toEqual(
      view.filter((week) => week.cash_in > 0) as never,
    );
    const file = (await drawReport(database.sql, made!.reportId))!;
    const size = Buffer.from(file.bytes);
    expect(size.subarray(1, 4).toString()).toBe("PNG");
    expect([size.readUInt32BE(16), size.readUInt32BE(20)]).toEqual([
      1080, 1020,
    ]);
  });

  test("where nothing was noted there is no picture and no paper", async () => {
    const none = await database.sql.begin(async (tx) => [
      await makeMonth(tx, reader, "2026-04-01", today, standing),
      await makeWeeks(tx, reader, "2025-01-01"),
    ]);
    expect(none).toEqual([null, null]);
  });

  test("her officer checks a report by its id, another officer learns nothing", async () => {
    const { reportId, text } = await paperOf("2026-06-01");
    const told = await checkReport(
      database.sql,
      await officer("Dedi"),
      reportId,
    );
    expect(told).toContain("Ibu Rini");
    expect(told).toContain(
      "masuk Rp1.984.567, keluar usaha Rp505.502, sisa usaha Rp1.479.065, keluarga Rp88.000",
    );
    const print = told.match(/Sidik (\S+ \S+ \S+)\./)![1]!;
    expect(text).toContain(`Sidik ${print}`);
    const other = await checkReport(
      database.sql,
      await officer("Lia"),
      reportId,
    );
    expect(other).toContain("tidak ada, atau bukan laporan mitra Anda");
    expect(other).not.toContain("Rini");
  });

  test("a report whose stored figures were changed is told to be broken", async () => {
    const { reportId } = await paperOf("2026-06-01");
    await database.sql`
      update chat.reports set figures = jsonb_set(figures, '{month,cash_in}', '9999999')
      where report_id = ${reportId}`;
    const told = await checkReport(
      database.sql,
      await officer("Dedi"),
      reportId,
    );
    expect(told).toContain("tidak utuh");
    expect(told).not.toContain("9.999.999");
  });

  test("figures hold neither her name nor her number", async () => {
    const { reportId } = await paperOf("2026-06-01");
    const report = await readReport(database.sql, reportId);
    const kept = JSON.stringify(report!.figures);
    expect(kept).not.toContain("Rini");
    expect(kept).not.toContain("C-1");
  });
});

test("an id is found however it was typed", () => {
  for (const text of ["K7Q2-M9XD", "k7q2m9xd", " K7Q2 M9XD "])
    expect(idIn(text)).toBe("K7Q2M9XD");
  expect(idIn("OIL0-0000")).toBe("01100000");
  for (const text of ["", "K7Q2", "K7Q2-M9XD1", "laporan"])
    expect(idIn(text)).toBeNull();
});

test("the sums under the chart say what of the money out was for her home", () => {
  const week = {
    week_start: "2026-06-15",
    cash_in: 500_000,
    net_cash: 150_000,
  };
  expect(
    captions.weeks([{ ...week, cash_out: 200_000, household: 150_000 }]),
  ).toBe(
    "8 minggu terakhir, Bu: masuk Rp500.000, keluar Rp350.000 (Rp150.000 untuk rumah), sisa Rp150.000.",
  );
});
