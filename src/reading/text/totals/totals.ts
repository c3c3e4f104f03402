import type { Direction } from "../../reading.ts";
import type { Draft } from "../result.ts";
import type { Role } from "../words/roles.ts";
import type { Sum } from "./sums.ts";

/** A last line often says once more what those before it come to. */

/** With these words alone an amount is no item of its own: "= 70rb", "kas 290rb". */
const wordless = new Set<Role>(["filler", "total", "purse", "and", "prep"]);
const plainly = new Set<Role>(["sale", "wares", "income", "buy", "spend"]);
const known: Role[] = ["material", "cost", "home", "outlay"];
const fewest = 2;

function isBare({ facts }: Draft): boolean {
  return (
    !facts.noun &&
    !facts.anyone &&
    facts.quantities.length === 0 &&
    [...facts.roles].every((role) => wordless.has(role))
  );
}

/** "belanja 70rb" behind its parts, "kabeh 70rb": may be a sum, or one more item. */
function maySum({ facts }: Draft, closes: boolean): boolean {
  const [verb] = facts.verbs;
  if (!verb) return closes && !known.some((role) => facts.roles.has(role));
  const goods = facts.noun || facts.anyone || facts.quantities.length > 0;
  return plainly.has(verb.role) && verb.category !== "operasional" && !goods;
}

/** "telur 28rb, bayar 50rb, kembali 22rb": what was handed over for it. */
function paysForIt({ facts }: Draft, before: Draft | undefined): boolean {
  const goods = before?.facts.verbs.every(({ role }) => role === "buy");
  const paid = facts.verbs.every(({ role }) => role === "pay");
  const out = before?.ways.ways[0]?.rows[0]?.direction === "out";
  const alone = !facts.noun && !facts.anyone && facts.days.length === 0;
  return out && goods === true && facts.verbs.length === 1 && paid && alone;
}

/** "masuk 350rb, keluar 60rb, hasil 280rb": what is left, not what came in. */
function mayBeNet({ facts }: Draft): boolean {
  const [verb] = facts.verbs;
  const says = /^(hasil|pendapatan|penghasilan)/.test(verb?.text ?? "");
  return says && !facts.noun && !facts.roles.has("chat");
}

class Totals {
  readonly #of = new Map<Direction, { amount: number; count: number }>();
  #run = { amount: 0, count: 0 };
  #last: Direction | undefined;

  add({ ways, sums }: Draft): void {
    const direction = ways.ways[0]?.rows[0]?.direction;
    const amount = sums.sums[0]?.amount ?? 0;
    if (!direction) return;
    const all = this.#of.get(direction) ?? { amount: 0, count: 0 };
    this.#of.set(direction, {
      amount: all.amount + amount,
      count: all.count + 1,
    });
    if (direction !== this.#last) this.close();
    this.#last = direction;
    this.#run.amount += amount;
    this.#run.count++;
  }

  /** What follows is counted anew. */
  close(): void {
    this.#run = { amount: 0, count: 0 };
  }

  get bothWays(): boolean {
    return this.#of.has("in") && this.#of.has("out");
  }

  /** Is this what comes in less what goes out? */
  isNet(amount: number): boolean {
    const net =
      (this.#of.get("in")?.amount ?? 0) - (this.#of.get("out")?.amount ?? 0);
    return this.bothWays && net === amount;
  }

  /** Is this what all of one direction, the last of them, or in less out come to, with one more? */
  has(amount: number, one?: Draft): boolean {
    if (one) {
      const direction = one.ways.ways[0]?.rows[0]?.direction;
      const own = one.sums.sums[0]?.amount ?? 0;
      const all = direction && this.#of.get(direction)?.amount;
      const run = direction === this.#last ? this.#run.amount : 0;
      return [all, run].some((sum) => sum && sum + own === amount);
    }
    if (this.isNet(amount)) return true;
    const is = (sum: { amount: number; count: number }): boolean =>
      sum.count >= fewest && sum.amount === amount;
    if (is(this.#run)) return true;
    for (const sum of this.#of.values()) if (is(sum)) return true;
    return false;
  }
}

/** "gula 17rb = 123rb", "gula 17rb total 123rb": its own amount, and what may be that of the list. */
function ownAndSum({ facts, sums, doubt }: Draft) {
  const [own, said, ...more] = facts.moneys;
  const lists = said?.role === "equals" || said?.role === "total";
  const isPlain =
    own?.role !== "equals" && !own?.each && !own?.open && !said?.open;
  const counts = facts.quantities.length > 0 || !facts.noun;
  if (!own || !said || !lists || !isPlain || counts || more.length > 0)
    return null;
  const [sum, total] = sums.sums;
  return !doubt && sums.doubt === "several" && sum && total
    ? { sum, total, said }
    : null;
}

const sure = (sum: Sum): Draft["sums"] => ({
  sums: [sum],
  sure: true,
  doubt: null,
});

/** The sum of the list that its last item ends with, as a line of its own; null where it may be that item's. */
function sumBehind(draft: Draft, before: Draft | undefined, sums: Totals) {
  const found = ownAndSum(draft);
  if (!found || !before || before.check) return null;
  const { sum, total, said } = found;
  const { start, end } = said;
  const isSum = sums.has(total.amount, { ...draft, sums: sure(sum) });
  const near = before.sentence === draft.sentence;
  if (!isSum && !(near && said.role === "equals")) return null;
  const { facts } = draft;
  const roles = new Set<Role>(["total"]);
  draft.sums = sure(sum);
  const moneys = [said];
  const line = { ...facts, moneys, roles, start, end };
  return { ...draft, facts: line, check: true, label: "Jumlah", joined: false };
}

/** The drafts without those that repeat a sum; what may be one is asked. */
export function closeTotals(drafts: Draft[]): Draft[] {
  const sums = new Totals();
  return drafts.flatMap((draft, at) => {
    const behind = sumBehind(draft, drafts[at - 1], sums);
    if (!isOne(draft, at, drafts, sums)) return [];
    return behind ? [draft, behind] : [draft];
  });
}

/** Is it an item, or a line that checks them, and not their sum once more? */
function isOne(
  draft: Draft,
  at: number,
  drafts: Draft[],
  sums: Totals,
): boolean {
  const before = drafts[at - 1];
  const { facts, named, date } = draft;
  if (draft.check) {
    sums.close();
    return true;
  }
  const opens = before?.sentence !== draft.sentence;
  // "senin 100rb, selasa 200rb", "2rb + 3rb": one more each time
  const another =
    facts.linked || (facts.days.length > 0 && date !== before?.date);
  const agrees = draft.sums.sums.some(({ amount }) => sums.has(amount));
  if (!another && isBare(draft)) {
    if (agrees && !named) {
      sums.close();
      return false;
    }
    const loose = opens || sums.bothWays || facts.roles.has("purse");
    if (agrees || (loose && !named)) draft.doubt ??= "meant";
  } else if (!another) {
    const closes = opens && at === drafts.length - 1;
    const again =
      (agrees && maySum(draft, closes)) ||
      // "laku 350rb, belanja 120rb, sisanee 230rb"
      (facts.verbs.length === 0 &&
        draft.sums.sums.some(({ amount }) => sums.isNet(amount))) ||
      (sums.bothWays && mayBeNet(draft)) ||
      paysForIt(draft, before);
    if (again) draft.doubt ??= "meant";
  }
  sums.add(draft);
  return true;
}
