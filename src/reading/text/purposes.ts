import type { Mark } from "./marks.ts";
import type { Role } from "./roles.ts";
import { plays } from "./plays.ts";

/** What may be meant for the stall, or for the gate of the market. */
const things: Role[] = ["cost", "home", "material", "outlay"];
const outlay = [{ role: "outlay" as const, category: "lainnya" as const }];

function isThing(mark: Mark | undefined): boolean {
  if (mark?.kind !== "word") return false;
  return mark.known.length === 0 || things.some((role) => plays(mark, role));
}

/**
 * "gas jualan 22rb", "bahan buat dagangan 50rb", "tiket masuk 5rb": behind a
 * thing these say what it is for, not that money came in.
 */
export function readPurposes(marks: Mark[]): Mark[] {
  return marks.map((mark, at) => {
    if (mark.kind !== "word") return mark;
    const before = marks[at - 1];
    const wares = plays(mark, "wares") || mark.text === "penjualan";
    const enters = mark.text === "masuk" || mark.text === "msk";
    const says =
      ((wares || enters) && isThing(before)) ||
      (wares && (plays(before, "prep") || plays(before, "act")));
    return says ? { ...mark, known: outlay } : mark;
  });
}
