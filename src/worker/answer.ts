import { composeReplies, type Outcome } from "../conversation/compose.ts";
import { readFacts } from "../conversation/facts.ts";
import {
  intentOf,
  looseIntents,
  type Intent,
} from "../conversation/intents.ts";
import { plan } from "../conversation/outbox.ts";
import * as questions from "../conversation/questions.ts";
import { texts } from "../conversation/texts.ts";
import { dayIn } from "../days.ts";
import type { Transaction } from "../db/database.ts";
import {
  finish,
  type Batch,
  type Finished,
  type InboxMessage,
} from "../intake/inbox.ts";
import { bookNote, storable } from "../reading/book.ts";
import { fetchPhoto } from "../reading/photo.ts";
import type { Check, ReadEntry } from "../reading/reading.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { answerByAmount, obey } from "./obey.ts";
import { understandPhoto, type Photo } from "./photo.ts";
import type { Paper } from "./request.ts";
import { whileAgreed } from "./while-agreed.ts";

/** What a message turned out to be, before anything is stored. */
export type Understood =
  | Photo
  | { is: "intent"; intent: Intent }
  | { is: "check"; check: Check }
  | { is: "unreadable" | "unclear" };

interface Read {
  message: InboxMessage;
  understood: Understood;
}

/** Books what the batch's messages say and answers them with one message. */
export async function answerNotes(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
): Promise<void> {
  const zone = mitra.zone ?? deps.zone;
  const read: Read[] = [];
  // Before the transaction: the model may take a minute.
  for (const message of batch.messages) {
    const day = dayIn(zone, message.sentAt);
    const understood = await understand(deps, message, day);
    if ("problem" in understood)
      deps.log.warn(
        { messageId: message.messageId, problem: understood.problem },
        "a photo is read later",
      );
    read.push({ message, understood });
  }
  await whileAgreed(deps, batch, mitra.contactId, (tx) =>
    settle(tx, batch, mitra, zone, read),
  );
}

async function understand(
  deps: WorkerDeps,
  message: InboxMessage,
  day: string,
): Promise<Understood> {
  const text = message.body ?? "";
  const intent = intentOf(text);
  if (intent && message.kind === "text" && !looseIntents.includes(intent.is))
    return { is: "intent", intent };
  const reading = parseNote(text, day);
  const note = { reader: "parser" as const, reading };
  const isNote = reading.entries.length + reading.questions.length > 0;
  if (message.kind === "image") {
    if (!isNote) return await understandPhoto(deps, message, day);
    // Her own words under the photo are the note; the photo is kept as its proof.
    const { is: proof } = await fetchPhoto(deps, message);
    return { is: "note", note, proof };
  }
  if (isNote) return { is: "note", note };
  if (message.kind !== "text") return { is: "unreadable" };
  if (intent) return { is: "intent", intent };
  const [check] = reading.checks;
  return check ? { is: "check", check } : { is: "unclear" };
}

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
  const booked: ReadEntry[] = [];
  const checks: Check[] = [];
  const notices: string[] = [];
  const papers: Paper[] = [];
  const finished: Finished[] = [];
  let question: questions.OpenQuestion | undefined;
  let isQueued = false;
  const idle: (boolean | undefined)[] = [];
  const isFirstToday = !(await hasNoteOn(tx, contactId, today, zone));

  for (const { message, understood } of read) {
    const { messageId } = message;
    const proof = understood.is === "note" ? understood.proof : undefined;
    const problem = "problem" in understood ? understood.problem : undefined;
    const isLeft = problem !== undefined || proof === "later";
    if (proof === "lost") notices.push(texts.proofLost);
    const status = isLeft ? "to_read" : "done";
    finished.push({ messageId, status, problem });
    if (understood.is === "note") {
      const note = storable(understood.note);
      const { reading } = note;
      const told = await answerByAmount(tx, mitra, message, reading);
      if (told) {
        booked.push(...told.booked);
        notices.push(...told.notices);
        question = told.question ?? question;
        continue;
      }
      isQueued ||= reading.questions.length > 0;
      await questions.closeAnswered(
        tx,
        contactId,
        reading.entries.map((entry) => entry.description),
      );
      const noteId = await bookNote(
        tx,
        messageId,
        contactId,
        customerNumber,
        note,
      );
      await questions.addQuestions(tx, contactId, noteId, reading.questions);
      booked.push(...reading.entries);
      // While something is open the sum can't agree yet.
      const isOpen = reading.questions.length > 0;
      checks.push(...reading.checks.filter((one) => one.isAside || !isOpen));
    } else if (understood.is === "intent") {
      const told = await obey(tx, mitra, message, understood.intent, today);
      booked.push(...told.booked);
      notices.push(...told.notices);
      papers.push(...(told.papers ?? []));
      question = told.question ?? question;
      idle.push(told.isIdle);
    } else notices.push(noticeOf(understood));
  }

  question = (await questions.askNext(tx, contactId)) ?? question;
  // Of two taps the second has nothing left to answer, which is no news to her.
  if (idle.includes(true) && !idle.includes(false) && !question)
    notices.push(texts.nothingAsked);
  let aside: string | undefined;
  if (!question && isQueued) {
    // One question at a time: the open one is put again, the new one comes after it.
    question = await questions.openQuestion(tx, contactId);
    await questions.askAgain(tx, question!.questionId);
    aside = texts.askedLater;
  }
  const cashDay = onlyDay(booked) ?? today;
  const outcome: Outcome = {
    name: mitra.name,
    language: mitra.language,
    today,
    isFirstToday,
    booked,
    facts: await readFacts(tx, customerNumber, cashDay),
    cashDay,
    question: question && {
      prompt: question.question.prompt,
      labels: question.question.options.map((option) => option.label),
    },
    remark: checks.find((check) => check.stated !== check.computed),
    notices: [...new Set(notices)],
    aside,
  };
  const planned: number[] = [];
  const isAllPaper =
    papers.length > 0 && booked.length + notices.length === 0 && !question;
  const replies = isAllPaper ? [] : composeReplies(outcome);
  for (const { text, reportId } of [
    ...replies.map((text) => ({ text, reportId: undefined })),
    ...papers.map(({ caption, reportId }) => ({ text: caption, reportId })),
  ])
    planned.push(
      await plan(tx, {
        contactId,
        chatId: last.chatId,
        kind: "reply",
        text,
        reportId,
        isAsked,
      }),
    );
  await finish(tx, batch, contactId, planned[0]!, finished);
}

function noticeOf(understood: Understood): string {
  switch (understood.is) {
    case "photo_delayed":
      return texts.photoDelayed;
    case "photo_unread":
      return texts.photoKept;
    case "photo_lost":
      return texts.photoLost;
    case "photo_empty":
      return texts.photoEmpty;
    case "unreadable":
      return texts.onlyTextAndPhotos;
    case "check":
      return texts.loneCheck(understood.check.label);
    default:
      return texts.help;
  }
}

/** The day that all of these are on, if it is one. */
function onlyDay(entries: ReadEntry[]): string | undefined {
  const days = new Set(entries.map((entry) => entry.date));
  return days.size === 1 ? [...days][0] : undefined;
}

async function hasNoteOn(
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
    ) as has_note`;
  return row!.has_note;
}
