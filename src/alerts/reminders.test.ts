import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { connect, type Database } from "../db/database.ts";
import { engines, testDatabase, urlOf } from "../testing/databases.ts";
import { addMitra } from "../testing/mitra.ts";
import { startService, until } from "../testing/service.ts";
import { refresh } from "../tiering/refresh.ts";
import { planReminders } from "./plan-reminders.ts";
import { reminderText } from "./reminder-text.ts";

const zone = "Asia/Jakarta";
const reminder = {
  name: "Rini",
  officer: "Pak Dedi",
  bills: 1,
  openAmount: 120_000,
  dueDate: "2026-06-10",
};

test("a reminder names the officer, and a locked phone shows no sum", () => {
  const text = reminderText(reminder);
  expect(text.split("\n")).toEqual([
    "⏰ Halo, Ibu Rini. Besok, Rabu, 10 Jun, ada jadwal angsuran.",
    "Jumlahnya Rp120.000.",
    "Kalau ada kendala, kabari petugas Ibu, Pak Dedi, ya.",
  ]);
  const other = reminderText({
    ...reminder,
    name: null,
    officer: null,
    bills: 2,
  });
  expect(other).toContain("Halo, Ibu. Besok");
  expect(other).toContain("Rp120.000 untuk 2 angsuran.");
  expect(other).toContain("kabari petugas Ibu ya.");
});

test("a reminder neither presses nor blames, nor speaks of what is late", () => {
  expect(reminderText(reminder)).not.toMatch(
    /!|telat|tunggak|denda|segera|harus|wajib|sanksi|tier|jangan/i,
  );
});

describe.each(engines)("reminders on %s", (engine) => {
  let database: Database;
  let people = 0;
  const today = "2026-06-09";
  beforeAll(async () => {
    database = await testDatabase(engine);
    const { sql } = database;
    await sql`insert into core.officers values ('628130', 'Dedi', 'B-1')`;
    await sql`
      insert into chat.contacts (phone, name, role, branch_id) values ('628130', 'Dedi', 'officer', 'B-1')`;
    await setClock(today, "05:00");
  });
  afterAll(() => database.close());

  /** The clock's day, and the time (UTC; noon in Jakarta is 05:00). */
  async function setClock(asOf: string, time: string, day = asOf) {
    const at = new Date(`${day}T${time}:00Z`);
    await refresh(database, asOf, { asOf, isPinned: true }, at);
  }

  /** A mitra who agreed and wrote once, with these bills. */
  async function mitra(
    options: {
      bills?: [string, string | null, number, number][];
      agreed?: boolean | null;
      hasWritten?: boolean;
      timezone?: string;
      officer?: string | null;
    } = {},
  ) {
    const customer = `R${++people}`;
    const phone = `6281300${people}`;
    const { sql } = database;
    await addMitra(database, customer, {
      bills: options.bills ?? [["2026-06-10", null, 120_000, 0]],
    });
    const officer = options.officer === undefined ? "628130" : options.officer;
    const [row] = await sql`
      insert into chat.contacts (phone, name, role, customer_number, officer_phone, timezone)
      values (${phone}, 'Rini', 'mitra', ${customer}, ${officer}, ${options.timezone ?? null})
      returning contact_id`;
    const { contact_id } = row!;
    if (options.agreed !== null)
      await sql`
        insert into chat.consents (contact_id, text_version, is_granted, message_id)
        values (${contact_id}, 'test', ${options.agreed ?? true}, 0)`;
    if (options.hasWritten ?? true)
      await sql`
        insert into chat.messages (session, is_from_me, raw_id, chat_id, kind, sent_at, status, contact_id)
        values ('default', false, ${customer}, ${`${phone}@lid`}, 'text', now(), 'done', ${contact_id})`;
    return { contactId: contact_id as number, chatId: `${phone}@lid` };
  }
  const told = async ({ contactId }: { contactId: number }) =>
    await database.sql`
      select text, chat_id, status, is_asked from chat.outbox
      where contact_id = ${contactId} and kind = 'reminder' order by outbox_id`;
  const plan = () => planReminders(database, zone);

  test("the day before a bill is due she is reminded, once, in the chat that she opened", async () => {
    const rini = await mitra();
    expect([await plan(), await plan()]).toEqual([1, 0]);
    const [only, ...more] = await told(rini);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ chat_id: rini.chatId, is_asked: false });
    expect(only!.text).toContain("Rp120.000");
    expect(only!.text).toContain("Dedi");
  });

  test("a bill that is paid, partly paid, of today or of the day after tomorrow", async () => {
    const paid = await mitra({
      bills: [["2026-06-10", today, 120_000, 120_000]],
    });
    const partly = await mitra({
      bills: [["2026-06-10", today, 120_000, 50_000]],
    });
    const dueToday = await mitra({ bills: [[today, null, 120_000, 0]] });
    const later = await mitra({ bills: [["2026-06-11", null, 120_000, 0]] });
    expect(await plan()).toBe(1);
    expect((await told(partly))[0]!.text).toContain("Jumlahnya Rp70.000.");
    for (const other of [paid, dueToday, later])
      expect(await told(other)).toHaveLength(0);
  });

  test("two bills of one day are one message", async () => {
    const rini = await mitra({
      bills: [
        ["2026-06-10", null, 120_000, 0],
        ["2026-06-10", null, 80_000, 0],
      ],
    });
    await plan();
    const rows = await told(rini);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.text).toContain("Rp200.000 untuk 2 angsuran");
  });

  test("nobody is reminded without her yes, or in a chat that she never opened", async () => {
    await mitra({ agreed: false });
    await mitra({ agreed: null });
    await mitra({ hasWritten: false });
    expect(await plan()).toBe(0);
  });

  test("an officer whom she may not know is not named", async () => {
    const rini = await mitra({ officer: null });
    await plan();
    expect((await told(rini))[0]!.text).toContain("kabari petugas Ibu ya");
  });

  test("only 08:00 to 20:00 of her zone, and only while her day is the clock's", async () => {
    const wib = await mitra();
    const wit = await mitra({ timezone: "Asia/Jayapura" });
    await setClock(today, "22:59", "2026-06-08"); // 07:59 in Jayapura, 05:59 in Jakarta
    expect(await plan()).toBe(0);
    await setClock(today, "23:00", "2026-06-08");
    expect(await plan()).toBe(1);
    expect(await told(wit)).toHaveLength(1);
    await setClock(today, "13:00"); // 20:00 in Jakarta
    expect(await plan()).toBe(0);
    await setClock(today, "05:00", "2026-06-12"); // a clock that stands
    expect(await plan()).toBe(0);
    await setClock(today, "12:59");
    expect(await plan()).toBe(1);
    expect(await told(wib)).toHaveLength(1);
  });

  test("what has not left is withdrawn when she pays, says TOLAK, or the day is over", async () => {
    const { sql } = database;
    const [paid, refused, late] = [
      await mitra(),
      await mitra(),
      await mitra({ bills: [["2026-06-10", null, 120_000, 0]] }),
    ];
    expect(await plan()).toBe(3);
    await sql`
      update core.bills set bill_paid_date = ${today}, paid_amount = amount
      where customer_number = (select customer_number from chat.contacts where contact_id = ${paid.contactId})`;
    await sql`
      insert into chat.consents (contact_id, text_version, is_granted, message_id)
      values (${refused.contactId}, 'test', false, 0)`;
    await plan();
    expect((await told(paid))[0]!.status).toBe("failed");
    expect((await told(refused))[0]!.status).toBe("failed");
    expect((await told(late))[0]!.status).toBe("planned");
    await setClock("2026-06-10", "05:00");
    await plan();
    expect((await told(late))[0]!.status).toBe("failed");
    await setClock(today, "05:00");
  });

  test("of two bills one is paid before it left: she is reminded of the other alone", async () => {
    const rini = await mitra({
      bills: [
        ["2026-06-10", null, 120_000, 0],
        ["2026-06-10", null, 80_000, 0],
      ],
    });
    await plan();
    await database.sql`
      update core.bills set bill_paid_date = ${today}, paid_amount = amount
      where amount = 120000 and customer_number =
          (select customer_number from chat.contacts where contact_id = ${rini.contactId})`;
    await plan();
    const rows = await told(rini);
    expect(rows.map((row) => row.status)).toEqual(["failed", "planned"]);
    expect(rows[1]!.text).toContain("Jumlahnya Rp80.000.");
  });

  test("twenty planners of two processes at once remind once", async () => {
    const rini = await mitra();
    const second =
      engine === "postgres" ? await connect(await urlOf(database)) : database;
    try {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          planReminders(index % 2 ? second : database, zone),
        ),
      );
    } finally {
      if (second !== database) await second.close();
    }
    expect(await told(rini)).toHaveLength(1);
  });

  test("a reminder reaches her through the gateway, and is not sent again after a restart", async () => {
    const { sql } = database;
    await sql`delete from chat.reminded_bills`;
    await sql`delete from chat.outbox`;
    await sql`delete from core.bills`;
    const rini = await mitra();
    await plan();
    for (let start = 0; start < 2; start++) {
      const service = startService(database);
      try {
        if (start === 0)
          await until(() => service.heard(rini.chatId).length > 0);
        else await plan();
        await service.settled();
        expect(service.heard(rini.chatId)).toHaveLength(1 - start);
      } finally {
        await service.stop();
      }
    }
  });
});
