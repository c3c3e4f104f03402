import { afterAll, expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "./db/database.ts";
import { freshFolder, run, startServe } from "./testing/process.ts";
import { placeMigrated } from "./testing/templates.ts";

const command = [process.execPath, join(import.meta.dir, "main.ts")];
const sample = join(import.meta.dir, "../data/sample");
const dataDir = freshFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("serve loads the sample once, keeps its data over a restart, and stops within 2 s of Ctrl-C given twice", async () => {
  {
    await using first = await startServe(command, { DATA_DIR: dataDir });
    const people = await (await fetch(`${first.url}try/people`)).json();
    expect(people).toHaveLength(300);
    expect(people[0].name).toBe("Rini");
    const start = performance.now();
    first.process.kill("SIGINT");
    first.process.kill("SIGINT");
    expect(await first.process.exited).toBe(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
  await using second = await startServe(command, { DATA_DIR: dataDir });
  const people = await (await fetch(`${second.url}try/people`)).json();
  expect(people).toHaveLength(300);
}, 60_000);

test("a second serve on the folder is refused, and other commands are done by the first", async () => {
  await using service = await startServe(command, { DATA_DIR: dataDir });
  const second = await run([...command, "serve"], { DATA_DIR: dataDir });
  expect(second.exitCode).toBe(1);
  expect(second.error).toContain(
    `The service (pid ${service.process.pid}) has this database open`,
  );
  const refreshed = await run(
    [...command, "refresh", "--as-of", "2026-11-20", "--json"],
    { DATA_DIR: dataDir },
  );
  expect(refreshed.exitCode).toBe(0);
  expect(JSON.parse(refreshed.out.trim().split("\n").at(-1)!)).toMatchObject({
    as_of: "2026-11-20",
    mitra: 300,
  });
  const wrong = await run([...command, "refresh", "--as-of", "soon"], {
    DATA_DIR: dataDir,
  });
  expect(wrong.exitCode).toBe(1);
  expect(wrong.error).toContain("expected a date like");
  const refused = await run([...command, "train", "--promote", "no-such"], {
    DATA_DIR: dataDir,
  });
  expect(refused.exitCode).toBe(1);
  expect(refused.error).toContain("There are: early-warning-trial-1 (retired)");
}, 60_000);

test("on the page a note belongs to the page's day, also after days were played", async () => {
  const folder = freshFolder();
  await placeMigrated(folder);
  await using service = await startServe(command, { DATA_DIR: folder });
  const { origin } = new URL(service.url);
  const post = (path: string, body?: FormData) =>
    fetch(`${origin}${path}`, {
      method: "POST",
      body,
      headers: { origin, "sec-fetch-site": "same-origin" },
    });
  const heard = async () => {
    return (await thread()).messages
      .filter((message) => message.sender === "service")
      .map((message) => message.text);
  };
  const thread = async () =>
    (await (
      await fetch(`${origin}/try/thread?customer=CUST-000001`)
    ).json()) as {
      as_of: string;
      messages: { sender: string; text: string; day: string }[];
    };
  const say = async (text: string) => {
    const before = (await heard()).length;
    const form = new FormData();
    form.set("customer", "CUST-000001");
    form.set("text", text);
    expect((await post("/try/messages", form)).status).toBe(202);
    for (let look = 0; look < 200; look++) {
      const now = await heard();
      if (now.length > before) return now.at(-1)!;
      await Bun.sleep(50);
    }
    throw new Error("no answer came");
  };
  await say("jual kue 10rb");
  expect(await say("SETUJU")).toContain("Arus kas hari ini positif Rp10.000.");
  for (let press = 1; press <= 4; press++) {
    expect((await post("/try/next-day")).status).toBe(200);
    expect(await say(`jual kue ${press}5rb`)).toStartWith(
      `Terima kasih, Ibu Rini! ✅ Tercatat: masuk Rp${press}5.000.\nArus kas hari ini positif Rp${press}5.000.`,
    );
    const { as_of, messages } = await thread();
    expect(messages.slice(-2).map(({ day }) => day)).toEqual([as_of, as_of]);
  }
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test("after kill -9 every message that was acknowledged is there and is answered", async () => {
  const folder = freshFolder();
  await placeMigrated(folder);
  const sent: string[] = [];
  let isOpen = false;
  const gateway = Bun.serve({
    port: 0,
    async fetch(request) {
      if (!isOpen) return new Response(null, { status: 422 });
      if (new URL(request.url).pathname === "/api/sendText")
        sent.push(((await request.json()) as { chatId: string }).chatId);
      return Response.json({ id: "true_x_Y" }, { status: 201 });
    },
  });
  const env = {
    DATA_DIR: folder,
    HOST: "127.0.0.1",
    WAHA_URL: `http://127.0.0.1:${gateway.port}`,
    WAHA_API_KEY: "key",
    WAHA_HMAC_KEY: "hmac",
    LOG_LEVEL: "silent",
  };
  const chats = Array.from(
    { length: 20 },
    (_, index) => `62899000000${10 + index}@c.us`,
  );
  {
    await using service = await startServe(command, env);
    for (const chat of chats) {
      const body = JSON.stringify({
        event: "message",
        session: "default",
        payload: {
          id: `false_${chat}_${chat.slice(0, 13)}`,
          timestamp: Math.floor(Date.now() / 1000),
          from: chat,
          fromMe: false,
          body: "halo",
        },
      });
      const response = await fetch(`${service.url}webhook`, {
        method: "POST",
        body,
        headers: {
          "x-webhook-hmac": createHmac("sha512", "hmac")
            .update(body)
            .digest("hex"),
          "x-webhook-hmac-algorithm": "sha512",
        },
      });
      expect(response.status).toBe(200);
    }
    service.process.kill("SIGKILL");
    await service.process.exited;
  }
  // What was in the sender's hand at that moment may have gone out: it is not sent again.
  const database = await open(folder);
  const inHand =
    await database.sql`select chat_id from chat.outbox where status = 'sending' and sent_at is not null`;
  await database.close();
  const owed = chats.filter(
    (chat) => !inHand.some((row) => row.chat_id === chat),
  );
  isOpen = true;
  await using service = await startServe(command, env);
  expect((await fetch(`${service.url}ready`)).status).toBe(200);
  const deadline = Date.now() + 20_000;
  while (new Set(sent).size < owed.length && Date.now() < deadline)
    await Bun.sleep(50);
  expect([...new Set(sent)].sort()).toEqual(owed);
  gateway.stop(true);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test("every environment error is listed at once, without values", async () => {
  const { exitCode, error } = await run([...command, "serve"], {
    PORT: "many",
    DATABASE_URL: "mysql://secret-host/x",
    WAHA_URL: "not a url",
    TZ_DEFAULT: "Mars/North",
  });
  expect(exitCode).toBe(1);
  for (const key of ["PORT", "DATABASE_URL", "WAHA_URL", "TZ_DEFAULT"])
    expect(error).toContain(`${key}: expected`);
  expect(error).not.toContain("secret-host");
  expect(error).not.toContain("    at ");
});

test("load ends with 0 when every file was taken, with 1 when one was stopped or the snapshot is of a day to come", async () => {
  const folder = freshFolder();
  const env = { DATA_DIR: join(folder, "data") };
  await placeMigrated(env.DATA_DIR);
  const good = await run(
    [...command, "load", sample, "--snapshot-date", "2026-11-01", "--json"],
    env,
  );
  expect(good.exitCode).toBe(0);
  const figures = JSON.parse(good.out.trim().split("\n").at(-1)!);
  expect(figures.files[2]).toMatchObject({
    file: "bills.csv",
    read: 22203,
    inserted: 22194,
  });
  const early = await run(
    [...command, "load", sample, "--snapshot-date", "2199-01-01"],
    env,
  );
  expect(early.exitCode).toBe(1);
  expect(early.error).toMatch(
    /^--snapshot-date: expected a date up to \d{4}-\d\d-\d\d \(today\), found 2199-01-01/,
  );
  cpSync(sample, join(folder, "broken"), { recursive: true });
  writeFileSync(join(folder, "broken/bills.csv"), "bill_id,loan_id\nB1,L1\n");
  const broken = await run([...command, "load", join(folder, "broken")], env);
  expect(broken.exitCode).toBe(1);
  expect(broken.out).toContain(
    "Stopped: bills.csv, line 1: the column bill_scheduled_date",
  );
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
