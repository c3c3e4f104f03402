import type { Day } from "./days/dates.ts";
import type { Item } from "./items.ts";
import type { MoneyMark, QuantityMark } from "./marks.ts";
import { roleOf } from "./ways/money-role.ts";
import type { Category } from "../reading.ts";
import type { Role } from "./words/roles.ts";
import { isThing, isVerb, plays } from "./words/plays.ts";
import { meanings } from "./words/meanings.ts";
import { mayAct, opensAsName } from "./words/doers.ts";
import { looksLikeVerb } from "./words/verb-like.ts";

export interface Verb {
  role: Role;
  category: Category;
  text: string;
  at: number;
  /** stands behind "dari": money from sales, not a sale */
  fromIt: boolean;
}

/** What is said in one item, gathered once. */
export interface Facts {
  moneys: MoneyMark[];
  quantities: QuantityMark[];
  /** late: named after the amount */
  days: (Day & { late: boolean })[];
  roles: Set<Role>;
  texts: Set<string>;
  verbs: Verb[];
  /** people who act: named before the verb, with no preposition */
  subjects: number;
  /** people and places after ke, di, dari, or after the verb */
  toSomeone: boolean;
  fromSomeone: boolean;
  bareObject: boolean;
  anyone: boolean;
  /** a word for goods, or any word we do not know */
  noun: boolean;
  /** an unknown word stands before "utang": we cannot tell what was done */
  debtIsNoun: boolean;
  /** "toko bayar", "karyawan setor": from them, or to them? */
  payer: boolean;
  /** a word that we do not know, perhaps a name, stands before "bayar utang" or "beli" */
  strangerActs: boolean;
  /** "kasih saya 50rb" */
  givenToMe: boolean;
  /** "saya" stands before the verb */
  selfActs: boolean;
  /** an unknown word with the prefix of a verb: dipakai, ngirim */
  soundsLikeVerb: boolean;
  /** "dan", "sama" or "+" ties it to the item before */
  linked: boolean;
  /** so it does, or "lalu", or nothing at all parts the two */
  goesOn: boolean;
  /** doubts said before the amount, and after it */
  early: Set<Role>;
  late: Set<Role>;
  start: number;
  end: number;
}

const nouns = new Set([
  "utang",
  "hutang",
  "bon",
  "kasbon",
  "utangnya",
  "hutangnya",
]);
const people: Role[] = ["person", "family", "staff", "lender", "place"];
const payers: Role[] = ["staff", "lender", "place"];

const calls = new Set(["bu", "ibu", "buk", "bk", "pak", "bapak", "pa"]);
const trades: Role[] = ["buy", "pay", "settle", "loan", "debt", "borrow"];
export const gives = new Set(["kasih", "ngasih", "kasi"]);

/** "ada yang beli", "mbak beli": someone else does it; "bu beli" speaks to us. */
function actsUnseen(
  before: Item["marks"][number] | undefined,
  text: string,
  role?: Role,
): boolean {
  const trading = role && (trades.includes(role) || gives.has(text));
  if (before?.kind !== "word" || !trading) return false;
  if (before.text === "yang" || before.text === "yg") return role !== "debt";
  return plays(before, "title") && !calls.has(before.text);
}

/** "ngasih saya 50rb", not "kasih anak saya 50rb" */
function isGivenTo(marks: Item["marks"], at: number): boolean {
  const [gift, next] = [marks[at - 1], marks[at + 1]];
  const isGift = gift?.kind === "word" && gives.has(gift.text);
  return isGift && (next?.kind === "money" || plays(next, "filler"));
}

export type Before = Role | "someone" | "unknown" | "";
const handing = new Set<Role>(["pay", "loan", "settle"]);
const later = new Set(["nanti", "ntar", "nnti", "belakangan"]);

/** "bayar nanti", "ambil dulu"; not "nanti bayar listrik", which is a plan. */
function paysLater(marks: Item["marks"], facts: Facts): boolean {
  const takes = facts.roles.has("take") || facts.roles.has("buy");
  if (facts.roles.has("take") && facts.texts.has("dulu")) return true;
  return marks.some((mark, at) => {
    if (takes && mark.kind === "day" && mark.day.ahead)
      return plays(marks[at - 1], "pay") && !marks[at + 1];
    if (mark.kind !== "word" || !later.has(mark.text)) return false;
    return (
      plays(marks[at - 1], "pay") || (takes && plays(marks[at + 1], "pay"))
    );
  });
}

export function gather(item: Item): Facts {
  const { marks } = item;
  const facts: Facts = {
    moneys: [],
    quantities: [],
    days: [],
    roles: new Set(),
    texts: new Set(),
    verbs: [],
    subjects: 0,
    toSomeone: false,
    fromSomeone: false,
    bareObject: false,
    anyone: false,
    noun: false,
    debtIsNoun: false,
    payer: false,
    strangerActs: false,
    givenToMe: false,
    selfActs: false,
    soundsLikeVerb: false,
    linked: item.linked,
    goesOn: item.linked || item.joined || item.then,
    early: new Set(),
    late: new Set(),
    start: marks[0]?.start ?? 0,
    end: marks.at(-1)?.end ?? 0,
  };
  let before: Before = "";
  let actor: Before = "";
  for (const [at, mark] of marks.entries()) {
    if (mark.kind === "money") {
      facts.moneys.push({ ...mark, role: roleOf(mark, marks, at, facts) });
    } else if (mark.kind === "quantity") facts.quantities.push(mark);
    else if (mark.kind === "day") {
      facts.days.push({ ...mark.day, late: facts.moneys.length > 0 });
    } else if (mark.kind === "name" || mark.kind === "word") {
      const roles =
        mark.kind === "name" ? [] : mark.known.map((word) => word.role);
      for (const role of roles) {
        facts.roles.add(role);
        (facts.moneys.length > 0 ? facts.late : facts.early).add(role);
      }
      facts.texts.add(mark.text);
      const someone =
        mark.kind === "name" || roles.some((role) => people.includes(role));
      if (mark.kind === "word" && isVerb(mark)) {
        const [word] = mark.known;
        // "bu ani antar utang": utang is what she does something with
        if (
          before === "unknown" &&
          nouns.has(mark.text) &&
          facts.verbs.length === 0
        ) {
          facts.debtIsNoun = true;
        }
        if (actsUnseen(marks[at - 1], mark.text, word?.role)) facts.subjects++;
        const hands = (word && handing.has(word.role)) || gives.has(mark.text);
        if (word?.role === "buy" && facts.verbs.length === 0)
          facts.strangerActs = opensAsName(marks, at);
        if (hands && facts.verbs.length === 0 && !facts.roles.has("self")) {
          facts.strangerActs = mayAct(actor, facts);
          // "tengkulak bayar 700rb"; who it is, we need not know
          const paysUs = actor === "unknown" && marks[at + 1]?.kind === "money";
          facts.payer =
            paysUs || payers.some((role) => plays(marks[at - 1], role));
        }
        const fromIt = before === "from";
        if (word) facts.verbs.push({ ...word, text: mark.text, at, fromIt });
      } else if (roles.includes("title") && before === "from") {
        facts.anyone = true;
        facts.fromSomeone = true;
      } else if (someone) {
        facts.anyone = true;
        const known = mark.kind === "name" || roles.includes("person");
        // "ke warung bu tini" is one place, not a place and a person
        if (before === "someone") continue;
        if (before === "from") facts.fromSomeone = true;
        else if (before === "prep" || before === "and") facts.toSomeone = true;
        else if (facts.verbs.length > 0 && known) facts.bareObject = true;
        if (before === "" || !["from", "prep"].includes(before)) {
          if (
            facts.verbs.length === 0 &&
            !roles.includes("place") &&
            !roles.includes("lender")
          )
            facts.subjects++;
        }
      } else if (
        mark.known.length === 0 ||
        roles.includes("material") ||
        roles.includes("outlay")
      ) {
        facts.noun = true;
        if (
          at === 0 &&
          marks[1] &&
          isThing(marks[1]) &&
          looksLikeVerb(mark.text)
        )
          facts.soundsLikeVerb = true;
        // dibelikan; not dipasar and dirumah
        if (
          /^(di|ng)\p{L}{4,}/u.test(mark.text) &&
          mark.text !== "dimsum" &&
          meanings(mark.text.slice(2)).length === 0
        ) {
          facts.soundsLikeVerb = true;
        }
        // "ke haji udin" and "di indomaret": a place we have no word for
        if (before === "prep") facts.toSomeone = true;
        if (before === "from") facts.fromSomeone = true;
      } else if (roles.includes("self")) {
        if (before === "prep") facts.texts.add("ke saya");
        else if (facts.verbs.length === 0) facts.selfActs = true;
        else if (isGivenTo(marks, at)) facts.givenToMe = true;
      }
      if (roles.includes("cost") || roles.includes("home")) facts.noun = true;
      before = someone ? "someone" : (roles[0] ?? "unknown");
      // "wulan sudah bayar 20rb"
      if (before !== "filler") actor = before;
    } else {
      before = "";
    }
  }
  if (paysLater(marks, facts)) {
    facts.texts.add("bayar nanti");
    // "ambil dulu 32rb bayar besok": when she will pay, not when she took it
    const [when, ...more] = facts.days;
    const ends = marks.at(-1)?.kind === "day" && plays(marks.at(-2), "pay");
    if (when?.ahead && more.length === 0 && ends) facts.days = [];
  }
  return facts;
}
