import type { Mark, WordMark } from "../marks.ts";
import type { Role } from "../words/roles.ts";
import { shift } from "./calendar.ts";
import { clauseStart, isVerb, plays } from "../words/plays.ts";

/** Day words that tell which thing is meant, and not when: utang yang kemarin, uang kemarin, koran minggu. */

type DayMark = Extract<Mark, { kind: "day" }>;

const thats = new Set(["yang", "yg"]);
const hari = new Set(["hari", "hr"]);
const money = new Set(["uang", "duit", "uangnya", "duitnya", "duwit"]);
const editions = new Set(["koran", "tabloid", "majalah"]);
/** "sedekah jumat 20rb", "pasar minggu": of its kind, or on that day? */
const weekly = new Set(
  "pasar infak infaq sedekah amal arisan pengajian".split(" "),
);
const owed: Role[] = ["debt", "receivable", "borrow"];
const settles: Role[] = ["pay", "settle"];
const moves: Role[] = ["receive", "income", "spend"];

const says = (mark: Mark | undefined, words: Set<string>): boolean =>
  mark?.kind === "word" && words.has(mark.text);

const playsAny = (mark: Mark | undefined, roles: Role[]): boolean =>
  roles.some((role) => plays(mark, role));

const filler = [{ role: "filler" as const, category: "lainnya" as const }];

/** Was something paid, in this clause, that is owed? */
function repaysBefore(marks: Mark[], at: number): boolean {
  return marks
    .slice(clauseStart(marks, at), at + 1)
    .some((mark) => playsAny(mark, settles));
}

/** "Laba kemarin" on a line of its own heads what follows. */
function isHead(marks: Mark[], at: number): boolean {
  const end = marks.findIndex((mark, to) => to > at && mark.kind === "break");
  const clause = marks.slice(clauseStart(marks, at), end < 0 ? undefined : end);
  return !clause.some(({ kind }) => kind === "money");
}

type Tells = "thing" | "either" | "day";

/** What the words before a day make of it. */
function tells(
  marks: Mark[],
  at: number,
  mark: DayMark,
  isYesterday: boolean,
): Tells {
  let from = at - 1;
  if (says(marks[from], hari)) from--;
  const that = says(marks[from], thats);
  if (that) from--;
  const before = marks[from];
  if (before?.kind !== "word") return "day";
  // "bayar utang kemarin" is the debt of then; "bayar utang tgl 20" may be when
  if (playsAny(before, owed) && repaysBefore(marks, from))
    return that || isYesterday ? "thing" : "either";
  // "bu imas sudah bayar yang kemarin": what she owed since then
  if (that && playsAny(before, settles)) return "thing";
  const isLeft = plays(before, "check");
  if ((isLeft || says(before, money)) && isHead(marks, at)) return "day";
  if (says(before, money)) {
    const verb = marks[from - 1];
    // "terima uang kemarin 50rb" was then
    if (playsAny(verb, moves)) return "day";
    return isVerb(verb) ? "either" : "thing";
  }
  if (isLeft) return "thing";
  const named = mark.day.weekday !== undefined && from === at - 1;
  if (named && says(before, editions)) return "thing";
  if (named && says(before, weekly)) return "either";
  // "beli gula yang kemarin 16rb"
  return that && !isVerb(before) ? "either" : "day";
}

/** "nasi jumat berkah 50rb" is a kind of gift; with nothing before it perhaps a day. */
function blessed(marks: Mark[], at: number, mark: DayMark): Tells {
  const next = marks[at + 1];
  const isName = mark.day.weekday !== undefined && next?.kind === "word";
  if (!isName || next.text !== "berkah") return "day";
  return marks[at - 1]?.kind === "word" ? "thing" : "either";
}

function asWord({ start, end }: DayMark): WordMark {
  return { kind: "word", text: "kemarin", known: filler, start, end };
}

/** Days past that only describe are words; where they may be the day of it, it is asked. */
export function readToldDays(marks: Mark[], today: string): Mark[] {
  const before = shift(today, -1);
  return marks.map((mark, at) => {
    if (mark.kind !== "day" || mark.day.span || mark.day.ahead) return mark;
    if (mark.day.date === today || mark.day.date === null) return mark;
    const named = blessed(marks, at, mark);
    const told =
      named === "day"
        ? tells(
            marks,
            at,
            mark,
            mark.day.date === before && mark.day.weekday === undefined,
          )
        : named;
    if (told === "thing") return asWord(mark);
    return told === "either"
      ? { ...mark, day: { ...mark.day, date: null, aside: true } }
      : mark;
  });
}
