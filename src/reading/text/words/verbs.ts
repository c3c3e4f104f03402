import type { Facts, Verb } from "../facts.ts";
import type { Role } from "./roles.ts";

export const inward: Role[] = ["sale", "wares", "income", "receive"];
export const outward: Role[] = ["buy", "pay", "spend", "loan", "save"];

/** What pays a debt off. */
export const repays: Role[] = ["pay", "settle", "loan"];

export const says = ({ texts }: Facts, words: string[]): boolean =>
  words.some((word) => texts.has(word));

export function first(facts: Facts, roles: Role[]): Verb | undefined {
  return facts.verbs.find((verb) => roles.includes(verb.role));
}
