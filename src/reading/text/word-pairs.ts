import type { Token } from "./tokens.ts";
import { meanings } from "./meanings.ts";

/** Words that mean something else beside a certain neighbour. */

/** The second word of these means nothing but goods. */
export const goodsAfter = new Set([
  "ayam potong",
  "sapi potong",
  "air minum",
  "beli stok",
  "belanja stok",
  "kulakan stok",
  "beli hasil",
]);

/** "isi bensin 20rb" pays for it; "1 dus isi 24" counts. */
export const refilled = new Set(["bensin", "gas", "token"]);

/** "meja 4 bayar 45rb": a customer without a name. */
export const guests = new Set(["meja", "antrian"]);
const doings = new Set(["pay", "buy", "debt", "settle"]);

/** Does the word after the table say what its guest does? */
export function actsNext(token: Token | undefined): boolean {
  return doings.has(meanings(token?.text ?? "")[0]?.role ?? "");
}

/** "dari senin laku 400rb": more than one day. */
export const sinceWords = new Set(["dari", "dr", "sejak", "mulai", "semenjak"]);

/** Names after "bu" and "pak" that are words elsewhere. */
export const saints = new Set([
  "rt",
  "rw",
  "mei",
  "jan",
  "agus",
  "jumat",
  "sri",
]);
