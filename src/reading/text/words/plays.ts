import type { Mark } from "../marks.ts";
import type { Role } from "./roles.ts";

const verbRoles = new Set<Role>([
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
]);
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
  if (mark?.kind !== "word") return false;
  for (const word of mark.known) if (word.role === role) return true;
  return false;
}

export function isVerb(mark: Mark | undefined): boolean {
  if (mark?.kind !== "word") return false;
  for (const word of mark.known) if (verbRoles.has(word.role)) return true;
  return false;
}

/** Where the clause of a mark begins. */
export const clauseStart = (marks: Mark[], at: number): number =>
  marks.slice(0, at).findLastIndex(({ kind }) => kind === "break") + 1;

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
