import { afterAll, afterEach, beforeAll } from "bun:test";
import type { Database } from "../db/database.ts";
import { testDatabase, type Engine } from "./databases.ts";
import { addMitra, startService, type TestService } from "./service.ts";

/**
 * A database and a service on it for the tests of one `describe`: there once they run,
 * gone after them. What the gateway answers in a test is forgotten after it.
 */
export function onService(engine: Engine): {
  readonly database: Database;
  readonly service: TestService;
  /** a mitra who has agreed, with a chat of her own */
  someone(): Promise<{ customer: string; chat: string }>;
  /** says these in a batch, and gives all that is answered */
  say(chat: string, ...texts: string[]): Promise<string>;
} {
  let database: Database;
  let service: TestService;
  let people = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
  });
  afterEach(() => service.far.answers.clear());
  afterAll(async () => {
    await service.stop();
    await database.close();
  });
  return {
    get database() {
      return database;
    },
    get service() {
      return service;
    },
    async someone() {
      const customer = `M${++people}`;
      const phone = `6281200018${String(people).padStart(3, "0")}`;
      const her = { customer, phone, isAgreed: true };
      return { customer, chat: await addMitra(database, her) };
    },
    say: async (chat, ...texts) =>
      (await service.say(chat, ...texts)).join("\n"),
  };
}

/** The amounts of a mitra's entries that stand, as they were booked. */
export async function amountsOf(
  { sql }: Database,
  customer: string,
): Promise<number[]> {
  const rows = await sql`
    select amount from marts.entries where customer_number = ${customer} order by entry_id`;
  return rows.map((row) => row.amount);
}

/** The same with their direction: "in:50000". */
export async function flowsOf(
  { sql }: Database,
  customer: string,
): Promise<string[]> {
  const rows = await sql`
    select direction, amount from marts.entries where customer_number = ${customer} order by entry_id`;
  return rows.map((row) => `${row.direction}:${row.amount}`);
}

/** A note as the gateway tells of it, or what `more` makes of it. */
export const noteEvent = (id: string, more: object = {}) => ({
  event: "message",
  session: "default",
  payload: {
    id,
    timestamp: Math.floor(Date.now() / 1000),
    fromMe: false,
    body: "jual kue 10rb",
    ...more,
  },
});
