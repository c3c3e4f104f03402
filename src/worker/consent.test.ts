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
import {
  consentVersion,
  eraseExpired,
} from "../conversation/rights/consent.ts";
import type { Database } from "../db/database.ts";
import { sweepMedia } from "../reading/files/media.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { amountsOf } from "../testing/on-service.ts";
import {
  addMitra,
  noModel,
  servePicture,
  startService,
  until,
  type TestService,
} from "../testing/service.ts";

const waits = "Catatan Ibu saya tahan dulu";
const asks = "di luar negeri?";

describe.each(engines)("consent on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database, { gemini: noModel });
  });
  afterEach(() => service.far.answers.clear());
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  async function someone() {
    const customer = `S${++people}`;
    const phone = `6281200006${people}`;
    return {
      customer,
      chat: await addMitra(database, { customer, phone, name: "Sari" }),
    };
  }
  const say = async (chat: string, ...texts: string[]) =>
    (await service.say(chat, ...texts)).join("\n---\n");
  const isGranted = async (chat: string) =>
    (
      await database.sql`
      select is_granted from chat.consents
      inner join chat.messages using (message_id) where chat_id = ${chat} order by consent_id desc limit 1`
    )[0]?.is_granted as boolean | undefined;
  const entries = (customer: string) => amountsOf(database, customer);
  const bodies = async (chat: string) =>
    (
      await database.sql`
      select body from chat.messages where chat_id = ${chat} and body is not null order by message_id`
    ).map((row) => row.body as string);

  test("a first SETUJU is no answer to a question never asked: she is asked, and it isn't kept to count later", async () => {
    const { chat } = await someone();
    expect(await say(chat, "SETUJU")).toContain(asks);
    expect(await say(chat, "halo")).toContain("Balas SETUJU atau TOLAK");
    expect(await isGranted(chat)).toBeUndefined();
    const held = await database.sql`
      select from chat.messages where chat_id = ${chat} and status = 'held'`;
    expect(held).toHaveLength(0);
    expect(await say(chat, "setuju bu")).toStartWith("Terima kasih, Ibu Sari!");
    expect(await isGranted(chat)).toBe(true);
  });

  test("SETUJU to the question that was put once more, now with AI abroad, is recorded, audited and said back", async () => {
    const customer = `S${++people}`;
    const chat = await addMitra(database, {
      customer,
      phone: `6281200006${people}`,
      name: "Sari",
      isAgreed: true,
    });
    // She was asked while nothing left.
    await database.sql`
      delete from chat.consents
      using chat.contacts
      where contacts.contact_id = consents.contact_id
          and customer_number = ${customer} and purpose = 'abroad'`;
    expect(await say(chat, "setuju ai")).toContain(asks);
    await say(chat, "jual kue 10rb");
    const thanks = await say(chat, "SETUJU");
    expect(thanks).toStartWith("Terima kasih, Ibu Sari!");
    expect(thanks).toContain("boleh dibaca AI di luar negeri");
    const [standing] = await database.sql`
      select may_record, may_score, may_leave from chat.standing_consents
      inner join chat.contacts using (contact_id) where customer_number = ${customer}`;
    expect(standing).toEqual({
      may_record: true,
      may_score: true,
      may_leave: true,
    });
    const acts = await database.sql`
      select details from ops.audit_log
      inner join chat.contacts on contacts.contact_id = actor_contact_id
      where contacts.customer_number = ${customer} and action = 'consented' order by audit_id`;
    expect(acts.at(-1)!.details).toMatchObject({
      granted: ["abroad", "score", "record"],
      version: consentVersion,
    });
    // Said once more it is thanks, and no answer to anything.
    await say(chat, "SETUJU");
    const consents = await database.sql`
      select from chat.consents inner join chat.contacts using (contact_id)
      where customer_number = ${customer} and purpose = 'abroad' and is_granted`;
    expect(consents).toHaveLength(1);
    expect(await entries(customer)).toEqual([10_000]);
  });

  test("a note taken back while it waits is not booked by SETUJU", async () => {
    const { chat, customer } = await someone();
    await say(chat, "halo");
    await say(chat, "jual kue 10rb");
    await say(chat, "jual emas 50jt");
    await say(chat, "BATAL");
    await say(chat, "SETUJU");
    expect(await entries(customer)).toEqual([10_000]);
  });

  test("of TOLAK and SETUJU in one breath the last word counts, and both are answered", async () => {
    const { chat } = await someone();
    await say(chat, "halo");
    await say(chat, "SETUJU");
    // The first is in hand while the other two come, which then make one batch.
    await say(chat, "jual kue 10rb", "TOLAK", "SETUJU");
    expect(await isGranted(chat)).toBe(true);
    const left = await database.sql`
      select from chat.messages where chat_id = ${chat} and status <> 'done'`;
    expect(left).toHaveLength(0);
  });

  test("what she asks behind her no is answered, and what she notes there is not kept", async () => {
    const { chat, customer } = await someone();
    await say(chat, "halo");
    await say(chat, "SETUJU");
    await say(chat, "jual kue 10rb");
    const told = await say(
      chat,
      "halo bu",
      "makasih",
      "TOLAK",
      "jual kue 50rb",
      "saldo",
    );
    expect(told).toContain("tidak saya catat lagi");
    expect(told).toContain("kiriman ini tidak saya simpan");
    expect(told).toContain("Hari ini masuk Rp10.000");
    expect(await entries(customer)).toEqual([10_000]);
    await say(chat, "SETUJU");
    const again = await say(
      chat,
      "halo",
      "BERHENTI",
      "jual kue 20rb",
      "SETUJU",
    );
    expect(again).toContain("saya berhenti");
    expect(again).not.toContain("Belum paham");
    expect(await isGranted(chat)).toBe(true);
    // Her yes came behind it.
    expect(await entries(customer)).toEqual([10_000, 20_000]);
  });

  test("after her no she is not told how a note is written", async () => {
    const { chat } = await someone();
    await say(chat, "halo");
    expect(await say(chat, "saldo")).toContain("Tulis misalnya: jual");
    await say(chat, "TOLAK");
    expect(await say(chat, "saldo")).toBe("Hari ini belum ada catatan, Bu.");
    expect(await say(chat, "utang pelanggan")).not.toContain("misalnya");
    expect(await say(chat, "lihat catatan")).toBe(
      "Hari ini belum ada catatan, Bu.",
    );
  });

  test("SETUJU TANPA 1 is said back as what it is", async () => {
    const { chat } = await someone();
    await say(chat, "halo");
    for (const before of ["SETUJU TANPA 1", "TOLAK", "SETUJU TANPA 1"]) {
      const told = await say(chat, before);
      if (before === "TOLAK") continue;
      expect(told).toContain("tanpa nomor 1 catatan Ibu tidak saya simpan");
      expect(told).toContain("skor Ibu boleh saya tunjukkan");
    }
    expect(await isGranted(chat)).toBe(true);
    const [row] = await database.sql`
      select may_record, may_score from chat.standing_consents
      inner join chat.contacts using (contact_id) where phone = ${chat.split("@")[0]!}`;
    expect(row).toMatchObject({ may_record: false, may_score: true });
  });

  test("SETUJU counts from the moment that the question is handed over, not from a try that failed", async () => {
    const { chat, customer } = await someone();
    let isRefusing = true;
    let tries = 0;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    service.far.answers.set("/api/sendText", async () => {
      tries++;
      if (isRefusing) return new Response(null, { status: 422 });
      await held;
      return Response.json({ id: "true_x_Q" }, { status: 201 });
    });
    await service.write(chat, "jual kue 50rb");
    await until(() => tries === 1);
    await service.write(chat, "SETUJU");
    isRefusing = false;
    await until(() => tries === 2);
    await service.write(chat, "jual es 20rb");
    service.far.answers.clear();
    letGo();
    await service.settled();
    expect(await isGranted(chat)).toBeUndefined();
    expect(service.heard(chat).at(-1)).toContain(waits);
    expect(await say(chat, "SETUJU")).toContain("masuk Rp70.000");
    expect(await entries(customer)).toEqual([50_000, 20_000]);
  });

  test("SETUJU that comes before the gateway's own answer counts", async () => {
    const { chat, customer } = await someone();
    let isSending = false;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    service.far.answers.set("/api/sendText", async () => {
      isSending = true;
      await held;
      return Response.json({ id: "true_x_Q" }, { status: 201 });
    });
    await service.write(chat, "jual kue 50rb");
    await until(() => isSending);
    await service.write(chat, "SETUJU");
    service.far.answers.clear();
    letGo();
    await service.settled();
    expect(await entries(customer)).toEqual([50_000]);
  });

  test("a question that failed was never asked; one that perhaps arrived was", async () => {
    const { chat } = await someone();
    service.far.answers.set(
      "/api/sendText",
      () => new Response("", { status: 400 }),
    );
    await say(chat, "halo");
    service.far.answers.clear();
    expect(await say(chat, "SETUJU")).toContain(asks);
    expect(await isGranted(chat)).toBeUndefined();
    const other = await someone();
    service.far.answers.set(
      "/api/sendText",
      () => new Response("", { status: 500 }),
    );
    await say(other.chat, "halo");
    service.far.answers.clear();
    await say(other.chat, "SETUJU");
    expect(await isGranted(other.chat)).toBe(true);
  });

  test("while the question only perhaps arrived, every held note is answered with the whole of it", async () => {
    const { chat, customer } = await someone();
    service.far.answers.set(
      "/api/sendText",
      () => new Response("", { status: 500 }),
    );
    await say(chat, "jual kue 50rb");
    service.far.answers.clear();
    expect(await say(chat, "beli gula 15rb")).toContain(asks);
    expect(await say(chat, "beli es 5rb")).toContain(waits);
    expect(await say(chat, "SETUJU")).toContain("masuk Rp50.000");
    expect(await entries(customer)).toEqual([50_000, 15_000, 5_000]);
  });

  test("after TOLAK to a question that only perhaps arrived, SETUJU is answered with the question first", async () => {
    const { chat } = await someone();
    service.far.answers.set(
      "/api/sendText",
      () => new Response("", { status: 500 }),
    );
    await say(chat, "halo");
    service.far.answers.clear();
    await say(chat, "TOLAK");
    expect(await say(chat, "SETUJU")).toContain(asks);
    expect(await isGranted(chat)).toBe(false);
    await say(chat, "SETUJU");
    expect(await isGranted(chat)).toBe(true);
  });

  test("everything sent before SETUJU is booked and shown on it, each once", async () => {
    const { chat, customer } = await someone();
    await say(chat, "jual kue 50rb");
    expect(await say(chat, "beli gula 10rb")).toContain(waits);
    expect(await entries(customer)).toEqual([]);
    expect(await say(chat, "SETUJU")).toBe(
      "Terima kasih, Ibu Sari! ✅ Tercatat: masuk Rp50.000, keluar Rp10.000.\nArus kas hari ini positif Rp40.000.\n(Status: baru) Salah? Balas RALAT.",
    );
    await say(chat, "SETUJU");
    expect(await entries(customer)).toEqual([50_000, 10_000]);
  });

  test("a yes, a number and an empty message before the question wait for nothing: SETUJU is thanked for", async () => {
    for (const early of ["ya", "1", "ok", "tidak", "RALAT"]) {
      const { chat } = await someone();
      expect(await say(chat, early)).toContain(asks);
      expect(await say(chat, "ya setuju")).toStartWith(
        "Terima kasih, Ibu Sari! Silakan kirim catatan.",
      );
    }
    const { chat, customer } = await someone();
    await service.write(chat, "jual kue 50rb");
    await service.settled();
    await say(chat, "");
    expect(await say(chat, "SETUJU")).toBe(
      "Terima kasih, Ibu Sari! ✅ Tercatat: masuk Rp50.000.\nArus kas hari ini positif Rp50.000.\n(Status: baru) Salah? Balas RALAT.",
    );
    expect(await entries(customer)).toEqual([50_000]);
  });

  test("a plain no to the question is TOLAK, in all its spellings", async () => {
    for (const no of [
      "ga setuju",
      "enggak setuju bu",
      "ngga setuju",
      "tdk setuju",
      "gak mau",
      "ga boleh",
      "tidak mau",
      "Tidak.",
      "jangan",
      "jangan disimpan ya",
      "ndak",
    ]) {
      const { chat } = await someone();
      await say(chat, "jual kue 50rb");
      expect([no, await say(chat, no)]).toEqual([
        no,
        expect.stringContaining("sudah saya hapus"),
      ]);
      expect(await isGranted(chat)).toBe(false);
      expect(await bodies(chat)).toEqual([]);
    }
  });

  test("once she agreed, a plain no answers what was asked and takes nothing back", async () => {
    const { chat, customer } = await someone();
    await say(chat, "halo");
    await say(chat, "SETUJU");
    await say(chat, "beli gas 22");
    expect(await say(chat, "ga mau")).toContain("tidak saya catat");
    expect(await say(chat, "jangan")).toContain("tidak sedang menunggu");
    expect(await isGranted(chat)).toBe(true);
    expect(await entries(customer)).toEqual([]);
    expect(await say(chat, "ga setuju")).toContain("tidak saya catat lagi");
    expect(await isGranted(chat)).toBe(false);
  });

  test("thanks or a tier's name around a note is not small talk: the note is held", async () => {
    const { chat, customer } = await someone();
    await say(chat, "halo");
    for (const text of ["makasih bu, jual kue 50rb", "jual gelang gold 90rb"])
      expect(await say(chat, text)).toContain(waits);
    await say(chat, "SETUJU");
    expect(await entries(customer)).toEqual([50_000, 90_000]);
  });

  test("SETUJU after a mere greeting is thanked for, and the greeting not answered again", async () => {
    const { chat } = await someone();
    await say(chat, "halo");
    await say(chat, "makasih ya");
    const answer = await say(chat, "SETUJU");
    expect(answer).toStartWith("Terima kasih, Ibu Sari! Silakan kirim catatan");
    expect(answer).not.toContain("Mau catat apa");
    const left = await database.sql`
      select from chat.messages where chat_id = ${chat} and status <> 'done'`;
    expect(left).toHaveLength(0);
  });

  test("her tier is answered before she decides, and the question about it is not kept", async () => {
    const { chat } = await someone();
    await say(chat, "halo");
    expect(await say(chat, "status")).toContain("belum punya tier");
    expect(await bodies(chat)).toEqual(["halo"]);
  });

  test("who grieves is consoled first and asked for nothing; what the question means is told, without a yes", async () => {
    const { chat } = await someone();
    for (const text of [
      "anak saya meninggal kemarin",
      "suami saya meninggal, gimana cicilan saya",
    ]) {
      const told = await say(chat, text);
      expect(told).toMatch(/^Saya ikut (?:prihatin|berduka), Bu\./);
      expect(told).not.toContain("SETUJU");
    }
    expect(await say(chat, "halo")).toContain(asks);
    for (const text of ["maksudnya apa ini?", "gak paham bu"])
      expect(await say(chat, text)).toContain("tier Ibu tetap sama");
    expect(await isGranted(chat)).toBeUndefined();
    expect(await bodies(chat)).toEqual(["halo"]);
  });

  test("what is held for seven days is erased, file and all, and not booked on SETUJU", async () => {
    const { chat, customer } = await someone();
    servePicture(service);
    await say(chat, "jual kue 50rb");
    await service.show(chat);
    const [photo] = await database.sql`
      select path from chat.media
      inner join chat.messages on media_sha256 = sha256 where chat_id = ${chat}`;
    const file = join(service.dataDir, photo!.path);
    await say(chat, "beli gula 10rb");
    await database.sql`
      update chat.messages set received_at = now() - interval '7 days 1 minute'
      where chat_id = ${chat} and (body = 'jual kue 50rb' or kind = 'image')`;
    expect(await say(chat, "SETUJU")).toContain("keluar Rp10.000");
    expect(await entries(customer)).toEqual([10_000]);
    expect(existsSync(file)).toBe(true);
    expect(await database.sql.begin(eraseExpired)).toBe(2);
    await sweepMedia(database.sql, service.dataDir);
    expect(existsSync(file)).toBe(false);
    expect(await bodies(chat)).toEqual(["beli gula 10rb", "SETUJU"]);
  });

  test("TOLAK erases what was held, a photo that waits to be read, and what follows", async () => {
    const { chat, customer } = await someone();
    await say(chat, "halo");
    await say(chat, "SETUJU");
    servePicture(service);
    await service.show(chat);
    const [photo] = await database.sql`
      select path from chat.media
      inner join chat.messages on media_sha256 = sha256 where chat_id = ${chat}`;
    expect(await say(chat, "tolak")).toContain("tidak saya catat lagi");
    expect(existsSync(join(service.dataDir, photo!.path))).toBe(false);
    expect(await isGranted(chat)).toBe(false);
    expect(await say(chat, "jual kue 80rb")).toContain("Tanpa SETUJU");
    expect(await say(chat, "status")).toContain("belum punya tier");
    expect(await bodies(chat)).toEqual(["halo", "SETUJU"]);
    expect(await entries(customer)).toEqual([]);
    expect(await say(chat, "SETUJU")).toStartWith("Terima kasih");
    expect(await say(chat, "jual kue 80rb")).toContain("masuk Rp80.000");
  });

  test("who refused before she was asked is asked before a yes counts", async () => {
    const { chat } = await someone();
    expect(await say(chat, "TOLAK")).toContain("Tidak ada yang saya catat");
    expect(await say(chat, "SETUJU")).toContain(asks);
    expect(await isGranted(chat)).toBe(false);
    await say(chat, "SETUJU");
    expect(await isGranted(chat)).toBe(true);
  });

  test("who refuses is told that what was booked before stays, and how to have it removed", async () => {
    const { chat, customer } = await someone();
    await say(chat, "halo");
    await say(chat, "SETUJU");
    await say(chat, "jual kue 90rb");
    expect(await say(chat, "setuju tanpa 1")).toContain("HAPUS DATA");
    for (const word of ["tolak catat", "TOLAK"]) {
      const told = await say(chat, word);
      expect(told).toContain("catatan yang lama tetap tersimpan");
      expect(told).toContain("HAPUS DATA");
    }
    expect(await entries(customer)).toEqual([90_000]);
  });

  test("an officer is not asked, and her words are not kept", async () => {
    await database.sql`
      insert into chat.contacts (phone, name, role) values ('628120000699', 'Dedi', 'officer')`;
    const chat = "628120000699@c.us";
    expect(await say(chat, "jual kue 10rb")).toContain(
      "hanya saya terima dari WhatsApp mitra sendiri",
    );
    expect(await bodies(chat)).toEqual([]);
  });
});
