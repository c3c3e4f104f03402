import type { Category } from "../../reading.ts";
import type { Facts, Verb } from "../facts.ts";
import type { Carry, Way, Ways } from "../totals/ways.ts";
import { services } from "../words/purposes.ts";
import { says } from "../words/verbs.ts";
import {
  bought,
  comesIn,
  goneOut,
  isUnderIncome,
  moneyIn,
  moneyOut,
  open,
  sold,
  sure,
  theyOwe,
  way,
} from "../totals/ways.ts";

/** Money spent, by what it was spent on. */
export function spentOn(facts: Facts, verb: Verb | undefined): Way {
  const { roles } = facts;
  const known: Category[] = [];
  if (
    roles.has("save") ||
    (roles.has("home") && !roles.has("staff")) ||
    (roles.has("family") && !roles.has("cost"))
  )
    known.push("prive");
  if (roles.has("loan")) known.push("angsuran");
  if (roles.has("cost"))
    known.push(facts.texts.has("rumah") ? "prive" : "operasional");
  const own = verb?.category ?? "operasional";
  const paid = facts.noun || roles.has("staff");
  const named = verb?.role === "pay" && paid ? "operasional" : own;
  const label = verb?.role === "buy" ? "Beli" : "Uang keluar";
  return way(label, "out", known[0] ?? named);
}

const purse = ["uang", "duit", "uangnya", "duitnya"];
const transfers = ["transfer", "transferan", "tf", "trf"];
const treated = /^di(beli|bayar)(in|kan|kin)$/;
const purposes = ["buat", "bwt", "untuk", "utk", "kanggo", "kangge", "keur"];

/** "transfer dari bu ani", "tf ke supplier"; of banks and family the ways are open. */
function transferred(facts: Facts): Ways | null {
  const { roles, texts } = facts;
  const moved = transfers.some((text) => texts.has(text));
  const own = roles.has("lender") || roles.has("self") || roles.has("cost");
  if (!moved || !facts.anyone || own || facts.subjects > 0) return null;
  const sent = way("Uang masuk", "in", "lainnya");
  if (facts.fromSomeone && !facts.toSomeone)
    return sure(roles.has("family") ? sent : moneyIn);
  const given = facts.toSomeone && texts.has("ke") && !facts.fromSomeone;
  return given && !roles.has("family") ? sure(goneOut) : null;
}

/** "anak sekolah jajan 30rb": at her stall, or her own child at school? */
export function areCustomers({ texts, roles }: Facts): boolean {
  const [who, whose] = texts;
  const others = who === "anak" && (whose === "sekolah" || roles.has("person"));
  return texts.has("jajan") && (others || who === "bocah" || who === "bocil");
}

/** "…, 20rb ke budi" */
function isServed(facts: Facts): boolean {
  return (
    facts.toSomeone &&
    facts.texts.has("ke") &&
    facts.subjects === 0 &&
    facts.roles.size <= 2
  );
}

/** "gaji dari pabrik", "listrik 50rb dari penyewa" */
const paidToHer = ["gaji", "listrik", "parkir", "jajan", "sekolah"];

/** Costs by their first word, and sold by the two. */
const goodsOf = [
  ["air", "mineral"],
  ["air", "galon"],
  ["air", "kelapa"],
  ["jajan", "pasar"],
];

/** An item without a verb: a cost by its noun, else what it inherits. */
export function carried(facts: Facts, carry: Carry | null): Ways {
  const known = facts.roles.has("cost") || facts.roles.has("home");
  const wage =
    facts.texts.has("gaji") &&
    (facts.texts.has("suami") || facts.roles.has("self"));
  // "duitnya kepake buat berobat"
  const used =
    facts.roles.has("use") && purse.some((text) => facts.texts.has(text));
  // "dibelikan suami gas 22rb"
  const treats = () => [...facts.texts].some((text) => treated.test(text));
  if (known && !used && (facts.roles.has("act") || wage || treats()))
    return open(spentOn(facts, undefined), moneyIn);
  if (known && areCustomers(facts))
    return open(moneyIn, spentOn(facts, undefined));
  if (known) {
    // "gaji mbak ira 50rb", not "bu tini gaji"
    const [opener] = facts.texts;
    const paid = opener === "gaji" && facts.subjects === 1;
    if (facts.subjects > 0 && !paid && !facts.roles.has("family"))
      return open(moneyIn, spentOn(facts, undefined));
    const isFromThem = facts.fromSomeone && !facts.roles.has("place");
    const isPaidHer = isFromThem && (facts.anyone || says(facts, paidToHer));
    const isGoods = goodsOf.some((pair) =>
      pair.every((word) => facts.texts.has(word)),
    );
    if (isPaidHer) return open(moneyIn, spentOn(facts, undefined));
    const sells = carry?.goods === true && comesIn(carry);
    return isUnderIncome(carry) || (sells && isGoods)
      ? open(sold, spentOn(facts, undefined))
      : sure(spentOn(facts, undefined));
  }
  const moved = transferred(facts);
  if (moved) return moved;
  // "kecurian 50rb" is a noun to us, but nothing that is bought or sold
  const goods = facts.roles.has("material")
    ? open(bought, sold)
    : open(moneyIn, goneOut);
  const anywhere = facts.noun ? goods : open(moneyIn, moneyOut);
  if (!carry) return facts.anyone ? open(moneyIn, moneyOut, theyOwe) : anywhere;
  const [row] = carry.way.rows;
  const served = carry.served && carry.goods && row?.direction === "in";
  if (facts.anyone && served && isServed(facts)) return sure(sold);
  if (facts.anyone) {
    return carry.named && facts.subjects === 1
      ? sure(carry.way)
      : open(moneyIn, moneyOut, theyOwe);
  }
  const more = carry.named && carry.goods && facts.linked && facts.noun;
  if (more && row?.direction === "owed_to_me") return sure(carry.way);
  // "angsuran: 85.000"
  if (carry.heading && facts.texts.size === 0) return sure(carry.way);
  if (carry.closed || carry.named || facts.roles.has("take")) return anywhere;
  if (facts.roles.has("act") || facts.soundsLikeVerb)
    return open(moneyIn, moneyOut);
  if (row?.direction === "in") {
    const forIt = purposes.some((text) => facts.texts.has(text));
    if (forIt || facts.roles.has("outlay")) return open(moneyOut, moneyIn);
    // After takings or cooked food, oil and sugar were more likely bought.
    if (carry.mixed && facts.noun) return goods;
    const supplies = facts.roles.has("material") && !carry.material;
    const served =
      carry.goods && [...facts.texts].some((text) => services.has(text));
    return supplies || (carry.takings && facts.noun && !served)
      ? goods
      : sure(carry.way.label === "Jual" ? sold : carry.way);
  }
  const needed = facts.roles.has("material") || facts.roles.has("outlay");
  if (carry.mixed && facts.noun && !needed) return goods;
  return sure(
    way(
      carry.way.label,
      "out",
      row?.category === "prive" || (row?.category === "lainnya" && !facts.noun)
        ? row.category
        : "belanja",
    ),
  );
}
