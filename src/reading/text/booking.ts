import type { Reading } from "../reading.ts";
import type { Facts } from "./facts.ts";
import type { Item, Sentence } from "./items.ts";
import type { Doubt } from "./questions.ts";
import type { Draft } from "./result.ts";
import type { Role } from "./words/roles.ts";
import type { Carry, Ways } from "./totals/ways.ts";
import { sure, theyOwe } from "./totals/ways.ts";
import type { Mark } from "./marks.ts";
import { foldBreakdowns } from "./totals/breakdown.ts";
import { opensBooked, saysBooked } from "./again.ts";
import { carriedOn, carryOf } from "./ways/carry.ts";
import { Days, endsWithItem, saysOnlyDays } from "./days/days.ts";
import { debtsListed } from "./ways/debts.ts";
import { directionOf } from "./ways/direction.ts";
import { doubtOf, isCheckLine, isMoneyTalk } from "./doubts.ts";
import { gather } from "./facts.ts";
import { saysForHome } from "./ways/household.ts";
import { moodOf } from "./mood.ts";
import { foldParts } from "./totals/parts.ts";
import { readingOf } from "./result.ts";
import { sumsOf } from "./totals/sums.ts";
import { saidAnew, takesBack, tookOnCredit } from "./ways/takes-back.ts";
import { closeTotals } from "./totals/totals.ts";
import { pastADay } from "./numbers/units.ts";
import { Unpriced } from "./unpriced.ts";

const settling = new Set<Role>(["pay", "debt", "settle"]);

function isColon(mark: Mark | undefined): boolean {
  return mark?.kind === "sign" && mark.text === ":";
}

/** Is there more than a number that may be no money? */
function hasAmount({ moneys }: Facts): boolean {
  return moneys.some(({ bare }) => bare === null);
}

/** Goes through a note item by item and remembers what carries over. */
export class Booking {
  readonly #text: string;
  readonly #days: Days;
  readonly #drafts: Draft[] = [];
  #carry: Carry | null = null;
  #carriedDoubt: Doubt | null = null;
  #namedBefore = false;
  #wordsBefore: Facts | null = null;
  /** the last item, if it is no entry */
  #aside: Item | null = null;
  readonly #unpriced = new Unpriced();
  /** the debts whose list a heading opened */
  #debts: Ways | null = null;

  readonly #foul: boolean;
  #sentence = 0;
  /** the sentence that opened with "sudah saya catat" */
  #again = 0;
  /** the last item with words named its goods */
  #noun = false;
  #heading: Facts | null = null;

  /** foul: the text tries to instruct the machine, so nothing in it is certain */
  constructor(text: string, today: string, foul: boolean) {
    this.#foul = foul;
    this.#text = text;
    this.#days = new Days(today);
  }

  add(sentence: Sentence): void {
    const mood = moodOf(sentence);
    if (mood === "silent") return;
    const doubt = mood === "doubted" ? "happened" : this.#foul ? "meant" : null;
    this.#sentence++;
    for (const item of sentence.items) this.#item(item, doubt);
  }

  #item(item: Item, mood: Doubt | null): void {
    this.#aside = item;
    const facts = gather(item);
    const before = this.#days.said;
    const period = this.#days.read(facts) || facts.quantities.some(pastADay);
    const previous = this.#drafts.at(-1);
    const instead = previous && saidAnew(previous, facts);
    if (instead) {
      previous.sums = instead;
      return;
    }
    const owing = previous && tookOnCredit(previous, facts, this.#sentence);
    if (owing) previous.ways = sure(theyOwe);
    else if (previous && takesBack(facts, item)) previous.doubt ??= "happened";
    // "jual nasi 90rb kecatat 2x"
    const isAside = facts.moneys.length === 0 || !hasAmount(facts);
    const again = isAside && saysBooked(item.marks);
    const counts = again && facts.verbs.length === 0;
    if (facts.moneys.length === 0 || counts) {
      if (again) this.#isAgain();
      // "laku 350rb kemarin dan hari ini"
      if (saysOnlyDays(facts) && previous?.sentence === this.#sentence)
        previous.doubt ??= "day";
      this.#withoutAmount(facts, item, mood);
      const home = saysForHome(facts, this.#drafts, this.#sentence);
      if (home) this.#carry = carryOf(facts, home, true, this.#carry);
      // "besok libur, laku 350rb": that day was only talk
      if (this.#days.said.doubt && facts.noun && facts.verbs.length === 0) {
        this.#days.said = before;
      }
      return;
    }
    const check = isCheckLine(item);
    if (!check && !isMoneyTalk(item, facts, this.#carry !== null)) return;
    if (facts.verbs.length > 0) this.#debts = null;
    const listed = facts.anyone ? this.#debts : null;
    const ways = listed ?? directionOf(facts, this.#carry, this.#namedBefore);
    const sums = sumsOf(facts);
    const [way] = ways.ways;
    const span = period ? (way?.rows[0]?.category ?? null) : null;
    const doubt =
      doubtOf(item, facts, mood, span) ??
      this.#fromBefore(item, facts, previous);
    const goesOn = doubt === "happened" || facts.roles.has("slip");
    if (facts.verbs.length > 0) this.#carriedDoubt = goesOn ? doubt : null;
    if (doubt === "again" && opensBooked(item.marks))
      this.#again = this.#sentence;
    this.#wordsBefore = null;
    this.#unpriced.meets(facts);
    if (previous && isColon(item.marks[0])) previous.lists = true;
    this.#drafts.push({
      lists: isColon(item.marks.at(-1)),
      sentence: this.#sentence,
      facts,
      ways,
      sums,
      doubt,
      date: this.#days.date,
      check,
      joined: item.joined,
      named: facts.texts.size === 0 ? this.#heading : null,
    });
    if (!check) {
      this.#carryOn(facts, ways, false);
      this.#aside = null;
    }
    if (facts.texts.size > 0) this.#heading = null;
    // "bayar besok" after an amount says nothing of what follows
    if (facts.days.some(endsWithItem)) this.#days.said = before;
  }

  /** What earlier words leave open about this item. */
  #fromBefore(item: Item, facts: Facts, previous?: Draft): Doubt | null {
    // "jual kue 2rb, 3rb": one more amount, and no word for what
    const wordless =
      item.listed && facts.texts.size === 0 && facts.quantities.length === 0;
    const again = wordless && this.#noun && !this.#carry?.heading;
    if (!wordless) this.#noun = facts.noun;
    if (facts.verbs.length === 0 && this.#carriedDoubt) {
      return this.#carriedDoubt;
    }
    if (this.#again === this.#sentence) return "again";
    if (this.#days.said.doubt) return this.#days.said.doubt;
    // "harga jual 5rb modal 3rb": what is open about the first is about both
    if (item.joined && previous?.doubt) return previous.doubt;
    // "bu tini, bayar utang 50rb": spoken to her, or of her?
    const settles = facts.verbs.some(({ role }) => settling.has(role));
    return again || (this.#wordsBefore && settles) ? "meant" : null;
  }

  #carryOn(facts: Facts, ways: Ways, heading: boolean): void {
    const owes =
      facts.roles.has("receivable") || facts.texts.has("bayar nanti");
    if (facts.verbs.length > 0 || owes) {
      this.#carry = carryOf(facts, ways, heading, this.#carry);
      const owing = ways.ways[0]?.rows[0]?.category === "piutang";
      // "utang 50rb, bayar 30rb": whose it is is open, and who paid as well
      const isOpen = facts.roles.has("debt") && !ways.sure;
      this.#namedBefore = owing && (facts.subjects > 0 || isOpen);
    } else {
      this.#carry =
        carriedOn(this.#carry, ways) ?? carryOf(facts, ways, false, null);
    }
  }

  /** "jual kopi 30rb, gula 20rb, sudah saya catat tadi": all that was just told. */
  #isAgain(): void {
    const told = this.#drafts.at(-1)?.sentence;
    for (const draft of this.#drafts)
      if (draft.sentence === told) draft.doubt ??= "again";
    this.#again = this.#sentence;
  }

  #withoutAmount(facts: Facts, item: Item, mood: Doubt | null): void {
    const doubt = doubtOf(item, facts, mood, null);
    if (facts.subjects > 0 && facts.verbs.length === 0)
      this.#wordsBefore = facts;
    if (facts.verbs.length === 0 && !facts.roles.has("receivable")) {
      if (doubt && this.#carry) this.#carriedDoubt ??= doubt;
      return;
    }
    if (doubt && doubt !== "happened") {
      this.#carry = null;
      return;
    }
    this.#heading = facts;
    if (!mood) this.#unpriced.add(facts);
    this.#debts = debtsListed(facts);
    const ways = this.#debts ?? directionOf(facts, null, false);
    // "hari ini gak jualan, gas 22rb": a thing not done heads no list
    const undone = facts.roles.has("not") && !item.heading;
    if (ways.sure && !undone) this.#carryOn(facts, ways, true);
    else this.#carry = null;
    this.#carriedDoubt = undone ? null : doubt;
  }

  get reading(): Reading {
    // "jual nasi 350rb. Kemarin": with nothing behind it the day is of what was told
    const told = this.#drafts.findLast(({ check }) => !check);
    if (told && this.#days.isLastOf(this.#aside)) told.doubt ??= "day";
    const drafts = closeTotals(foldParts(foldBreakdowns(this.#drafts)));
    const reading = readingOf(this.#text, drafts);
    // Alone it is asked for its amount anyway.
    if (reading.entries.length + reading.questions.length > 0)
      reading.questions.push(...this.#unpriced.questions(this.#text));
    return reading;
  }
}
