import type { Facts } from "../facts.ts";
import type { Ways } from "../totals/ways.ts";
import { first, outward } from "../words/verbs.ts";
import {
  borrowed,
  iOwe,
  iRepay,
  lent,
  modalIn,
  modalOut,
  moneyOut,
  open,
  sold,
  sure,
  theyOwe,
  theyRepay,
} from "../totals/ways.ts";

/** Who owes whom: capital, debts made and debts paid. */

export function modal(facts: Facts): Ways {
  const { roles, texts } = facts;
  if (roles.has("borrow") || roles.has("debt")) {
    return facts.subjects > 0 || first(facts, ["sale", ...outward])
      ? open(borrowed, lent)
      : sure(borrowed);
  }
  if (roles.has("sale")) return open(modalOut, modalIn, sold);
  if (roles.has("act") || roles.has("take"))
    return open(modalIn, modalOut, borrowed);
  // "jual kue 350rb, dari modal 200rb": spent on it
  if (first(facts, ["modal"])?.fromIt) return open(modalOut, modalIn);
  const spending = first(facts, ["buy", "pay", "spend", "loan", "save"]);
  const taken = first(facts, ["income", "receive"]);
  const given = taken || facts.roles.has("from");
  if (given && (spending || roles.has("lender")))
    return open(modalIn, borrowed, modalOut);
  if (given)
    return facts.subjects > 0 && !taken
      ? open(modalIn, modalOut)
      : sure(modalIn);
  if (texts.has("kasih") || texts.has("ngasih") || texts.has("kasi"))
    return open(modalIn, moneyOut);
  if (facts.anyone || facts.subjects > 0)
    return open(modalIn, borrowed, modalOut);
  // "100rb buat modal lagi" is put by
  const purposed = texts.has("buat") || texts.has("untuk");
  if (purposed && !spending && !facts.noun) return open(modalOut, modalIn);
  if (first(facts, ["wares"])?.fromIt || roles.has("settle"))
    return open(modalOut, modalIn);
  return sure(modalOut);
}

/** Whose debts a heading lists: "Yang ngutang", "Utang saya:"; "Utang pelanggan:" may list old ones. null: it is none. */
export function debtsListed(facts: Facts): Ways | null {
  const { roles, texts, verbs } = facts;
  const [who = ""] = texts;
  const owes = verbs.length === 1 && verbs[0]?.role === "debt";
  const isNamed = facts.anyone && !roles.has("person");
  if (!owes || isNamed || roles.has("not")) return null;
  if (roles.has("self")) return open(iOwe, theyOwe);
  return /^(yg|yang)$/.test(who) ? sure(theyOwe) : open(theyOwe, iOwe);
}

export function repaid(facts: Facts, namedBefore: boolean): Ways {
  const both = open(theyRepay, iRepay);
  // "bayar utang pakai beras 50rb": no cash moved
  if (facts.roles.has("use") && facts.noun) return both;
  // "meli bayar utang 20rb": a name that we do not know?
  if (facts.strangerActs) return both;
  // "suami bayar utang": whose debt is it?
  if (facts.subjects > 0 && facts.roles.has("family")) return both;
  // "ngutang 20rb hari ini lunas": a debt made and paid in one breath
  if (
    ["ngutang", "ngebon", "berutang", "berhutang"].some((text) =>
      facts.texts.has(text),
    )
  )
    return open(theyRepay, theyOwe, iRepay);
  // "bu guru bon 40rb bayar tgl 1": says when, not that it was paid
  const [said, then] = facts.verbs;
  if (facts.subjects === 1 && said?.role === "debt" && then?.role === "pay")
    return open(theyOwe, theyRepay);
  if (
    facts.subjects > 1 ||
    first(facts, ["sale", "buy", "borrow", "save", "wares"])
  )
    return both;
  const toMe = facts.texts.has("ke saya");
  if (facts.subjects === 1)
    return facts.toSomeone ||
      facts.bareObject ||
      (facts.roles.has("self") && !toMe)
      ? both
      : sure(theyRepay);
  if (first(facts, ["income", "receive"]))
    return facts.anyone ? sure(theyRepay) : both;
  const opener = facts.verbs[0];
  const active =
    opener?.role === "pay" ||
    opener?.role === "loan" ||
    (opener?.role === "settle" &&
      opener.text !== "lunas" &&
      opener.text !== "dilunasi");
  // "utang ke toko lunas 100rb"
  const hers = facts.roles.has("self") || facts.toSomeone;
  if (said?.role === "debt" && then?.role === "settle" && hers)
    return sure(iRepay);
  // "utang ke bu sri aku bayar 40rb"
  const iPay = facts.roles.has("self") && !toMe && then?.role === "pay";
  if (said?.role === "debt" && iPay && facts.toSomeone) return sure(iRepay);
  // "utang bu tini lunas 15rb"
  const theirs = facts.bareObject && !hers && facts.verbs.length === 2;
  if (theirs && said?.role === "debt" && then?.text === "lunas")
    return sure(theyRepay);
  if (toMe || facts.bareObject || facts.fromSomeone) return both;
  if (facts.roles.has("self") && (active || opener?.role === "settle"))
    return sure(iRepay);
  return active && (!namedBefore || facts.toSomeone) ? sure(iRepay) : both;
}

export function owed(facts: Facts): Ways {
  const either = open(theyOwe, iOwe);
  // "bu neni total utang 45rb": what is open by now, not one more
  const standing = /^h?utang$/.test(facts.verbs[0]?.text ?? "");
  if (standing && facts.roles.has("total") && !facts.noun) return either;
  const strange = [
    "ngutangin",
    "ngebonin",
    "diutang",
    "dihutang",
    "dibon",
  ].some((text) => facts.texts.has(text));
  if (strange || facts.subjects > 1) return either;
  if (facts.roles.has("family") || facts.roles.has("staff")) return either;
  // "bu dewi ambil gorengan 20rb utang"; "bu ani ambil utang" collects one
  const takes = facts.roles.has("take") && facts.noun && facts.debtIsNoun;
  if (takes && facts.subjects === 1 && !facts.roles.has("self"))
    return facts.toSomeone || facts.bareObject ? either : sure(theyOwe);
  // "mas eko bon makan 18rb"
  const ate = facts.texts.has("makan") || facts.texts.has("minum");
  const acts = facts.roles.has("act") && !ate;
  if (facts.debtIsNoun || acts) return open(theyOwe, theyRepay, iOwe);
  const self = facts.roles.has("self") && !facts.texts.has("ke saya");
  if (first(facts, ["sale"]))
    return facts.anyone && !self ? sure(theyOwe) : either;
  if (
    first(facts, [
      "income",
      "receive",
      "wares",
      "spend",
      "loan",
      "save",
      "borrow",
      "modal",
    ])
  )
    return either;
  if (facts.subjects === 1)
    return facts.toSomeone || self || facts.bareObject ? either : sure(theyOwe);
  if (facts.texts.has("ke saya")) return either;
  // "aku utang bu sri 40rb"
  const iOwed = facts.selfActs && !facts.texts.has("ada");
  if (self && iOwed && facts.verbs[0]?.role === "debt") return sure(iOwe);
  if (facts.bareObject) return either;
  // "utang saya 50rb" tells how much is open, not that it was made today
  const mine = self && !facts.selfActs;
  if (facts.texts.has("ada") || mine) return either;
  if (self) return sure(iOwe);
  if (facts.roles.has("buy") && !facts.toSomeone && !facts.anyone)
    return sure(iOwe);
  if (facts.toSomeone || facts.fromSomeone) return sure(iOwe);
  return either;
}
