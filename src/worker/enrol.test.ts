import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { load } from "../loading/load.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { LenderFolder } from "../testing/lender-folder.ts";
import {
  captureLog,
  startService,
  type TestService,
} from "../testing/service.ts";
import { refresh } from "../tiering/refresh.ts";

const logged = captureLog();

describe.each(engines)("enrolment on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database, { log: logged.log });
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  const nextPhone = () => `62815000080${100 + ++people}`;
  async function officer(branch: string) {
    const phone = nextPhone();
    await database.sql`insert into core.officers values (${phone}, 'Dedi', ${branch})`;
    await database.sql`
      insert into chat.contacts (phone, name, role, branch_id)
      values (${phone}, 'Dedi', 'officer', ${branch})`;
    return `${phone}@c.us`;
  }
  /** A customer of the lender whose latest task was at a branch. */
  async function customer(branch: string | null) {
    const number = `E${++people}`;
    await database.sql`insert into core.customers (customer_number) values (${number})`;
    if (!branch) return number;
    await database.sql`
      insert into core.tasks (task_id, branch_id, start_datetime)
      values (${`T-${number}`}, ${branch}, '2026-06-01 10:00')`;
    await database.sql`
      insert into core.task_participants (task_id, participant_type, participant_id)
      values (${`T-${number}`}, 'CUSTOMER', ${number})`;
    return number;
  }
  const say = async (chat: string, ...texts: string[]) =>
    (await service.say(chat, ...texts)).join("\n---\n");
  const codeOf = (text: string) => text.match(/\*(\d{6})\*/)?.[1] ?? "none";
  const linked = async (number: string) =>
    (
      await database.sql`
      select contact_id, phone, name, officer_phone, branch_id from chat.contacts
      where customer_number = ${number}`
    )[0];
  const acts = async (number: string) =>
    (
      await database.sql`
      select action from ops.audit_log where customer_number = ${number} order by audit_id`
    ).map(({ action }) => action);

  test("an officer enrols a mitra of her branch by phone; nothing is sent to her before she writes", async () => {
    const dedi = await officer("B1");
    const number = await customer("B1");
    const phone = nextPhone();
    const local = `0${phone.slice(2, 5)}-${phone.slice(5)}`;
    expect(await say(dedi, `daftar ${number} ${local} Sari Wati`)).toContain(
      `Ibu Sari Wati (${number}) terdaftar`,
    );
    expect(service.heard(`${phone}@c.us`)).toEqual([]);
    expect(await linked(number)).toMatchObject({
      phone,
      name: "Sari Wati",
      officer_phone: dedi.split("@")[0],
    });
    expect(await say(`${phone}@c.us`, "halo")).toContain(
      "Halo, Ibu Sari Wati!",
    );
    expect(await say(dedi, `daftar ${number} ${phone} Sari`)).toContain(
      "sudah terdaftar",
    );
    expect(await acts(number)).toEqual(["enrolled"]);
  });

  test("an officer is told how her mitra stand, who is late and who waits, of her branch alone", async () => {
    const dedi = await officer("B-asks");
    const other = await officer("B-else");
    const number = await customer("B-asks");
    await database.sql`
      insert into core.loans (loan_id, customer_number, principal_amount, outstanding_amount, dpd, snapshot_date)
      values (${`L-${number}`}, ${number}, 1000, 500, 9, current_date - 1)`;
    await database.sql`
      insert into core.bills (bill_id, loan_id, customer_number, bill_scheduled_date, amount, paid_amount)
      values (${`B-${number}`}, ${`L-${number}`}, ${number}, current_date - 9, 71000, 0)`;
    await refresh(database, new Date().toISOString().slice(0, 10));
    const status = await say(dedi, `status ${number.toLowerCase()}`);
    expect(status).toContain(`${number}: Bronze, bayar 0%, telat 9 hari`);
    expect(status).toContain("Yang lewat: 1 tagihan, Rp71.000.");
    expect(await say(dedi, "telat")).toBe(
      `Telat: 1 mitra, yang terlama dulu.\n1 ${number}: 9 hari`,
    );
    expect(await say(dedi, "belum dicek")).toContain("Tidak ada");
    expect(await say(dedi, "daftar mitra")).toContain("Mitra Anda 1,");
    // By name as well, of hers alone; of two with one name she says which.
    const [one, two] = [nextPhone(), nextPhone()];
    await say(dedi, `daftar ${number} ${one} Sri Wahyuni`);
    expect(await say(dedi, "status bu sri")).toContain(`(${number}): Bronze`);
    expect(await say(other, "status sri wahyuni")).toContain(
      "tidak ada di cabang Anda",
    );
    const second = await customer("B-asks");
    await say(dedi, `daftar ${second} ${two} Sri Lestari`);
    expect(await say(dedi, "status sri")).toBe(
      `Ada beberapa. Tulis nomornya, misalnya: status ${second}\nIbu Sri Lestari (${second})\nIbu Sri Wahyuni (${number})`,
    );
    expect(await say(other, "telat")).toBe("Tidak ada mitra Anda yang telat.");
    expect(await say(other, `status ${number}`)).toContain(
      "tidak ada di cabang Anda",
    );
  });

  test("a stranger's rights words are answered as what they are, also once chatter is not", async () => {
    const lid = "990000000008078@lid";
    const code = codeOf(await say(lid, "halo"));
    for (let time = 0; time < 3; time++) await say(lid, `halo ${time}`);
    expect(await say(lid, "halo lagi")).toMatch(
      /\*\d{6}\*[^]*berhenti membalas dulu 60 menit/,
    );
    expect(await say(lid, "halo sekali lagi")).toBe("");
    expect(await say(lid, "DATA SAYA")).toContain("hanya nomor WhatsApp");
    expect(await say(lid, "minta dicek petugas")).toContain("belum terdaftar");
    expect(await say(lid, "HAPUS DATA")).toContain("nama dan kode Ibu");
    for (let time = 0; time < 4; time++) await say(lid, "HAPUS DATA");
    expect(await say(lid, "HAPUS DATA")).toBe("");
    const [left] = await database.sql`
      select (select count(*) from chat.enrol_codes where code = ${code}) as codes,
          (select count(*) from chat.messages where chat_id = ${lid} and push_name is not null) as names`;
    expect({ ...left }).toEqual({ codes: 0, names: 0 });
  });

  test.each(["BERHENTI", "stop", "TOLAK", "jangan hubungi saya lagi"])(
    "a stranger's %s is honoured: no invitation comes again, until she asks for her code or is linked",
    async (word) => {
      const dedi = await officer("B-stop");
      const number = await customer("B-stop");
      const lid = `9900000000081${10 + ++people}@lid`;
      await say(lid, "halo");
      const told = await say(lid, word);
      expect(told).toStartWith("Baik, saya tidak mengirim");
      expect(told).not.toMatch(/\d{6}/);
      expect(await say(lid, "halo")).toBe("");
      const code = codeOf(await say(lid, "kode"));
      expect(await say(dedi, `hubungkan ${code} ${number}`)).toContain(
        "terhubung",
      );
      // The no was to another question: she is asked anew.
      expect(await say(lid, "halo")).toContain("Balas SETUJU atau TOLAK");
    },
  );

  test("an officer's rights words are answered, and after a busy day he is told once what still is", async () => {
    const dedi = await officer("B-busy");
    await database.sql`
      insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, status)
      select contact_id, ${dedi}, 'reply', true, 'status', 'accepted'
      from chat.contacts, generate_series(1, 30) where phone = ${dedi.split("@")[0]!}`;
    expect(await say(dedi, "saldo CUST-1")).toContain(
      "hanya menjawab perintah",
    );
    expect(await say(dedi, "halo")).toBe("");
    expect(await say(dedi, "telat")).toContain("Tidak ada mitra Anda");
    expect(await say(dedi, "DATA SAYA")).toContain("terdaftar di sini sebagai");
    expect(await say(dedi, "BERHENTI")).toContain("tidak saya kirim lagi");
  });

  test("an officer's BERHENTI keeps back what he is not asked for, and MULAI lets it come again; he may ask meanwhile", async () => {
    const dedi = await officer("B-still");
    const number = await customer("B-still");
    const phone = nextPhone();
    await say(dedi, `daftar ${number} ${phone} Sari`);
    expect(await say(dedi, "BERHENTI")).toContain("Tulis: MULAI");
    await say(`${phone}@c.us`, "halo");
    expect(await say(`${phone}@c.us`, "minta dicek petugas")).toContain(
      "Belum ada petugas yang bisa saya kabari",
    );
    const waiting = () => database.sql`
      select from alerts.reviews_due where customer_number = ${number}`;
    expect(await waiting()).toHaveLength(0);
    expect(await say(dedi, "belum dicek")).toContain(number);
    const greeted = await say(dedi, "halo");
    expect(greeted).toContain("daftar <nomor mitra>");
    expect(greeted).toContain("Anda sedang tidak dikabari");
    expect(await say(dedi, "MULAI")).toContain("saya kabari lagi");
    expect(await waiting()).toHaveLength(1);
    expect(await say(dedi, "MULAI")).not.toContain("saya kabari lagi");
  });

  test("a stranger who wrote too often is answered no more, but is told her code", async () => {
    const lid = "990000000008077@lid";
    const code = codeOf(await say(lid, "halo"));
    for (let time = 0; time < 6; time++) await say(lid, `halo ${time}`);
    expect(await say(lid, "status")).toBe("");
    expect(await say(lid, "kode saya apa")).toStartWith(`Kode Ibu: *${code}*`);
  });

  test("a stranger's code, written by her officer, links her chat though its phone stays unknown", async () => {
    const dedi = await officer("B1");
    const number = await customer("B1");
    const lid = "990000000008001@lid";
    const greeting = await say(lid, "halo, saya mitra");
    const code = codeOf(greeting);
    expect(greeting).toContain("belum terdaftar");
    expect(codeOf(await say(lid, "halo"))).toBe(code);
    expect(await say(dedi, `hubungkan ${code} ${number}`)).toContain(
      "terhubung",
    );
    expect(await linked(number)).toMatchObject({ phone: null });
    expect(await say(lid, "jual kue 50rb")).toContain("Balas SETUJU");
    expect(await say(lid, "SETUJU")).toContain("masuk Rp50.000");
    const told = await database.sql`
      select is_asked from chat.outbox where chat_id = ${lid} and text like '%sudah terhubung%'`;
    expect(told.map(({ is_asked }) => is_asked)).toEqual([false]);
    // Used once, it is nobody's.
    expect(
      await say(dedi, `hubungkan ${code} ${await customer("B1")}`),
    ).toContain("salah");
  });

  test("nobody is linked on her own word: a stranger's commands are answered with her code", async () => {
    const number = await customer("B1");
    const chat = `${nextPhone()}@c.us`;
    const code = codeOf(await say(chat, "halo"));
    for (const text of [
      `hubungkan ${code} ${number}`,
      `daftar ${number} ${chat.split("@")[0]} Sari`,
      `saya admin, hubungkan saya ke ${number}`,
    ])
      expect(await say(chat, text)).toContain("belum terdaftar");
    expect(await linked(number)).toBeUndefined();
  });

  test("a welcome that waits for the morning is dropped once she writes", async () => {
    const dedi = await officer("B1");
    const number = await customer("B1");
    const chat = `${nextPhone()}@c.us`;
    const code = codeOf(await say(chat, "halo"));
    // The welcome can't leave before what is under way for it: it is planned for later.
    await database.sql`
      update chat.contacts set timezone = (
          select name from pg_timezone_names
          where extract(hour from now() at time zone name) between 1 and 5 limit 1)
      where contact_id = (select contact_id from chat.aliases where chat_id = ${chat})
          or phone = ${chat.split("@")[0]!}`;
    await say(dedi, `hubungkan ${code} ${number}`);
    expect(service.heard(chat).join()).not.toContain("sudah terhubung");
    await say(chat, "halo");
    const [welcome] = await database.sql`
      select status from chat.outbox where chat_id = ${chat} and text like '%sudah terhubung%'`;
    expect(welcome!.status).toBe("failed");
  });

  test("an officer's unknown words are answered with what can be written, her thanks with thanks", async () => {
    const dedi = await officer("B1");
    for (const text of ["tinjau", "grafik CUST-000001", "pasar", "a", "b", "c"])
      expect(await say(dedi, text)).toContain("hubungkan <kode 6 angka>");
    expect(await say(dedi, "makasih")).toBe("Sama-sama.");
    expect(await say(dedi, "catat untuk CUST-000001 jual 50rb")).toContain(
      "Minta beliau menulis sendiri",
    );
    const danger = await say(dedi, "mitra saya mau bunuh diri");
    expect(danger).toContain("119 ext 8");
    expect(danger).not.toContain("Bu,");
  });

  test("a stranger is told that her note is not kept, and after five answers has one an hour", async () => {
    const chat = `${nextPhone()}@c.us`;
    expect(await say(chat, "jual es 50rb")).toContain(
      "Catatan Ibu belum bisa saya simpan",
    );
    for (let again = 0; again < 4; again++) await say(chat, "halo");
    expect(await say(chat, "halo")).toBe("");
    await database.sql`
      update chat.outbox set created_at = created_at - interval '61 minutes' where chat_id = ${chat}`;
    expect(await say(chat, "kode")).toContain("Kode Ibu");
  });

  test("a code is good for a day", async () => {
    const dedi = await officer("B1");
    const number = await customer("B1");
    const chat = `${nextPhone()}@c.us`;
    const code = codeOf(await say(chat, "halo"));
    await database.sql`
      update chat.enrol_codes set made_at = made_at - interval '1 day' where code = ${code}`;
    expect(await say(dedi, `hubungkan ${code} ${number}`)).toContain("salah");
    expect(await linked(number)).toBeUndefined();
  });

  test("five wrong codes lock that officer's chats for an hour, not another's", async () => {
    const [dedi, other] = [await officer("B1"), await officer("B1")];
    const number = await customer("B1");
    const lid = "990000000008002@lid";
    await database.sql`
      insert into chat.aliases select ${lid}, contact_id from chat.contacts
      where phone = ${dedi.split("@")[0]!}`;
    const chat = `${nextPhone()}@c.us`;
    const code = codeOf(await say(chat, "halo"));
    const wrong = code === "000000" ? "000001" : "000000";
    for (let left = 4; left >= 1; left--)
      expect(await say(dedi, `hubungkan ${wrong} ${number}`)).toContain(
        `Sisa ${left} kali`,
      );
    expect(await say(lid, `hubungkan ${wrong} ${number}`)).toContain(
      "60 menit lagi",
    );
    expect(await say(dedi, `hubungkan ${code} ${number}`)).toContain(
      "Terlalu banyak kode salah",
    );
    expect(await linked(number)).toBeUndefined();
    expect(await say(other, `hubungkan ${wrong} ${number}`)).toContain(
      "Sisa 4",
    );
    // An hour and a minute later, by the clock that the service goes by.
    await database.sql`
      insert into ops.clock (as_of, is_pinned, time_override)
      values ('2026-06-01', true, now() + interval '61 minutes')
      on conflict (is_the_clock) do update set time_override = excluded.time_override`;
    expect(await say(dedi, `hubungkan ${code} ${number}`)).toContain(
      "terhubung",
    );
    await database.sql`update ops.clock set time_override = null`;
  });

  test("a mitra of another branch, or of none, is answered as one who does not exist", async () => {
    const dedi = await officer("B1");
    const chat = `${nextPhone()}@c.us`;
    const code = codeOf(await say(chat, "halo"));
    for (const number of [await customer("B2"), await customer(null), "E-none"])
      for (const text of [
        `daftar ${number} 081299998888 Sari`,
        `hubungkan ${code} ${number}`,
        `sudah dicek ${number}`,
      ])
        expect(await say(dedi, text)).toBe(
          `Nomor mitra ${number} tidak ada di cabang Anda. Coba cek lagi nomornya.`,
        );
  });

  test("one WhatsApp per mitra: another one needs the officer to say that it changes", async () => {
    const dedi = await officer("B1");
    const number = await customer("B1");
    const [old, fresh] = [nextPhone(), nextPhone()];
    await say(dedi, `daftar ${number} ${old} Sari`);
    await say(`${old}@c.us`, "halo");
    await say(`${old}@c.us`, "SETUJU");
    await say(`${old}@c.us`, "jual kue 5rb");
    expect(await say(dedi, `daftar ${number} ${fresh} Sari`)).toContain(
      `sudah memakai WhatsApp lain (…${old.slice(-3)})`,
    );
    expect(await linked(number)).toMatchObject({ phone: old });
    await say(dedi, `ganti ${number} ${fresh} Sari`);
    expect(await linked(number)).toMatchObject({ phone: fresh });
    const planned = async (phone: string) =>
      (
        await database.sql`
        select text from chat.outbox where not is_asked and chat_id = ${`${phone}@c.us`}`
      ).map(({ text }) => text as string);
    const [goodbye, ...more] = await planned(old);
    expect(goodbye).toContain("dipindahkan petugas ke nomor lain");
    expect(goodbye).not.toMatch(/Sari|\d/);
    expect(more).toEqual([]);
    expect(await say(`${old}@c.us`, "jual kue 10rb")).toContain(
      "belum terdaftar",
    );
    for (const right of ["DATA SAYA", "HAPUS DATA"])
      expect(await say(`${old}@c.us`, right)).toContain("ikut buku tersebut");
    // Who holds the new one is asked anew.
    expect(await say(`${fresh}@c.us`, "jual kue 20rb")).toContain(
      "Balas SETUJU",
    );
    expect(await acts(number)).toEqual(["enrolled", "unlinked", "enrolled"]);
    const code = codeOf(await say("990000000008003@lid", "halo"));
    expect(await say(dedi, `hubungkan ${code} ${number}`)).toContain(
      `tulis: hubungkan ${code} ${number} ganti`,
    );
    await say(dedi, `hubungkan ${code} ${number} ganti`);
    // She had not agreed at that one.
    expect(await planned(fresh)).toEqual([]);
    expect(await linked(number)).toMatchObject({ phone: null });
    // Back at a number that agreed once, under another book: asked anew as well.
    const other = await customer("B1");
    await say(dedi, `daftar ${other} ${old} Sari`);
    expect(await say(`${old}@c.us`, "jual kue 30rb")).toContain("Balas SETUJU");
  });

  test("a phone of an officer or of another mitra is not taken", async () => {
    const dedi = await officer("B1");
    const [one, two] = [await customer("B1"), await customer("B1")];
    const phone = nextPhone();
    await say(dedi, `daftar ${one} ${phone} Sari`);
    expect(await say(dedi, `daftar ${two} ${phone} Sari`)).toContain(
      "sudah dipakai",
    );
    expect(
      await say(dedi, `daftar ${two} ${dedi.split("@")[0]} Sari`),
    ).toContain("milik petugas");
    expect(await say(dedi, `daftar ${two} 12 Sari`)).toContain("kurang angka");
    expect(await linked(two)).toBeUndefined();
  });

  test("contacts.csv enrols as well, and is taken down once", async () => {
    const folder = new LenderFolder();
    for (let twice = 0; twice < 2; twice++)
      await load(database, { folder: folder.write() });
    folder.remove();
    expect(await linked("C1")).toMatchObject({ phone: "620000222" });
    expect(await acts("C1")).toEqual(["imported"]);
  });

  test("the audit log is append-only, and neither it nor the service's log holds a phone, a name or a code", async () => {
    const { sql } = database;
    const rows = await sql`select audit_log::text as row from ops.audit_log`;
    const text = rows.map(({ row }) => row).join("\n") + logged.lines();
    expect(rows.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/62815\d{8}|Sari|hubungkan/);
    for (const change of [
      sql`update ops.audit_log set action = 'other'`,
      sql`delete from ops.audit_log`,
      sql`truncate ops.audit_log`,
    ])
      expect(await change.catch((error) => error.message)).toContain(
        "append-only",
      );
  });
});
