import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { open, type Database } from "./db/database.ts";
import { engines, testDatabase, urlOf } from "./testing/databases.ts";
import { drawPicture } from "./testing/files.ts";
import { apiKey, startGateway, type Far } from "./testing/gateway.ts";
import { broken, startModel, type Model } from "./testing/model.ts";
import { freshFolder, startServe } from "./testing/process.ts";
import { addMitra, hmacKey, signatureOf, until } from "./testing/service.ts";
import { placeMigrated } from "./testing/templates.ts";

const receipt = {
  kind: "receipt",
  rows: [
    { direction: "out", description: "minyak", amount: 38_000 },
    { direction: "out", description: "gula", amount: 17_000 },
  ],
  total: 55_000,
  unsure: [],
};
const photoUrl = "http://waha:3000/api/files/default/X.jpeg";

const command = [process.execPath, join(import.meta.dir, "main.ts")];

async function post(url: string, chat: string, rawId: string) {
  const body = JSON.stringify({
    event: "message",
    session: "default",
    payload: {
      id: `false_${chat}_${rawId}`,
      timestamp: Math.floor(Date.now() / 1000),
      from: chat,
      fromMe: false,
      hasMedia: true,
      media: { url: photoUrl, mimetype: "image/jpeg" },
    },
  });
  const headers = signatureOf(body);
  await fetch(`${url}webhook`, { method: "POST", body, headers });
}

/** What the service is told of the two far ends. */
const environmentOf = (far: Far, model: Model) => ({
  HOST: "127.0.0.1",
  WAHA_URL: far.url,
  WAHA_API_KEY: apiKey,
  WAHA_HMAC_KEY: hmacKey,
  GEMINI_BASE_URL: model.baseUrl,
  GEMINI_API_KEY: "gemini-key",
  LOG_LEVEL: "silent",
});

// The service as an operator starts it, killed without a word at each step of a photo's way.
describe.skipIf(!engines.includes("postgres"))(
  "a service that is killed while it reads a photo",
  () => {
    let database: Database;
    let far: Far;
    let model: Model;
    let env: Record<string, string>;
    let people = 0;

    beforeAll(async () => {
      database = await testDatabase("postgres");
      far = startGateway();
      model = startModel(receipt);
      env = {
        DATABASE_URL: await urlOf(database),
        DATA_DIR: freshFolder(),
        ...environmentOf(far, model),
      };
    }, 60_000);
    afterAll(async () => {
      far.stop();
      model.stop();
      await database.close();
    });

    const count = async (query: PromiseLike<readonly { count?: number }[]>) =>
      (await query)[0]!.count!;
    const entriesOf = (customer: string) =>
      count(database.sql`
        select count(*) from core.entries where customer_number = ${customer}`);
    const callsOf = (chat: string) =>
      count(database.sql`
        select count(*) from chat.model_calls
        inner join chat.messages using (message_id) where chat_id = ${chat}`);
    /** The time that a dead process's leases take to run out. */
    const passLeases = async () => {
      await database.sql`update chat.messages set lease_until = now() where lease_until > now()`;
      await database.sql`update chat.outbox set lease_until = now() where status = 'sending'`;
    };
    const heard = (chat: string) =>
      far.sent.filter(({ chatId }) => chatId === chat);

    /** Each step: makes the way stop there, and resolves once it has; returns what lets go. */
    const steps: Record<
      string,
      (chat: string, customer: string) => () => Promise<() => Promise<unknown>>
    > = {
      "before the call, while the photo is fetched": () => {
        let isAsked = false;
        far.answers.set("/api/files/", () => {
          isAsked = true;
          return new Promise<Response>(() => {});
        });
        return async () => {
          await until(() => isAsked);
          return async () => {};
        };
      },
      "during the call": () => {
        model.answer = broken.hang;
        return async () => {
          await until(() => model.requests.length === 1);
          return async () => {};
        };
      },
      "after the answer, before it is booked": (chat) => {
        const locked = Promise.withResolvers<void>();
        const letGo = Promise.withResolvers<void>();
        model.answer = async () => {
          void database.sql.begin(async (tx) => {
            await tx`select from chat.contacts where phone = ${chat.split("@")[0]!} for update`;
            locked.resolve();
            await letGo.promise;
          });
          await locked.promise;
          return receipt;
        };
        return async () => {
          const before = await callsOf(chat);
          await until(async () => (await callsOf(chat)) > before);
          return async () => letGo.resolve();
        };
      },
      "after it is booked, before it is told": (chat, customer) => {
        // An answer that stands before ours in the chat, and does not leave yet.
        model.answer = async () => {
          await database.sql`
            insert into chat.outbox (chat_id, kind, is_asked, text, try_at)
            values (${chat}, 'reply', true, 'earlier', now() + interval '1 hour')`;
          return receipt;
        };
        return async () => {
          await until(async () => (await entriesOf(customer)) === 1);
          return async () => {
            await database.sql`delete from chat.outbox where chat_id = ${chat} and text = 'earlier'`;
          };
        };
      },
      "while it is told": (chat) => {
        far.answers.set("/api/sendText", (asked) => {
          far.sent.push(asked.body as Far["sent"][number]);
          return new Promise<Response>(() => {});
        });
        const before = heard(chat).length;
        return async () => {
          await until(() => heard(chat).length > before);
          return async () => {};
        };
      },
    };
    const serveAsUsual = () => {
      model.requests.length = 0;
      model.answer = receipt;
      far.answers.clear();
      far.answers.set("/api/files/", () => new Response(drawPicture(people)));
    };

    for (const isLate of [false, true])
      test.each(
        Object.keys(steps).filter((name) => !isLate || !/fetched/.test(name)),
      )(
        `${isLate ? "a second time, " : ""}%s: booked once, answered once`,
        async (name) => {
          const customer = `K${++people}`;
          const phone = `62812000070${people}`;
          const chat = await addMitra(database, {
            customer,
            phone,
            isAgreed: true,
          });
          serveAsUsual();
          {
            await using first = await startServe(command, env);
            if (isLate) {
              model.answer = broken.overloaded;
              await post(first.url, chat, `K${people}`);
              await until(() => heard(chat).length === 1);
              serveAsUsual();
            }
            const stop = steps[name]!(chat, customer);
            if (isLate)
              await database.sql`
                update chat.messages set try_at = now() where chat_id = ${chat} and status = 'to_read'`;
            else await post(first.url, chat, `K${people}`);
            const letGo = await stop();
            first.process.kill("SIGKILL");
            await first.process.exited;
            await letGo();
          }
          serveAsUsual();
          await passLeases();
          await using second = await startServe(command, env);
          // The gateway tells again of what it got no answer for.
          await post(second.url, chat, `K${people}`);
          const told = isLate ? 2 : 1;
          await until(async () => {
            const [row] = await database.sql`
              select (select count(*) from chat.messages
                      where chat_id = ${chat} and status <> 'done')
                  + (select count(*) from chat.outbox
                      where chat_id = ${chat} and status in ('planned', 'sending')) as left`;
            return row!.left === 0 && heard(chat).length >= told;
          });
          expect(await entriesOf(customer)).toBe(1);
          expect(heard(chat)).toHaveLength(told);
          expect(heard(chat).at(-1)!.text).toContain("keluar Rp55.000");
        },
        30_000,
      );
  },
);

// The same on the database inside the process, whose folder nobody else may open meanwhile.
describe("a service that is killed on its embedded database while it reads a photo", () => {
  const far = startGateway();
  const model = startModel(receipt);
  const chat = "6281200007999@c.us";
  const stranger = "6281200007998@c.us";
  const hers = () => far.sent.filter(({ chatId }) => chatId === chat);
  afterAll(() => {
    far.stop();
    model.stop();
  });

  test.each([
    [
      "before the call, while the photo is fetched",
      () => {
        const reached = Promise.withResolvers<void>();
        far.answers.set("/api/files/", () => {
          reached.resolve();
          return new Promise<Response>(() => {});
        });
        return reached.promise;
      },
    ],
    [
      "during the call",
      () => {
        const reached = Promise.withResolvers<void>();
        model.answer = () => {
          reached.resolve();
          return broken.hang();
        };
        return reached.promise;
      },
    ],
    [
      "after it is booked, before the gateway takes the answer",
      (url: () => string) => {
        const reached = Promise.withResolvers<void>();
        // Answers leave one by one: when another chat's is sent, hers is known to be refused.
        far.answers.set("/api/sendText", async (asked) => {
          const { chatId } = asked.body as Far["sent"][number];
          if (chatId === chat) {
            await post(url(), stranger, "E2");
            return new Response("", { status: 422 });
          }
          reached.resolve();
          return await new Promise<Response>(() => {});
        });
        return reached.promise;
      },
    ],
  ])(
    "%s: booked once, answered once",
    async (_, stopThere) => {
      const folder = freshFolder();
      await placeMigrated(folder);
      const inside = async <T>(work: (database: Database) => Promise<T>) => {
        const database = await open(folder);
        try {
          return await work(database);
        } finally {
          await database.close();
        }
      };
      const asUsual = () => {
        model.answer = receipt;
        far.answers.clear();
        far.answers.set("/api/files/", () => new Response(drawPicture(1)));
      };
      const mitra = { customer: "E1", phone: "6281200007999", isAgreed: true };
      await inside((database) => addMitra(database, mitra));
      const env = { DATA_DIR: folder, ...environmentOf(far, model) };
      asUsual();
      far.sent.length = 0;
      let url = "";
      const reached = stopThere(() => url);
      {
        await using first = await startServe(command, env);
        url = first.url;
        await post(url, chat, "E");
        await reached;
        first.process.kill("SIGKILL");
        await first.process.exited;
      }
      asUsual();
      {
        await using second = await startServe(command, env);
        await post(second.url, chat, "E");
        await until(() => hers().length > 0);
        second.process.kill("SIGTERM");
        await second.process.exited;
      }
      const [row] = await inside(
        ({ sql }) => sql`
          select (select count(*) from core.entries) as entries,
              (select count(*) from chat.messages where status <> 'done') as left`,
      );
      expect(row).toEqual({ entries: 1, left: 0 });
      expect(hers()).toHaveLength(1);
      expect(hers()[0]!.text).toContain("keluar Rp55.000");
    },
    60_000,
  );
});
