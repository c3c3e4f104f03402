import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import {
  addMitra,
  startService,
  type TestService,
} from "../testing/service.ts";

interface Row {
  name: string;
  amount: number;
  root: number;
  isStanding: boolean;
  /** what took it away last */
  remover: Effect | null;
}

/** What one message did. */
interface Effect {
  booked: Row[];
  removed: Row[];
}

type Step =
  | { is: "note" | "edit"; at: number; rows: number }
  | { is: "amend" | "number" | "remove" | "delete"; at: number }
  | { is: "undo" };

/** The ledger as a list in memory: what stands, and what an undo would undo. */
class Book {
  readonly rows: Row[] = [];
  readonly deleted = new Set<number>();
  #effects: Effect[] = [];

  get standing(): Row[] {
    return this.rows.filter(({ isStanding }) => isStanding);
  }
  of(root: number): Row[] {
    return this.standing.filter((row) => row.root === root);
  }
  act(removed: Row[], booked: Omit<Row, "isStanding" | "remover">[]): Row[] {
    const effect: Effect = { booked: [], removed };
    for (const row of booked)
      effect.booked.push({ ...row, isStanding: true, remover: null });
    this.rows.push(...effect.booked);
    for (const row of removed) this.#take(row, effect);
    this.#effects.push(effect);
    return effect.booked;
  }
  delete(root: number): void {
    for (const row of this.of(root)) this.#take(row, null);
    this.deleted.add(root);
  }
  undo(): void {
    const back = (effect: Effect) =>
      effect.removed.filter(
        (row) =>
          !row.isStanding &&
          row.remover === effect &&
          !this.deleted.has(row.root),
      );
    const last = this.#effects.findLast(
      (effect) =>
        effect.booked.some(({ isStanding }) => isStanding) ||
        back(effect).length > 0,
    );
    if (!last) return;
    const restored = back(last);
    for (const row of last.booked) if (row.isStanding) this.#take(row, null);
    for (const row of restored) row.isStanding = true;
  }
  #take(row: Row, remover: Effect | null): void {
    row.isStanding = false;
    row.remover = remover;
  }
}

const letters = "abcefghi";

describe.each(engines)("the ledger on %s", (engine) => {
  let database: Database;
  let service: TestService;
  let people = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    service = startService(database);
  });
  afterAll(async () => {
    await service.stop();
    await database.close();
  });

  async function play(steps: Step[]): Promise<void> {
    const customer = `B${++people}`;
    const phone = `6281200011${String(people).padStart(3, "0")}`;
    const chat = await addMitra(database, { customer, phone, isAgreed: true });
    const book = new Book();
    const notes: { rawId: string; root: number }[] = [];
    let fresh: Row[] = [];
    let count = 0;
    // Words of three letters that no other is a slip of, and amounts all unlike.
    const newRow = (root: number) => {
      const name = `q${letters[(count >> 3) & 7]}${letters[count & 7]}`;
      return { name, amount: 1_000 * (count++ + 10), root };
    };
    const textOf = (rows: { name: string; amount: number }[]) =>
      rows.map((row) => `jual ${row.name} ${row.amount}`).join(", ");
    const some = <T>(all: T[], at: number): T | undefined =>
      all.length > 0 ? all[at % all.length] : undefined;

    for (const step of steps) {
      const before = fresh;
      fresh = [];
      if (step.is === "note") {
        const root = notes.length;
        const rows = Array.from({ length: step.rows }, () => newRow(root));
        notes.push({ rawId: await service.write(chat, textOf(rows)), root });
        fresh = book.act([], rows);
      } else if (step.is === "undo") {
        await service.write(chat, "BATAL");
        book.undo();
      } else if (step.is === "delete" || step.is === "edit") {
        const note = some(
          notes.filter(({ root }) => !book.deleted.has(root)),
          step.at,
        );
        if (!note) continue;
        const { root, rawId } = note;
        const id = `false_${chat}_C${people}-${count}-${steps.indexOf(step)}`;
        const timestamp = Date.now() + steps.indexOf(step);
        if (step.is === "delete") {
          await service.post({
            event: "message.revoked",
            session: "default",
            timestamp,
            payload: { after: { id, from: chat }, revokedMessageId: rawId },
          });
          book.delete(root);
        } else {
          const { rows: length } = step as { rows: number };
          const rows = Array.from({ length }, () => newRow(root));
          await service.post({
            event: "message.edited",
            session: "default",
            timestamp,
            payload: {
              id,
              from: chat,
              body: textOf(rows),
              editedMessageId: rawId,
            },
          });
          book.act(book.of(root), rows);
        }
      } else {
        const isNumber = step.is === "number";
        const row = some(isNumber ? before : book.standing, step.at);
        if (!row) continue;
        const amount = newRow(0).amount;
        const which = isNumber ? before.indexOf(row) + 1 : row.name;
        await service.write(
          chat,
          step.is === "remove"
            ? `HAPUS ${which}`
            : `RALAT ${which} jadi ${amount}`,
        );
        const { name, root } = row;
        book.act([row], step.is === "remove" ? [] : [{ name, amount, root }]);
      }
      await service.settled();
    }
    const stands = await database.sql`
      select amount from marts.entries where customer_number = ${customer} order by amount`;
    expect(stands.map(({ amount }) => amount)).toEqual(
      book.standing.map(({ amount }) => amount).sort((a, b) => a - b),
    );
    // Nothing is changed in place: each row that is gone has one that takes it back.
    const [odd] = await database.sql`
      select count(*) filter (where state = 'reversing') as reversing,
          count(*) filter (where state = 'reversed') as reversed,
          coalesce(sum(case state when 'reversing' then -amount else amount end), 0)::bigint as total
      from marts.entry_audit where customer_number = ${customer}`;
    expect(odd!.reversing).toBe(odd!.reversed);
    expect(odd!.total).toBe(
      book.standing.reduce((sum, { amount }) => sum + amount, 0),
    );
  }

  test("stands as a simple list does, whatever is noted, put right, undone, edited and deleted", async () => {
    const at = fc.nat(7);
    const rows = fc.integer({ min: 1, max: 3 });
    const step: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ is: fc.constant("note" as const), at, rows }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ is: fc.constant("edit" as const), at, rows }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          is: fc.constantFrom("amend", "number", "remove", "delete"),
          at,
        }),
      },
      { weight: 4, arbitrary: fc.constant({ is: "undo" as const }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), play),
      { numRuns: 40 },
    );
  }, 120_000);

  const kinds = [
    "a note",
    "a correction",
    "an edit",
    "a deletion",
    "BATAL",
  ] as const;
  test.each(kinds)(
    "%s whose booking breaks off before its answer is planned counts once, and so does its replay",
    async (kind) => {
      const customer = `B${++people}`;
      const phone = `6281200011${String(people).padStart(3, "0")}`;
      const chat = await addMitra(database, {
        customer,
        phone,
        isAgreed: true,
      });
      const first = await service.write(chat, "jual es 20rb, beli gas 22rb");
      await service.settled();
      const message = (text: string) => ({
        event: "message",
        payload: { id: `false_${chat}_N${people}`, from: chat, body: text },
      });
      const change = { id: `false_${chat}_X${people}`, from: chat };
      const sent = {
        "a note": message("jual kue 50rb"),
        "a correction": message("RALAT 2 jadi 23rb"),
        BATAL: message("BATAL"),
        "an edit": {
          event: "message.edited",
          payload: {
            ...change,
            body: "jual es 21rb",
            editedMessageId: first,
          },
        },
        "a deletion": {
          event: "message.revoked",
          payload: { after: change, revokedMessageId: first },
        },
      }[kind];
      const wanted = {
        "a note": [20_000, 22_000, 50_000],
        "a correction": [20_000, 23_000],
        BATAL: [],
        "an edit": [21_000],
        "a deletion": [],
      }[kind];
      const event = { session: "default", timestamp: Date.now(), ...sent };
      const heard = service.heard(chat).length;
      await database.sql`alter table chat.outbox rename column text to away`;
      try {
        await service.post(event);
        await service.settled();
      } finally {
        await database.sql`alter table chat.outbox rename column away to text`;
      }
      const standing = async () =>
        (
          await database.sql`
            select amount from marts.entries where customer_number = ${customer} order by amount`
        ).map(({ amount }) => amount);
      expect(await standing()).toEqual([20_000, 22_000]);
      await database.sql`
        update chat.messages set try_at = now() where chat_id = ${chat} and status = 'waiting'`;
      await service.settled();
      await service.post(event);
      await service.settled();
      expect(await standing()).toEqual([...wanted]);
      expect(service.heard(chat).length).toBe(heard + 1);
    },
  );
});
