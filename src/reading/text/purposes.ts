import type { Mark } from "./marks.ts";
import type { Role } from "./roles.ts";
import { plays } from "./plays.ts";

/** What may be meant for the stall, or for the gate of the market. */
const things: Role[] = ["cost", "home", "material", "outlay"];
/** "laundry masuk 98rb" is paid to her. */
export const services = new Set(
  "laundry cucian jahitan permak obras rias".split(" "),
);
const outlay = [{ role: "outlay" as const, category: "lainnya" as const }];

function isThing(mark: Mark | undefined): boolean {
  if (mark?.kind !== "word") return false;
  if (services.has(mark.text)) return false;
  return mark.known.length === 0 || things.some((role) => plays(mark, role));
}

const filler = [{ role: "filler" as const, category: "lainnya" as const }];

/** "token 50rb dapet 32 kwh", "telur 54rb, dapat 2 kg": what the money bought */
function saysWhatFor(marks: Mark[], at: number): boolean {
  const mark = marks[at];
  if (mark?.kind !== "word" || !/^(dap|dpt|dpet)/.test(mark.text)) return false;
  const comma = marks[at - 1]?.kind === "break" ? 1 : 0;
  const after = marks[at + 2];
  const ends = !after || after.kind === "break";
  return (
    marks[at - 1 - comma]?.kind === "money" &&
    marks[at + 1]?.kind === "quantity" &&
    (ends || (comma === 0 && after.kind !== "money"))
  );
}

/**
 * "gas jualan 22rb", "bahan buat dagangan 50rb", "tiket masuk 5rb": behind a
 * thing these say what it is for, not that money came in.
 */
export function readPurposes(marks: Mark[]): Mark[] {
  return marks.map((mark, at) => {
    if (mark.kind !== "word") return mark;
    if (saysWhatFor(marks, at)) return { ...mark, known: filler };
    const before = marks[at - 1];
    const wares = plays(mark, "wares") || mark.text === "penjualan";
    const enters = mark.text === "masuk" || mark.text === "msk";
    const says =
      ((wares || enters) && isThing(before)) ||
      (wares && (plays(before, "prep") || plays(before, "act")));
    return says ? { ...mark, known: outlay } : mark;
  });
}
