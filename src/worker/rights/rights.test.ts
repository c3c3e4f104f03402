import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
} from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { planAlerts } from "../../alerts/plan-alerts.ts";
import type { Database } from "../../db/database.ts";
import { load, quarantinedRows } from "../../loading/load.ts";
import { bookNote } from "../../reading/book.ts";
import { engines, testDatabase } from "../../testing/databases.ts";
import { LenderFolder } from "../../testing/lender-folder.ts";
import { startModel, type Model } from "../../testing/model.ts";
import { amountsOf } from "../../testing/on-service.ts";
import {
  addMitra,
  servePicture,
  startService,
  type TestService,
} from "../../testing/service.ts";

const receipt = {
  kind: "receipt",
  rows: [{ direction: "out", description: "minyak", amount: 38_000 }],
  total: 38_000,
  cash: 50_000,
  change: 12_000,
};

describe.each(engines)("her rights on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let model: Model;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    model = startModel(receipt);
    service = startService(database, { gemini: model });
  });
  afterEach(() => service.far.answers.clear());
  afterAll(async () => {
    await service.stop();
    model.stop();
    await database.close();
  });

  async function someone(isAgreed: boolean, officerPhone?: string) {
    const customer = `R${++people}`;
    const phone = `6281600009${100 + people}`;
    const chat = await addMitra(database, {
      customer,
      phone,
      name: "Sari",
      isAgreed,
      officerPhone,
    });
    return { customer, phone, chat };
  }
  const say = async (chat: string, ...texts: string[]) =>
    (await service.say(chat, ...texts)).join("\n---\n");
  const allowed = async (customer: string) => {
    const [row] = await database.sql`
      select may_record, may_score, may_leave from chat.standing_consents
      inner join chat.contacts using (contact_id) where customer_number = ${customer}`;
    return row && [row.may_record, row.may_score, row.may_leave];
  };
  const acts = async (customer: string) =>
    (
      await database.sql`
      select action from ops.audit_log where customer_number = ${customer} order by audit_id`
    ).map(({ action }) => action);

  test("each purpose is refused by itself, and allowed again by itself", async () => {
    const { chat, customer } = await someone(false);
    expect(await say(chat, "jual kue 50rb")).toContain("SETUJU TANPA 3");
    expect(await allowed(customer)).toBeUndefined();
    expect(await say(chat, "SETUJU TANPA 3")).toContain(
      "Baik, Bu: kiriman Ibu tidak dibaca AI di luar negeri.",
    );
    expect(await allowed(customer)).toEqual([true, true, false]);
    expect(await amountsOf(database, customer)).toEqual([50_000]);
    expect(await say(chat, "tolak skor")).toContain(
      "skor Ibu tidak saya tunjukkan",
    );
    expect(await allowed(customer)).toEqual([true, false, false]);
    expect(await say(chat, "setuju ai")).toContain(
      "kiriman Ibu boleh dibaca AI",
    );
    expect(await allowed(customer)).toEqual([true, false, true]);
    await say(chat, "TOLAK");
    expect(await allowed(customer)).toEqual([false, false, false]);
    await say(chat, "SETUJU");
    expect(await allowed(customer)).toEqual([true, true, true]);
    const words = await database.sql`
      select text_version, channel, decided_at, body from chat.consents
      inner join chat.messages using (message_id) where chat_id = ${chat}`;
    expect(words.length).toBe(11);
    for (const word of words)
      expect(word).toMatchObject({
        text_version: "2026-11-30",
        channel: "whatsapp",
        decided_at: expect.any(Date),
      });
  });

  test("what she refused by itself before she agreed stays refused by a bare SETUJU", async () => {
    const { chat, customer } = await someone(false);
    await say(chat, "halo");
    expect(await say(chat, "tolak AI")).toContain("Balas SETUJU TANPA 3");
    expect(await allowed(customer)).toEqual([null, false, false]);
    await say(chat, "SETUJU");
    expect(await allowed(customer)).toEqual([true, true, false]);
  });

  test("without a row of consent nothing is booked, whatever calls for it", async () => {
    const { chat, customer } = await someone(false);
    await say(chat, "halo");
    const [message] = await database.sql`
      select message_id, contact_id from chat.messages where chat_id = ${chat}`;
    const book = database.sql.begin((tx) =>
      bookNote(tx, message!.message_id, message!.contact_id, customer, {
        reader: "parser",
        reading: { entries: [], questions: [], checks: [] },
      }),
    );
    expect(await book.catch((error) => error.message)).toContain(
      "has not agreed",
    );
  });

  test("her score is there to be shown only while she allows it; her tier always is", async () => {
    const { chat, customer } = await someone(true);
    await database.sql`
      insert into ops.clock (as_of, is_pinned) values (current_date, true)
      on conflict (is_the_clock) do update set as_of = excluded.as_of`;
    await database.sql`refresh materialized view marts.mitra_tiers_snapshot`;
    const shown = async () =>
      await database.sql`
        select customer_number from chat.shown_scores where customer_number = ${customer}`;
    expect(await shown()).toHaveLength(1);
    await say(chat, "tolak skor");
    expect(await shown()).toHaveLength(0);
    expect(await say(chat, "status")).toContain("tier");
  });

  test("a photo behind which she refuses AI abroad is read here, also with the refusal under it", async () => {
    for (const isCaption of [false, true]) {
      const { chat } = await someone(true);
      servePicture(service);
      model.requests.length = 0;
      if (isCaption) await service.show(chat, "jangan kirim ke luar negeri");
      else {
        // While the first is in hand the photo and the refusal make one batch.
        await service.write(chat, "halo");
        await service.write(chat, "", {
          hasMedia: true,
          media: { url: "http://x/api/files/X.jpeg", mimetype: "image/jpeg" },
        });
        await service.write(chat, "tolak AI");
        await service.settled();
      }
      expect([isCaption, model.requests.length]).toEqual([isCaption, 0]);
    }
  });

  test("BERHENTI ends all of it: nothing is kept, and what is planned unasked does not leave", async () => {
    const { chat, customer } = await someone(false);
    await say(chat, "jual kue 50rb");
    await say(chat, "SETUJU");
    const [planned] = await database.sql`
      insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, try_at)
      select contact_id, ${chat}, 'reply', false, 'ingat', now() + interval '1 day' from chat.contacts
      where customer_number = ${customer}
      returning outbox_id`;
    expect(await say(chat, "berhenti ya bu")).toContain("saya berhenti");
    expect(await allowed(customer)).toEqual([false, false, false]);
    const [now] = await database.sql`
      select status from chat.outbox where outbox_id = ${planned!.outbox_id}`;
    expect(now!.status).toBe("failed");
    expect(await say(chat, "jual kue 60rb")).toContain("Tanpa SETUJU");
    expect(await amountsOf(database, customer)).toEqual([50_000]);
  });

  test("HAPUS DATA asks once; YA HAPUS removes photos, texts, book and link, and leaves the lender's rows", async () => {
    const { chat, customer } = await someone(true);
    servePicture(service);
    await service.show(chat);
    await say(chat, "jual kue 50rb");
    const [photo] = await database.sql`
      select path from chat.media
      inner join chat.messages on media_sha256 = sha256 where chat_id = ${chat}`;
    const file = join(service.dataDir, photo!.path);
    expect(existsSync(file)).toBe(true);
    expect(await say(chat, "HAPUS DATA")).toContain(
      "Balas YA HAPUS atau BATAL",
    );
    expect(await amountsOf(database, customer)).not.toEqual([]);
    expect(await say(chat, "ya hapus")).toContain("sudah saya hapus");
    expect(existsSync(file)).toBe(false);
    expect(await amountsOf(database, customer)).toEqual([]);
    const left = await database.sql`
      select body, media_sha256, push_name from chat.messages where chat_id = ${chat}
          and (body is not null or media_sha256 is not null or media_url is not null)`;
    expect(left).toHaveLength(0);
    const words = await database.sql`
      select from chat.notes where customer_number = ${customer}
          and (raw_answer is not null or reading -> 'entries' <> '[]')`;
    expect(words).toHaveLength(0);
    const told = await database.sql`
      select text from chat.outbox where chat_id = ${chat} and text <> ''`;
    expect(told).toHaveLength(1);
    const links = await database.sql`
      select from chat.contacts where customer_number = ${customer}`;
    expect(links).toHaveLength(0);
    const [lender] = await database.sql`
      select (select count(*) from core.loans where customer_number = ${customer}) as loans,
          (select count(*) from core.bills where customer_number = ${customer}) as bills`;
    expect({ ...lender }).toEqual({ loans: 1, bills: 25 });
    expect(await say(chat, "halo")).toContain("belum terdaftar");
    expect(await acts(customer)).toEqual(["erasure_asked", "erased"]);
  });

  test.each(["BATAL", "tidak", "gak jadi"])(
    "HAPUS DATA and %s: nothing is removed, and a later yes removes nothing either",
    async (no) => {
      const { chat, customer } = await someone(true);
      await say(chat, "jual kue 50rb");
      await say(chat, "hapus data saya");
      const answered = await say(chat, no);
      if (no !== "gak jadi") expect(answered).toContain("tidak jadi");
      await say(chat, "ya");
      expect(await amountsOf(database, customer)).toEqual([50_000]);
    },
  );

  test.each([
    ["DATA SAYA", "data Ibu yang tersimpan"],
    ["minta dicek petugas", "Permintaan Ibu saya simpan"],
    ["tolak AI", "kiriman Ibu tidak dibaca AI"],
  ])(
    "around %s in one batch nothing of the others is lost, and each is answered",
    async (right, answer) => {
      const { chat, customer } = await someone(true);
      // What comes while the first is in hand makes one batch.
      const told = await say(
        chat,
        "halo",
        "jual kue 50rb",
        right,
        "beli gula 10rb",
        "cicilan kapan?",
      );
      expect(told).toContain(answer);
      expect(told).toContain("angsuran yang menunggu");
      expect((await amountsOf(database, customer)).sort()).toEqual([
        10_000, 50_000,
      ]);
    },
  );

  test("DATA SAYA sends her all that is held of her and nothing of anybody else's, as a file", async () => {
    const other = await someone(true);
    await say(other.chat, "jual rahasia 99rb");
    const { chat, customer, phone } = await someone(true);
    await say(chat, "jual kue 50rb");
    const advice = await say(chat, "gimana biar warung lebih ramai?");
    expect(await say(chat, "minta data saya")).toContain(
      "data Ibu yang tersimpan",
    );
    const { file } = service.far.sent
      .filter((one) => one.chatId === chat)
      .at(-1)!;
    expect(file).toMatchObject({
      mimetype: "text/plain",
      filename: "data-saya.txt",
    });
    const text = Buffer.from(file!.data, "base64").toString("utf8");
    for (const part of [
      `Nama: Sari; nomor HP: ${phone}; nomor mitra: ${customer}`,
      "skor boleh",
      "Pinjaman L-",
      "masuk Rp50.000, penjualan",
      "pokok Rp5.000.000, sisa Rp2.500.000",
      "jual kue 50rb",
      "8. Saran yang Ibu terima",
      advice.split("\n")[0]!,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("rahasia");
    expect(text).not.toContain(other.phone);
    // Times are of her zone, or the service's own.
    const noted = (zone: string) => database.sql`
      select line from chat.contacts
      cross join lateral chat.own_data(contact_id, ${zone})
      where customer_number = ${customer} and section like '7.%' order by place limit 1`;
    expect(await noted("Asia/Jayapura")).not.toEqual(
      await noted("Asia/Jakarta"),
    );
    expect(await acts(customer)).toEqual(["data_asked"]);
    await say(chat, "HAPUS DATA");
    await say(chat, "ya hapus");
    const kept = await database.sql`
      select from chat.reports where customer_number = ${customer}`;
    expect(kept).toHaveLength(0);
  });

  test("DATA SAYA at a new WhatsApp has what her book was kept from at the one before, and nothing else of it", async () => {
    const dedi = "6281600009999@c.us";
    await database.sql`insert into core.officers values ('6281600009999', 'Dedi', 'B-new')`;
    await database.sql`
      insert into chat.contacts (phone, name, role, branch_id)
      values ('6281600009999', 'Dedi', 'officer', 'B-new')`;
    const { chat, customer } = await someone(true, "6281600009999");
    await database.sql`
      update chat.contacts set timezone = 'Asia/Jayapura' where customer_number = ${customer}`;
    await say(chat, "jual lemper 41rb");
    await say(dedi, `ganti ${customer} 6281600009998 Sari`);
    await say(chat, "rahasia orang lain");
    const fresh = "6281600009998@c.us";
    await say(fresh, "halo");
    const [contact] = await database.sql`
      select contact_id, timezone from chat.contacts where customer_number = ${customer}`;
    expect(contact!.timezone).toBe("Asia/Jayapura");
    const rows = await database.sql`
      select line from chat.own_data(${contact!.contact_id}, 'Asia/Jakarta')`;
    const text = rows.map(({ line }) => line).join("\n");
    expect(text).toContain("jual lemper 41rb");
    expect(text).toContain("Tercatat: masuk Rp41.000");
    expect(text).not.toContain("rahasia");
    expect(text).not.toContain("belum terdaftar");
  });

  test("YA HAPUS with nothing asked removes nothing", async () => {
    const { chat, customer } = await someone(true);
    await say(chat, "jual kue 50rb");
    expect(await say(chat, "ya hapus")).toContain("Tulis dulu: HAPUS DATA");
    expect(await amountsOf(database, customer)).toEqual([50_000]);
  });

  test("who was erased is not linked again by contacts.csv", async () => {
    const folder = new LenderFolder();
    await load(database, { folder: folder.write() });
    const chat = "620000222@c.us";
    await say(chat, "halo");
    await say(chat, "HAPUS DATA");
    await say(chat, "YA HAPUS");
    const reports = await load(database, { folder: folder.write() });
    folder.remove();
    const report = reports.find(({ file }) => file === "contacts.csv")!;
    expect(quarantinedRows(report)).toBe(1);
    const bad = await database.sql`
      select reason from ops.quarantine where file_name = 'contacts.csv'`;
    expect(bad.map(({ reason }) => reason)).toEqual(["erased customer_number"]);
    expect(await say(chat, "halo")).toContain("belum terdaftar");
  });

  test("who comes back after YA HAPUS is given a code, however much was said to her that day", async () => {
    const { chat } = await someone(true);
    for (const text of ["halo", "status", "grafik", "cicilan", "petugas"])
      await say(chat, text);
    await say(chat, "HAPUS DATA");
    await say(chat, "YA HAPUS");
    expect(await say(chat, "halo")).toContain("Kode Ibu");
    expect(await say(chat, "jual es 9rb")).toContain("belum bisa saya simpan");
  });

  test("small talk behind HAPUS DATA does not take her no from her", async () => {
    const { chat, customer } = await someone(true);
    await say(chat, "beli gas 22");
    await say(chat, "HAPUS DATA", "terima kasih");
    expect(await say(chat, "tidak")).toContain("Tidak ada yang saya hapus");
    const [asked] = await database.sql`
      select called_off_at from chat.erasures where customer_number = ${customer}`;
    expect(asked!.called_off_at).not.toBeNull();
  });

  test("SETUJU TANPA 2 of one who had agreed takes back what it names, and tolak semua all", async () => {
    const { chat, customer } = await someone(true);
    expect(await say(chat, "setuju kecuali skor")).toBe(
      "Baik, Bu: skor Ibu tidak saya tunjukkan.",
    );
    expect(await allowed(customer)).toEqual([true, false, true]);
    expect(await say(chat, "tolak yang itu lho")).toContain("Balas TOLAK 2");
    expect(await say(chat, "tolak semua")).toContain("tidak saya catat lagi");
    expect(await allowed(customer)).toEqual([false, false, false]);
  });

  test("after BERHENTI she still gets what is hers, and is not invited to what would not be kept", async () => {
    const { chat } = await someone(false);
    await say(chat, "jual kue 50rb");
    await say(chat, "SETUJU");
    await say(chat, "BERHENTI");
    expect(await say(chat, "laporan")).toContain("Ringkasan kas");
    const hello = await say(chat, "halo");
    expect(hello).toContain("Balas SETUJU");
    expect(hello).not.toContain("Mau catat apa");
    expect(await say(chat, "siap bu")).toContain("sedang tidak mencatat");
    expect(await say(chat, "mulai lagi")).toContain("Senang Ibu kembali");
  });

  test("a life in danger is answered at once, agreed or not", async () => {
    for (const isAgreed of [true, false]) {
      const { chat } = await someone(isAgreed);
      expect(await say(chat, "saya mau bunuh diri")).toContain("119");
    }
  });

  test("a secret is not kept, not asked about and not booked, whatever stands around it", async () => {
    for (const isAgreed of [true, false]) {
      const { chat, customer } = await someone(isAgreed);
      for (const text of [
        "pin saya 918273",
        "otp nya 918273 bu",
        "saya dapat sms kode 918273 dari bank, ini kodenya",
        "jual gorengan 35rb, oya password mbanking saya Rahasia918273",
      ])
        expect(await say(chat, text)).toContain("tidak saya simpan");
      const kept = await database.sql`
        select from chat.messages where chat_id = ${chat} and body like '%918273%'
        union all
        select from chat.outbox where chat_id = ${chat} and text like '%918%'
        union all
        select from chat.notes where customer_number = ${customer}`;
      expect(kept).toHaveLength(0);
    }
  });

  test("minta dicek petugas: her officer is told once, she hears that it was asked, and that it was done", async () => {
    const officer = `6281700009${100 + people}`;
    await database.sql`insert into core.officers values (${officer}, 'Dedi', 'B7')`;
    await database.sql`
      insert into chat.contacts (phone, name, role, branch_id) values (${officer}, 'Dedi', 'officer', 'B7')`;
    const { chat, customer } = await someone(false, officer);
    // At night, or it may have left before he says that it is done.
    const night = `${Temporal.Now.plainDateISO("Asia/Jakarta")}T22:00:00+07:00`;
    await database.sql`
      insert into ops.clock (as_of, is_pinned, time_override) values (current_date, true, ${night})
      on conflict (is_the_clock) do update set time_override = excluded.time_override`;
    expect(await say(chat, "minta dicek petugas")).toContain(
      "saya minta petugas",
    );
    expect(await say(chat, "minta dicek petugas")).toContain("masih menunggu");
    await planAlerts(database);
    const alerts = async () =>
      await database.sql`
        select text, is_asked from chat.outbox where chat_id = ${`${officer}@c.us`} and kind = 'alert'`;
    expect(await alerts()).toMatchObject([
      { text: expect.stringContaining(customer), is_asked: false },
    ]);
    expect(await say(`${officer}@c.us`, `sudah dicek ${customer}`)).toContain(
      "saya kabari",
    );
    const told = await database.sql`
      select from chat.outbox where chat_id = ${chat} and text like '%sudah mengecek tier%'`;
    expect(told).toHaveLength(1);
    expect(await acts(customer)).toEqual(["review_asked", "review_closed"]);
    // What did not leave before it was done is not asked of the officer any more.
    await planAlerts(database);
    expect(
      await database.sql`
        select status, problem from chat.outbox where chat_id = ${`${officer}@c.us`} and kind = 'alert'`,
    ).toEqual([
      { status: "failed", problem: "the tier was looked at" },
    ] as never);
    await database.sql`update ops.clock set time_override = null`;
  });

  test("minta dicek petugas says that it is with her officer only once it is, and at night that it waits for the morning", async () => {
    const officer = `6281700009${200 + people}`;
    await database.sql`insert into core.officers values (${officer}, 'Sri', 'B9')`;
    await database.sql`
      insert into chat.contacts (phone, name, role, branch_id) values (${officer}, 'Sri', 'officer', 'B9')`;
    const day = Temporal.Now.plainDateISO("Asia/Jakarta");
    const at = (time: string | null) =>
      database.sql`update ops.clock set time_override = ${time}`;
    const { chat } = await someone(true, officer);
    await at(`${day}T22:00:00+07:00`);
    expect(await say(chat, "minta dicek petugas")).toContain("jam 8 pagi");
    expect(await say(chat, "minta dicek petugas")).toContain(
      "menunggu sampai ke petugas",
    );
    await database.sql`
      update chat.outbox set status = 'accepted', sent_at = now(), accepted_at = now()
      where kind = 'alert' and chat_id = ${`${officer}@c.us`}`;
    expect(await say(chat, "minta dicek petugas")).toContain(
      "sudah sampai ke petugas",
    );
    await at(`${day}T10:00:00+07:00`);
    const { chat: other } = await someone(true, officer);
    expect(await say(other, "minta dicek petugas")).not.toContain("jam 8");
    await at(null);
  });

  test("without an officer the request waits for one, and she is told so", async () => {
    const { chat, customer } = await someone(true, "628999");
    expect(await say(chat, "tolong tier saya dicek petugas")).toContain(
      "Belum ada petugas",
    );
    await database.sql`insert into core.officers values ('628999', 'Dedi', 'B8')`;
    await database.sql`
      insert into chat.contacts (phone, name, role) values ('628999', 'Dedi', 'officer')`;
    expect(await planAlerts(database)).toBe(1);
    expect(await acts(customer)).toEqual(["review_asked"]);
  });
});
