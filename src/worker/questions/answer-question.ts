import { purposeQuestion } from "../../conversation/questions/ask.ts";
import { correctionTexts } from "../../conversation/corrections/correction-texts.ts";
import { nameOf } from "../../conversation/listing.ts";
import { askAgain } from "../../conversation/questions/question-queue.ts";
import * as questions from "../../conversation/questions/questions.ts";
import { texts } from "../../conversation/texts.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import { bookNote } from "../../reading/book.ts";
import {
  changeEntries,
  entriesOfNote,
  entryOf,
  rowsOf,
} from "../../reading/ledger.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import type { Mitra } from "../deps.ts";
import { listedNow } from "../corrections/numbers.ts";
import { say, type Told } from "../told.ts";

/** Which of the offered answers a message is; undefined: none. */
export type Choose = (
  options: questions.StoredOption[],
  kind: questions.StoredQuestion["kind"],
) => questions.StoredOption | undefined;

/**
 * Does what the chosen option of the question asked last says. An old question is put
 * again first, and so is one that she can't have seen: the second of two taps is no
 * answer to it.
 */
export async function answer(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  choose: Choose,
  /** the entries that have numbers now */
  listed: number[],
): Promise<Told> {
  const { contactId } = mitra;
  const open = await questions.openQuestion(tx, contactId);
  if (!open) return { booked: [], notices: [], isIdle: true };
  const chosen = choose(open.question.options, open.question.kind);
  const isSeen =
    open.shownAt !== null &&
    message.receivedAt >= open.shownAt &&
    !(await questions.isSecondTap(tx, message.messageId));
  if (!questions.isFresh(open, message.sentAt) || !isSeen || !chosen) {
    await askAgain(tx, open.questionId, message.sentAt);
    return { booked: [], notices: [], question: open };
  }
  const told = chosen.reverses?.length
    ? await putRight(tx, mitra, message, open, chosen, listed)
    : await book(tx, mitra, message, open, chosen);
  return { ...told, isIdle: false };
}

/** Books what an answer says of the note that was asked about. */
async function book(
  tx: Transaction,
  mitra: Mitra,
  { messageId }: InboxMessage,
  open: questions.OpenQuestion,
  chosen: questions.StoredOption,
): Promise<Told> {
  const { contactId, customerNumber } = mitra;
  const booked = chosen.entries as ReadEntry[];
  const noteId = await bookNote(
    tx,
    messageId,
    contactId,
    customerNumber,
    {
      reader: "parser",
      reading: { entries: booked, questions: [], checks: [] },
    },
    { kind: "answer", rootMessageId: open.rootMessageId },
  );
  await questions.closeQuestion(
    tx,
    open.questionId,
    chosen.keeps ? "as it is" : chosen.label,
    noteId,
  );
  if (questions.isNone(chosen))
    await questions.closeAfter(tx, open.questionId, chosen.label);
  if (booked.length === 0)
    return say(
      ...(chosen.keeps
        ? open.question.kind === "purpose"
          ? [correctionTexts.staysBusiness]
          : []
        : open.question.kind === "correction"
          ? [correctionTexts.notDone(questions.asksRemoval(open.question))]
          : [texts.notBooked(mitra.language)]),
    );
  const listed = await entriesOfNote(tx, noteId);
  if (open.asksPurpose)
    for (const row of await rowsOf(tx, customerNumber, listed))
      if (row.direction === "out" && row.category !== "prive")
        await questions.addQuestions(tx, contactId, noteId, [
          purposeQuestion(row.entryId, entryOf(row)),
        ]);
  return {
    ...say(),
    booked: booked.map((entry) => ({
      ...entry,
      named: nameOf(entry).toLowerCase(),
    })),
    listed,
    days: booked.map(({ date }) => date),
  };
}

/** Takes back and books again what an answer says of rows that are booked. */
async function putRight(
  tx: Transaction,
  mitra: Mitra,
  { messageId }: InboxMessage,
  open: questions.OpenQuestion,
  chosen: questions.StoredOption,
  listed: number[],
): Promise<Told> {
  const { contactId, customerNumber } = mitra;
  const rows = await rowsOf(tx, customerNumber, chosen.reverses!);
  await questions.closeQuestion(tx, open.questionId, chosen.label, null);
  const [row] = rows;
  if (!row || rows.some(({ isStanding }) => !isStanding))
    return say(correctionTexts.changedMeanwhile);
  const [to] = chosen.entries as ReadEntry[];
  const kind = to ? "correction" : "removal";
  const { rootMessageId } = row;
  const made = await changeEntries(
    tx,
    { messageId, contactId, customerNumber, kind },
    rows,
    to ? [{ entry: to, rootMessageId }] : [],
  );
  return {
    ...say(
      !to ? correctionTexts.removed(rows) : correctionTexts.amended(rows, to),
    ),
    isCorrected: true,
    listed: listedNow(
      listed,
      new Map(rows.map(({ entryId }, place) => [entryId, made[place]])),
    ),
    days: [...rows, ...(to ? [to] : [])].map(({ date }) => date),
  };
}
