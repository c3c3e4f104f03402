import type { Facts } from "../facts.ts";
import type { Role } from "../words/roles.ts";
import type { Draft } from "../result.ts";
import { isGeneral, listKind } from "./breakdown.ts";
import { isEcho } from "../ways/takes-back.ts";

/**
 * "jual gorengan 350rb, yg 50rb utang": an amount that is a part of the one before it,
 * comes off it, or says it once more. Both are asked about together, or an answer
 * could count money twice.
 */
export interface Part {
  /** other: what the two come to is for her to write */
  kind: "debt" | "less" | "share" | "home" | "instead" | "paid" | "other";
  draft: Draft;
  /** how the list goes on of which it is one */
  listed?: "share" | "instead" | null;
  /** what all of them come to, where more than one is listed */
  amount: number;
}

const deposits = new Set(["dp", "panjar", "muka"]);
const lessens = new Set(
  "diskon disc potongan potong dipotong dikurangi dikurang dikurangin kurang minus rugi kembali kembalian kembaliannya kembaliin balik balikin cashback susut".split(
    " ",
  ),
);
const paidBy = new Set(
  "cash tunai transfer tf trf transferan qris gopay ovo dana shopeepay gofood grabfood shopeefood grab gojek online".split(
    " ",
  ),
);
const hours = new Set(
  "pagi pagi2 siang sore malam malem paginya siangnya sorenya malamnya".split(
    " ",
  ),
);
const includes = new Set(
  "termasuk trmasuk diantaranya antaranya paling terutama kebanyakan".split(
    " ",
  ),
);
const bargains = new Set("ditawar nawar tawar ditawarin".split(" "));
const ofKnownUse: Role[] = ["cost", "home", "outlay", "family"];
const owing: Role[] = ["debt", "pay", "settle"];

function says(facts: Facts, words: Set<string>): boolean {
  for (const text of facts.texts) if (words.has(text)) return true;
  return false;
}

/** yang 50rb …: points at what was said before */
export function opensWithThat({ texts }: Facts): boolean {
  const [first, second] = texts;
  return [first, second].some((text) => text === "yang" || text === "yg");
}

/** Nobody else is named, and she not either: it is about what was just said. */
function isLoose(facts: Facts): boolean {
  const named = facts.bareObject && !facts.roles.has("person");
  return (
    facts.subjects === 0 &&
    !facts.toSomeone &&
    !named &&
    !facts.roles.has("self") &&
    facts.quantities.length === 0
  );
}

function isUnpaid({ roles, texts }: Facts): boolean {
  const paying = roles.has("pay") || texts.has("dibayar");
  return texts.has("bayar nanti") || (paying && roles.has("not"));
}

function kindOf(whole: Draft, draft: Draft): Part["kind"] | null {
  const { facts } = draft;
  const near = whole.sentence === draft.sentence;
  const that = opensWithThat(facts) && !opensWithThat(whole.facts);
  const row = whole.ways.ways[0]?.rows[0];
  const left = /^(sisa|sisanya|tinggal)$/.test([...facts.texts][0] ?? "");
  const owed = row?.direction !== "in" && row?.direction !== "out";
  if (owed) {
    const paid = facts.texts.has("dibayar") && facts.verbs.length === 0;
    return near && isLoose(facts) && (paid || (draft.check && left))
      ? "other"
      : null;
  }
  if (draft.check || whole.check) return null;
  const verbless = facts.verbs.length === 0;
  const lessened = verbless && says(facts, lessens);
  if (!near && !that && !lessened) return null;
  if (!isLoose(facts)) return near && that ? "other" : null;
  const [verb] = facts.verbs;
  const owes = facts.roles.has("debt") || isUnpaid(facts);
  const ofDebt = facts.verbs.every(({ role }) => owing.includes(role));
  const repaid = row.category === "piutang" || row.category === "utang";
  if (owes && ofDebt && !facts.noun && !repaid) {
    return verb?.role === "pay" && !isUnpaid(facts) ? "other" : "debt";
  }
  // "jual kue 50rb, jadi 45rb"
  const renamed = facts.texts.has("jadi") && amountOf(draft) < amountOf(whole);
  if (verbless && !facts.noun && (says(facts, bargains) || renamed))
    return "instead";
  if (lessened) return "less";
  // "beli etalase 900rb, dp 500rb"
  if (near && verbless && !facts.noun && says(facts, deposits))
    return row.direction === "out" ? "paid" : "other";
  // "jual pisang 96rb, baru dibayar 50rb"
  if (near && verbless && !facts.noun && facts.texts.has("dibayar"))
    return "paid";
  // "laku 350rb dipotong modal 200rb"
  if (near && lessens.has([...facts.texts][0] ?? "") && !facts.noun)
    return "other";
  // "laku 350rb, 100rb dari grab"
  const from = facts.roles.has("from") && !whole.facts.roles.has("from");
  if (near && verbless && from && row.direction === "in") return "share";
  const netted = facts.texts.has("dipotong") || facts.texts.has("dikurangi");
  if (near && netted && /^(su)?da?h$|^udah$/.test([...facts.texts][0] ?? ""))
    return "other";
  if (near && isForHouse(facts) && mayHold(whole, facts)) return "home";
  if (near && isEcho(whole.facts, facts, draft.joined)) return "instead";
  if (says(facts, includes)) return "share";
  if (that && near) return leads(draft) === leads(whole) ? "share" : "other";
  if (verbless && that) return "share";
  if (verbless && !facts.noun) {
    const apart = says(facts, hours) && !says(whole.facts, hours);
    if (says(facts, paidBy) || apart) return "share";
  }
  const handed = facts.verbs.length === 1 && verb?.role === "pay";
  const bought = whole.facts.verbs.some(({ role }) => role === "buy");
  const less = amountOf(draft) < amountOf(whole);
  return near && handed && bought && !facts.noun && less ? "paid" : null;
}

/** "50rb buat rumah", of what was bought or beside it */
function isForHouse({ roles, texts, verbs }: Facts): boolean {
  const isPurpose = ["buat", "bwt", "untuk", "utk"].some((to) => texts.has(to));
  const isHouse = ["rumah", "dapur", "keluarga", "pribadi"].some((of) =>
    texts.has(of),
  );
  return roles.has("home") && isPurpose && isHouse && verbs.length === 0;
}

/** All that was bought, or one thing of which an amount comes before what it is for. */
function mayHold({ facts, ways }: Draft, part: Facts): boolean {
  const [verb, ...more] = facts.verbs;
  const leads = part.moneys[0]?.start === part.start;
  const isBought = verb?.role === "buy" && more.length === 0;
  const isOfIt = isGeneral(facts) || leads;
  return isBought && isOfIt && ways.ways[0]?.rows[0]?.category === "belanja";
}

function leads({ ways }: Draft) {
  return ways.ways[0]?.rows[0]?.direction;
}

/** "belanja 100rb, minyak 38rb": all of it, and a thing that may be among it */
function mayList(whole: Draft, { facts, ways }: Draft): boolean {
  const [verb] = whole.facts.verbs;
  return (
    verb?.role === "buy" &&
    isGeneral(whole.facts) &&
    !whole.lists &&
    !whole.doubt &&
    facts.verbs.length === 0 &&
    facts.noun &&
    ways.sure &&
    ways.ways[0]?.rows[0]?.direction === "out" &&
    !ofKnownUse.some((role) => facts.roles.has(role))
  );
}

/** How the things listed from here on belong to the whole; null where they are their own. */
function listed(whole: Draft, drafts: Draft[], at: number) {
  if (whole.part) return whole.part.listed ?? null;
  if (drafts[at]?.joined) return null;
  let sum = 0;
  for (const draft of drafts.slice(at)) {
    if (!mayList(whole, draft)) break;
    if (amountOf(draft) > amountOf(whole)) return null;
    sum += amountOf(draft);
  }
  return sum > 0 ? listKind(sum, amountOf(whole)) : null;
}

function amountOf({ sums }: Draft): number {
  return sums.sums[0]?.amount ?? 0;
}

/** The drafts without those that are a part of another one. */
export function foldParts(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const [at, draft] of drafts.entries()) {
    const whole = kept.at(-1);
    const lists =
      whole && mayList(whole, draft) ? listed(whole, drafts, at) : null;
    const kind = lists ?? (whole ? kindOf(whole, draft) : null);
    if (!whole || !kind) {
      kept.push(draft);
      continue;
    }
    const before = whole.part;
    const amount = (before?.amount ?? 0) + amountOf(draft);
    // What is listed adds up; anything else said twice is for her to sort out.
    const adds =
      kind === before?.kind &&
      (kind === "share" || lists !== null) &&
      draft.sums.sure;
    whole.part = {
      kind: before && !adds ? "other" : kind,
      listed: lists ?? (kind === "share" ? kind : null),
      draft,
      amount,
    };
    // "jual kue 50rb, es 20rb, yg 30rb utang": of which of them is not known
    if (kind !== "share" && !lists && amountOf(draft) >= amountOf(whole))
      for (const one of kept)
        if (one !== whole && one.sentence === whole.sentence)
          one.doubt ??= "meant";
  }
  return kept;
}
