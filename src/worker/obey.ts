import { readFacts } from "../conversation/facts.ts";
import type { Intent } from "../conversation/intents.ts";
import * as questions from "../conversation/questions.ts";
import { texts } from "../conversation/texts.ts";
import { statusLines } from "../conversation/tier-lines.ts";
import type { Transaction } from "../db/database.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import { bookNote, lastBookedReply, takeBack } from "../reading/book.ts";
import type { Question, ReadEntry, Reading } from "../reading/reading.ts";
import type { Mitra } from "./deps.ts";
import { fulfil, type Paper } from "./request.ts";

/** What a command or an answer came to. */
export interface Told {
  booked: ReadEntry[];
  notices: string[];
  /** pictures and papers that she asked for */
  papers?: Paper[];
  /** a question to be put again */
  question?: questions.OpenQuestion;
  /** of an answer: whether nothing had been asked */
  isIdle?: boolean;
}

/** Does what a message asks for that is not a note. */
export async function obey(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  intent: Intent,
  today: string,
): Promise<Told> {
  const { contactId, customerNumber, name, language } = mitra;
  const say = (...notices: string[]): Told => ({ booked: [], notices });
  switch (intent.is) {
    case "status":
      return say(
        ...statusLines(await readFacts(tx, customerNumber, today), language),
      );
    case "undo": {
      const asked = await questions.lastAskedReply(tx, contactId);
      const booked = await lastBookedReply(tx, contactId, customerNumber);
      const replyId = Math.max(asked ?? 0, booked ?? 0);
      if (replyId === 0) return say(texts.nothingToUndo);
      await questions.closeOf(tx, contactId, replyId);
      if (booked !== replyId) return say(texts.notBooked(language));
      const { messageId } = message;
      return say(
        texts.undone(
          await takeBack(tx, replyId, messageId, contactId, customerNumber),
          language,
        ),
      );
    }
    case "undo_help":
      return say(texts.undoHelp);
    case "help":
      return say(texts.howTo);
    case "thanks":
      return say(texts.welcome(language));
    case "greeting":
      return say(texts.greeting(name, language));
    case "agree":
      return say(texts.agreed(name));
    case "choice":
      return await answer(
        tx,
        mitra,
        message,
        (options) => options[intent.number - 1],
      );
    case "yes":
      return await answer(tx, mitra, message, (options) => {
        // Of two amounts a yes chooses neither.
        const booking = options.filter((option) => option.entries.length > 0);
        return booking.length === 1 ? booking[0] : undefined;
      });
    case "no":
    case "decline":
      return await answer(tx, mitra, message, (options) =>
        options.find((option) => option.entries.length === 0),
      );
    case "weeks":
    case "report":
    case "language":
    case "languages":
      return await fulfil(tx, mitra, intent, today);
    case "refuse":
      throw new Error("a refusal is handled before the notes");
  }
}

/**
 * Takes an amount alone ("22rb") for the answer to an open question that has just
 * one option of that amount; undefined if it is none.
 */
export async function answerByAmount(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  reading: Reading,
): Promise<Told | undefined> {
  const [asked] = reading.questions;
  if (reading.entries.length > 0 || reading.questions.length !== 1)
    return undefined;
  const open = await questions.openQuestion(tx, mitra.contactId);
  const amounts = new Set(
    asked!.options.flatMap((option) => option.entries.map((one) => one.amount)),
  );
  if (!open?.isFresh || amounts.size !== 1 || !isBare(message.body ?? ""))
    return undefined;
  const fits = (open.question as Question).options.filter(
    ({ entries }) => entries.length === 1 && amounts.has(entries[0]!.amount),
  );
  return fits.length === 1
    ? await answer(tx, mitra, message, () => fits[0])
    : undefined;
}

/** An amount and no thing: digits with a unit, as "22rb", "Rp22.000", "22 ribu aja". */
function isBare(text: string): boolean {
  return /^\W*(rp\W*)?[\d.,]+\s*(rb|rbu|ribu|rebu|k|jt|juta)?(\s+(aja|saja|ya|bu))*\W*$/i.test(
    text,
  );
}

/**
 * Books the chosen option of the question asked last. An old question is put again
 * first, and so is one that she can't have seen: the second of two taps is no answer to it.
 */
async function answer(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  choose: (
    options: questions.StoredQuestion["options"],
  ) => questions.StoredQuestion["options"][number] | undefined,
): Promise<Told> {
  const { contactId, customerNumber } = mitra;
  const open = await questions.openQuestion(tx, contactId);
  if (!open) return { booked: [], notices: [], isIdle: true };
  const chosen = choose(open.question.options);
  const isSeen =
    open.shownAt !== null &&
    message.receivedAt >= open.shownAt &&
    !(await questions.isSecondTap(tx, message.messageId));
  if (!open.isFresh || !isSeen || !chosen) {
    await questions.askAgain(tx, open.questionId);
    return { booked: [], notices: [], question: open };
  }
  const booked = chosen.entries as ReadEntry[];
  const noteId = await bookNote(
    tx,
    message.messageId,
    contactId,
    customerNumber,
    {
      reader: "parser",
      reading: { entries: booked, questions: [], checks: [] },
    },
  );
  await questions.closeQuestion(tx, open.questionId, chosen.label, noteId);
  return {
    booked,
    notices: booked.length > 0 ? [] : [texts.notBooked(mitra.language)],
    isIdle: false,
  };
}
