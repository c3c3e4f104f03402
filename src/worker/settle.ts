import { correctionTexts } from "../conversation/corrections/correction-texts.ts";
import { composeReplies } from "../conversation/compose.ts";
import { readFacts } from "../conversation/asks/facts.ts";
import type { Intent } from "../conversation/intents.ts";
import { lastShown } from "../conversation/listing.ts";
import { plan } from "../conversation/outbox/outbox.ts";
import * as queue from "../conversation/questions/question-queue.ts";
import { dropStale } from "../conversation/questions/stale-questions.ts";
import { sendNotes, texts } from "../conversation/texts.ts";
import {
  unbooked,
  waitingTexts,
} from "../conversation/questions/waiting-texts.ts";
import { dayIn } from "../days.ts";
import type { Transaction } from "../db/database.ts";
import { finish, type Batch, type Finished } from "../intake/inbox.ts";
import { rowsOf } from "../reading/ledger.ts";
import type { Mitra } from "./deps.ts";
import { inTime } from "./in-time.ts";
import { mustShow } from "./corrections/numbers.ts";
import { Turn } from "./turn.ts";
import type { Read } from "./understand.ts";

/** Everything that one batch changes, in one transaction with its answer. */
export async function settle(
  tx: Transaction,
  batch: Batch,
  mitra: Mitra,
  zone: string,
  read: Read[],
  isAsked = true,
): Promise<void> {
  const { contactId, customerNumber } = mitra;
  const last = batch.messages.at(-1)!;
  const today = dayIn(zone, last.sentAt);
  const isFirstToday = !(await isThankedOn(tx, contactId, today, zone));
  const seen = await lastShown(tx, contactId);
  const turn = new Turn(tx, mitra, zone, seen.entryIds);
  // What asks for figures comes last, or they would be those before what is booked beside.
  const inOrder = read.toSorted(
    (one, other) => Number(asksFigures(one)) - Number(asksFigures(other)),
  );
  for (const one of inOrder) await turn.take(one, one === read[0]);
  const finished = read.map((one) => finishedOf(one));
  if (await dropStale(tx, contactId, customerNumber))
    turn.notices.push(correctionTexts.dropped);
  const now = await clockTime(tx);
  // Of a file that was read later a question counts as asked by the clock.
  const sentAt = batch.status === "waiting" ? last.sentAt : now;
  // Who answers one is at it: what rests may come again.
  const isAtIt = turn.idle.some((isIdle) => isIdle !== undefined);
  let question =
    (await queue.askNext(tx, contactId, sentAt, isAtIt ? "any" : "oldest")) ??
    turn.question;
  // Of two taps the second has nothing left to answer, which is no news to her.
  if (turn.idle.includes(true) && !turn.idle.includes(false) && !question)
    turn.notices.push(texts.nothingAsked);
  let isAgain = false;
  if (!question && turn.isQueued) {
    // One question at a time: the open one is put again, the new one comes after it.
    // None is open where a later message of the batch took back what was to be asked.
    const put = await queue.putAgain(tx, contactId, sentAt);
    question = put.question;
    // A row that is booked stands meanwhile; of it no word is lost.
    if (put.rested && put.rested.question.kind !== "purpose")
      turn.notices.push(waitingTexts.rested(put.rested.question.about));
    isAgain = !put.rested;
  }
  if (turn.isSilent && !question)
    return await finish(tx, batch, contactId, null, finished);
  const cashDay = cashDayOf(turn.days, today);
  const { listed } = turn;
  // What puts right or completes a note speaks of a part of what she counts.
  const isAfter = turn.isCorrected || turn.booked.some(({ named }) => named);
  const rows = listed && (await rowsOf(tx, customerNumber, listed));
  const isAllPaper =
    turn.papers.length > 0 &&
    turn.booked.length + turn.notices.length === 0 &&
    !turn.isCorrected &&
    !question;
  const replies = composeReplies({
    name: mitra.name,
    language: mitra.language,
    // What she reads is of her today, though she wrote it days ago.
    today: dayIn(zone, now),
    isFirstToday,
    booked: turn.booked,
    listed:
      rows && (await mustShow(tx, customerNumber, seen, rows, isAfter))
        ? rows
        : null,
    isCorrected: turn.isCorrected,
    facts: await inTime(tx, (inner) =>
      readFacts(inner, customerNumber, cashDay),
    ),
    cashDay,
    question: question && {
      prompt: question.question.prompt,
      labels: question.question.options.map((option) => option.label),
      waiting: await waitingLine(tx, turn, contactId, read, isAgain),
    },
    remark: turn.checks.find((check) => check.stated !== check.computed),
    notices: [...new Set(turn.notices)],
  });
  const planned: number[] = [];
  const reply = {
    contactId,
    chatId: last.chatId,
    kind: "reply" as const,
    isAsked,
  };
  const entryIds = listed ?? undefined;
  for (const text of isAllPaper ? [] : replies)
    planned.push(await plan(tx, { ...reply, text, entryIds }));
  // Each has words of its own under it.
  for (const { caption, reportId } of turn.papers)
    planned.push(await plan(tx, { ...reply, text: caption, reportId }));
  await finish(tx, batch, contactId, planned[0]!, finished);
}

/** What these messages say that is neither booked nor asked now; undefined where all is. */
async function waitingLine(
  tx: Transaction,
  turn: Turn,
  contactId: number,
  read: Read[],
  isAgain: boolean,
): Promise<string | undefined> {
  const all = await queue.waitingIn(tx, contactId);
  const waiting = all.filter(({ isOpen }) => !isOpen);
  const ids = new Set(read.map(({ wordsId }) => wordsId));
  const now = waiting.filter(({ messageId }) => ids.has(messageId));
  // What is booked, and is only to be told apart, waits without a word beside its booking.
  const isTold = unbooked(now).length > 0 || turn.booked.length === 0;
  return now.length > 0 && isTold
    ? waitingTexts.notYet(now, waiting.length, isAgain)
    : undefined;
}

const figures = new Set<Intent["is"]>([
  "status",
  "why",
  "cash",
  "bills",
  "debts",
  "owed_to",
  "owes",
  "tiers",
  "fall",
  "most",
  "what_if",
  "rows",
  "weeks",
  "report",
]);

const asksFigures = ({ understood }: Read): boolean =>
  understood.is === "intent" && figures.has(understood.intent.is);

/** What becomes of a message: it is done, or its file is tried again. */
function finishedOf({ message, understood }: Read): Finished {
  const { messageId } = message;
  if (understood.is === "deleted")
    return { messageId, status: "done", isErased: true };
  const proof = understood.is === "note" ? understood.proof : undefined;
  const problem = "problem" in understood ? understood.problem : undefined;
  const isLeft = problem !== undefined || proof === "later";
  const inSeconds =
    "inSeconds" in understood ? understood.inSeconds : undefined;
  return {
    messageId,
    status: isLeft ? "to_read" : "done",
    problem,
    inSeconds,
  };
}

async function clockTime(tx: Transaction): Promise<Date> {
  const [row] = await tx`select ops.now() as now`;
  return row!.now;
}

/** Whose cash is told: today's where it changed or nothing did, else that of the last day that did. */
function cashDayOf(days: string[], today: string): string {
  return days.length === 0 || days.includes(today)
    ? today
    : days.toSorted().at(-1)!;
}

/** Whether she was thanked on a day of hers: for a note, or for SETUJU. */
async function isThankedOn(
  tx: Transaction,
  contactId: number,
  day: string,
  zone: string,
): Promise<boolean> {
  const [row] = await tx`
    select exists (
        select from chat.notes as notes
        inner join chat.messages as messages using (message_id)
        where notes.contact_id = ${contactId}
            and (messages.sent_at at time zone ${zone})::date = ${day}
    ) or exists (
        select from chat.outbox
        where contact_id = ${contactId} and text like ${`%${sendNotes}%`}
            and (created_at at time zone ${zone})::date = ${day}
    ) as is_thanked`;
  return row!.is_thanked;
}
