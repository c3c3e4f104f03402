import type { Facts } from "./facts.ts";
import type { Carry, Ways } from "./ways.ts";
import { areCustomers, carried, spentOn } from "./carried.ts";
import { modal, owed, repaid } from "./debts.ts";
import { goodsMoved } from "./goods.ts";
import { ownMoney } from "./own-money.ts";
import { first, inward, outward, says } from "./verbs.ts";
import { orders, trades } from "./work.ts";
import {
  borrowed,
  iOwe,
  iRepay,
  isUnderIncome,
  lent,
  moneyIn,
  moneyOut,
  open,
  sold,
  sure,
  theyOwe,
  theyRepay,
  way,
} from "./ways.ts";

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

function plain(facts: Facts): Ways {
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

/** "bayar pinjaman 120rb", "setoran kredit": the loan is what is paid */
function paysLoan({ verbs }: Facts): boolean {
  const [opener, ...rest] = verbs;
  return (
    (opener?.role === "pay" || opener?.role === "loan") &&
    rest.every(
      ({ role, text }) => role === "loan" || /^(pinj[ae]man|kredit)/.test(text),
    )
  );
}

function isSpending(carry: Carry | null): boolean {
  return carry?.way.rows[0]?.direction === "out";
}

export function directionOf(
  facts: Facts,
  carry: Carry | null,
  namedBefore: boolean,
): Ways {
  const { roles } = facts;
  const settling = roles.has("settle") || roles.has("pay");
  const instalment = roles.has("loan") || facts.texts.has("bayaran");
  if (roles.has("special") || roles.has("foul")) {
    const [mostLikely] = facts.verbs.length > 0 ? plain(facts).ways : [moneyIn];
    return mostLikely?.rows[0]?.direction === "out"
      ? open(moneyOut, moneyIn)
      : open(moneyIn, moneyOut);
  }
  if (roles.has("stock")) return goodsMoved(facts);
  const own = ownMoney(facts);
  if (own) return own;
  if (roles.has("modal")) return modal(facts);
  if (roles.has("receivable"))
    return settling ? open(theyRepay, theyOwe) : sure(theyOwe);
  if (facts.texts.has("bayar nanti")) return owed(facts);
  if ((settling || instalment) && roles.has("debt"))
    return repaid(facts, namedBefore);
  // "jual kue 50rb lunas": paid in full, nothing more
  const spoke = first(facts, ["sale", "buy", "loan"]);
  if (
    spoke &&
    facts.subjects === 0 &&
    facts.texts.has("lunas") &&
    !roles.has("borrow")
  )
    return plain(facts);
  if (roles.has("settle")) {
    return facts.subjects === 1 &&
      !first(facts, ["sale", "buy", "loan", "borrow", ...inward]) &&
      !facts.toSomeone &&
      !roles.has("self")
      ? sure(theyRepay)
      : open(theyRepay, iRepay);
  }
  // "bu tini bayar utang 20rb, beli kopi 5rb utang": who bought?
  if (roles.has("debt") && roles.has("buy") && namedBefore)
    return open(theyOwe, iOwe);
  if (roles.has("debt")) return owed(facts);
  if (roles.has("borrow"))
    return paysLoan(facts) ? plain(facts) : open(borrowed, lent);
  if (roles.has("take") && facts.verbs.length > 0) {
    // "ambil uang dagangan buat jajan": it left the till
    const { ways } = plain(facts);
    const goes = ways.some(({ rows }) => rows[0]?.direction === "out");
    return open(...new Set([...ways, sold, ...(goes ? [] : [moneyOut])]));
  }
  if (
    roles.has("pay") &&
    namedBefore &&
    facts.subjects === 0 &&
    !facts.noun &&
    !roles.has("self") &&
    facts.verbs.length === 1
  )
    return open(theyRepay, moneyOut);
  // "ongkos jahit 150rb": a tailor is paid it, unless she is buying things
  const [verb] = facts.verbs;
  const crafted = trades.some((trade) => facts.texts.has(trade));
  if (verb?.text === "ongkos" && crafted && !isSpending(carry))
    return open(moneyIn, ...plain(facts).ways);
  const isRent = verb?.role === "spend" && verb.category === "operasional";
  if (isUnderIncome(carry) && isRent)
    return open(moneyIn, ...plain(facts).ways);
  return verb ? plain(facts) : carried(facts, carry);
}
