import type { Before, Facts } from "../facts.ts";
import type { Mark } from "../marks.ts";
import { records } from "../again.ts";
import { isThing, plays } from "./plays.ts";

/** Who did what a note says, where no title tells: a name that we do not know, or she herself. */

/** These say how or that it was done, and by nobody else. */
const adverbs = new Set(
  "lupa nota lanjut langsung lgsg barusan pergi pulang balik sempat sempet terpaksa sekalian pertama akhirnya ternyata kebetulan buru subuh magrib maghrib isya ashar zuhur dhuhur rumah warung resto kantin".split(
    " ",
  ),
);

/** "wulan beli gula": a word that we do not know, perhaps a name, opens and does what follows. */
export function opensAsName(marks: Mark[], at: number): boolean {
  const [who, ...more] = marks
    .slice(0, at)
    .filter(
      (mark) =>
        mark.kind !== "day" && !plays(mark, "filler") && !plays(mark, "chat"),
    );
  // "tempe beli 20rb" has its object in front
  const what = marks[at + 1];
  const isDone = what !== undefined && isThing(what);
  if (who?.kind !== "word" || more.length > 0 || !isDone) return false;
  // "agen beli telur 200rb"
  const isTrader = plays(who, "place") && who.text !== "pasar";
  const isStrange = who.known.length === 0 && who.text.length > 2;
  const isAdverb = adverbs.has(who.text) || records.has(who.text);
  return isTrader || (isStrange && !isAdverb);
}

const others = new Set<Before>(["unknown", "outlay"]);

/** "wulan", "toko" or "bidan bayar utang": not her own doing for certain */
export const mayAct = (
  who: Before,
  { subjects, toSomeone }: Pick<Facts, "subjects" | "toSomeone">,
): boolean =>
  others.has(who) || (who === "someone" && subjects === 0 && !toSomeone);
