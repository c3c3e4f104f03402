import type { Transaction } from "../../db/database.ts";
import { audit } from "../rights/audit.ts";
import { consentOf, eraseHeld } from "../rights/consent.ts";
import { plan } from "../outbox/outbox.ts";
import { rightsTexts } from "../rights/rights-texts.ts";

/** A mitra as an officer may see her, with the WhatsApp that is hers now. */
export interface Place {
  customerNumber: string;
  /** null while she has no WhatsApp here */
  contactId: number | null;
  name: string | null;
  phone: string | null;
  officerPhone: string | null;
  branchId: string | null;
}

/**
 * Makes a contact the one WhatsApp of a mitra, by an officer's word. One that she had
 * before is a stranger's from then on; consent is the new one's to give.
 */
export async function linkContact(
  tx: Transaction,
  { officerId, messageId }: { officerId: number; messageId: number },
  place: Place,
  contactId: number,
  name: string | null,
): Promise<void> {
  const { customerNumber } = place;
  if (place.contactId) await unlink(tx, officerId, messageId, place);
  await tx`delete from chat.enrol_codes where contact_id = ${contactId}`;
  await tx`
    update chat.contacts as contacts
    set role = 'mitra', customer_number = ${customerNumber},
        name = coalesce(${name}, contacts.name),
        officer_phone = coalesce(${place.officerPhone}, officer.phone),
        branch_id = ${place.branchId}, consents_from = now(),
        -- Who has a new phone, or is enrolled at the majelis, did not move to another zone.
        timezone = coalesce(contacts.timezone, (
            select timezone from chat.contacts as before where before.contact_id = ${place.contactId}
        ), officer.timezone),
        is_sample = contacts.is_sample or officer.is_sample
    from chat.contacts as officer
    where contacts.contact_id = ${contactId} and officer.contact_id = ${officerId}`;
}

/** Takes a mitra's WhatsApp from her: what is planned for it unasked does not leave any more. */
async function unlink(
  tx: Transaction,
  officerId: number,
  messageId: number,
  { contactId, customerNumber }: Place,
) {
  await callOffUnasked(tx, contactId!, "the chat is no longer hers");
  await sayGoodbye(tx, contactId!);
  await eraseHeld(tx, contactId!);
  await tx`
    update chat.questions set closed_at = now(), answer = 'unlinked'
    where contact_id = ${contactId} and closed_at is null`;
  await tx`
    update chat.contacts
    set role = null, customer_number = null, officer_phone = null, branch_id = null,
        consents_from = now()
    where contact_id = ${contactId}`;
  await audit(tx, {
    action: "unlinked",
    actorId: officerId,
    contactId: contactId!,
    customerNumber,
    messageId,
  });
}

/**
 * Tells the WhatsApp that a mitra leaves, if she let her notes be kept there: it may be in
 * another's hands by now, so that it names neither her nor the new one.
 */
async function sayGoodbye(tx: Transaction, contactId: number): Promise<void> {
  const { is } = await consentOf(tx, contactId);
  const [last] = await lastChatOf(tx, contactId);
  if (is === "granted" && last)
    await plan(tx, {
      contactId,
      chatId: last.chat_id,
      kind: "reply",
      text: rightsTexts.moved,
      isAsked: false,
    });
}

/** The chat that a contact wrote in last. */
export const lastChatOf = (tx: Transaction, contactId: number) =>
  tx<{ chat_id: string }[]>`
    select chat_id from chat.messages where contact_id = ${contactId}
    order by message_id desc limit 1`;

/** Keeps back what a contact did not ask for and was not sent yet. */
export async function callOffUnasked(
  tx: Transaction,
  contactId: number,
  problem: string,
): Promise<void> {
  await tx`
    update chat.outbox set status = 'failed', problem = ${problem}
    where contact_id = ${contactId} and status = 'planned' and not is_asked`;
}

export async function nameOf(
  tx: Transaction,
  contactId: number,
): Promise<string | null> {
  const [row] = await tx`
    select name from chat.contacts where contact_id = ${contactId}`;
  return row!.name;
}
