import {
  consentOf,
  decide,
  takeDown,
} from "../../conversation/rights/consent.ts";
import {
  decisionOf,
  isComingBack,
} from "../../conversation/rights/consent-words.ts";
import { callOffUnasked } from "../../conversation/people/link.ts";
import {
  officerTexts,
  strangerTexts,
} from "../../conversation/people/officer-texts.ts";
import { rightOf } from "../../conversation/rights/rights.ts";
import { audit } from "../../conversation/rights/audit.ts";
import type { Contact } from "../../conversation/people/contacts.ts";
import type { Transaction } from "../../db/database.ts";
import type { Batch } from "../../intake/inbox.ts";

/** A machine that says STOP to every STOP would never end: the same answer comes this often a day. */
const mostOfOne = 5;

/** The answers to what one without a book asks for of rights, also where chatter is left unanswered. */
export async function otherRights(
  tx: Transaction,
  { contactId, role }: Contact,
  { messages }: Batch,
): Promise<Set<string>> {
  const answers = new Set<string>();
  for (const { kind, body, messageId } of messages) {
    if (kind !== "text") continue;
    const text = body ?? "";
    const decision = decisionOf(text);
    const right = rightOf(text)?.is;
    const isStop = decision?.refuses.includes("record") ?? false;
    if (role === "officer" && (await resumes(tx, contactId, messageId, text)))
      answers.add(officerTexts.resumed);
    const isErase = right === "erase" || right === "erase_yes";
    if (!isStop && !isErase && right !== "data" && right !== "review") continue;
    if (role === "officer" && !isStop) answers.add(officerTexts.rights);
    else if (isStop) {
      await takeDown(tx, contactId, messageId, decision!);
      await callOffUnasked(tx, contactId, "who is written to said no");
      answers.add((role === "officer" ? officerTexts : strangerTexts).stopped);
    } else if (right === "review") answers.add(strangerTexts.notLinked);
    else {
      if (isErase) await forget(tx, contactId, messageId);
      const line = isErase ? strangerTexts.erased : strangerTexts.data;
      const isMoved = await wasMitra(tx, contactId);
      answers.add(isMoved ? strangerTexts.moved : line);
    }
  }
  const often = await tx`
    select text from chat.outbox
    where contact_id = ${contactId} and text = any(${[...answers]})
        and created_at > ${messages.at(-1)!.receivedAt}::timestamptz - interval '1 day'
    group by text having count(*) >= ${mostOfOne}`;
  for (const { text } of often) answers.delete(text);
  return answers;
}

/** Whether an officer who had said BERHENTI wants to hear of his mitra again. */
async function resumes(
  tx: Transaction,
  contactId: number,
  messageId: number,
  text: string,
): Promise<boolean> {
  const isWanted =
    isComingBack(text) || decisionOf(text)?.grants.includes("record");
  if (!isWanted || (await consentOf(tx, contactId)).is !== "refused")
    return false;
  const { purposes } = await decide(tx, contactId, messageId, true, ["record"]);
  await audit(tx, {
    action: "consented",
    actorId: contactId,
    messageId,
    details: { granted: purposes },
  });
  return true;
}

/** Whether a book was kept by this WhatsApp: its words went with the book, whoever has the phone now. */
async function wasMitra(tx: Transaction, contactId: number): Promise<boolean> {
  const [row] = await tx`
    select exists (
        select from chat.messages where contact_id = ${contactId} and body is not null) as is_kept`;
  return row!.is_kept;
}

/** Removes what is kept of a stranger besides the chat that she is answered in. */
async function forget(
  tx: Transaction,
  contactId: number,
  messageId: number,
): Promise<void> {
  await tx`delete from chat.enrol_codes where contact_id = ${contactId}`;
  await tx`update chat.contacts set name = null where contact_id = ${contactId}`;
  await tx`
    update chat.messages set push_name = null
    where push_name is not null and (contact_id = ${contactId} or message_id = ${messageId})`;
  await audit(tx, { action: "erased", actorId: contactId, messageId });
}
