import type { Facts, Verb } from "./facts.ts";
import type { Role } from "./roles.ts";

export const inward: Role[] = ["sale", "wares", "income", "receive"];
export const outward: Role[] = ["buy", "pay", "spend", "loan", "save"];

export function first(facts: Facts, roles: Role[]): Verb | undefined {
  return facts.verbs.find((verb) => roles.includes(verb.role));
}
