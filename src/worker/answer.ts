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
  release,
  type Batch,
  type Finished,
  type InboxMessage,
} from "../intake/inbox.ts";
import { bookNote, storable } from "../reading/book.ts";
import type { Check, ReadEntry } from "../reading/reading.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { answerByAmount, obey } from "./obey.ts";
import { calledOff, callOffLate } from "./call-off.ts";
import { fileReader, isFile, type File } from "./files.ts";
import { fileNotice } from "./file-notices.ts";
import { whileAgreed } from "./while-agreed.ts";

/** What a message turned out to be, before anything is stored. */
export type Understood =
  | File
  | { is: "called_off" }
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
  const off = calledOff(batch.messages);
  const readFile = fileReader(deps, batch, mitra.contactId);
  // Before the transaction: the model may take a minute.
  for (const message of batch.messages) {
    const day = dayIn(zone, message.sentAt);
    const understood = off.has(message.messageId)
      ? { is: "called_off" as const }
      : await understand(deps, message, day, readFile);
    // Taken again together with what she wrote meanwhile.
    if (understood.is === "stopped")
      return await deps.sql.begin((tx) => release(tx, batch));
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
  readFile: ReturnType<typeof fileReader>,
): Promise<Understood> {
  const text = message.body ?? "";
  const intent = intentOf(text);
  if (intent && message.kind === "text" && !looseIntents.includes(intent.is))
    return { is: "intent", intent };
  const reading = parseNote(text, day);
  const note = { reader: "parser" as const, reading };
  const isNote = reading.entries.length + reading.questions.length > 0;
  if (isFile(deps, message))
    return await readFile(message, day, isNote ? reading : undefined);
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
    if (proof === "lost" || proof === "unfit") notices.push(texts.proofLost);
    const status = isLeft ? "to_read" : "done";
    const inSeconds =
      "inSeconds" in understood ? understood.inSeconds : undefined;
    finished.push({ messageId, status, problem, inSeconds });
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
      if (understood.heard) notices.push(texts.heard(understood.heard));
      // While something is open the sum can't agree yet.
      const isOpen = reading.questions.length > 0;
      checks.push(...reading.checks.filter((one) => one.isAside || !isOpen));
    } else if (
      understood.is === "intent" &&
      understood.intent.is === "undo" &&
      message === read[0]!.message &&
      (await callOffLate(tx, contactId, messageId))
    )
      notices.push(texts.notBooked);
    else if (understood.is === "intent") {
      const told = await obey(tx, mitra, message, understood.intent, today);
      booked.push(...told.booked);
      notices.push(...told.notices);
      question = told.question ?? question;
      idle.push(told.isIdle);
    } else notices.push(noticeOf(understood, message.kind));
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
  for (const text of composeReplies(outcome))
    planned.push(
      await plan(tx, {
        contactId,
        chatId: last.chatId,
        kind: "reply",
        text,
        isAsked,
      }),
    );
  await finish(tx, batch, contactId, planned[0]!, finished);
}

function noticeOf(
  understood: Exclude<Understood, { is: "note" | "intent" }>,
  kind: InboxMessage["kind"],
): string {
  switch (understood.is) {
    case "called_off":
      return texts.notBooked;
    case "unreadable":
      return texts.onlyTextAndPhotos;
    case "check":
      return texts.loneCheck(understood.check.label);
    case "unclear":
      return texts.help;
    default:
      return fileNotice(understood, kind);
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
