import type { Question } from "../reading.ts";
import type { Facts } from "./facts.ts";
import { about, named } from "./describe.ts";
import { rewriteQuestion } from "./questions.ts";

/** Goods that a note counts without saying what they came to: "jual nasi 22 porsi", and then "es 13rb". */
export class Unpriced {
  #open: Facts[] = [];

  /** An item without an amount. */
  add(facts: Facts): void {
    if (countsGoods(facts)) this.#open.push(facts);
  }

  /** An item with one: of no thing of its own, "dapat 300rb", it is what the last of them came to. */
  meets({ noun, anyone }: Facts): void {
    if (!noun && !anyone) this.#open.pop();
  }

  questions(text: string): Question[] {
    return this.#open.map((facts) =>
      rewriteQuestion(
        about(text, facts),
        named(text, facts),
        "jumlahnya berapa, Bu?",
      ),
    );
  }
}

const notGoods = new Set("kali orang hari minggu bulan tahun jam".split(" "));

function countsGoods({ quantities, verbs, noun, roles }: Facts): boolean {
  const [verb, ...more] = verbs;
  const trades = verb?.role === "sale" || verb?.role === "buy";
  const isCounted = quantities.some(
    ({ measure, unit }) =>
      (measure === "bulk" || measure === "counted") && !notGoods.has(unit),
  );
  const isOnce = trades && more.length === 0;
  return isOnce && noun && isCounted && !roles.has("not");
}
