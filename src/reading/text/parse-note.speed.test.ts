import { expect, test } from "bun:test";
import fc from "fast-check";
import { pieces } from "./cases/pieces.ts";
import { parseNote } from "./parse-note.ts";

const today = "2026-11-12";

/** The best of three, as other work may hold the processor. */
function quickest(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    parseNote(text, today);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

test("ten thousand characters of anything take less than 50 ms", () => {
  const baits = [
    "1",
    "1.",
    "1,",
    "1.1,",
    "0",
    "a",
    " ",
    "\n",
    "1 ",
    "1x",
    "x1",
    "3x5rb ",
    "350rb ",
    "350rb,",
    "350-",
    "1/",
    "1:",
    "bu ",
    "bu tini ",
    "jual ",
    "jual 1 ",
    "beli gula 27 ",
    "satu ",
    "satu",
    "sejuta ",
    "dua ratus ",
    "1jt ",
    "(",
    "@",
    "@1 ",
    "per ",
    "per biji ",
    "- ",
    "masing-",
    "total 1rb ",
    "=1 ",
    "*",
    "*1",
    "-1",
    "+62 ",
    "+1",
    "0812 ",
    "08-",
    "tgl 5 ",
    "3/11 ",
    "kemarin ",
    "ı",
    "\ud83d\ude4f",
    "½",
    "?",
    "1? ",
    "untung 5rb\n",
    "gula 27\n",
    "a\n1rb ",
    "bu tini 5rb ",
    "jual 5rb dapet 6rb ",
    "kue 3 5rb ",
    "rp",
    "rp ",
    "rp.",
    "rp . ",
    "no ",
    "no.",
    "no : ",
    "12.",
  ];
  for (const bait of baits) {
    const text = bait.repeat(Math.ceil(10_000 / bait.length)).slice(0, 10_000);
    const spent = quickest(text);
    expect(`${bait}: ${spent < 50 ? "fast" : `${spent} ms`}`).toBe(
      `${bait}: fast`,
    );
  }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), {
        minLength: 2000,
        maxLength: 2500,
      }),
      (words) => {
        const text = words.join(" ").slice(0, 10_000);
        expect(quickest(text)).toBeLessThan(50);
      },
    ),
    { numRuns: 15 },
  );
});
