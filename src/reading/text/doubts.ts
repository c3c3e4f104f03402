import type { Category } from "../reading.ts";
import type { Facts } from "./facts.ts";
import type { Item } from "./items.ts";
import type { Doubt } from "./questions.ts";
import type { Role } from "./words/roles.ts";
import { meanings } from "./words/meanings.ts";
import { saysBooked } from "./again.ts";
import { isOffer } from "./offers.ts";
import { namesPrice, saysPaid } from "./ways/paid.ts";
import { isVerb, plays } from "./words/plays.ts";
import { isTooCheap } from "./numbers/sets.ts";
import { pastADay } from "./numbers/units.ts";
import { saysUnpaid } from "./ways/unpaid.ts";

/** After the amount these say nothing against it: "blm dihitung yg siang". */
export const harmless = new Set([
  "dihitung",
  "itung",
  "diitung",
  "hitung",
  "ngitung",
  "kehitung",
  "termasuk",
  "trmasuk",
  "ngerekap",
  "direkap",
  "dicatat",
  "dicatet",
  "catat",
  "catet",
  "tulis",
  "kecatat",
  "kecatet",
  "nyatat",
  "nyatet",
  "ditulis",
  "dilaporkan",
  "dilaporin",
  "seberapa",
  "banyak",
  "sempat",
]);
/** Fewer than this beside a day are no thousands of a day's takings. */
const leastOfDay = 50;
const soft: Role[] = ["filler", "chat", "title", "and"];

const isSoft = (text: string): boolean =>
  meanings(text).some(({ role }) => soft.includes(role));

function opener(item: Item) {
  return item.marks.find(
    (mark) =>
      mark.kind !== "day" &&
      !(
        mark.kind === "word" &&
        mark.known.some(({ role }) => soft.includes(role))
      ) &&
      mark.kind !== "sign",
  );
}

const sumWords = /total|^(jumlah|ttl|tot$|jml)/;

/** "laba 290.000", "total belanja 60rb": opens with the word of a check. */
export function isCheckLine(item: Item): boolean {
  const first = opener(item);
  const sums = sumWords.test(first?.kind === "word" ? first.text : "");
  const verbless = !item.marks.some((mark) => isVerb(mark));
  if (plays(first, "total") && (sums || verbless)) return true;
  const acts = item.marks.some(
    (mark) => isVerb(mark) && !plays(mark, "income") && !plays(mark, "wares"),
  );
  return plays(first, "check") && !acts;
}

/** Does the item speak of money at all, or is "anak 2" plain chat? */
export function isMoneyTalk(
  item: Item,
  facts: Facts,
  carried: boolean,
): boolean {
  const written = facts.moneys.filter(
    (money) => money.values.length > 0 || money.garbled,
  );
  if (written.some((money) => money.bare === null)) return true;
  // "anak saya 3 sekolah semua" counts them
  const heads =
    facts.early.has("family") &&
    !facts.early.has("home") &&
    written.every(({ bare }) => (bare ?? 0) < 10);
  if (
    facts.verbs.length > 0 ||
    facts.roles.has("cost") ||
    (facts.roles.has("home") && !heads)
  )
    return true;
  if (written.length === 0) return false;
  const last = item.marks.findLastIndex((mark) => mark.kind === "money");
  const closes = item.marks
    .slice(last + 1)
    .every(
      (mark) =>
        mark.kind !== "word" ||
        mark.known.some(({ role }) => role === "filler" || role === "title"),
    );
  const chatty =
    facts.roles.has("chat") ||
    facts.roles.has("self") ||
    facts.roles.has("family");
  const words = item.marks.filter(
    (mark) => mark.kind === "word" || mark.kind === "name",
  ).length;
  // "kmrn 180 skrg 220": what each day brought
  const daily =
    facts.days.some((day) => day.date && !day.ahead) &&
    written.every(({ bare }) => (bare ?? 0) >= leastOfDay);
  return closes && !chatty && words < 5 && (carried || words > 0 || daily);
}

const estate = new Set(
  "tanah rumah ruko kios sawah kebun motor mobil".split(" "),
);

const earns = /^(pendapatan|penghasilan|pemasukan|oms[ez]t|omzet|hasil)/;

/** minggu ini, 3-5/11: names the days it sums up */
function names({ span, lasting }: Facts["days"][number]): boolean {
  return span && !lasting;
}

/** "sehari laku 200rb" is of one day, and of today? "kemarin laku 200rb sehari" says which. */
function periodOf({ days, quantities }: Facts): Doubt | null {
  const long = days.filter(({ span }) => span);
  const ofADay = long.length > 0 && long.every(({ daily }) => daily);
  if (!ofADay || quantities.some(pastADay)) return "period";
  return days.some(({ date }) => date) ? null : "day";
}

function denied(facts: Facts): boolean {
  if (facts.early.has("not")) return true;
  if (!facts.late.has("not")) return false;
  return ![...facts.texts].some((text) => harmless.has(text));
}

export function doubtOf(
  item: Item,
  facts: Facts,
  mood: Doubt | null,
  spanCategory: Category | null,
): Doubt | null {
  const { roles } = facts;
  const dates = new Set(facts.days.map(({ date }) => date));
  if (dates.size > 1 && spanCategory === null) return "day";
  const later = facts.texts.has("bayar nanti");
  if (mood) return mood;
  if (saysBooked(item.marks)) return "again";
  if (isOffer(item, facts)) return "happened";
  if (isTooCheap(facts)) return "pack";
  const open = roles.has("plan") && !later;
  if (denied(facts) || open)
    return saysUnpaid(facts) && !open ? "meant" : "happened";
  // "angsuran saya 120rb" tells what she owes a week, not that she paid
  const standing = roles.has("self") && !facts.selfActs && !roles.has("pay");
  if (
    standing &&
    (roles.has("loan") || roles.has("modal") || roles.has("save"))
  )
    return "meant";
  // "pendapatan suami 2jt" is what he earned
  const earner = facts.verbs[0] && item.marks[facts.verbs[0].at + 1];
  if (
    facts.verbs[0]?.role === "income" &&
    earns.test(facts.verbs[0].text) &&
    plays(earner, "family")
  )
    return "meant";
  // "dijual tanah 100jt" and "tanah dijual" offer it; "ayam dijual 50rb" and "dijual ke bu sri 5kg @12rb" tell
  const start = [...facts.texts].find((text) => !isSoft(text)) ?? "";
  const offers =
    (start === "dijual" && !facts.toSomeone) ||
    (estate.has(start) && facts.texts.has("dijual"));
  if (offers && facts.moneys.length > 0) return "happened";
  if (roles.has("slip")) return "meant";
  if (roles.has("fix") || roles.has("foul") || roles.has("special"))
    return "meant";
  // "nombok 20rb kembalian kurang": short change is why she topped it up
  const shortfall = facts.texts.has("nombok") || facts.texts.has("tombok");
  const settled = shortfall || saysPaid(item, facts) || namesPrice(item, facts);
  if (roles.has("doubt") && !settled) return "meant";
  if (
    roles.has("or") ||
    item.marks.some(
      (mark) =>
        mark.kind === "sign" &&
        (mark.text === "~" || mark.text === "x" || mark.text === "@"),
    )
  )
    return "several";
  if (facts.moneys.length > 0 && (roles.has("check") || roles.has("each")))
    return "meant";
  if (
    spanCategory === "penjualan" ||
    // "beli beras sebulan 300rb" is bought once
    (spanCategory === "belanja" &&
      (dates.size > 1 || facts.days.some(names))) ||
    spanCategory === "lainnya"
  )
    return periodOf(facts);
  if (spanCategory === "operasional" && facts.days.some((day) => day.ahead))
    return "happened";
  return null;
}
