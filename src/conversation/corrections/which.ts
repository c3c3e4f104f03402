import { amount, before, numberWords, oneNumber } from "./command-forms.ts";

/** Which row a correction means, as she says it. */
export type Which =
  | { is: "numbers"; numbers: number[] }
  /** by words of hers */
  | { is: "named"; name: string }
  /** she doesn't say: the only one there is, or she is asked */
  | { is: "only" };

export const isAmount = (text: string) => RegExp(`^${amount}$`).test(text);
/** "hapus 0" names a row that is not there */
export const numberOf = (word: string) =>
  /^\d+$/.test(word) ? Number(word) : numberWords.indexOf(word) + 1 || 1;

/** Nothing but words for what was told last. */
export const all =
  /^(?:semua|semuanya|itu|tadi|ini|terakhir|catatan|yang|yg|aja|saja|ya| )*$/;

export function which(text: string): Which {
  const found = text.match(RegExp(`^${before}(${oneNumber})$`));
  if (found) return { is: "numbers", numbers: [numberOf(found[1]!)] };
  const name = text.replace(/^(?:yang|yg|catatan|si)\b ?/, "").trim();
  return all.test(name) ? { is: "only" } : { is: "named", name };
}
