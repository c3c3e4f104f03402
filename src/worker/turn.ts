import { storeAdvice } from "../conversation/consultant/advices.ts";
import { overpaidLines, ownDebtLeftLines } from "../conversation/overpaid.ts";
import type { OpenQuestion } from "../conversation/questions/questions.ts";
import { texts } from "../conversation/texts.ts";
import { dayIn } from "../days.ts";
import type { Transaction } from "../db/database.ts";
import type { Check } from "../reading/reading.ts";
import {
  answerInItsWords,
  answerInWords,
} from "./questions/answer-in-words.ts";
import { bookReading } from "./book-note.ts";
import { callOffLate } from "./files/call-off.ts";
import { applyDeletion, applyEdit } from "./corrections/change.ts";
import { correct } from "./corrections/command.ts";
import type { Mitra } from "./deps.ts";
import { fileNotice, thingOf } from "./files/file-notices.ts";
import { obey } from "./obey.ts";
import type { Paper } from "./request.ts";
import { say, silence, type Told } from "./told.ts";
import type { Read, Understood } from "./understand.ts";
import { answerAskedBack } from "./went.ts";

/** More words than a note without its number has tell of something else. */
const longestHint = 4;
const isTold = (text: string) =>
  !/\d/.test(text) && text.trim().split(/\s+/).length > longestHint;

/** These may be the words of an answer. */
const mayAnswer = new Set<Understood["is"]>(["note", "check", "unclear"]);

/** And these what the question that is put to her says itself. */
const mayBeItsWords = new Set<Understood["is"]>([
  ...mayAnswer,
  "intent",
  "advice",
  "said",
]);

/** Works through the messages of one batch and gathers what is to be answered. */
export class Turn {
  readonly booked: Told["booked"] = [];
  readonly checks: Check[] = [];
  /** each with the lines of one answer */
  readonly notices: string[] = [];
  readonly papers: Paper[] = [];
  /** of each answer to a question: whether none had been asked */
  readonly idle: (boolean | undefined)[] = [];
  /** the days whose cash is changed */
  readonly days: string[] = [];
  question: OpenQuestion | undefined;
  isQueued = false;
  isCorrected = false;
  /** no message of it calls for an answer */
  isSilent = true;
  /** the entries that have numbers after it; null: as before */
  listed: number[] | null = null;

  constructor(
    private readonly tx: Transaction,
    private readonly mitra: Mitra,
    private readonly zone: string,
    /** the entries that had numbers before it */
    private readonly before: number[],
  ) {}

  /** Does what one message says. */
  async take(read: Read, isFirst: boolean): Promise<void> {
    const told = await this.told(read, read.understood, isFirst);
    if (told === silence) return;
    this.isSilent = false;
    this.booked.push(...told.booked);
    // What answers one message stays together.
    if (told.notices.length > 0) this.notices.push(told.notices.join("\n"));
    this.papers.push(...(told.papers ?? []));
    this.question = told.question ?? this.question;
    this.days.push(...(told.days ?? []));
    if (told.booked.length > 0 && told.listed) {
      const { customerNumber } = this.mitra;
      const of = [this.tx, customerNumber, told.listed] as const;
      this.notices.push(
        ...(await overpaidLines(...of)),
        ...(await ownDebtLeftLines(...of)),
      );
    }
    this.isQueued ||= told.isQueued ?? false;
    this.isCorrected ||= told.isCorrected ?? false;
    if (!told.listed) return;
    // Notes of one answer are numbered through; after a correction the rest is as before.
    const isMore =
      told.booked.length > 0 && this.booked.length > told.booked.length;
    this.listed = isMore
      ? [...(this.listed ?? []), ...told.listed]
      : told.listed;
  }

  private async told(
    read: Read,
    understood: Understood,
    isFirst: boolean,
  ): Promise<Told> {
    const { tx, mitra } = this;
    const { message } = read;
    const listed = this.listed ?? this.before;
    const today = dayIn(this.zone, message.sentAt);
    if (message.kind === "text") {
      const said = [tx, mitra, message] as const;
      const answered =
        (mayAnswer.has(understood.is) &&
          (await answerInWords(...said, today, listed))) ||
        (mayBeItsWords.has(understood.is) &&
          (await answerInItsWords(...said, understood, today, listed)));
      if (answered) return answered;
    }
    switch (understood.is) {
      case "deleted":
      case "joined":
        return silence;
      case "deletion":
        return await applyDeletion(tx, mitra, message, listed);
      case "edit":
        return await applyEdit(tx, mitra, message, understood, listed);
      case "note":
        return await this.note(read, understood);
      case "command": {
        const { command, otherwise } = understood;
        if (command.is === "undo") break;
        const { customerNumber } = mitra;
        const place = { customerNumber, today, zone: this.zone, listed };
        return (
          (await correct(tx, mitra, message, command, place)) ??
          (await this.told(read, otherwise, isFirst))
        );
      }
      case "intent": {
        const { intent } = understood;
        const { contactId } = mitra;
        if (
          intent.is === "undo" &&
          isFirst &&
          (await callOffLate(tx, contactId, message.messageId))
        )
          return say(texts.notBooked(mitra.language));
        const told =
          (await answerAskedBack(tx, mitra, message, intent)) ??
          (await obey(
            tx,
            mitra,
            message,
            intent,
            today,
            listed,
            dayIn(this.zone, message.receivedAt),
          ));
        this.idle.push(told.isIdle);
        return told;
      }
      case "called_off":
        return say(texts.notBooked(mitra.language));
      case "unreadable":
        return say(texts.onlyTextAndPhotos);
      case "check":
        return say(texts.loneCheck(understood.check.label));
      case "said":
        return say(understood.line);
      case "advice": {
        const { advice } = understood;
        const { contactId, customerNumber } = mitra;
        const { messageId } = message;
        await storeAdvice(tx, contactId, customerNumber, messageId, advice);
        return say(...advice.sentences);
      }
      case "unclear":
        return say(isTold(message.body ?? "") ? texts.unclear : texts.help);
      default:
        return say(fileNotice(understood, message.kind));
    }
    return say(texts.help);
  }

  /** Books a note, or asks about it. */
  private async note(
    read: Read,
    { note, proof, heard }: Extract<Understood, { is: "note" }>,
  ): Promise<Told> {
    const { tx, mitra } = this;
    const { reading } = note;
    if (proof === "lost" || proof === "unfit")
      this.notices.push(texts.proofLost(thingOf(read.message.kind)));
    const booked = await bookReading(tx, mitra, read, note, this.zone);
    // While something is open the sum can't agree yet.
    this.checks.push(
      ...reading.checks.filter((one) => one.isAside || !booked.isAsked),
    );
    const { entries, entryIds } = booked;
    return {
      ...say(...(heard ? [texts.heard(heard)] : [])),
      booked: entries,
      isQueued: booked.isAsked,
      listed: entryIds.length > 0 ? entryIds : undefined,
      days: entries.map(({ date }) => date),
    };
  }
}
