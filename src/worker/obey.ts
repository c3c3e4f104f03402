import { aboutLines } from "../conversation/asks/about.ts";
import { answerAsk, type FigureAsk } from "../conversation/asks/ask-answers.ts";
import { consultantTexts } from "../conversation/consultant/consultant-texts.ts";
import type { Intent } from "../conversation/intents.ts";
import * as questions from "../conversation/questions/questions.ts";
import { rightsTexts } from "../conversation/rights/rights-texts.ts";
import { texts } from "../conversation/texts.ts";
import type { Transaction } from "../db/database.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import { answer, type Choose } from "./questions/answer-question.ts";
import type { Mitra } from "./deps.ts";
import { inTime } from "./in-time.ts";
import { pastDay } from "./past-day.ts";
import { askPaidOff } from "./questions/paid-off.ts";
import { fulfil } from "./request.ts";
import { tellMoreRows, tellRows } from "./corrections/rows.ts";
import { skip, tellWaiting } from "./questions/waiting.ts";
import { say, type Told } from "./told.ts";
import { undo } from "./corrections/undo.ts";

/** Does what a message asks for that is not a note. */
export async function obey(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  intent: Intent,
  today: string,
  /** the entries that have numbers now */
  listed: number[] = [],
  /** her day when it came, which may be later than when she wrote it */
  readOn: string = today,
): Promise<Told> {
  const { name, language } = mitra;
  // What else her messages say is booked all the same.
  const figures = async (ask: FigureAsk) =>
    say(
      ...((await inTime(tx, (inner) =>
        answerAsk(inner, mitra, ask, today, readOn),
      )) ?? [texts.trouble]),
    );
  switch (intent.is) {
    case "cash": {
      const day = intent.day && pastDay(intent.day, today);
      if (intent.day && !day) return say(texts.whichDay);
      return await figures({ ...intent, ...(day && { day }) });
    }
    case "status":
    case "why":
    case "bills":
    case "debts":
    case "owed_to":
    case "owes":
    case "tiers":
    case "fall":
    case "most":
    case "officer":
    case "what_if":
      return await figures(intent);
    case "went":
      return say(consultantTexts.nothingToAskBack);
    case "undo":
      return await undo(tx, mitra, message, listed, intent.isRemoval);
    case "undo_help":
      return say(texts.undoHelp);
    case "skip":
      return await skip(tx, mitra);
    case "waiting":
      return await tellWaiting(tx, mitra, message);
    case "rows":
      return await tellRows(tx, mitra, intent, today);
    case "more_rows":
      return await tellMoreRows(tx, mitra, listed);
    case "nod":
      return say(texts.nod);
    case "who":
      return say(texts.who);
    case "long_span":
      return say(texts.longSpan);
    case "about":
      return say(aboutLines[intent.of]);
    case "source":
      return say(texts.source);
    case "paid_off":
      return await askPaidOff(tx, mitra, message, intent.who, today);
    case "no_sales":
      return say(texts.noSales);
    case "refuse_help":
      return say(rightsTexts.whichRefused);
    case "help":
      return say(intent.isWhole ? texts.howToAll : texts.howTo);
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
        listed,
      );
    case "yes": {
      const choose: Choose = (options, kind) => {
        // "Mirip yang tadi." "Ya": it is the same.
        if (kind === "duplicate") return options.find(questions.isNone);
        // Of two amounts a yes chooses neither, unless one of them is put as a yes.
        const booking = options.filter((option) => !questions.isNone(option));
        const put = booking.filter(({ label }) => /^Ya\b/.test(label));
        const [only, another] = put.length > 0 ? put : booking;
        return another ? undefined : only;
      };
      const told = await answer(tx, mitra, message, choose, listed);
      return told.isIdle ? say(texts.nod) : told;
    }
    case "no":
    case "decline": {
      const choose: Choose = (options, kind) =>
        // "Mirip yang tadi." "Bukan": not the same, or not to be booked?
        kind === "duplicate" ? undefined : options.find(questions.isNone);
      const told = await answer(tx, mitra, message, choose, listed);
      // "Ga jadi" with nothing asked: what she told last did not happen.
      const isOff = told.isIdle && /jadi\b/i.test(message.body ?? "");
      return isOff ? await undo(tx, mitra, message, listed) : told;
    }
    case "same":
    case "other": {
      const choose: Choose = (options, kind) =>
        kind === "duplicate"
          ? options.find(
              (one) => questions.isNone(one) === (intent.is === "same"),
            )
          : undefined;
      return await answer(tx, mitra, message, choose, listed);
    }
    case "weeks":
    case "report":
    case "language":
    case "languages":
      return await fulfil(tx, mitra, intent, today);
    case "refuse":
      // Taken back by a SETUJU behind it; any other is handled before the notes.
      return say();
  }
}
