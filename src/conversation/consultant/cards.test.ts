import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../../db/database.ts";
import { engines, testDatabase } from "../../testing/databases.ts";
import { addMitra } from "../../testing/service.ts";
import { refresh } from "../../tiering/refresh.ts";
import { allCards, bestCard, fill } from "./cards.ts";
import { adviceFacts, factMeanings } from "./facts.ts";
import { guard } from "./guard.ts";
import { consultantPromptVersion, consultantInstruction } from "./prompt.ts";

const today = "2026-11-24";

describe("the cards", () => {
  test("are at least 15, each with its person, numbers, week's action and question back", () => {
    const cards = allCards();
    expect(cards.length).toBeGreaterThanOrEqual(15);
    expect(new Set(cards.map(({ card_id }) => card_id)).size).toBe(
      cards.length,
    );
    for (const card of cards) {
      expect(card.for).not.toBe("");
      expect(card.action).toContain("eminggu ini");
      expect(card.follow_up).toEndWith("Berhasil?");
      expect(card.follow_up).not.toMatch(/\d|\{/);
    }
  });

  test("speak of no number but those that they need, and all are known by name", () => {
    for (const card of allCards()) {
      const used = [
        ...`${card.insight} ${card.action}`.matchAll(/\{(\w+)\}/g),
      ].map(([, name]) => name!);
      expect([
        card.card_id,
        used.filter((name) => !card.needs.includes(name)),
      ]).toEqual([card.card_id, []]);
      const named = [...card.needs, ...card.conditions.map(({ fact }) => fact)];
      expect([
        card.card_id,
        named.filter((name) => !(name in factMeanings)),
      ]).toEqual([card.card_id, []]);
    }
  });

  test("pass the guard with any numbers in them", () => {
    const facts = Object.keys(factMeanings).map((name, place) => ({
      fact: name,
      kind: /date/.test(name)
        ? ("date" as const)
        : /share|margin|drop|rate/.test(name)
          ? ("percent" as const)
          : /days|noted|bills/.test(name)
            ? ("count" as const)
            : ("rupiah" as const),
      unit: /bills/.test(name) ? "tagihan" : "hari",
      number: place + 12_345,
      day: /date/.test(name) ? "2026-11-27" : null,
    }));
    for (const card of allCards()) {
      const sentences = fill(card, facts, today);
      expect([
        card.card_id,
        guard(sentences, {
          facts,
          ownNames: [],
          otherNames: new Set(),
          question: "",
          isReviewed: true,
        }),
      ]).toEqual([card.card_id, []]);
    }
  });
});

test("the prompt changes its version with its words", () => {
  const hash = new Bun.CryptoHasher("sha256")
    .update(consultantInstruction)
    .digest("hex")
    .slice(0, 12);
  expect([consultantPromptVersion, hash]).toEqual([
    "consultant-2",
    "dbfb52b43827",
  ]);
});

describe.each(engines)("a card is chosen by her numbers on %s", (engine) => {
  let database: Database;
  let people = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  type Row = [
    direction: string,
    category: string,
    amount: number,
    daysAgo: number,
  ];

  /** A mitra with these entries; the facts and the card that she gets for a topic. */
  async function mitra(
    rows: Row[],
    more: { paid?: number; dpd?: number } = {},
  ) {
    const customer = `Q${++people}`;
    const { sql } = database;
    await addMitra(database, {
      customer,
      phone: `62812000055${people}`,
      asOf: today,
      ...more,
    });
    await refresh(database, today, { asOf: today, isPinned: true });
    const [contact] =
      await sql`select contact_id from chat.contacts where customer_number = ${customer}`;
    for (const [line, [direction, category, amount, daysAgo]] of rows.entries())
      await sql`
        insert into core.entries (customer_number, note_id, note_line, entry_date, direction, amount, category)
        values (${customer}, 0, ${line}, ${today}::date - ${daysAgo}::int, ${direction}, ${amount}, ${category})`;
    const id = contact!.contact_id as number;
    return {
      facts: async () =>
        Object.fromEntries(
          (await adviceFacts(sql, id, today)).map((one) => [
            one.fact,
            one.number ?? one.day,
          ]),
        ),
      card: async (topic: string | null = null) =>
        (await bestCard(sql, id, today, topic)).card_id,
    };
  }
  const sold = (days: number, amount = 100_000): Row[] =>
    Array.from({ length: days }, (_, day): Row => [
      "in",
      "penjualan",
      amount,
      day,
    ]);

  test("of one who never wrote a note: to write", async () => {
    expect(await (await mitra([])).card()).toBe("mulai-catat");
  });

  test("of one whose household takes much: two purses, with the share by SQL", async () => {
    const one = await mitra([...sold(10), ["out", "prive", 400_000, 1]]);
    expect(await one.facts()).toMatchObject({
      in_month: 1_000_000,
      home_month: 400_000,
      home_share: 40,
      noted_month: 10,
    });
    expect(await one.card()).toBe("dua-dompet");
  });

  test("of one with late bills: those first, but what she asked about before them", async () => {
    const one = await mitra(
      [...sold(10), ["owed_to_me", "piutang", 300_000, 1]],
      { paid: 20, dpd: 30 },
    );
    expect(await one.card()).toBe("lunasi-yang-lewat");
    expect(await one.card("utang")).toBe("batas-utang");
    // A question on sales is not answered by a dun, however often it is asked.
    for (const topic of ["laku", "untung"])
      expect(["lunasi-yang-lewat", "sisihkan-cicilan"]).not.toContain(
        await one.card(topic),
      );
  });

  test("of one who spends more than she takes: to spend what was sold", async () => {
    const one = await mitra([...sold(6), ["out", "belanja", 900_000, 2]]);
    expect(await one.facts()).toMatchObject({
      net_month: -300_000,
      stock_share: 150,
    });
    expect(await one.card()).toBe("keluar-lebih-besar");
  });

  test("by nobody else's numbers", async () => {
    await mitra([...sold(10), ["out", "prive", 900_000, 1]]);
    expect(await (await mitra(sold(2))).facts()).toMatchObject({
      in_month: 200_000,
      home_month: 0,
    });
  });
});
