import { sayable, sumOf } from "../figures.ts";
import type { Direction, Question, ReadEntry } from "../reading.ts";
import { makeEntry, type Day } from "./picture-entry.ts";
import type { PictureAnswer } from "./picture-schema.ts";
import { parseNote } from "../text/parse-note.ts";
import { rupiah } from "../../rupiah.ts";

/** A paper of people and amounts is no shop's receipt: who owes, or who paid, it does not say. */

type Rows = PictureAnswer["rows"];

const fewest = 2;

/** Whether our parser takes it for somebody: "bu sri", "pak joko". */
function isSomebody(words: string): boolean {
  const { entries, questions } = parseNote(`${words} ngutang 10rb`, anyDay);
  const [row, ...more] = entries;
  const isSure = more.length + questions.length === 0;
  return isSure && row?.direction === "owed_to_me";
}

const anyDay = "2000-01-01";

/** Does every row name somebody, and nobody's goods? */
export function listsPeople(rows: Rows): boolean {
  return (
    rows.length >= fewest &&
    rows.every(
      ({ amount, description, quantity }) =>
        amount && quantity == null && isSomebody(description ?? ""),
    )
  );
}

const ways: [
  label: string,
  direction: Direction,
  category: ReadEntry["category"],
][] = [
  ["Mereka utang", "owed_to_me", "piutang"],
  ["Mereka bayar utang", "in", "piutang"],
  ["Saya yang utang", "owed_by_me", "utang"],
];

/** Asks what the amounts beside the names are; each answer books them under their names. */
export function askPeople(rows: Rows, { day }: Day): Question {
  const booked = (direction: Direction, category: ReadEntry["category"]) =>
    rows.map(({ amount, description }) =>
      makeEntry(direction, amount!, category, description!, day),
    );
  const named = rows
    .slice(0, mostNamed)
    .map((row) => `${sayable(row.description!)} ${rupiah(row.amount!)}`);
  const more = rows.length - named.length;
  if (more > 0) named.push(`+${more} lagi`);
  return {
    about: "daftar nama",
    prompt: `Dari foto saya baca ${named.join(", ")}. Dicatat sebagai apa, Bu?`,
    options: [
      ...ways.map(([label, direction, category]) => {
        const entries = booked(direction, category);
        return { label: `${label} ${rupiah(sumOf(entries))}`, entries };
      }),
      { label: "Jangan dicatat", entries: [] },
    ],
  };
}

/** More are not read on a phone. */
const mostNamed = 8;
