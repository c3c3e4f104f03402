import type { Question } from "../reading.ts";
import type { Facts } from "./facts.ts";
import type { Role } from "./roles.ts";
import type { Draft } from "./result.ts";
import type { Sum } from "./sums.ts";
import { isEcho } from "./doubts.ts";
import {
  noNote,
  rewriteQuestion,
  rupiah,
  type ToEntries,
} from "./questions.ts";
import { iOwe, theyOwe } from "./ways.ts";

/**
 * "jual gorengan 350rb, yg 50rb utang": an amount that is a part of the one before it,
 * comes off it, or says it once more. Both are asked about together, or an answer
 * could count money twice.
 */
export interface Part {
  /** other: what the two come to is for her to write */
  kind: "debt" | "less" | "share" | "instead" | "paid" | "other";
  draft: Draft;
}

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
const includes = ["termasuk", "trmasuk", "diantaranya", "antaranya"];
const owing: Role[] = ["debt", "pay", "settle"];

function says(facts: Facts, words: Set<string>): boolean {
  return [...facts.texts].some((text) => words.has(text));
}

function opensWithThat({ texts }: Facts): boolean {
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
  const that = opensWithThat(facts);
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
  if (lessened) return "less";
  if (near && isEcho(whole.facts, facts, draft.joined)) return "instead";
  if (includes.some((text) => facts.texts.has(text))) return "share";
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

function amountOf({ sums }: Draft): number {
  return sums.sums[0]?.amount ?? 0;
}

/** The drafts without those that are a part of another one. */
export function foldParts(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const whole = kept.at(-1);
    const kind = whole ? kindOf(whole, draft) : null;
    if (!whole || !kind) {
      kept.push(draft);
      continue;
    }
    whole.part = { kind: whole.part ? "other" : kind, draft };
    // "jual kue 50rb, es 20rb, yg 30rb utang": of which of them is not known
    if (kind !== "share" && amountOf(draft) >= amountOf(whole))
      for (const one of kept)
        if (one !== whole && one.sentence === whole.sentence)
          one.doubt ??= "meant";
  }
  return kept;
}

/** Asks about an amount and its part in one question; every answer counts each rupiah once. */
export function askPart(
  about: string,
  name: string,
  whole: Draft,
  { kind, draft: { sums: parts, facts } }: Part,
  entries: ToEntries,
): Question {
  const [way] = whole.ways.ways;
  const [sum] = whole.sums.sums;
  const [part] = parts.sums;
  const sure = whole.ways.sure && whole.sums.sure && parts.sure;
  if (!way || !sum || !part || !sure || whole.doubt || kind === "other")
    return rewriteQuestion(about, name);
  const rest = sum.amount - part.amount;
  const takes = kind === "debt" || kind === "less" || kind === "paid";
  if (takes && rest <= 0) return rewriteQuestion(about, name);
  const only = (amount: number): Sum => ({
    amount,
    quantity: null,
    unitPrice: null,
  });
  const isSale = way.rows[0]?.direction === "in";
  const owed = isSale ? theyOwe : iOwe;
  const title = `${name} ${rupiah(sum.amount)}`;
  const [all, its, less] = [sum.amount, part.amount, rest].map(rupiah);
  const cash = isSale ? "tunai" : "dibayar";
  const asked = (prompt: string, options: Question["options"]): Question => ({
    about,
    prompt,
    options: [...options, noNote],
  });
  if (kind === "debt") {
    const both = (amount: number, debt = owed) => [
      ...entries(way, amount === sum.amount ? sum : only(amount)),
      ...entries(debt, only(part.amount)),
    ];
    const options = [
      { label: `Sudah: ${cash} ${less}, utang ${its}`, entries: both(rest) },
      {
        label: `Belum: ${cash} ${all}, utang ${its}`,
        entries: both(sum.amount),
      },
    ];
    // "laku 350rb, utang 50rb" may be a debt of her own
    const [first] = facts.verbs;
    if (isSale && first?.role === "debt" && !opensWithThat(facts))
      options.push({
        label: `Tunai ${all}, saya yang utang ${its}`,
        entries: both(sum.amount, iOwe),
      });
    return asked(`${title}: ${its} yang utang sudah termasuk, Bu?`, options);
  }
  if (kind === "paid")
    return asked(`${title}, dibayar ${its}: sisanya utang, Bu?`, [
      {
        label: `Ya: dibayar ${its}, utang ${less}`,
        entries: [
          ...entries(way, only(part.amount)),
          ...entries(iOwe, only(rest)),
        ],
      },
      { label: `Tidak: lunas ${all}`, entries: entries(way, sum) },
    ]);
  if (kind === "less")
    return asked(`${title}: ${its} itu sudah dipotong, Bu?`, [
      { label: `Belum, jadi ${less}`, entries: entries(way, only(rest)) },
      { label: `Sudah, tetap ${all}`, entries: entries(way, sum) },
    ]);
  if (kind === "instead")
    return asked(`${title} atau ${its}, Bu?`, [
      { label: all!, entries: entries(way, sum) },
      { label: its!, entries: entries(way, only(part.amount)) },
    ]);
  const both = sum.amount + part.amount;
  return asked(`${title}: ${its} itu sudah termasuk, Bu?`, [
    { label: `Sudah, semua ${all}`, entries: entries(way, sum) },
    { label: `Belum, jadi ${rupiah(both)}`, entries: entries(way, only(both)) },
  ]);
}
