import type { Facts } from "../facts.ts";
import type { Item } from "../items.ts";
import { plays } from "../words/plays.ts";

/** Words that leave much open elsewhere, and nothing beside the word of paying. */

const debts = /^h?utangnya$/;
const prices = /^(harga|hrg|harganya|hrgnya)$/;
const orders = /^(pesanan|orderan|order)$/;

function doubtsOnly(item: Item, words: RegExp): boolean {
  return item.marks.every(
    (mark) =>
      !plays(mark, "doubt") || (mark.kind === "word" && words.test(mark.text)),
  );
}

/** "jual bakso 20 mangkok harga 15rb per mangkok": what one cost, and how many. */
export function namesPrice(item: Item, facts: Facts): boolean {
  const [money, ...more] = facts.moneys;
  return (
    money?.each === true &&
    more.length === 0 &&
    facts.quantities.length === 1 &&
    facts.quantities[0]?.unit === money.of &&
    facts.verbs.length === 1 &&
    doubtsOnly(item, prices)
  );
}

/** "dibayar bu sri 20rb": what "bu sri bayar 20rb" says */
export function isPaidBy(facts: Facts): boolean {
  const [opener] = facts.texts;
  if (opener !== "dibayar") return false;
  const byThem = facts.anyone && !facts.noun && !facts.roles.has("self");
  const alone = facts.verbs.length === 0 && facts.moneys.length === 1;
  const other = ["family", "lender", "person", "not"] as const;
  const others = other.some((role) => facts.roles.has(role));
  return byThem && alone && !others;
}

/** "bu tini bayar utangnya 15rb", "bu rina bayar pesanan kue 150rb", "terima transfer … pesanan" */
export function saysPaid(item: Item, facts: Facts): boolean {
  if (isPaidBy(facts)) return true;
  const [verb, ...more] = facts.verbs;
  if (!verb || more.length > 0) return false;
  const pays = verb.role === "pay";
  if ((pays || verb.role === "settle") && doubtsOnly(item, debts)) return true;
  const moved = ["transfer", "transferan", "tf"].some((text) =>
    facts.texts.has(text),
  );
  const paid =
    (pays && facts.subjects === 1) || (verb.role === "receive" && moved);
  return paid && !facts.roles.has("not") && doubtsOnly(item, orders);
}
