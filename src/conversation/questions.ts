import type { Transaction } from "../db/database.ts";

/** A question as it was stored with its note; `entries` is what an option books. */
export interface StoredQuestion {
  about: string;
  prompt: string;
  options: { label: string; entries: unknown[] }[];
}

export interface OpenQuestion {
  questionId: number;
  noteId: number;
  question: StoredQuestion;
  /** false once it is more than a day old: then it is asked again first */
  isFresh: boolean;
  /** when the message that puts it was handed over; null while it was not */
  shownAt: Date | null;
}

const freshHours = 24;

export async function addQuestions(
  tx: Transaction,
  contactId: number,
  noteId: number,
  questions: StoredQuestion[],
): Promise<void> {
  for (const { options, ...question } of questions) {
    // She can always say that it is nothing to book.
    const all = options.some((option) => option.entries.length === 0)
      ? options
      : [...options, { label: "Bukan catatan", entries: [] }];
    await tx`
      insert into chat.questions (contact_id, note_id, question)
      values (${contactId}, ${noteId}, ${tx.json({ ...question, options: all } as never)})`;
  }
}

/** The question that a bare number answers: the one asked last, at most one a contact. */
export async function openQuestion(
  tx: Transaction,
  contactId: number,
): Promise<OpenQuestion | undefined> {
  // It is asked and its message is written in one transaction, so at the same time.
  const [row] = await tx<OpenQuestion[]>`
    select question_id as "questionId", note_id as "noteId", question,
        asked_at > now() - ${freshHours} * interval '1 hour' as "isFresh",
        (select max(sent_at) from chat.outbox
            where outbox.contact_id = questions.contact_id and kind = 'reply'
                and created_at = questions.asked_at
                and outbox.status not in ('planned', 'sending', 'failed')) as "shownAt"
    from chat.questions
    where contact_id = ${contactId} and asked_at is not null and closed_at is null`;
  return row;
}

/** Nobody reads a new question and types the same answer again in less. */
const secondTapSeconds = 1;

/** Whether a message is the second of two taps: the words of an answer once more, at once. */
export async function isSecondTap(
  tx: Transaction,
  messageId: number,
): Promise<boolean> {
  const [row] = await tx`
    select exists (
        select from chat.messages as first
        inner join chat.messages as again using (chat_id, body)
        inner join chat.notes as notes on notes.message_id = first.message_id
        inner join chat.questions as answered on answered.answer_note_id = notes.note_id
        where again.message_id = ${messageId} and first.message_id < again.message_id
            and first.received_at > again.received_at - ${secondTapSeconds} * interval '1 second'
    ) as is_second`;
  return row!.is_second;
}

/** Opens the oldest waiting question if none is open; returns it if it was opened now. */
export async function askNext(
  tx: Transaction,
  contactId: number,
): Promise<OpenQuestion | undefined> {
  const opened = await tx`
    update chat.questions set asked_at = now()
    where question_id = (
            select min(question_id) from chat.questions
            where contact_id = ${contactId} and asked_at is null and closed_at is null)
        and not exists (
            select from chat.questions
            where contact_id = ${contactId} and asked_at is not null and closed_at is null)`;
  return opened.count > 0 ? await openQuestion(tx, contactId) : undefined;
}

export async function askAgain(
  tx: Transaction,
  questionId: number,
): Promise<void> {
  await tx`update chat.questions set asked_at = now() where question_id = ${questionId}`;
}

export async function closeQuestion(
  tx: Transaction,
  questionId: number,
  answer: string,
  answerNoteId: number | null,
): Promise<void> {
  await tx`
    update chat.questions
    set closed_at = now(), answer = ${answer}, answer_note_id = ${answerNoteId}
    where question_id = ${questionId}`;
}

/** The answer to the messages of the newest question that is not closed; null if none is. */
export async function lastAskedReply(
  tx: Transaction,
  contactId: number,
): Promise<number | null> {
  const [row] = await tx`
    select max(messages.reply_id) as reply_id
    from chat.questions
    inner join chat.notes using (note_id)
    inner join chat.messages as messages using (message_id)
    where questions.contact_id = ${contactId} and questions.closed_at is null`;
  return row!.reply_id;
}

/** Closes what was asked about the messages of one answer. */
export async function closeOf(
  tx: Transaction,
  contactId: number,
  replyId: number,
): Promise<void> {
  await tx`
    update chat.questions set closed_at = now(), answer = 'taken back'
    where contact_id = ${contactId} and closed_at is null
        and note_id in (
            select note_id from chat.notes
            inner join chat.messages as messages using (message_id)
            where messages.reply_id = ${replyId})`;
}

/**
 * Closes open questions that a new note has answered by naming the same thing
 * again ("gas 22rb" after "Gas Rp22.000 atau Rp22?"): a later "1" must not book it twice.
 */
export async function closeAnswered(
  tx: Transaction,
  contactId: number,
  descriptions: string[],
): Promise<void> {
  const words = new Set(descriptions.flatMap(wordsOf));
  const open = await tx`
    select question_id, question from chat.questions
    where contact_id = ${contactId} and closed_at is null
        and coalesce(asked_at, now()) > now() - interval '1 hour'`;
  for (const row of open)
    if (
      wordsOf((row.question as StoredQuestion).about).some((word) =>
        words.has(word),
      )
    )
      await closeQuestion(tx, row.question_id, "written again", null);
}

/** Words that name a thing; amounts and the usual verbs don't. */
function wordsOf(text: string): string[] {
  const common = new Set([
    "jual",
    "beli",
    "laku",
    "bayar",
    "belanja",
    "masuk",
    "keluar",
    "dari",
    "dan",
    "untuk",
    "buat",
    "nota",
  ]);
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(
    (word) => !common.has(word),
  );
}
