import { describe, expect, test } from "bun:test";
import { join } from "node:path";
import type { Database } from "./db/database.ts";
import { engines, testDatabase, urlOf } from "./testing/databases.ts";
import { freshFolder, startServe, type Running } from "./testing/process.ts";
import { addMitra } from "./testing/service.ts";
import { startWhatsApp, type WhatsApp } from "./testing/whatsapp/gateway.ts";

// `bun run proof:gateway` runs it at its full size.
const messages = Number(process.env.STORM_MESSAGES ?? 120);
const isFull = messages >= 2_000;
const perChat = 10;
const chats = messages / perChat;
const restarts = isFull ? 3 : 1;
const kills = isFull ? 5 : 2;
const keys = { apiKey: "storm-api-key", hmacKey: "storm-hmac-key" };
const command = [
  process.execPath,
  join(import.meta.dir, "testing/whatsapp/serve.ts"),
];

interface Writer {
  customer: string;
  chatId: string;
  phone: string;
  /** the gateway tells her phone with each message, or only when asked for her lid */
  isTold: boolean;
}

/** A third writes from her phone's chat, a third from a lid with its phone, a third from one without. */
async function addWriters(database: Database): Promise<Writer[]> {
  const writers: Writer[] = [];
  for (let index = 0; index < chats; index++) {
    const customer = `STORM-${index}`;
    const phone = `62812700${10_000 + index}`;
    await addMitra(database, { customer, phone, name: "Sri", isAgreed: true });
    const lid = `7700000${100_000 + index}@lid`;
    const chatId = index % 3 === 0 ? `${phone}@c.us` : lid;
    writers.push({ customer, chatId, phone, isTold: index % 3 === 1 });
  }
  return writers;
}

function freePort(): number {
  const server = Bun.serve({ port: 0, fetch: () => new Response() });
  const { port } = server;
  server.stop(true);
  return port!;
}

/** Always the same numbers from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const amountOf = (turn: number) => (10 + turn) * 1_000;

describe.skipIf(!engines.includes("postgres"))(
  `a storm of ${messages} messages in ${chats} chats`,
  () => {
    test(
      "books every note once and in order, and sends every reply once or marks it uncertain",
      async () => {
        const database = await testDatabase("postgres");
        const writers = await addWriters(database);
        const port = freePort();
        const gateway = startWhatsApp({
          ...keys,
          webhookUrl: `http://127.0.0.1:${port}/webhook`,
          random: seeded(5),
          weather: {
            duplicate: 0.1,
            reorder: 0.05,
            refuse: 0.03,
            lose: 0.03,
            delayMs: 60,
          },
        });
        for (const { chatId, phone } of writers)
          if (chatId.endsWith("@lid")) gateway.phones.set(chatId, phone);
        const env = {
          DATABASE_URL: await urlOf(database),
          DATA_DIR: freshFolder(),
          HOST: "127.0.0.1",
          PORT: String(port),
          WAHA_URL: gateway.url,
          WAHA_API_KEY: keys.apiKey,
          WAHA_HMAC_KEY: keys.hmacKey,
          LOG_LEVEL: "silent",
        };
        let service: Running = await startServe(command, env);
        const started = Date.now();
        const spanMs = perChat * (isFull ? 3_000 : 1_150);
        try {
          await Promise.all([
            ...writers.map((writer, index) => write(gateway, writer, index)),
            (async () => {
              for (let time = 1; time <= restarts; time++) {
                await Bun.sleep(spanMs / (restarts + 1));
                await gateway.restart(200);
              }
            })(),
            (async () => {
              for (let time = 1; time <= kills; time++) {
                await Bun.sleep(spanMs / (kills + 0.7));
                await service[Symbol.asyncDispose]();
                if (!isFull) await passLeases(database);
                service = await startServe(command, env);
              }
            })(),
          ]);
          await settled(database, writers);
          await expectBookedOnceInOrder(database, writers);
          const told = await expectSentOnce(database, gateway);
          expect([...new Set(gateway.violations)]).toEqual([]);
          const seconds = Math.round((Date.now() - started) / 1000);
          console.log(
            `${messages} messages in ${seconds} s: ${told}; ${gateway.calls.length} requests held against WAHA's description`,
          );
        } finally {
          await service[Symbol.asyncDispose]();
          await gateway.stop();
          await database.close();
        }
        async function write(to: WhatsApp, writer: Writer, index: number) {
          const random = seeded(index + 1);
          for (let turn = 1; turn <= perChat; turn++) {
            // Seconds are all that orders messages, so one of hers a second.
            const pause = spanMs / perChat - 1_050;
            await Bun.sleep(1_050 + random() * pause);
            const phone = writer.isTold ? writer.phone : undefined;
            to.write(writer.chatId, `jual kue ${10 + turn}rb`, phone);
          }
        }
      },
      isFull ? 600_000 : 60_000,
    );
  },
);

/** The half minute in which a dead process's work waits; the full size waits it out. */
async function passLeases({ sql }: Database) {
  await sql`update chat.messages set lease_until = now() where lease_until > now()`;
  await sql`update chat.outbox set lease_until = now() where status = 'sending'`;
}

/** Waits until everything is booked and nothing is to be sent or looked for at once. */
async function settled({ sql }: Database, writers: Writer[]) {
  const deadline = Date.now() + (isFull ? 300_000 : 40_000);
  const due = writers.length * perChat;
  for (;;) {
    const [left] = await sql`
      select
          (select count(*) from chat.messages where status <> 'done') as unread,
          (select count(*) from chat.messages) as messages,
          (select count(*) from chat.outbox
              where status in ('planned', 'sending')
                  or (status = 'uncertain' and looks = 0 and look_at is not null)) as unsent`;
    if (left!.messages >= due && left!.unread + left!.unsent === 0) return;
    if (Date.now() > deadline)
      throw new Error(
        `of ${due} messages ${left!.messages} came, ${left!.unread} are not read, ${left!.unsent} answers not sent`,
      );
    await Bun.sleep(200);
  }
}

async function expectBookedOnceInOrder({ sql }: Database, writers: Writer[]) {
  const rows = await sql`
    select customer_number, entries.amount, entries.entry_id, messages.sent_at, messages.received_at
    from marts.entries as entries
    inner join chat.notes as notes using (note_id, customer_number)
    inner join chat.messages as messages using (message_id)
    order by customer_number, messages.sent_at, entries.entry_id`;
  const expected = Array.from({ length: perChat }, (_, turn) =>
    amountOf(turn + 1),
  );
  for (const { customer } of writers) {
    const hers = rows.filter((row) => row.customer_number === customer);
    expect(hers.map((row) => row.amount)).toEqual(expected);
    // What was here before another was never booked after it, if it was written before it.
    for (const [index, later] of hers.entries())
      for (const earlier of hers.slice(0, index))
        if (earlier.received_at <= later.received_at)
          expect(earlier.entry_id).toBeLessThan(later.entry_id);
  }
  const [unanswered] = await sql`
    select count(*) as messages from chat.messages
    where batch_id is null
        or not exists (select from chat.outbox where outbox.batch_id = messages.batch_id)`;
  expect(unanswered!.messages).toBe(0);
}

/** Compares what stands in the outbox with what WhatsApp has; returns the figures. */
async function expectSentOnce({ sql }: Database, { said }: WhatsApp) {
  const rows = await sql`
    select chat_id, text, status, raw_id from chat.outbox order by outbox_id`;
  const ours = said.filter(({ fromMe }) => fromMe);
  const left = new Map(ours.map((one) => [one.rawId, one]));
  for (const row of rows)
    if (row.raw_id) {
      expect(left.get(row.raw_id)).toMatchObject({
        chatId: row.chat_id,
        body: row.text,
      });
      left.delete(row.raw_id);
    }
  // Of the rest each was sent at most once: accepted without an id, or uncertain.
  const open = rows.filter((row) => !row.raw_id);
  for (const one of left.values()) {
    const place = open.findIndex(
      (row) => row.chat_id === one.chatId && row.text === one.body,
    );
    expect([one.chatId, one.body, place >= 0]).toEqual([
      one.chatId,
      one.body,
      true,
    ]);
    open.splice(place, 1);
  }
  for (const row of open) expect(row.status).toBe("uncertain");
  const states = Map.groupBy(rows, (row) => row.status as string);
  const figures = [...states].map(([state, of]) => `${of.length} ${state}`);
  return `${rows.length} replies, ${figures.join(", ")}`;
}
