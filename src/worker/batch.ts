import { codeFor } from "../conversation/people/codes.ts";
import { consentOf } from "../conversation/rights/consent.ts";
import type { Contact } from "../conversation/people/contacts.ts";
import {
  crisisLines,
  crisisOf,
  isDanger,
} from "../conversation/consultant/crisis.ts";
import { intentOf } from "../conversation/intents.ts";
import {
  officerTexts,
  strangerTexts,
} from "../conversation/people/officer-texts.ts";
import { plan } from "../conversation/outbox/outbox.ts";
import { texts } from "../conversation/texts.ts";
import type { Transaction } from "../db/database.ts";
import { finish, type Batch, type InboxMessage } from "../intake/inbox.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import { isChange } from "./corrections/change-before-consent.ts";
import type { WorkerDeps } from "./deps.ts";
import { handleMitra } from "./mitra.ts";
import { officerActs } from "./officers/officer-acts.ts";
import { officerAnswers } from "./officers/officer.ts";
import { otherRights } from "./rights/other-rights.ts";
import { senderOf } from "./sender.ts";

/** Reads, books and answers one batch of messages of one chat. */
export async function handleBatch(
  deps: WorkerDeps,
  batch: Batch,
): Promise<void> {
  const contact = await senderOf(deps, batch.messages.at(-1)!);
  if (contact.role === "mitra" && contact.customerNumber)
    await handleMitra(deps, batch, {
      ...contact,
      customerNumber: contact.customerNumber,
    });
  else await handleOther(deps, batch, contact);
}

/** Strangers and officers have no book: they are answered, and what they wrote is not kept. */
async function handleOther(deps: WorkerDeps, batch: Batch, contact: Contact) {
  const { contactId, name, role } = contact;
  await deps.sql.begin(async (tx) => {
    const answers =
      role === "officer"
        ? [
            ...(await officerActs(tx, contactId, batch)),
            ...(await officerAnswers(tx, contactId, batch)),
          ]
        : [];
    for (const line of crisisIn(batch, role)) answers.push(line);
    for (const line of await otherRights(tx, contact, batch))
      answers.push(line);
    // Chatter is left unanswered in the end; her code she may ask for again at the majelis.
    const isCodeAsked = batch.messages.some(({ body }) =>
      /\bkode(?:nya|ku)?\b/i.test(body ?? ""),
    );
    const isAnswered = answers.length > 0 || batch.messages.every(isChange);
    const left = isAnswered
      ? "none"
      : await greetingsLeft(tx, contact, isCodeAsked, batch);
    const isSilent = left.startsWith("none");
    const paused = (role === "officer" ? officerTexts : strangerTexts).paused(
      pauseMinutes,
    );
    const { chatId, messageId } = batch.messages.at(-1)!;
    if (left === "none_unsaid") answers.push(paused);
    else if (!isSilent && role === "officer")
      answers.push(
        officerTalk(
          batch,
          name,
          (await consentOf(tx, contactId)).is === "refused",
        ),
      );
    else if (!isSilent) {
      const code = await codeFor(tx, contactId, messageId);
      const isLost = batch.messages.some(isNote);
      answers.push(
        isCodeAsked
          ? strangerTexts.codeAgain(code)
          : strangerTexts.code(code, isLost),
      );
    }
    // She is told with the last answer that the next does not come.
    if (left === "one") answers.push(`${answers.pop()}\n${paused}`);
    const [replyId = null] = await planAll(tx, contactId, chatId, answers);
    await finish(
      tx,
      batch,
      contactId,
      replyId,
      batch.messages.map(({ messageId }) => ({
        messageId,
        status: "done",
        isErased: true,
      })),
    );
  });
}

/** What an officer tells of a life in danger is told of another, mostly. */
const crisisIn = ({ messages }: Batch, role: Contact["role"]): Set<string> =>
  new Set(
    messages.flatMap(({ body }) => {
      const crisis = crisisOf(body ?? "");
      if (!crisis) return [];
      return role === "officer" && isDanger(crisis)
        ? [officerTexts.danger]
        : [crisisLines[crisis]];
    }),
  );

/** What an officer reads to words that are no command: thanks, or what can be written. */
function officerTalk(
  { messages }: Batch,
  name: string | null,
  isSilent: boolean,
): string {
  const said = messages.map(({ body }) => intentOf(body ?? "")?.is);
  if (said.every((is) => is === "thanks" || is === "nod"))
    return officerTexts.welcome;
  if (messages.some(isNote)) return officerTexts.noNotes;
  return said.includes("greeting")
    ? `${texts.officer(name, isSilent)}\n${officerTexts.help}`
    : officerTexts.unknown;
}

/** Whether it holds something that a book would have kept. */
function isNote({ body, kind }: InboxMessage): boolean {
  if (kind !== "text") return true;
  const { entries, questions } = parseNote(body ?? "", "2000-01-01");
  return entries.length + questions.length > 0;
}

async function planAll(
  tx: Transaction,
  contactId: number,
  chatId: string,
  answers: string[],
): Promise<number[]> {
  const planned: number[] = [];
  for (const text of answers)
    planned.push(await plan(tx, { contactId, chatId, kind: "reply", text }));
  return planned;
}

// Two machines that greet each other would never stop; a person may ask again later.
const mostGreetings = 5;
/** An officer is known, and has much to ask. */
const mostOfOfficer = 30;
const pauseMinutes = 60;

/**
 * How many answers chatter still has; "none_unsaid": none, and that was not said today, as
 * silence looks like an outage.
 */
async function greetingsLeft(
  tx: Transaction,
  { contactId, role }: Contact,
  isCodeAsked: boolean,
  { messages }: Batch,
): Promise<"some" | "one" | "none" | "none_unsaid"> {
  // Who said BERHENTI is invited no more; her code she may still ask for.
  const { is } = await consentOf(tx, contactId);
  if (is === "refused" && !isCodeAsked && role !== "officer") return "none";
  const most =
    role === "officer" || isCodeAsked ? mostOfOfficer : mostGreetings;
  const paused = [officerTexts, strangerTexts].map(
    (texts) => `%${texts.paused(pauseMinutes)}`,
  );
  const { receivedAt } = messages.at(-1)!;
  const [row] = await tx`
    select count(*)::integer as said,
        coalesce(max(outbox.created_at) > ${receivedAt}::timestamptz - ${pauseMinutes} * interval '1 minute', false) as is_recent,
        coalesce(bool_or(text like any(${paused})), false) as is_told
    from chat.outbox
    inner join chat.contacts using (contact_id)
    where contact_id = ${contactId} and kind = 'reply'
        and outbox.created_at > ${receivedAt}::timestamptz - interval '1 day'
        -- What was said to her before she was parted from her book counts for nothing.
        and (consents_from is null or outbox.created_at >= consents_from)`;
  const { said, is_recent, is_told } = row!;
  if (said >= most && is_recent) return is_told ? "none" : "none_unsaid";
  return said === most - 1 ? "one" : "some";
}
