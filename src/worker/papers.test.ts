import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { extractText, getDocumentProxy } from "unpdf";
import type { Database } from "../db/database.ts";
import { drawn, sendWithFile } from "../conversation/outbox/send-report.ts";
import { spelledId } from "../paper/reports.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { apiKey, startGateway } from "../testing/gateway.ts";
import {
  addMitra,
  captureLog,
  startService,
  type TestService,
} from "../testing/service.ts";
import { createWahaClient } from "../waha/client.ts";

const officer = "628115550001@c.us";

describe.each(engines)("pictures, papers and languages on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
    const { sql } = database;
    await sql`insert into ops.clock (as_of, is_pinned) values (current_date, true)`;
    await sql`insert into core.officers values ('628115550001', 'Dedi', 'B-1')`;
    await sql`
      insert into chat.contacts (phone, name, role, branch_id)
      values ('628115550001', 'Dedi', 'officer', 'B-1')`;
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  const rini = () =>
    addMitra(database, {
      customer: `P${++people}`,
      phone: `6281155520${10 + people}`,
      name: "Rini",
      officerPhone: "628115550001",
      isAgreed: true,
    });
  const sentTo = (chatId: string) =>
    service.far.sent.filter((one) => one.chatId === chatId);

  test("grafik is answered by one picture, with its sums under it", async () => {
    const chat = await rini();
    await service.say(chat, "jual gorengan 350rb, beli minyak 38rb");
    const before = sentTo(chat).length;
    expect(await service.say(chat, "grafik")).toEqual([
      "8 minggu terakhir, Bu: masuk Rp350.000, keluar Rp38.000, sisa Rp312.000.",
    ]);
    const [sent, ...more] = sentTo(chat).slice(before);
    expect(more).toEqual([]);
    expect(sent!.file!.mimetype).toBe("image/png");
    expect(sent!.file!.filename).toMatch(/^grafik-\w{4}-\w{4}\.png$/);
    const bytes = Buffer.from(sent!.file!.data, "base64");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    const asked = service.far.requests.filter(
      ({ path }) => path === "/api/sendImage",
    );
    expect(asked.at(-1)!.body).toMatchObject({
      session: "default",
      chatId: chat,
      caption: sent!.text,
    });
  });

  test("laporan is answered by the month's paper, which her officer can check", async () => {
    const chat = await rini();
    await service.say(chat, "jual gorengan 350rb, beli minyak 38rb");
    const [caption] = await service.say(chat, "minta laporan dong bu");
    expect(caption).toContain("sisa uang usaha Rp312.000");
    const { file } = sentTo(chat).at(-1)!;
    expect(file!.mimetype).toBe("application/pdf");
    const document = await getDocumentProxy(
      new Uint8Array(Buffer.from(file!.data, "base64")),
    );
    const { text } = await extractText(document, { mergePages: true });
    const [row] = await database.sql`
      select report_id from chat.reports where kind = 'month' order by made_at desc limit 1`;
    const id = spelledId(row!.report_id);
    expect(text).toContain(id);
    expect(caption).toContain(id);
    const [told] = await service.say(
      officer,
      `Cek laporan ${id.toLowerCase()}`,
    );
    expect(told).toContain("masuk Rp350.000");
    expect(told).toContain("Ibu Rini");
    expect(await service.say(officer, "cek laporan")).toEqual([
      expect.stringContaining("8 huruf dan angka"),
    ]);
  });

  test("an officer's checks are answered however many they are", async () => {
    for (let check = 0; check < 7; check++)
      expect(await service.say(officer, "cek laporan 0000-0000")).toEqual([
        expect.stringContaining("tidak ada"),
      ]);
  });

  test("another mitra learns nothing by an id: it is no command of hers", async () => {
    const chat = await rini();
    const [row] =
      await database.sql`select report_id from chat.reports limit 1`;
    const [told] = await service.say(chat, `cek laporan ${row!.report_id}`);
    expect(told).not.toContain("Rp350.000");
  });

  test("without notes she is told so, and what to write", async () => {
    const chat = await rini();
    expect((await service.say(chat, "grafik"))[0]).toStartWith(
      "Belum ada catatan 8 minggu ini, Bu.",
    );
    expect((await service.say(chat, "laporan bulan lalu"))[0]).toContain(
      "Belum ada catatan bulan",
    );
    expect((await service.say(chat, "laporan mingguan"))[0]).toStartWith(
      "Laporan bulan apa, Bu?",
    );
    expect(sentTo(chat).filter((one) => one.file)).toEqual([]);
  });

  test("what was asked for together with a note comes after its answer", async () => {
    const chat = await rini();
    await service.say(chat, "halo");
    const before = sentTo(chat).length;
    await service.say(chat, "jual bakso 200rb", "grafik");
    const sent = sentTo(chat).slice(before);
    expect(sent[0]!.text).toContain("Tercatat: masuk Rp200.000");
    expect(sent.at(-1)!.file?.mimetype).toBe("image/png");
    expect(sent.at(-1)!.text).toContain("masuk Rp200.000");
  });

  test("the language that she asks for is kept; figures stay in Bahasa Indonesia", async () => {
    const chat = await rini();
    const [chosen] = await service.say(chat, "bahasa sunda");
    expect(chosen).toContain("basa Sunda");
    expect(chosen).toContain("percobaan");
    const [booked] = await service.say(chat, "jual gorengan 350rb");
    expect(booked).toStartWith(
      "Hatur nuhun, Ibu Rini! ✅ Parantos dicatet: masuk Rp350.000.",
    );
    expect(booked).toContain("Arus kas hari ini positif Rp350.000.");
    const [row] = await database.sql`
      select language from chat.contacts where phone = ${chat.replace("@c.us", "")}`;
    expect(row!.language).toBe("su");
    expect(await service.say(chat, "hatur nuhun")).toEqual([
      "Sami-sami, Bu. Mugia laris usahana.",
    ]);
    expect((await service.say(chat, "status"))[0]).toStartWith(
      "Ibu belum punya tier",
    );
    expect((await service.say(chat, "bahasa inggris"))[0]).toContain(
      "belum bisa",
    );
    await service.say(chat, "bahasa indonesia");
    expect(await service.say(chat, "makasih")).toEqual([
      "Sama-sama, Bu. Semoga laris usahanya.",
    ]);
  });
});

describe("sending a report", () => {
  const file = {
    bytes: Buffer.from("x"),
    mimetype: "application/pdf",
    filename: "a.pdf",
  };
  const chatId = "628115550009@c.us";

  test.each([
    ["that can't be drawn", () => Promise.reject(new Error("no font")), 0],
    ["that is not there", async () => undefined, 0],
    ["that the gateway rejects", async () => file, 1],
  ])("a file %s leaves her the text", async (_, fileOf, tries) => {
    const far = startGateway();
    far.answers.set("/api/sendFile", () => Response.json({}, { status: 413 }));
    const { log, lines } = captureLog();
    const waha = createWahaClient({ url: far.url, apiKey, session: "default" });
    try {
      const deps = { log, waha, fileOf };
      const drawing = await drawn(deps, "K7Q2M9XD");
      const sent = await sendWithFile(deps, chatId, drawing, "sisa Rp5.000");
      expect(sent.is).toBe("accepted");
      expect(far.sent).toEqual([{ chatId, text: "sisa Rp5.000" }]);
      expect(
        far.requests.filter(({ path }) => path === "/api/sendFile"),
      ).toHaveLength(tries);
      expect(lines()).not.toContain("Rp5.000");
    } finally {
      far.stop();
    }
  });

  test("a file that may have left is not sent again as a text", async () => {
    const far = startGateway();
    far.answers.set("/api/sendFile", () => Response.json({}, { status: 500 }));
    const waha = createWahaClient({ url: far.url, apiKey, session: "default" });
    try {
      const { log } = captureLog();
      const deps = { log, waha };
      const sent = await sendWithFile(deps, chatId, file, "sisa Rp5.000");
      expect(sent.is).toBe("uncertain");
      expect(far.sent).toEqual([]);
    } finally {
      far.stop();
    }
  });
});
