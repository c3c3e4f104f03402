import type { Check, ReadEntry, Reading } from "../reading.ts";
import type { Facts } from "./facts.ts";
import type { Part } from "./totals/parts.ts";
import type { Doubt } from "./questions.ts";
import type { Sum, Sums } from "./totals/sums.ts";
import type { Way, Ways } from "./totals/ways.ts";
import { checkOf } from "./totals/checks.ts";
import { about, describe, named } from "./describe.ts";
import { askPart } from "./totals/part-question.ts";
import { ask } from "./questions.ts";

/** An item that holds an amount, before it is known whether it stands. */
export interface Draft {
  sentence: number;
  facts: Facts;
  ways: Ways;
  sums: Sums;
  doubt: Doubt | null;
  date: string;
  check: boolean;
  /** what a check is called that has no word of its own */
  label?: string;
  /** a colon stands behind its amount */
  lists: boolean;
  joined: boolean;
  /** the heading that names it when it has no words: "Masuk: Rp500.000" */
  named: Facts | null;
  /** a second amount that speaks of the same money */
  part?: Part;
}

/** "laku 25 biji @2.500 sisa 5": goods that are left, no money. */
function countsWhatIsLeft({ moneys, roles }: Facts, before?: Draft): boolean {
  const [money] = moneys;
  const counted = before?.facts.quantities.some(
    ({ measure }) => measure === "counted" || measure === "count",
  );
  const isBare = moneys.length === 1 && typeof money?.bare === "number";
  return isBare && counted === true && !roles.has("total");
}

/** "bu tini bayar utang 30rb sisa 20rb": of her debt, not of the till */
function tellsDebtLeft({ texts }: Facts, before?: Draft): boolean {
  const category = before?.ways.ways[0]?.rows[0]?.category;
  const isDebt = category === "piutang" || category === "utang";
  return isDebt && (texts.has("sisa") || texts.has("sisanya"));
}

/** Books what is certain, asks about the rest, compares the check lines. */
export function readingOf(text: string, drafts: Draft[]): Reading {
  const entries: ReadEntry[] = [];
  const questions: Reading["questions"] = [];
  const checks: Check[] = [];
  let block: ReadEntry[] = [];
  let opening = 0;
  for (const [at, draft] of drafts.entries()) {
    const { facts, ways, sums } = draft;
    if (draft.check && countsWhatIsLeft(facts, drafts[at - 1])) continue;
    const label = draft.check ? (draft.label ?? describe(text, facts)) : "";
    const check = draft.check
      ? checkOf(facts, label, entries, block, opening)
      : null;
    const isOff = check?.stated !== check?.computed;
    // "wisa 20rb" that is no sum may be a thing by that name
    const isThing = facts.roles.has("slip") && isOff;
    if (draft.check && !isThing) {
      const isDebts = tellsDebtLeft(facts, drafts[at - 1]);
      if (isDebts && isOff) continue;
      // "saldo awal 100rb, jual 200rb, saldo 300rb": what was there before
      const isFirst = entries.length + questions.length === 0;
      const isBalance = isFirst && /^(?:saldo|sisa|kas)\b/i.test(label);
      if (check && isBalance && drafts[at + 1]) {
        opening = check.stated;
        continue;
      }
      // within a line "untung 2rb" may speak of one item only
      const oneOf = draft.joined && !facts.roles.has("total");
      const isAside = oneOf && isOff;
      if (check) checks.push(isAside ? { ...check, isAside } : check);
      if (facts.roles.has("total")) block = [];
      continue;
    }
    const words = draft.named ?? facts;
    const own = named(text, words);
    const rows = (way: Way, sum: Sum): ReadEntry[] =>
      way.rows.map((row) => ({
        ...row,
        ...sum,
        // "22rb" alone is named by what it was
        description: own || way.label,
        date: draft.date,
      }));
    const [way] = ways.ways;
    const [sum] = sums.sums;
    const doubt = draft.doubt ?? (ways.sure ? sums.doubt : "direction");
    if (draft.part) {
      const whole = about(text, facts);
      questions.push(askPart(whole, own, draft, draft.part, rows));
    } else if (!doubt && sums.sure && way && sum) {
      const booked = rows(way, sum);
      if (block[0] && block[0].direction !== booked[0]?.direction) block = [];
      block.push(...booked.slice(0, 1));
      entries.push(...booked);
    } else {
      const whole = about(text, facts);
      questions.push(ask(whole, own, doubt ?? "amount", ways, sums, rows));
    }
  }
  return { entries, questions, checks };
}
