import type { Facts } from "../facts.ts";
import type { Draft } from "../result.ts";
import { sure } from "./ways.ts";

/** "Belanja 45rb: cabe 20rb, bawang 25rb" says one sum twice: whole, and in parts. */

const fewest = 2;

function amountOf({ sums }: Draft): number {
  return sums.sure ? (sums.sums[0]?.amount ?? 0) : 0;
}

/** An item without a verb whose amount is certain and whose way fits the whole. */
function isPart(draft: Draft, whole: Draft): boolean {
  const { facts, ways, doubt } = draft;
  const way = ways.ways[0]?.rows[0]?.direction;
  const fits = !ways.sure || way === whole.ways.ways[0]?.rows[0]?.direction;
  return (
    facts.verbs.length === 0 &&
    facts.noun &&
    !facts.anyone &&
    !draft.check &&
    !doubt &&
    fits &&
    amountOf(draft) > 0
  );
}

const anything = new Set(
  "bahan bahan2 kebutuhan keperluan barang barang2 macam2".split(" "),
);

/** It names no thing, or only "bahan" and the like. */
export function isGeneral({ noun, texts }: Facts): boolean {
  return !noun || [...texts].some((text) => anything.has(text));
}

function partsOf(drafts: Draft[], at: number, whole: Draft): Draft[] {
  let end = at + 1;
  while (drafts[end] && isPart(drafts[end] as Draft, whole)) end++;
  return drafts.slice(at + 1, end);
}

/** How a list that does not add up to its whole may be meant. */
export function listKind(listed: number, whole: number): "share" | "instead" {
  return listed <= whole ? "share" : "instead";
}

/** The drafts without a whole that its parts add up to; else, after a colon, both are asked as one. */
export function foldBreakdowns(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (let at = 0; at < drafts.length; at++) {
    const whole = drafts[at] as Draft;
    const parts = mayHaveParts(whole) ? partsOf(drafts, at, whole) : [];
    const amount = parts.reduce((total, part) => total + amountOf(part), 0);
    const [way] = whole.ways.ways;
    const [draft] = parts;
    if (draft && way && parts.length >= fewest && amount === amountOf(whole)) {
      for (const part of parts) part.ways = sure(way);
      continue;
    }
    kept.push(whole);
    if (!draft || !whole.lists) continue;
    // An answer about the whole alone would count its parts twice.
    const kind = listKind(amount, amountOf(whole));
    whole.part = { kind, draft, amount };
    at += parts.length;
  }
  return kept;
}

function mayHaveParts(whole: Draft): boolean {
  const { facts, ways } = whole;
  const leads = facts.verbs.length > 0 && ways.sure && !whole.check;
  return leads && !whole.doubt && (isGeneral(facts) || whole.lists);
}
