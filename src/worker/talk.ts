import { mostLines } from "../conversation/compose.ts";
import { asksMeaning } from "../conversation/rights/consent-words.ts";
import { isLoanAsked, matterOf } from "../conversation/consultant/triage.ts";
import { intentOf, looseIntents } from "../conversation/intents.ts";
import { plan } from "../conversation/outbox/outbox.ts";
import { texts } from "../conversation/texts.ts";
import { dayIn } from "../days.ts";
import type { Transaction } from "../db/database.ts";
import type { Batch, InboxMessage } from "../intake/inbox.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import { closeWith, intentIn } from "./rights/close-with.ts";
import { referral } from "./consult.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { obey } from "./obey.ts";
import type { Paper } from "./request.ts";

/** A question or a greeting with no note in it. */
export function isSmallTalk(message: InboxMessage): boolean {
  if (message.kind !== "text") return false;
  const text = message.body ?? "";
  const intent = intentIn(message);
  // "Kalau saya bayar 500rb" names money and notes none.
  if (intent && answeredAlways.has(intent)) return true;
  const { entries, questions, checks } = parseNote(text, "2000-01-01");
  if (entries.length + questions.length > 0)
    return entries.length === 0 && isLoanAsked(text);
  return intent
    ? looseIntents.includes(intent)
    : checks.length === 0 &&
        (matterOf(text).is !== "unclear" || asksMeaning(text));
}

const consoled = new Set(["sorrow", "bereaved", "hardship", "hunger"]);

/** Whether she tells of a blow and notes nothing: no form is put before her then. */
export const isGrief = (message: InboxMessage): boolean =>
  isSmallTalk(message) &&
  !intentIn(message) &&
  consoled.has(matterOf(message.body ?? "").is);

/** What she asks for of what is hers already, and keeps nothing new. */
const answeredAlways = new Set<string>([
  "what_if",
  "weeks",
  "report",
  "language",
  "languages",
]);

/** What says how a note is written. */
const inviting = /\btulis misalnya: (?:jual|bu) /i;
const withoutInvitation = (notice: string): string =>
  notice
    .split("\n")
    .filter((line) => !inviting.test(line))
    .join("\n");

/** Answers small talk without keeping it. */
export async function talk(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  /** she has not decided yet */
  isOpen: boolean,
) {
  const { contactId, name, language } = mitra;
  await deps.sql.begin(async (tx) => {
    const lines = new Set<string>();
    const papers: Paper[] = [];
    for (const message of batch.messages) {
      const zone = mitra.zone ?? deps.zone;
      const today = dayIn(zone, message.sentAt);
      const readOn = dayIn(zone, message.receivedAt);
      if (!isSmallTalk(message)) {
        lines.add(texts.stillRefused);
        continue;
      }
      const intent = intentOf(message.body!);
      if (!intent) {
        lines.add(await toQuestion(tx, contactId, message.body!, isOpen));
        continue;
      }
      // No note is asked for that would not be kept.
      if (intent.is === "greeting")
        lines.add(texts.greetingBefore(name, language, isOpen));
      else if (intent.is === "nod")
        lines.add(isOpen ? texts.undecided : texts.notRecording);
      else {
        const told = await obey(tx, mitra, message, intent, today, [], readOn);
        for (const notice of told.notices)
          lines.add(isOpen ? notice : withoutInvitation(notice));
        papers.push(...(told.papers ?? []));
      }
    }
    const text = [...lines].filter(Boolean).slice(0, mostLines).join("\n");
    const [first, ...others] = text ? [{ caption: text }, ...papers] : papers;
    await closeWith(tx, batch, mitra, "reply", first!, "erased");
    const { chatId } = batch.messages.at(-1)!;
    for (const { caption, reportId } of others as Paper[])
      await plan(tx, {
        contactId,
        chatId,
        kind: "reply",
        text: caption,
        reportId,
      });
  });
}

/** What is said to a question of one whose notes are not kept: advice is made of them. */
async function toQuestion(
  tx: Transaction,
  contactId: number,
  text: string,
  isOpen: boolean,
): Promise<string> {
  if (isOpen && asksMeaning(text)) return texts.consentMeaning;
  const { is } = matterOf(text);
  return is === "business" || is === "unclear"
    ? `${texts.adviceNeedsNotes}\n${isOpen ? texts.undecided : texts.notRecording}`
    : await referral(tx, contactId, is);
}
