import type { Facts } from "../facts.ts";
import type { Carry, Ways } from "../totals/ways.ts";
import { carried } from "./carried.ts";
import { modal, owed, repaid } from "./debts.ts";
import { flowOf } from "./flow.ts";
import { goodsMoved } from "../words/goods.ts";
import { ownMoney } from "./own-money.ts";
import { isPaidBy } from "./paid.ts";
import { saysUnpaid, unpaid } from "./unpaid.ts";
import { first, inward } from "../words/verbs.ts";
import { trades } from "../words/work.ts";
import {
  borrowed,
  bought,
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
} from "../totals/ways.ts";

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

/** "bu tini bayar utang 20rb dan beli kopi 5rb": she bought it, or I did; "dan beli minyak" more likely I */
function buysOn({ goesOn, noun, roles, subjects, verbs }: Facts): boolean {
  const buys = verbs.length === 1 && verbs[0]?.role === "buy";
  const sells = noun && !roles.has("material");
  return goesOn && buys && sells && subjects === 0 && !roles.has("self");
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
    const [mostLikely] =
      facts.verbs.length > 0 ? flowOf(facts).ways : [moneyIn];
    return mostLikely?.rows[0]?.direction === "out"
      ? open(moneyOut, moneyIn)
      : open(moneyIn, moneyOut);
  }
  if (roles.has("stock")) return goodsMoved(facts);
  const own = ownMoney(facts);
  if (own) return own;
  if (saysUnpaid(facts)) return unpaid(facts);
  if (isPaidBy(facts)) return sure(theyRepay);
  if (roles.has("modal")) return modal(facts);
  if (roles.has("receivable")) {
    // "terima piutang bu sri 50rb", "pelunasan piutang 50rb"
    const comesIn = first(facts, inward) || facts.texts.has("pelunasan");
    return settling || comesIn ? open(theyRepay, theyOwe) : sure(theyOwe);
  }
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
    return flowOf(facts);
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
  if (namedBefore && buysOn(facts)) return open(sold, bought);
  if (roles.has("debt")) return owed(facts);
  if (roles.has("borrow"))
    return paysLoan(facts) ? flowOf(facts) : open(borrowed, lent);
  if (roles.has("take") && facts.verbs.length > 0) {
    // "ambil uang dagangan buat jajan": it left the till
    const { ways } = flowOf(facts);
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
    return open(moneyIn, ...flowOf(facts).ways);
  const isRent = verb?.role === "spend" && verb.category === "operasional";
  if (isUnderIncome(carry) && isRent)
    return open(moneyIn, ...flowOf(facts).ways);
  return verb ? flowOf(facts) : carried(facts, carry);
}
