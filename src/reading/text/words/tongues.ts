import type { Mark } from "../marks.ts";
import { meanings } from "./meanings.ts";
import { isThing, isVerb, plays } from "./plays.ts";

/** These are verbs where they open a piece and a thing follows: else an island, a name, a sweet, a typo. */
const openers = new Map([
  ["bali", "beli"],
  ["meli", "beli"],
  ["sade", "jual"],
  ["dodol", "jual"],
]);
const flavours = new Set(
  "garut ketan nanas durian kelapa betawi kukus susu wijen sirsak duren coklat pandan apel salak buah".split(
    " ",
  ),
);
const owed = ["debt", "settle", "receivable"] as const;

const unsure = [{ role: "act" as const, category: "lainnya" as const }];
const inBahasa = /^(mem|nge)?b(e?li|elanja)/;

const isBahasa = (mark: Mark): boolean =>
  mark.kind === "word" && inBahasa.test(mark.text);

function opens(marks: Mark[], at: number): boolean {
  const before = marks[at - 1];
  if (!before || before.kind === "break" || before.kind === "money")
    return true;
  const soft =
    before.kind === "day" || plays(before, "filler") || plays(before, "self");
  return (soft || plays(before, "chat")) && opens(marks, at - 1);
}

/** Words that are verbs in one language of hers and things in another, by where they stand. */
export function readTongues(marks: Mark[]): Mark[] {
  return marks.map((mark, at) => {
    const verb = mark.kind === "word" ? openers.get(mark.text) : undefined;
    const next = marks[at + 1];
    if (mark.kind !== "word" || !verb || !opens(marks, at)) return mark;
    if (next?.kind !== "word" || !isThing(next) || isVerb(next)) return mark;
    if (flavours.has(next.text)) return mark;
    const named = owed.some((role) => marks.some((one) => plays(one, role)));
    if (mark.text === "meli" && named) return mark;
    // "beli gula 20rb, dodol jajan 10rb": sold, or one more sweet that was bought
    const bought = marks
      .slice(0, at)
      .some((one) => plays(one, "buy") && isBahasa(one));
    const isOpen = mark.text === "dodol" && bought;
    return { ...mark, known: isOpen ? unsure : meanings(verb) };
  });
}
