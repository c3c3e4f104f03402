/** The questions of a chat: which is put to her next, which wait, and which rest. */
import type { Transaction } from "../../db/database.ts";
import {
  openQuestion,
  type OpenQuestion,
  type StoredQuestion,
} from "./questions.ts";

/**
 * Which of those that wait: the oldest, the newest note's, or the oldest and after all
 * of them the ones that rest.
 */
type Which = "oldest" | "newest" | "any";

/** Opens a waiting question if none is open; returns it if it was opened now. */
export async function askNext(
  tx: Transaction,
  contactId: number,
  sentAt: Date,
  which: Which,
): Promise<OpenQuestion | undefined> {
  const opened = await tx`
    update chat.questions
    set asked_at = now(), asked_sent_at = ${sentAt}, times_put = 1, rested_at = null
    where question_id = (
            select question_id from chat.questions as waiting
            where contact_id = ${contactId} and closed_at is null
                and (asked_at is null or rested_at is not null)
                and (rested_at is null or ${which === "any"})
                and not exists (
                    select from chat.questions as before
                    where before.question_id = waiting.after_question_id and before.closed_at is null)
            order by rested_at nulls first, case when ${which === "newest"} then -note_id end, question_id
            limit 1)
        and not exists (
            select from chat.questions
            where contact_id = ${contactId} and asked_at is not null and closed_at is null
                and rested_at is null)`;
  return opened.count > 0 ? await openQuestion(tx, contactId) : undefined;
}

/** Puts the open question again to one who spoke to it. */
export async function askAgain(
  tx: Transaction,
  questionId: number,
  sentAt: Date,
): Promise<void> {
  await tx`
    update chat.questions set asked_at = now(), asked_sent_at = ${sentAt}, times_put = 1
    where question_id = ${questionId}`;
}

/** Who has left a question twice will not answer it the third time either. */
const mostPut = 2;

/**
 * Puts the open question again to one who wrote something else that is to be asked; once
 * it was put twice so, it rests, and what she wrote now is asked. Of one who has left
 * another to rest before it rests at once, or each new note would bring back an old one.
 * Undefined where none is open.
 */
export async function putAgain(
  tx: Transaction,
  contactId: number,
  sentAt: Date,
): Promise<{ question?: OpenQuestion; rested?: OpenQuestion }> {
  const open = await openQuestion(tx, contactId);
  if (!open) return {};
  if (open.timesPut >= mostPut || (await hasRested(tx, contactId))) {
    await rest(tx, open.questionId);
    const question = await askNext(tx, contactId, sentAt, "newest");
    if (question) return { question, rested: open };
  }
  await tx`
    update chat.questions
    set asked_at = now(), asked_sent_at = ${sentAt}, times_put = times_put + 1, rested_at = null
    where question_id = ${open.questionId}`;
  return { question: open };
}

async function hasRested(tx: Transaction, contactId: number): Promise<boolean> {
  const [row] = await tx`
    select exists (
        select from chat.questions
        where contact_id = ${contactId} and closed_at is null and rested_at is not null
    ) as has_rested`;
  return row!.has_rested;
}

/** Lets a question rest: it stays a draft, and gives way to others. */
export async function rest(tx: Transaction, questionId: number): Promise<void> {
  await tx`
    update chat.questions set rested_at = now() where question_id = ${questionId}`;
}

/** A thing that is not booked, or not as it should be, before she answers. */
export interface Waiting {
  /** her own words for it */
  about: string;
  kind: StoredQuestion["kind"] | null;
  /** it is the one that is put to her */
  isOpen: boolean;
  messageId: number;
}

/** All that is still to be answered in a chat, the oldest first; not what hangs on the answer to another. */
export async function waitingIn(
  tx: Transaction,
  contactId: number,
): Promise<Waiting[]> {
  return await tx<Waiting[]>`
    select question ->> 'about' as about, question ->> 'kind' as kind,
        asked_at is not null and rested_at is null as "isOpen", message_id as "messageId"
    from chat.questions as questions
    inner join chat.notes using (note_id)
    where questions.contact_id = ${contactId} and closed_at is null
        and not exists (
            select from chat.questions as before
            where before.question_id = questions.after_question_id and before.closed_at is null)
    order by question_id`;
}

/** A question of a note of the last day that is not answered, whether or not it was put to her yet. */
export interface Asked {
  questionId: number;
  question: StoredQuestion;
  /** it is the one that is put to her */
  isOpen: boolean;
}

/** What is still to be asked of her notes of the day up to `sentAt`; of rows that are booked only what they are to become. */
export async function askedOfDay(
  tx: Transaction,
  contactId: number,
  sentAt: Date,
): Promise<Asked[]> {
  return await tx<Asked[]>`
    select question_id as "questionId", question,
        asked_at is not null and rested_at is null as "isOpen"
    from chat.questions as questions
    inner join chat.notes using (note_id)
    inner join chat.messages using (message_id)
    where questions.contact_id = ${contactId} and closed_at is null
        and coalesce(question ->> 'kind', 'correction') = 'correction'
        and not exists (
            select from chat.questions as before
            where before.question_id = questions.after_question_id and before.closed_at is null)
        and coalesce(asked_sent_at, sent_at) >= ${sentAt}::timestamptz - interval '1 day'
    order by question_id`;
}

/** Puts this question to her; the one that was open rests. */
export async function put(
  tx: Transaction,
  contactId: number,
  questionId: number,
  sentAt: Date,
): Promise<void> {
  await tx`
    update chat.questions set rested_at = now()
    where contact_id = ${contactId} and question_id <> ${questionId}
        and asked_at is not null and closed_at is null and rested_at is null`;
  await tx`
    update chat.questions
    set asked_at = now(), asked_sent_at = ${sentAt}, times_put = 1, rested_at = null
    where question_id = ${questionId}`;
}
