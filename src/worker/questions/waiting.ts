import * as queue from "../../conversation/questions/question-queue.ts";
import { openQuestion } from "../../conversation/questions/questions.ts";
import { waitingTexts } from "../../conversation/questions/waiting-texts.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import type { Mitra } from "../deps.ts";
import { say, type Told } from "../told.ts";

/** Lets the question that is put to her rest; the next one comes. */
export async function skip(
  tx: Transaction,
  { contactId }: Mitra,
): Promise<Told> {
  const open = await openQuestion(tx, contactId);
  if (!open) return { booked: [], notices: [], isIdle: true };
  await queue.rest(tx, open.questionId);
  return say(waitingTexts.skipped(open.question.about));
}

/** Lists all that is still to be answered, and puts one of it. */
export async function tellWaiting(
  tx: Transaction,
  { contactId }: Mitra,
  { sentAt }: InboxMessage,
): Promise<Told> {
  const waiting = await queue.waitingIn(tx, contactId);
  if (waiting.length === 0) return say(waitingTexts.none);
  const open = await openQuestion(tx, contactId);
  if (open) await queue.askAgain(tx, open.questionId, sentAt);
  const question = open ?? (await queue.askNext(tx, contactId, sentAt, "any"));
  return { ...say(waitingTexts.list(waiting)), question };
}
