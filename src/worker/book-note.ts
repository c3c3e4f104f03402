import * as questions from "../conversation/questions/questions.ts";
import {
  duplicateQuestion,
  purposeQuestion,
} from "../conversation/questions/ask.ts";
import { dayIn } from "../days.ts";
import type { Transaction } from "../db/database.ts";
import { bookNote, storable, type NoteReading } from "../reading/book.ts";
import { entriesOfNote, entryOf, rowsOf } from "../reading/ledger.ts";
import { viewsOf } from "../reading/picture/paper-doubts.ts";
import type { ReadEntry } from "../reading/reading.ts";
import { purposeSaid, saysHouse } from "../reading/picture/receipt-purpose.ts";
import { confirmSeldom, seldomFor } from "../reading/seldom.ts";
import { contentKey, similarNote } from "../reading/similar.ts";
import type { Mitra } from "./deps.ts";
import type { Read } from "./understand.ts";

/** What a note came to. */
export interface Booked {
  entries: ReadEntry[];
  entryIds: number[];
  /** whether something of it is to be asked */
  isAsked: boolean;
}

/**
 * Books what is certain of a note and puts the rest into the row of questions. A note
 * that looks like one before it is a draft as a whole, until she says that it is not.
 */
export async function bookReading(
  tx: Transaction,
  mitra: Mitra,
  { message, wordsId }: Read,
  given: NoteReading,
  zone: string,
): Promise<Booked> {
  const { contactId, customerNumber } = mitra;
  const { messageId } = message;
  const told = storable(withPurpose(given, message.body));
  const today = dayIn(zone, message.sentAt);
  const note = await confirmed(tx, customerNumber, told, today);
  const { reading } = note;
  const about = {
    kind: "note" as const,
    rootMessageId: messageId,
    contentKey: contentKey(note),
  };
  const write = (entries: ReadEntry[]) =>
    bookNote(
      tx,
      wordsId,
      contactId,
      customerNumber,
      { ...note, reading: { ...reading, entries } },
      about,
    );
  const like = await similarNote(
    tx,
    contactId,
    customerNumber,
    messageId,
    note,
  );
  if (like) {
    // What she typed she knows; what was read of a paper she has not seen yet.
    const [view = []] = note.reader === "parser" ? [] : viewsOf(reading);
    const noteId = await write([]);
    const [first] = await questions.addQuestions(tx, contactId, noteId, [
      duplicateQuestion(like, reading.entries, view, zone, today),
    ]);
    await questions.addQuestions(
      tx,
      contactId,
      noteId,
      reading.questions,
      first,
    );
    return { entries: [], entryIds: [], isAsked: true };
  }
  await questions.closeAnswered(
    tx,
    contactId,
    reading.entries,
    message.receivedAt,
  );
  const noteId = await write(reading.entries);
  const entryIds = await entriesOfNote(tx, noteId);
  const open: questions.StoredQuestion[] = [...reading.questions];
  if (reading.asksPurpose)
    for (const row of await rowsOf(tx, customerNumber, entryIds))
      open.push(purposeQuestion(row.entryId, entryOf(row)));
  await questions.addQuestions(tx, contactId, noteId, open);
  return { entries: reading.entries, entryIds, isAsked: open.length > 0 };
}

/** What she typed and hardly can mean is asked; a paper has doubts of its own. */
async function confirmed(
  tx: Transaction,
  customerNumber: string,
  note: NoteReading,
  today: string,
): Promise<NoteReading> {
  if (note.reader !== "parser") return note;
  const limit = await seldomFor(tx, customerNumber, today);
  return { ...note, reading: confirmSeldom(note.reading, limit) };
}

/** Her words under a receipt may tell whose money it was, and of her house she knows better than the paper. */
export function withPurpose(
  note: NoteReading,
  caption: string | null,
): NoteReading {
  const words = caption ?? "";
  const isOpen = note.reading.asksPurpose === true;
  const isHouse = note.rawAnswer !== undefined && saysHouse(words);
  const category = isOpen ? purposeSaid(words) : isHouse ? "prive" : undefined;
  if (!category) return note;
  const told = (entry: ReadEntry) =>
    entry.direction === "out" ? { ...entry, category } : entry;
  return {
    ...note,
    reading: {
      ...note.reading,
      asksPurpose: false,
      entries: note.reading.entries.map(told),
      questions: note.reading.questions.map((question) => ({
        ...question,
        options: question.options.map((option) => ({
          ...option,
          entries: option.entries.map(told),
        })),
      })),
    },
  };
}
