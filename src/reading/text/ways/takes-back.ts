import type { Facts } from "../facts.ts";
import type { Item } from "../items.ts";
import type { Draft } from "../result.ts";
import type { Role } from "../words/roles.ts";
import { harmless } from "../doubts.ts";
import { calls } from "../offers.ts";
import { isVerb, plays } from "../words/plays.ts";
import { sumsOf, type Sums } from "../totals/sums.ts";

/** What a later item says against the entry before it. */

/** Not done, these say nothing of the entry before: "laku 350rb, belum setor". */
const other: Role[] = ["sale", "buy", "wares", "loan", "save", "spend"];

/** "laku 350rb, lupa persisnya", "jual kopi 30rb tapi uangnya palsu" */
const hedges = new Set([
  ...calls,
  ..."palsu hilang ilang kabur dicuri kecurian dicopet kecopetan dirampok ditipu ketipu persisnya pastinya kira kayaknya kyknya kayanya sepertinya mungkin barangkali sekitar sekitaran kurleb perkiraan".split(
    " ",
  ),
]);

/** "…, gak jadi", "…, bayar nanti", "eh salah": puts the entry before in doubt. */
export function takesBack(facts: Facts, item: Item): boolean {
  if (facts.roles.has("fix")) return true;
  // "laku 350rb termasuk utang 50rb"
  if (facts.moneys.length > 0)
    return facts.texts.has("termasuk") && !facts.roles.has("not");
  if ([...facts.texts].some((text) => hedges.has(text))) return true;
  const verbs = item.marks.filter((mark) => isVerb(mark));
  const trades = verbs.some((mark) => other.some((role) => plays(mark, role)));
  if (facts.roles.has("not")) {
    const again = facts.texts.has("jadi") || facts.texts.has("jd");
    return (
      (again || !trades) && ![...facts.texts].some((text) => harmless.has(text))
    );
  }
  if (facts.texts.has("bayar nanti") || facts.texts.has("dibayar")) return true;
  const pays = facts.roles.has("pay");
  if (pays && facts.days.some((day) => day.ahead)) return true;
  if (facts.texts.has("masih") || (pays && facts.roles.has("plan")))
    return true;
  return facts.roles.has("debt");
}

/** Does the second only say what the first brought in: "dapet 52rb", "bayar 12rb"? */
export function isEcho(first: Facts, second: Facts, joined: boolean): boolean {
  const [verb] = second.verbs;
  const got =
    verb?.role === "receive" ||
    (joined && verb?.role === "pay" && first.noun) ||
    /^(dap|dpt|dpet)/.test(verb?.text ?? "") ||
    // "laku 80rb, 30rb belum bayar": a part of the first
    (verb?.role === "pay" && second.roles.has("not"));
  const sold = first.verbs.some(
    ({ role }) => role === "sale" || role === "wares",
  );
  return (
    got &&
    sold &&
    !second.noun &&
    !second.anyone &&
    second.quantities.length === 0
  );
}

/** "bu tini ambil gula 17rb, bayar nanti": her debt, as if it were one item. */
export function tookOnCredit(draft: Draft, now: Facts, at: number) {
  const later = now.texts.has("bayar nanti") && now.moneys.length === 0;
  const { facts } = draft;
  const near = draft.sentence === at && !draft.doubt;
  const took = facts.roles.has("take") && facts.noun && facts.subjects === 1;
  const other = facts.toSomeone || facts.bareObject || facts.roles.has("self");
  const hers = now.subjects === 0 && !now.roles.has("self");
  return later && near && took && !other && hers;
}

/** "jual kue 90rb, eh 95rb": one sale, of one amount or the other. */
export function saidAnew(before: Draft, now: Facts): Sums | null {
  const { sums, ways } = before;
  const plainly =
    now.roles.has("fix") &&
    !now.roles.has("not") &&
    now.moneys.length === 1 &&
    now.verbs.length + now.quantities.length === 0 &&
    !now.noun &&
    !now.anyone;
  const isOpen = before.doubt || before.check || before.part || !ways.sure;
  const isPlain = sums.sure || sums.doubt === "several";
  if (!plainly || isOpen || !isPlain) return null;
  const then = sumsOf(now);
  if (!then.sure) return null;
  const all = [...sums.sums, ...then.sums];
  const isPriced = all.some(({ unitPrice }) => unitPrice !== null);
  const amounts = new Set(all.map(({ amount }) => amount));
  if (isPriced || amounts.size < all.length) return null;
  return { sums: all, sure: false, doubt: "several" };
}
