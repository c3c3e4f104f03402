import type { Facts } from "../facts.ts";
import type { Ways } from "../totals/ways.ts";
import { areCustomers, spentOn } from "./carried.ts";
import { first, inward, outward, says } from "../words/verbs.ts";
import { handsInGoods, receivesPay } from "./handed.ts";
import { orders, trades } from "../words/work.ts";
import { borrowed, open, sold, sure, theyRepay, way } from "../totals/ways.ts";

/** "suami bayarin listrik": out of his purse. */
const forHer = ["kasih", "bayarin", "beliin"];

/** Where one goes in and pays: "masuk tol 10rb". */
const gates =
  "tol wc toilet kamar bengkel salon klinik puskesmas rs terminal wisata kolam kebun".split(
    " ",
  );

/** "anak kos bayar listrik 50rb" */
const lodgers = ["kos", "kost", "kontrakan"];

/** "bu eka bayar jahitan 65rb": what only a customer pays for. */
function paysOrder({ texts }: Facts): boolean {
  return [...trades, ...orders].some((text) => texts.has(text));
}

/** Where verbs of selling, buying, paying and the like move it, if they leave that clear. */
export function flowOf(facts: Facts): Ways {
  const comes = facts.verbs.filter((verb) => inward.includes(verb.role));
  const goes = facts.verbs.filter((verb) => outward.includes(verb.role));
  const [firstIn] = comes;
  const [firstOut] = goes;
  const arrived =
    firstIn?.role === "sale" || firstIn?.role === "wares"
      ? sold
      : way(
          "Uang masuk",
          "in",
          facts.roles.has("family")
            ? "lainnya"
            : (firstIn?.category ?? "penjualan"),
        );
  const left = spentOn(facts, firstOut);
  const known = facts.roles.has("cost") || facts.roles.has("home");
  // "toko bayar", "setoran warung": from them, or to them?
  const handed =
    firstOut?.role === "loan" &&
    !facts.toSomeone &&
    (facts.roles.has("place") || facts.roles.has("staff"));
  // "kamar no 3 sudah bayar 600rb"
  const [opener] = facts.texts;
  const isRoom = opener === "kamar" && firstOut?.role === "pay";
  if (isRoom || ((facts.payer || handed) && !known)) return open(arrived, left);
  if (facts.subjects > 0) {
    const own =
      facts.roles.has("family") &&
      !says(facts, lodgers) &&
      !forHer.some((text) => facts.texts.has(text)) &&
      comes.length === 0 &&
      !areCustomers(facts) &&
      (facts.roles.has("home") || facts.roles.has("cost"));
    if (
      !own &&
      firstOut?.role === "pay" &&
      facts.subjects === 1 &&
      goes.length === 1 &&
      comes.length === 0
    ) {
      const plainly =
        !facts.roles.has("cost") &&
        !facts.roles.has("home") &&
        !facts.toSomeone &&
        !facts.bareObject &&
        !facts.roles.has("self");
      if (plainly && paysOrder(facts)) return sure(sold);
      const clear = plainly && !facts.noun && !facts.roles.has("family");
      return clear ? sure(theyRepay) : open(theyRepay, left);
    }
    if (!own) return open(arrived, left);
  }
  // "terima cicilan dari bu rini 50rb"
  const paysOff = /^(cicilan|angsuran)/.test(firstOut?.text ?? "");
  const isNamed = facts.fromSomeone || facts.bareObject;
  const theirs = facts.roles.has("family") || facts.roles.has("lender");
  if (firstIn?.role === "receive" && paysOff && isNamed && !theirs)
    return sure(theyRepay);
  // "wulan beli gula 20rb"
  const isBuying = firstOut?.role === "buy" && goes.length === 1;
  if (facts.strangerActs && isBuying && comes.length === 0)
    return open(left, sold);
  if (receivesPay(facts)) return sure(arrived);
  if (handsInGoods(facts)) return open(sold, left);
  if (firstIn && firstOut) {
    // "setoran jualan" may be handed to her
    const waresOnly = comes.every(
      (verb) =>
        verb.role === "wares" &&
        firstOut.role !== "loan" &&
        !verb.fromIt &&
        verb.at > firstOut.at,
    );
    return waresOnly ? sure(left) : open(arrived, left);
  }
  // "narik arisan", "uang belanja dari suami", "setoran dari bu ani": may well be income
  const strange =
    facts.roles.has("act") ||
    facts.roles.has("take") ||
    facts.texts.has("keluar");
  if (firstOut?.role === "save" && strange) return open(left, arrived);
  const given =
    facts.givenToMe ||
    (facts.fromSomeone &&
      (firstOut?.role !== "buy" || facts.roles.has("family")));
  // "uang belanja 100rb": spent, or given to her to spend
  const purse = facts.texts.has("uang") || facts.texts.has("duit");
  const budget = firstOut?.role === "buy" && purse && !facts.noun;
  if (firstOut && (given || budget)) return open(left, arrived);
  // "bayar bu tini 50rb" may be what bu tini paid
  const toWhom =
    firstOut?.role === "pay" ||
    firstOut?.role === "buy" ||
    firstOut?.role === "loan";
  if (firstOut && toWhom && facts.bareObject && !facts.texts.has("gaji"))
    return open(left, theyRepay);
  // "dikasih ke anak 20rb", "sudah ditransfer 20rb"
  const handedOver = /^di(kas|tf|tr)/.test(firstIn?.text ?? "");
  const unnamed = !facts.anyone && firstIn?.text.startsWith("dit");
  if (handedOver && (facts.toSomeone || unnamed)) return open(left, arrived);
  // "dapat pencairan 3jt", "terima dari koperasi 2jt": it is to be paid back
  const drawn = ["cair", "pencairan", "dicairkan"].some((text) =>
    facts.texts.has(text),
  );
  const lends = facts.roles.has("lender") || drawn;
  if (firstIn && lends && !first(facts, ["sale", "wares"]))
    return open(borrowed, arrived);
  if (firstIn) {
    const loose = firstIn.role === "income" || firstIn.role === "receive";
    // "uang jualan dipakai", "hasil jualan dibelikan beras", "masuk pasar"
    const spent = facts.roles.has("use") || facts.soundsLikeVerb;
    const through =
      facts.roles.has("place") ||
      facts.roles.has("cost") ||
      gates.some((text) => facts.texts.has(text));
    const enters =
      /^(masuk|msk)$/.test(firstIn.text) && !facts.fromSomeone && through;
    if ((spent && firstIn.role !== "sale") || enters)
      return open(left, arrived);
    return loose && facts.roles.has("home")
      ? open(arrived, left)
      : sure(arrived);
  }
  return sure(left);
}
