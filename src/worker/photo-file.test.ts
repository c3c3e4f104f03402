import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
} from "bun:test";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import { apiKey } from "../testing/gateway.ts";
import { drawPicture } from "../testing/files.ts";
import {
  addMitra,
  noModel,
  servePicture,
  startService,
  until,
  type TestService,
} from "../testing/service.ts";

const kept =
  "Fotonya sudah saya simpan, Bu, nanti saya baca. Mau cepat? Ketik: beli minyak 38rb";
const delayed =
  "Fotonya sedang saya ambil, Bu. Nanti saya kabari kalau sudah terbaca.";
const tooLarge =
  "Fotonya terlalu besar, Bu. Boleh difoto lewat kamera WhatsApp, atau diketik?";
const lost = "Fotonya tidak sampai ke saya, Bu. Boleh dikirim ulang?";

describe.each(engines)("the file of a photo on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database, { gemini: noModel });
  });
  afterEach(async () => {
    service.far.answers.clear();
    // What one test leaves to be fetched must not get the next one's picture.
    await database.sql`update chat.messages set status = 'done' where status = 'to_read'`;
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  /** The chat of a mitra who agreed. */
  const someone = () =>
    addMitra(database, {
      customer: `F${++people}`,
      phone: `62812000080${people}`,
      isAgreed: true,
    });
  const retry = async (chat: string) => {
    await database.sql`
      update chat.messages set try_at = now() where chat_id = ${chat} and status = 'to_read'`;
    await service.settled();
  };
  const messageOf = async (chat: string) =>
    (
      await database.sql`
      select * from chat.messages where chat_id = ${chat} order by message_id desc limit 1`
    )[0]!;

  test("while the model is away it is kept by its hash, she is told in one line, nothing is booked", async () => {
    const chat = await someone();
    const bytes = servePicture(service);
    expect(await service.show(chat)).toEqual([kept]);
    const { media_sha256, status } = await messageOf(chat);
    expect(status).toBe("to_read");
    expect(media_sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const path = join("media", media_sha256.slice(0, 2), media_sha256);
    expect(readFileSync(join(service.dataDir, path))).toEqual(
      Buffer.from(bytes),
    );
    await service.show(chat);
    await retry(chat);
    const [row] = await database.sql`
      select count(*) as files, max(path) as path, max(byte_count) as bytes,
          (select count(*) from core.entries) as entries
      from chat.media where sha256 = ${media_sha256}`;
    expect(row).toEqual({ files: 1, path, bytes: bytes.length, entries: 0 });
  });

  test("it is fetched with our key and from our gateway alone, wherever its link points", async () => {
    const asked: string[] = [];
    const bytes = servePicture(service);
    const foreign = Bun.serve({
      port: 0,
      fetch(request) {
        asked.push(request.url);
        return new Response(bytes);
      },
    });
    const there = (path: string) => new URL(path, foreign.url).href;
    const chat = await someone();
    try {
      const link = there("/api/files/default/A.jpeg?x-api-key=theirs");
      expect(await service.show(chat, "", link)).toEqual([kept]);
      expect(service.far.requests).toContainEqual({
        method: "GET",
        path: "/api/files/default/A.jpeg",
        key: apiKey,
        body: null,
      });
      for (const bad of [
        there("/bucket/A.jpeg"),
        there("/api/files/../sendText"),
        "http://[",
        "file:///etc/passwd",
      ])
        expect(await service.show(chat, "", bad)).toEqual([delayed]);
      service.far.answers.set("/api/files/", () =>
        Response.redirect(there("/api/files/B.jpeg")),
      );
      expect(await service.show(chat)).toEqual([delayed]);
    } finally {
      foreign.stop(true);
    }
    expect(asked).toEqual([]);
    const paths = service.far.requests.map(({ path }) => path);
    expect(paths.filter((path) => /bucket|passwd/.test(path))).toEqual([]);
  });

  test("one that is gone is fetched anew by its message", async () => {
    const chat = await someone();
    const files = [servePicture(service), servePicture(service)];
    service.far.answers.clear();
    service.far.answers.set(
      "/api/files/default/NEW",
      () => new Response(files.shift()),
    );
    service.far.answers.set(`/api/default/chats/${chat}/messages/`, () =>
      Response.json({ media: { url: "http://waha/api/files/default/NEW" } }),
    );
    expect(await service.show(chat)).toEqual([kept]);
    expect(await service.show(chat, "", null)).toEqual([kept]);
    const rawId = (await messageOf(chat)).raw_id;
    expect(service.far.requests.map(({ path }) => path)).toContain(
      `/api/default/chats/${chat}/messages/false_${chat}_${rawId}`,
    );
  });

  test("one that stays gone is asked for again in the end, once", async () => {
    const chat = await someone();
    expect(await service.show(chat)).toEqual([delayed]);
    for (let time = 0; time < 5; time++) await retry(chat);
    expect(service.heard(chat)).toEqual([delayed, lost]);
    expect((await messageOf(chat)).status).toBe("done");
  });

  test("a gateway that fails for long loses none", async () => {
    const chat = await someone();
    const fails = () => new Response("", { status: 500 });
    service.far.answers.set("/api/files/", fails);
    await service.show(chat);
    for (let time = 0; time < 6; time++) await retry(chat);
    expect(await messageOf(chat)).toMatchObject({
      status: "to_read",
      problem: "HTTP 500",
      media_sha256: null,
    });
    servePicture(service);
    await retry(chat);
    expect((await messageOf(chat)).media_sha256).toBeString();
  });

  test("one with her words under it is fetched later if it can't be had now, and her note stays as it is", async () => {
    const chat = await someone();
    service.far.answers.set(
      "/api/files/",
      () => new Response("", { status: 500 }),
    );
    const [reply] = await service.show(chat, "beli gula 17rb");
    expect(reply).toContain("✅ Tercatat: keluar Rp17.000.");
    await retry(chat);
    expect((await messageOf(chat)).media_sha256).toBeNull();
    servePicture(service);
    await retry(chat);
    expect(await messageOf(chat)).toMatchObject({
      status: "done",
      body: "beli gula 17rb",
      media_sha256: expect.any(String),
    });
    expect(service.heard(chat)).toHaveLength(1);
    // The photo came with the answer that she takes back.
    expect(await service.say(chat, "RALAT")).toEqual([
      expect.stringContaining("saya batalkan: keluar Rp17.000"),
    ]);
  });

  test("one with her words under it that can't be had is told once, and not asked for again", async () => {
    const proofLost =
      "Fotonya tidak sampai, Bu. Tidak usah dikirim ulang: yang saya catat tulisan Ibu.";
    const chat = await someone();
    service.far.answers.set("/api/files/", () => new Response("<html>"));
    const [reply] = await service.show(chat, "beli gula 17rb");
    expect(reply).toContain("✅ Tercatat: keluar Rp17.000.");
    expect(reply).toContain(proofLost);
    expect((await messageOf(chat)).status).toBe("done");
    service.far.answers.clear();
    await service.show(chat, "beli teh 5rb");
    for (let time = 0; time < 5; time++) await retry(chat);
    expect((await messageOf(chat)).status).toBe("done");
    const [told] = await database.sql`
      select count(*) as times, bool_or(is_asked) as is_asked from chat.outbox
      where chat_id = ${chat} and text = ${proofLost}`;
    expect(told).toEqual({ times: 1, is_asked: false });
  });

  test("one that is no picture, whatever its name says, is not kept", async () => {
    const chat = await someone();
    service.far.answers.set("/api/files/", () => new Response("<html>"));
    expect(await service.show(chat)).toEqual([lost]);
    expect((await messageOf(chat)).media_sha256).toBeNull();
  });

  test("one larger than the model takes is not kept, told beforehand or in chunks of unknown length", async () => {
    const megabyte = new Uint8Array(1 << 20).fill(1);
    megabyte.set([0xff, 0xd8, 0xff, 0xe0]);
    let sent = 0;
    let isCancelled = false;
    const endless = () =>
      new ReadableStream({
        pull(controller) {
          sent++;
          controller.enqueue(megabyte);
        },
        cancel() {
          isCancelled = true;
        },
      });
    const whole = Buffer.concat(Array(15).fill(megabyte));
    for (const body of [endless(), whole]) {
      const chat = await someone();
      service.far.answers.set("/api/files/", () => new Response(body));
      expect(await service.show(chat)).toEqual([tooLarge]);
      expect(await messageOf(chat)).toMatchObject({
        status: "done",
        media_sha256: null,
      });
    }
    await until(() => isCancelled);
    expect(sent).toBeLessThan(100);
  });

  test("one of the largest size that the model takes is kept whole", async () => {
    const chat = await someone();
    const bytes = new Uint8Array(14 << 20);
    bytes.set(drawPicture(1));
    const body = () =>
      new ReadableStream({
        start(controller) {
          for (let part = 0; part < 14; part++)
            controller.enqueue(bytes.slice(part << 20, (part + 1) << 20));
          controller.close();
        },
      });
    service.far.answers.set("/api/files/", () => new Response(body()));
    expect(await service.show(chat)).toEqual([kept]);
    const { media_sha256 } = await messageOf(chat);
    expect(media_sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("two messages that show the same picture keep it until neither does", async () => {
    const [one, two] = [await someone(), await someone()];
    // A retry for an earlier chat would fetch this picture as well, and keep it.
    await database.sql`update chat.messages set status = 'done' where status = 'to_read'`;
    servePicture(service);
    for (const chat of [one, two]) await service.show(chat);
    const { media_sha256 } = await messageOf(one);
    const file = join(
      service.dataDir,
      "media",
      media_sha256.slice(0, 2),
      media_sha256,
    );
    await service.say(one, "TOLAK");
    expect(existsSync(file)).toBe(true);
    await service.say(two, "TOLAK");
    // Files go after the answer is planned: the database first.
    await until(() => !existsSync(file));
  });
});
