import type { Mark } from "./marks.ts";
import type { Role } from "./roles.ts";

const verbRoles: Role[] = [
  "sale",
  "wares",
  "income",
  "receive",
  "buy",
  "pay",
  "spend",
  "loan",
  "save",
  "modal",
  "debt",
  "settle",
  "borrow",
];
const thing: Role[] = [
  "cost",
  "home",
  "outlay",
  "person",
  "family",
  "staff",
  "lender",
  "place",
  "material",
  "check",
  "special",
  "save",
  "self",
];

export function plays(mark: Mark | undefined, role: Role): boolean {
  return mark?.kind === "word" && mark.known.some((word) => word.role === role);
}

export function isVerb(mark: Mark | undefined): boolean {
  return (
    mark?.kind === "word" &&
    mark.known.some((word) => verbRoles.includes(word.role))
  );
}

const costly = new Set(["ongkos", "ongkir", "sewa"]);

/** A word that says what was bought or sold. */
export function isThing(mark: Mark): boolean {
  if (mark.kind === "name") return true;
  if (mark.kind !== "word") return false;
  return (
    mark.known.length === 0 ||
    costly.has(mark.text) ||
    mark.known.some((word) => thing.includes(word.role))
  );
}
