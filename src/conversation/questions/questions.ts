import type { Transaction } from "../../db/database.ts";

/** An answer that a question offers. */
export interface StoredOption {
  label: string;
  /** what it books */
  entries: unknown[];
  /** entries that it takes back */
  reverses?: number[];
  /** it leaves all as it is booked, which is an answer, too */
  keeps?: boolean;
}

/** A question as it was stored with its note. */
export interface StoredQuestion {
  /** unclear where it is missing */
  kind?: "duplicate" | "purpose" | "correction";
  about: string;
  prompt: string;
  options: StoredOption[];
}

export interface OpenQuestion {
  questionId: number;
  noteId: number;
  /** the message whose money it is about */
  rootMessageId: number;
  question: StoredQuestion;
  /** of a receipt that does not tell whose money it was */
  asksPurpose: boolean;
  /** when the message was sent that it was asked in answer to */
  askedSentAt: Date;
  /** when the message that puts it was handed over; null while it was not */
  shownAt: Date | null;
  /** how often it was put to her since she last spoke to it */
  timesPut: number;
}

const freshMs = 24 * 3_600_000;

/**
 * Whether an answer sent at `sentAt` is one to the question; by the times of messages,
 * as she may answer in time and her phone be offline for a day.
 */
export function isFresh(open: OpenQuestion, sentAt: Date): boolean {
  return sentAt.getTime() - open.askedSentAt.getTime() <= freshMs;
}

/** What books nothing, takes nothing back, and is not "as it is". */
export const isNone = (option: StoredOption): boolean =>
  option.entries.length === 0 && !option.reverses?.length && !option.keeps;

/** Whether it asks what of the book is to go, not what it is to become. */
export const asksRemoval = ({ kind, options }: StoredQuestion): boolean =>
  kind === "correction" &&
  options.every(
    ({ entries, reverses }) => !reverses?.length || entries.length === 0,
  );

/** Stores what is to be asked about a note, `after` another question if it depends on it; returns the ids. */
export async function addQuestions(
  tx: Transaction,
  contactId: number,
  noteId: number,
  questions: StoredQuestion[],
  after: number | null = null,
): Promise<number[]> {
  const ids: number[] = [];
  for (const { options, ...question } of questions) {
    // She can always say that it is nothing to book.
    const all = options.some((option) => isNone(option) || option.keeps)
      ? options
      : [...options, { label: "Bukan catatan", entries: [] }];
    const [row] = await tx`
      insert into chat.questions (contact_id, note_id, question, after_question_id)
      values (${contactId}, ${noteId}, ${tx.json({ ...question, options: all } as never)}, ${after})
      returning question_id`;
    ids.push(row!.question_id);
  }
  return ids;
}

/** The question that a bare number answers: the one asked last, at most one a contact. */
export async function openQuestion(
  tx: Transaction,
  contactId: number,
): Promise<OpenQuestion | undefined> {
  // It is asked and its message is written in one transaction, so at the same time.
  const [row] = await tx<OpenQuestion[]>`
    select question_id as "questionId", note_id as "noteId", question,
        root_message_id as "rootMessageId", asked_sent_at as "askedSentAt", times_put as "timesPut",
        coalesce((reading ->> 'asksPurpose')::boolean, false) as "asksPurpose",
        (select max(sent_at) from chat.outbox
            where outbox.contact_id = questions.contact_id and kind = 'reply'
                and created_at = questions.asked_at
                and outbox.status not in ('planned', 'sending', 'failed')) as "shownAt"
    from chat.questions as questions
    inner join chat.notes using (note_id)
    where questions.contact_id = ${contactId} and asked_at is not null and closed_at is null
        and rested_at is null`;
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

/** Closes what was to be asked only if this one had been answered otherwise. */
export async function closeAfter(
  tx: Transaction,
  questionId: number,
  answer: string,
): Promise<void> {
  await tx`
    update chat.questions set closed_at = now(), answer = ${answer}
    where after_question_id = ${questionId} and closed_at is null`;
}

/** The newest note of a contact of which something is still to be asked or answered. */
export async function lastAskedNote(
  tx: Transaction,
  contactId: number,
): Promise<number | null> {
  const [row] = await tx`
    select max(note_id) as note_id from chat.questions
    where contact_id = ${contactId} and closed_at is null`;
  return row!.note_id;
}

/** Closes all that is open about what a message says, or was asked by it; returns it. */
export async function closeOf(
  tx: Transaction,
  messageId: number,
  answer: string,
): Promise<StoredQuestion[]> {
  const closed = await tx<{ question: StoredQuestion }[]>`
    update chat.questions set closed_at = now(), answer = ${answer}
    where closed_at is null
        and note_id in (
            select note_id from chat.notes
            where message_id = ${messageId} or root_message_id = ${messageId})
    returning question`;
  return closed.map(({ question }) => question);
}

/**
 * Closes open questions that a new note has answered by naming the same thing
 * again ("gas 22rb" after "Gas Rp22.000 atau Rp22?"): a later "1" must not book it twice.
 * Of another amount than it offers it is another purchase.
 * A note that came before the question reached her is no answer to it.
 */
export async function closeAnswered(
  tx: Transaction,
  contactId: number,
  written: { description: string; amount: number }[],
  receivedAt: Date,
): Promise<void> {
  const open = await tx`
    select question_id, question from chat.questions
    where contact_id = ${contactId} and closed_at is null and question ->> 'kind' is null
        and asked_at > now() - interval '1 hour'
        and exists (
            select from chat.outbox
            where outbox.contact_id = questions.contact_id and kind = 'reply'
                and created_at = questions.asked_at
                and outbox.status not in ('planned', 'sending', 'failed')
                and coalesce(accepted_at, sent_at) <= ${receivedAt})`;
  for (const row of open)
    if (isWritten(row.question as StoredQuestion, written))
      await closeQuestion(tx, row.question_id, "written again", null);
}

function isWritten(
  { about, options }: StoredQuestion,
  written: { description: string; amount: number }[],
): boolean {
  const words = new Set(wordsOf(about));
  const offered = options.flatMap(
    ({ entries }) => entries as { amount: number }[],
  );
  return written.some(
    ({ description, amount }) =>
      wordsOf(description).some((word) => words.has(word)) &&
      (offered.length === 0 || offered.some((one) => one.amount === amount)),
  );
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
    "uang",
  ]);
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(
    (word) => !common.has(word),
  );
}
