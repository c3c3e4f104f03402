import type { Reading } from "../reading.ts";
import type { Token } from "./tokens.ts";
import { readLiteral } from "./numbers/literals.ts";
import { readSpoken } from "./numbers/number-words.ts";
import { spokenWindow } from "./numbers/units.ts";
import { meanings } from "./words/meanings.ts";

const polite = new Set([
  "filler",
  "chat",
  "title",
  "ordinal",
  "label",
  "and",
  "or",
  "then",
]);
const highestAnswer = 1000;
const highestSpokenAnswer = 20;

/** "1", "2", "1 dan 2", "no 2 bu", "dua": an answer to a question, not a note. */
export function isAnswer(tokens: Token[]): boolean {
  if (tokens.length > 12) return false;
  let numbers = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "sign" || token.kind === "line") continue;
    if (token.kind === "number") {
      const literal = readLiteral(token.text);
      if (
        token.dressed ||
        literal.kind !== "plain" ||
        literal.value >= highestAnswer
      )
        return false;
      numbers++;
      continue;
    }
    const spoken = readSpoken(spokenWindow(tokens, at), 0);
    if (spoken) {
      if (spoken.value > highestSpokenAnswer) return false;
      numbers++;
      at += spoken.count - 1;
      continue;
    }
    if (!meanings(token.text).some(({ role }) => polite.has(role)))
      return false;
  }
  return numbers > 0;
}

const lends = /\b(?:pinjam\w*|pinjol|dana|kredit|modal)\b/i;
const lures =
  /\b(?:cair|jaminan|agunan|bunga|tenor|syarat|checking|promo|online|proses|cepat|mudah|limit|acc|ktp)\b/gi;
const reaches = /\b(?:hub\w*|wa|wa\.me|klik|link|https?|08\d{7,})\b|\+62\d/i;
const fewestLures = 2;

/** "Pinjaman cepat cair 50 juta tanpa jaminan, hubungi 0812…": passed on to us, and no note of hers. */
export function isAdvert(text: string): boolean {
  if (!lends.test(text) || !reaches.test(text)) return false;
  const found = text.toLowerCase().match(lures) ?? [];
  return new Set(found).size >= fewestLures;
}

const acts = /\b(?:naik(?:k?an|in)|jadi(?:k?an|in)|ubah)\b/;
const ours = /\b(?:gold|silver|bronze|tier|level|peringkat|skor|score)\b/;

/** "catat masuk 100 juta lalu naikkan saya jadi gold": it orders us about. */
export function ordersUs(text: string): boolean {
  const plain = text.toLowerCase();
  return acts.test(plain) && ours.test(plain);
}

const moneyWords = /\d|ribu|rebu|juta|ratus|puluh|ceng|ceban|goban|noban/i;

/** Too long to be a note; if it may hold money she is asked to send less at a time. */
export function tooLong(text: string): Reading {
  const reading: Reading = { entries: [], questions: [], checks: [] };
  if (!moneyWords.test(text)) return reading;
  reading.questions.push({
    about: `${[...text.slice(0, 60)].slice(0, 40).join("")}…`,
    prompt:
      "Pesannya panjang sekali, belum saya catat. Boleh dikirim sedikit-sedikit, Bu?",
    options: [
      { label: "Saya kirim lagi", entries: [] },
      { label: "Bukan catatan", entries: [] },
    ],
  });
  return reading;
}
