import type { Reading } from "../../reading/reading.ts";
import type { Case } from "./cases.ts";

/** What a reading came to for one case. */
export interface Judged {
  id: string;
  got: string;
  isExact: boolean;
  isAsked: boolean;
  /** a row was booked that is not expected */
  isSilentWrong: boolean;
}

/** A reading as results are written: its rows in order, ASK if anything is asked, else NONE. */
export function summaryOf({ entries, questions }: Reading): string {
  const rows = entries.map(({ direction, amount }) => `${direction}:${amount}`);
  if (questions.length > 0) rows.push("ASK");
  return rows.join(" ") || "NONE";
}

/** Compares what a case came to with what it should. */
export function judge({ id, expected }: Case, reading: Reading): Judged {
  const got = summaryOf(reading);
  return {
    id,
    got,
    isExact: expected.includes(got),
    isAsked: reading.questions.length > 0,
    isSilentWrong: expected.every((way) => unexpected(got, way).length > 0),
  };
}

/** The booked rows of `got` that are none of the expected ones, each of which counts once. */
function unexpected(got: string, way: string): string[] {
  const left = way.split(" ");
  return got.split(" ").filter((row) => {
    if (row === "ASK" || row === "NONE") return false;
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The figures of all cases, in the form of the last line. */
export function figuresOf(judged: Judged[]) {
  const count = (is: (one: Judged) => boolean) => judged.filter(is).length;
  return {
    cases: judged.length,
    exact: count(({ isExact }) => isExact),
    asked: count(({ isAsked }) => isAsked),
    silent_wrong: count(({ isSilentWrong }) => isSilentWrong),
    results: judged.map(({ id, got }) => ({ id, got })),
  };
}

/** What differed, a line a case, and the rates. */
export function describe(
  judged: Judged[],
  cases: Case[],
  say: (line: string) => void,
): void {
  for (const [index, one] of judged.entries())
    if (!one.isExact)
      say(
        `${one.id}: expected ${cases[index]!.expected.join(" or ")}, got ${one.got}${one.isSilentWrong ? ", booked in silence" : ""}`,
      );
  const { cases: all, exact, asked, silent_wrong } = figuresOf(judged);
  const rate = (part: number) => `${((100 * part) / all).toFixed(1)} %`;
  say(
    `${all} cases: exact ${exact} (${rate(exact)}), asked ${asked} (${rate(asked)}), booked and wrong ${silent_wrong} (${rate(silent_wrong)})`,
  );
}
