import { figuresOf, sayable } from "../figures.ts";
import type { Direction, Question, ReadEntry, Reading } from "../reading.ts";
import { rowEntry } from "../row-entry.ts";
import { parseNote } from "../text/parse-note.ts";
import { voiceAnswer } from "./voice-schema.ts";
import { rupiah } from "../../rupiah.ts";

/**
 * Turns the model's answer for a voice note into a reading. Our parser reads the words
 * that the model heard; what it is certain of is booked if the model's own rows say the
 * same, and shown with its things. Else one question with both. Undefined if the answer
 * does not have the form that was asked for.
 */
export function readVoice(
  answer: string,
  today: string,
): { reading: Reading; heard?: string } | undefined {
  const read = voiceAnswer.safeParse(parse(answer));
  if (!read.success) return undefined;
  const { transcript, rows, unsure } = read.data;
  const spoken = parseNote(transcript, today);
  const known = rows.filter((row) => row.amount);
  const isWhole = known.length === rows.length && !unsure?.length;
  if (known.length === 0 && spoken.entries.length === 0)
    return { reading: spoken };
  if (isWhole && isSame(spoken, known))
    return { reading: spoken, heard: heardIn(spoken.entries) };
  const own = known.map((row) =>
    rowEntry(
      {
        direction: row.direction,
        amount: row.amount!,
        description: row.description || "dari pesan suara",
      },
      today,
      today,
    ),
  );
  return { reading: ask(spoken, own) };
}

/** Whether the parser's certain entries are among the model's rows, and its questions explain the rest. */
function isSame(
  spoken: Reading,
  rows: { direction: Direction; amount?: number | null }[],
): boolean {
  const left = rows.map(keyOf);
  for (const entry of spoken.entries) {
    const place = left.indexOf(keyOf(entry));
    if (place < 0) return false;
    left.splice(place, 1);
  }
  // What she is asked anyway may be a row of the model's.
  return left.length <= spoken.questions.length;
}

const keyOf = (row: { direction: Direction; amount?: number | null }) =>
  `${row.direction} ${row.amount}`;

/** The one question about all of it, with what the words say and what the rows say. */
function ask(spoken: Reading, own: ReadEntry[]): Reading {
  const readings = [spoken.entries, own].filter((one) => one.length > 0);
  const labels = [...new Set(readings.map(figuresOf))];
  const options: Question["options"] = labels.map((label) => ({
    label,
    entries: readings.find((one) => figuresOf(one) === label)!,
  }));
  const prompt =
    options.length > 1
      ? "Dari suara Ibu saya dengar dua angka. Yang benar?"
      : `Dari suara Ibu saya dengar ${heardIn(options[0]!.entries)}. Benar?`;
  return {
    entries: [],
    questions: [
      {
        about: "pesan suara",
        prompt,
        options: [...options, { label: "Jangan dicatat", entries: [] }],
      },
      // What the parser could not tell is asked after it, if it stood beside other things.
      ...(spoken.entries.length > 0 ? spoken.questions : []),
    ],
    checks: [],
  };
}

/** More is not read on a phone; her reply books all of it. */
const mostShown = 5;

/** "jual gorengan Rp350.000, beli minyak Rp38.000" */
function heardIn(entries: ReadEntry[]): string {
  const shown = entries.slice(0, mostShown).map(({ description, amount }) => {
    const thing = sayable(description);
    return `${thing.slice(0, 1).toLowerCase()}${thing.slice(1)} ${rupiah(amount)}`.trim();
  });
  const more = entries.length - shown.length;
  return shown.join(", ") + (more > 0 ? `, dan ${more} lagi` : "");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON at all: not the form asked for
  }
}
