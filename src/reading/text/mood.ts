import type { Sentence } from "./items.ts";
import type { Mark } from "./marks.ts";
import type { Role } from "./words/roles.ts";
import { records } from "./again.ts";
import { plays } from "./words/plays.ts";

/** silent: a question or a command, nothing is booked or asked. */
export type Mood = "told" | "doubted" | "silent";

const polite: Set<Role> = new Set(["filler", "chat", "title", "self"]);

function isPolite(mark: Mark): boolean {
  return (
    mark.kind === "word" && mark.known.some(({ role }) => polite.has(role))
  );
}

/** The first words that matter, past greetings and "bu". */
function opening(marks: Mark[]): Mark | undefined {
  return marks.find(
    (mark) =>
      mark.kind !== "day" &&
      mark.kind !== "name" &&
      mark.kind !== "sign" &&
      !isPolite(mark),
  );
}

function isKan(mark: Mark | undefined): boolean {
  return mark?.kind === "word" && mark.text === "kan";
}

const done: Role[] = ["sale", "wares", "income", "buy", "pay"];

/** "laku 350rb?", "catat jual gorengan 350rb ya?": a note for all its question mark. */
function isToldAsked(
  marks: Mark[],
  telling: Mark | undefined,
  last: Mark | undefined,
): boolean {
  return (
    marks.some((mark) => mark.kind === "money") &&
    done.some((role) => plays(telling, role)) &&
    (!plays(last, "tag") || isKan(last)) &&
    !marks.some((mark) => plays(mark, "asking") || plays(mark, "plan"))
  );
}

const courteous = new Set(
  "minta tolong tlg bantu bantuin bu ibu pak".split(" "),
);
const unsaid: Role[] = ["asking", "if", "borrow", "modal", "lender"];

/** "bisa laku 350rb": colloquially it was sold; "bisa bayar 50rb" asks leave. */
function managed(marks: Mark[], can: Mark | undefined, last: Mark | undefined) {
  const next = marks[marks.indexOf(can as Mark) + 1];
  return (
    (plays(next, "sale") || plays(next, "income")) &&
    marks.some((mark) => mark.kind === "money") &&
    !plays(last, "tag") &&
    !marks.some((mark) => unsaid.some((role) => plays(mark, role)))
  );
}

/** "bisa catat jual kopi 30rb?": a note, asked for politely. */
function asksToNote(marks: Mark[], can: Mark | undefined): boolean {
  const next = marks
    .slice(marks.indexOf(can as Mark) + 1)
    .find((mark) => mark.kind === "word" && !courteous.has(mark.text));
  const notes = next?.kind === "word" && records.has(next.text);
  const wonders = ["asking", "if"] as const;
  return (
    notes &&
    marks.some((mark) => mark.kind === "money") &&
    !marks.some((mark) => wonders.some((role) => plays(mark, role)))
  );
}

export function moodOf(sentence: Sentence): Mood {
  const marks = sentence.items.flatMap((item) => item.marks);
  const first = opening(marks);
  const last = marks.findLast((mark) => !isPolite(mark));
  if (plays(first, "order") || plays(first, "asking")) return "silent";
  // "cara hitung harga jual kue yg modalnya 8rb gmn"
  const asksHow = first?.kind === "word" && /^cara(nya)?$/.test(first.text);
  if (asksHow && plays(last, "asking")) return "silent";
  if (plays(first, "mayBe") && asksToNote(marks, first)) return "doubted";
  if (plays(first, "mayBe"))
    return !sentence.asked && managed(marks, first, last)
      ? "doubted"
      : "silent";
  const doubted = marks.some((mark) => plays(mark, "if"));
  const asks = marks.some((mark) => plays(mark, "asking"));
  if (!sentence.asked) {
    if (doubted && plays(last, "tag")) return "silent";
    if (plays(last, "tag") && marks.length > 1)
      return isKan(last) && !isToldAsked(marks, opening(marks), last)
        ? "silent"
        : "doubted";
    if (doubted && asks) return "silent";
    return doubted || asks ? "doubted" : "told";
  }
  if (doubted) return "silent";
  // "jual 350rb, untung berapa?": the first part tells, only the last one asks.
  const tail = sentence.items.at(-1)?.marks ?? [];
  // "bu, laku 350rb?": past the one it is said to
  const telling = sentence.items
    .map((item) => opening(item.marks))
    .find((mark) => mark !== undefined);
  const tells =
    plays(telling, "sale") ||
    plays(telling, "buy") ||
    plays(telling, "pay") ||
    plays(telling, "loan");
  const apart =
    sentence.items.length > 1 &&
    !tail.some((mark) => mark.kind === "money") &&
    tail.some((mark) => plays(mark, "asking"));
  const wonders = marks.some((mark) => plays(mark, "mayBe"));
  if (wonders) return "silent";
  if (isToldAsked(marks, telling, last)) return "doubted";
  if (!tells || !apart) return "silent";
  // "beli gas 22rb, kapan cicilan saya?": another matter
  return tail.some((mark) => plays(mark, "loan")) ? "told" : "doubted";
}
