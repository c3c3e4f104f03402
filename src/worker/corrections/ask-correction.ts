import { correctionTexts as texts } from "../../conversation/corrections/correction-texts.ts";
import { numbered, shown } from "../../conversation/listing.ts";
import { askAgain } from "../../conversation/questions/question-queue.ts";
import * as questions from "../../conversation/questions/questions.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import { bookNote } from "../../reading/book.ts";
import type { LedgerRow } from "../../reading/ledger.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import { rupiah } from "../../rupiah.ts";
import type { Mitra } from "../deps.ts";
import { say, type Told } from "../told.ts";

/** A row, and what is to stand in its place; null: nothing. */
export interface Correction {
  row: LedgerRow;
  to: ReadEntry | null;
}

export const idsOf = (rows: LedgerRow[]): number[] =>
  rows.map(({ entryId }) => entryId);

/** More answers are not read on a phone. */
const mostOptions = 3;

/** Asks which of several corrections she means; none is made until she says. */
export async function askWhich(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  corrections: Correction[],
  today: string,
): Promise<Told> {
  const rows = [...new Set(corrections.map(({ row }) => row))];
  if (corrections.length > mostOptions)
    return { ...say(texts.which, numbered(rows)), listed: idsOf(rows) };
  const byAmount = rows.length === 1;
  const [only] = corrections.length === 1 ? corrections : [];
  return await askCorrection(tx, mitra, message, {
    about: rows.map(shown).join(", "),
    prompt: only
      ? texts.isSo(only.row, only.to!)
      : byAmount
        ? texts.howMuch(rows[0]!)
        : texts.which,
    options: [
      ...corrections.map(({ row, to }) => ({
        label: only
          ? texts.putRight(only.to!)
          : byAmount && to
            ? rupiah(to.amount)
            : shown(row),
        entries: to ? [to] : [],
        reverses: [row.entryId],
      })),
      ...(only
        ? [
            {
              label: texts.oneMore(only.to!),
              entries: [{ ...only.to!, date: today }],
            },
          ]
        : []),
      { label: texts.never, entries: [] },
    ],
  });
}

/** Puts a question about what is booked; the same once more if it is the one that is open. */
async function askCorrection(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  asked: Omit<questions.StoredQuestion, "kind">,
): Promise<Told> {
  const { contactId, customerNumber } = mitra;
  const open = await questions.openQuestion(tx, contactId);
  if (open && isSame(open.question, asked)) {
    await askAgain(tx, open.questionId, message.sentAt);
    return { booked: [], notices: [], question: open };
  }
  const { messageId } = message;
  const noteId = await bookNote(
    tx,
    messageId,
    contactId,
    customerNumber,
    {
      reader: "correction",
      reading: { entries: [], questions: [], checks: [] },
    },
    { kind: "correction", rootMessageId: messageId },
  );
  await questions.addQuestions(tx, contactId, noteId, [
    { kind: "correction", ...asked },
  ]);
  return { booked: [], notices: [], isQueued: true };
}

const isSame = (
  { kind, prompt, options }: questions.StoredQuestion,
  asked: Omit<questions.StoredQuestion, "kind">,
): boolean =>
  kind === "correction" &&
  prompt === asked.prompt &&
  options.map(({ label }) => label).join() ===
    asked.options.map(({ label }) => label).join();

/** Asks whether all that she wrote today is to go, or her last message's rows alone. */
export async function askRemoveAll(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  all: LedgerRow[],
  last: LedgerRow[],
): Promise<Told> {
  const isWhole = last.length === 0 || last.length === all.length;
  const taking = (label: string, rows: LedgerRow[]) => ({
    label,
    entries: [],
    reverses: idsOf(rows),
  });
  return await askCorrection(tx, mitra, message, {
    about: all.map(shown).join(", "),
    prompt: isWhole ? texts.removeAll(all) : texts.which,
    options: [
      ...(isWhole
        ? [taking(texts.yesRemoveAll, all)]
        : [
            taking(last.map(shown).join(", "), last),
            taking(texts.allOfToday(all.length), all),
          ]),
      { label: texts.never, entries: [] },
    ],
  });
}
