import type { Facts } from "../facts.ts";
import { services } from "../words/purposes.ts";
import { first, says } from "../words/verbs.ts";
import {
  bought,
  iOwe,
  open,
  sold,
  theyOwe,
  type Ways,
} from "../totals/ways.ts";

/** "bu sri beli rokok 30rb belum bayar": no money moved, so a debt is the likelier answer. */

const paid = ["bayar", "dibayar", "dibayarin", "lunas"];

const buysHerself = (facts: Facts): boolean =>
  first(facts, ["buy"]) !== undefined && facts.subjects === 0;

/** Were goods or work given that are not paid for yet? "belum bayar listrik" is something else. */
export function saysUnpaid(facts: Facts): boolean {
  const { roles, verbs } = facts;
  if (!roles.has("not") || !says(facts, paid)) return false;
  if (roles.has("debt") || roles.has("receivable")) return false;
  const gave =
    facts.anyone || verbs.some(({ role }) => role === "sale" || role === "buy");
  return gave && !roles.has("family") && !roles.has("lender");
}

export function unpaid(facts: Facts): Ways {
  if (buysHerself(facts)) return open(iOwe, bought);
  const sells = first(facts, ["sale", "wares"]) !== undefined;
  const served = [...facts.texts].some((text) => services.has(text));
  return sells || served ? open(theyOwe, sold) : open(theyOwe, iOwe);
}
