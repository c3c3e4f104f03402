import { amounts } from "./cases/amounts.ts";
import { baits, grown } from "./cases/baits.ts";
import { directions } from "./cases/directions.ts";
import { edges } from "./cases/edges.ts";
import { everyday } from "./cases/everyday.ts";
import { messages } from "./cases/messages.ts";
import { notNotes } from "./cases/not-notes.ts";
import { packs } from "./cases/packs.ts";
import { people } from "./cases/people.ts";
import { plans } from "./cases/plans.ts";
import { parseNote } from "./parse-note.ts";

/** bun run bench:notes: notes a second beside the floor, a bare split. */

const notes = [
  amounts,
  directions,
  edges,
  everyday,
  messages,
  notNotes,
  packs,
  people,
  plans,
].flatMap((table) =>
  table
    .trim()
    .split("\n")
    .map((line) =>
      line.slice(0, line.lastIndexOf(" -> ")).replaceAll("\\n", "\n"),
    ),
);
const rounds = 60;

function perSecond(work: (note: string) => unknown): number {
  let kept = 0;
  const started = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const note of notes) if (work(note)) kept++;
  }
  const seconds = (performance.now() - started) / 1000;
  return kept / seconds;
}

const parse = (note: string): unknown => parseNote(note, "2026-11-12");
const split = (note: string): unknown => note.split(/\s+/);

perSecond(parse);
perSecond(split);
const parsed = perSecond(parse);
const floor = perSecond(split);
console.log(
  `${notes.length} notes: ${Math.round(parsed)} notes/s parsed, ${Math.round(floor)} notes/s split, ratio ${(floor / parsed).toFixed(1)}`,
);

const slowest = baits
  .map((bait) => {
    const text = grown(bait);
    const started = performance.now();
    parseNote(text, "2026-11-12");
    return { bait, ms: performance.now() - started };
  })
  .reduce((worst, one) => (one.ms > worst.ms ? one : worst));
console.log(
  `slowest 10 kB bait: ${JSON.stringify(slowest.bait)} repeated, ${slowest.ms.toFixed(0)} ms`,
);
