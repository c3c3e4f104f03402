import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseNote } from "./parse-note.ts";

/** The clear notes of our tables, said otherwise, never say something else in silence. */

const today = "2026-11-12";

function read(note: string) {
  const { entries, questions } = parseNote(note, today);
  const rows = entries.map(({ direction, amount }) => `${direction}:${amount}`);
  return { rows, isAsked: questions.length > 0 };
}

const notes = ["own", "plain"].flatMap((name) =>
  readFileSync(join(import.meta.dir, "cases", `${name}.tsv`), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([, , expected]) => expected && !/ASK|NONE|\|/.test(expected))
    .map(([, note]) => note!.replaceAll("\\n", "\n")),
);

/** What of `got` is not in `known`, and whether what is missing there is asked. */
function differs(got: ReturnType<typeof read>, known: string[]): boolean {
  const left = [...known];
  for (const row of got.rows) {
    const at = left.indexOf(row);
    if (at < 0) return true;
    left.splice(at, 1);
  }
  return left.length > 0 && !got.isAsked;
}

const grouped = (amount: number) =>
  String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
const thousands = /(?<![\d.,/x@-])(\d{1,3})rb(?![\d\p{L}])/gu;

test.each<[string, (thousand: number) => string]>([
  ["150.000", (thousand) => grouped(thousand * 1000)],
  ["150,000", (thousand) => grouped(thousand * 1000).replaceAll(".", ",")],
  ["150000", (thousand) => String(thousand * 1000)],
  ["Rp150.000", (thousand) => `Rp${grouped(thousand * 1000)}`],
  ["150.000,-", (thousand) => `${grouped(thousand * 1000)},-`],
  ["150 ribu", (thousand) => `${thousand} ribu`],
  ["150k", (thousand) => `${thousand}k`],
])("with amounts as %s they come to the same or are asked", (_, written) => {
  const other = notes.filter((note) => {
    const said = note.replace(thousands, (_, value) => written(Number(value)));
    return differs(read(said), read(note).rows);
  });
  expect(other).toEqual([]);
});

test.each<[string, (note: string) => string]>([
  ["bu, …", (note) => `bu, ${note}`],
  ["halo bu, …", (note) => `halo bu, ${note}`],
  ["min …", (note) => `min ${note}`],
  ["catat …", (note) => `catat ${note}`],
  ["- …", (note) => `- ${note}`],
  ["*…*", (note) => `*${note}*`],
  ["…!!", (note) => `${note}!!`],
  ["… ya bu", (note) => `${note} ya bu`],
  ["… makasih", (note) => `${note} makasih`],
  ["… 🙏", (note) => `${note} 🙏`],
  ["in capitals", (note) => note.toUpperCase()],
])("said politely, %s, they are the same or asked", (_, polite) => {
  const other = notes.filter((note) =>
    differs(read(polite(note)), read(note).rows),
  );
  expect(other).toEqual([]);
});

test.each(["\n", ", ", ". "])(
  "two of them, parted by %j, are both of them or asked",
  (mark) => {
    const other = notes.flatMap((note, at) => {
      const next = notes[(at + 7) % notes.length]!;
      const known = [...read(note).rows, ...read(next).rows];
      const both = note + mark + next;
      return differs(read(both), known) ? [both] : [];
    });
    expect(other).toEqual([]);
  },
);
