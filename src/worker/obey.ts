import { readFacts } from "../conversation/facts.ts";
import type { Intent } from "../conversation/intents.ts";
import * as questions from "../conversation/questions.ts";
import { statusLines, texts } from "../conversation/texts.ts";
import type { Transaction } from "../db/database.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import { bookNote, takeBackLast } from "../reading/book.ts";
import type { ReadEntry } from "../reading/reading.ts";
import type { Mitra } from "./deps.ts";

/** What a command or an answer came to. */
export interface Told {
  booked: ReadEntry[];
  notices: string[];
  /** a question to be put again */
  question?: questions.OpenQuestion;
}

/** Does what a message asks for that is not a note. */
export async function obey(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  intent: Intent,
  today: string,
): Promise<Told> {
  const { contactId, customerNumber, name } = mitra;
  const say = (...notices: string[]): Told => ({ booked: [], notices });
  switch (intent.is) {
    case "status":
      return say(...statusLines(await readFacts(tx, customerNumber, today)));
    case "undo": {
      const taken = await takeBackLast(
        tx,
        message.messageId,
        contactId,
        customerNumber,
      );
      return say(taken.length > 0 ? texts.undone(taken) : texts.nothingToUndo);
    }
    case "undo_help":
      return say(texts.undoHelp);
    case "help":
      return say(texts.howTo);
    case "thanks":
      return say(texts.welcome);
    case "greeting":
      return say(texts.greeting(name));
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
      return await answer(tx, mitra, message, (options) =>
        options.find((option) => option.entries.length > 0),
      );
    case "no":
      return await answer(tx, mitra, message, (options) =>
        options.find((option) => option.entries.length === 0),
      );
    case "refuse":
      throw new Error("a refusal is handled before the notes");
  }
}

/** Books the chosen option of the question asked last; an old question is put again first. */
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
  if (!open) return { booked: [], notices: [texts.nothingAsked] };
  const chosen = choose(open.question.options);
  if (!open.isFresh || !chosen) {
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
  return { booked, notices: booked.length > 0 ? [] : [texts.notBooked] };
}
