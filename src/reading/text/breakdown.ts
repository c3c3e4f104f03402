import type { Facts } from "./facts.ts";
import type { Draft } from "./result.ts";
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
  "bahan bahan2 kebutuhan keperluan barang barang2 macam2 pasar".split(" "),
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

/** The drafts without a whole that its parts add up to; else, after a colon, it is asked. */
export function foldBreakdowns(drafts: Draft[]): Draft[] {
  return drafts.filter((whole, at) => {
    const { facts, ways } = whole;
    const [way] = ways.ways;
    if (facts.verbs.length === 0 || !ways.sure || !way || whole.check)
      return true;
    if (whole.doubt || (!isGeneral(facts) && !whole.lists)) return true;
    const parts = partsOf(drafts, at, whole);
    if (parts.length < (whole.lists ? 1 : fewest)) return true;
    const sum = parts.reduce((total, part) => total + amountOf(part), 0);
    if (sum === amountOf(whole) && parts.length >= fewest) {
      for (const part of parts) part.ways = sure(way);
      return false;
    }
    if (whole.lists) whole.doubt = "meant";
    return true;
  });
}
