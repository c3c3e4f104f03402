import { correctionTexts } from "../../conversation/corrections/correction-texts.ts";
import * as queue from "../../conversation/questions/question-queue.ts";
import {
  isFresh,
  isNone,
  openQuestion,
  type StoredQuestion,
} from "../../conversation/questions/questions.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import type { Mitra } from "../deps.ts";
import type { Told } from "../told.ts";

/** More of the old answers are not read on a phone beside the new one. */
const mostKept = 2;

/**
 * Puts the open question once more with an amount of hers that it did not offer: said
 * alone it is no note, and hardly of another thing. Undefined where the amount is not
 * what is asked, or where she had not seen it yet.
 */
export async function offerAmount(
  tx: Transaction,
  { contactId }: Mitra,
  { sentAt, receivedAt }: InboxMessage,
  amountOf: (question: StoredQuestion) => number | undefined,
): Promise<Told | undefined> {
  const open = await openQuestion(tx, contactId);
  if (!open || !isFresh(open, sentAt)) return undefined;
  const { kind } = open.question;
  if (kind && kind !== "correction") return undefined;
  if (open.shownAt === null || receivedAt < open.shownAt) return undefined;
  const { options } = open.question;
  const booking = options.filter((option) => !isNone(option));
  const rows = booking.flatMap(({ entries }) => entries as ReadEntry[]);
  const [row] = rows;
  const [{ reverses } = {}] = booking;
  const isOneThing =
    rows.length === booking.length &&
    rows.every(({ direction }) => direction === row!.direction) &&
    booking.every((option) => String(option.reverses) === String(reverses));
  const amount = amountOf(open.question);
  if (!row || !isOneThing || !amount) return undefined;
  const entry = { ...row, amount, quantity: null, unitPrice: null };
  const question = {
    ...open.question,
    prompt: correctionTexts.becomes(entry),
    options: [
      { label: correctionTexts.yes(entry), entries: [entry], reverses },
      ...booking.slice(0, mostKept),
      ...options.filter(isNone),
    ],
  };
  await tx`
    update chat.questions set question = ${tx.json(question as never)}
    where question_id = ${open.questionId}`;
  await queue.askAgain(tx, open.questionId, sentAt);
  return { booked: [], notices: [], question: { ...open, question } };
}
