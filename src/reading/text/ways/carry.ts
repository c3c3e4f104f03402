import type { Facts } from "../facts.ts";
import type { Role } from "../words/roles.ts";
import { services } from "../words/purposes.ts";
import {
  comesIn,
  isUnderIncome,
  type Carry,
  type Ways,
} from "../totals/ways.ts";

/** After these a list of goods does not go on. */
const ending = new Set<Role>([
  "modal",
  "debt",
  "settle",
  "borrow",
  "loan",
  "save",
]);
/** "laundry masuk 98rb, deterjen 27rb": what follows a service is not sold like goods. */
const isService = ({ texts }: Facts) =>
  [...texts].some((text) => services.has(text));
const selling = new Set<Role>(["sale", "income", "receive", "wares"]);

/** "jual kue 80rb, parkir 2rb": what follows a cost among sales may be either. */
export function carriedOn(carry: Carry | null, ways: Ways): Carry | null {
  const isCost = ways.sure && ways.ways[0]?.rows[0]?.direction === "out";
  const sells = comesIn(carry) && carry?.heading === false;
  return carry && isCost && sells ? { ...carry, mixed: true } : carry;
}

/** What the items without a verb after this one inherit; null when it is open. */
export function carryOf(
  facts: Facts,
  ways: Ways,
  heading: boolean,
  before: Carry | null,
): Carry | null {
  const [way] = ways.ways;
  // "Masuk: sewa kamar 600rb, listrik 50rb": what was asked does not end the list
  if (!way || !ways.sure) return isUnderIncome(before) ? before : null;
  const role = facts.verbs[0]?.role;
  const later = facts.texts.has("bayar nanti");
  const named =
    (facts.verbs.length > 0 || later) && way.rows[0]?.category === "piutang";
  // "modal: beras 70rb, telur 56rb"
  const ends = role !== undefined && ending.has(role);
  const lists = heading && role === "modal";
  // "pengeluaran kerupuk 50rb sosis 40rb" heads a list, "bayar listrik 22rb" does not
  const isHead = /^(pengeluaran|keluar|klr)$/.test(facts.verbs[0]?.text ?? "");
  const billed = role === "pay" || (role === "spend" && !isHead);
  const sells = before?.goods && comesIn(before);
  return {
    way,
    named: named || facts.roles.has("receivable"),
    served: facts.toSomeone,
    goods: facts.noun,
    closed: (later || ends) && !named && !lists,
    takings:
      role !== undefined &&
      selling.has(role) &&
      (!facts.noun || isService(facts)) &&
      !heading,
    mixed: billed && (sells === true || before?.mixed === true),
    heading,
    material: facts.roles.has("material"),
  };
}
