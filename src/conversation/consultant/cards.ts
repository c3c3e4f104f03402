import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { asset } from "../../assets.ts";
import type { Sql, Transaction } from "../../db/database.ts";
import { sayFact, type Fact } from "./facts.ts";

/** A card of data/cards: who it is for, what it needs to know, what to do, what is asked back. */
export const card = z.strictObject({
  card_id: z.string().regex(/^[a-z-]+$/),
  /** in words, for who reviews it */
  for: z.string(),
  tiers: z.array(z.enum(["BARU", "BRONZE", "SILVER", "GOLD"])).min(1),
  topics: z.array(z.string()),
  /** the numbers that it speaks of: without one of them it is not given */
  needs: z.array(z.string()),
  /** which numbers of hers it is for */
  conditions: z.array(
    z.strictObject({
      fact: z.string(),
      at_least: z.int().optional(),
      at_most: z.int().optional(),
    }),
  ),
  weight: z.int(),
  /** what her numbers say; numbers stand in braces: {home_share} */
  insight: z.string(),
  /** what to do for one week */
  action: z.string(),
  /** asked a week later; a locked phone shows it, so without a number */
  follow_up: z.string(),
  /** who of the field has read it; empty while nobody has */
  reviewed_by: z.string(),
});
export type Card = z.infer<typeof card>;

let read: Card[] | undefined;

/** All cards that ship with the service. */
export function allCards(): Card[] {
  if (read) return read;
  const folder = asset("data/cards");
  read = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) =>
      card.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))),
    );
  return read;
}

/** The card that fits the mitra behind a contact best, by SQL; there is one for every mitra. */
export async function bestCard(
  sql: Sql | Transaction,
  contactId: number,
  today: string,
  topic: string | null,
): Promise<Card> {
  const cards = allCards();
  const [best] = await sql`
    select card_id from chat.fitting_cards(${contactId}, ${today}, ${topic}, ${sql.json(cards)})
    order by place limit 1`;
  const found = cards.find(({ card_id }) => card_id === best?.card_id);
  if (!found) throw new Error("no card of data/cards fits a mitra");
  return found;
}

/** The card's sentences with her numbers in them. */
export function fill(card: Card, facts: Fact[], today: string): string[] {
  const said = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name) => {
      const fact = facts.find((one) => one.fact === name);
      if (!fact)
        throw new Error(`the card ${card.card_id} wants the number ${name}`);
      return sayFact(fact, today);
    });
  return [said(card.insight), said(card.action)];
}
