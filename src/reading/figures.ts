import type { Direction, ReadEntry } from "./reading.ts";
import { rupiah } from "../rupiah.ts";

const words: Record<Direction, string> = {
  in: "masuk",
  out: "keluar",
  owed_to_me: "piutang",
  owed_by_me: "utang",
};

type Moved = Pick<ReadEntry, "direction" | "amount">;

/** What entries come to, a direction at a time: "masuk Rp350.000, keluar Rp38.000". */
export function figuresOf(entries: Moved[]): string {
  return (Object.keys(words) as Direction[])
    .filter((way) => entries.some((entry) => entry.direction === way))
    .map((way) => `${words[way]} ${rupiah(sumOf(entries, way))}`)
    .join(", ");
}

/** The rupiah of all entries, or of those of one direction. */
export function sumOf(entries: Moved[], direction?: Direction): number {
  return entries
    .filter((entry) => !direction || entry.direction === direction)
    .reduce((total, entry) => total + entry.amount, 0);
}

/**
 * A stranger's words as far as we say them in our own voice: anyone can print a
 * receipt or speak a note, so no figure, no link, and no more than a name is long.
 */
export function sayable(words: string): string {
  const name = words
    .replace(/\S*(:\/\/|www\.)\S*/gi, " ")
    .replace(/[^\p{L}\p{M}&'-]+/gu, " ")
    .trim();
  return [...name].slice(0, 30).join("").trim();
}
