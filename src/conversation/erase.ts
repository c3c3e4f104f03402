import type { Sql, Transaction } from "../db/database.ts";
import { audit } from "./audit.ts";
import { callOffUnasked } from "./link.ts";

/** A question whether she means it is answered within this time, or asked anew. */
const openMinutes = 24 * 60;

export interface OpenErasure {
  erasureId: number;
  isLast: boolean;
  isAlone: boolean;
}

/** Takes down that she was asked whether she means HAPUS DATA. */
export async function askErasure(
  tx: Transaction,
  mitra: { contactId: number; customerNumber: string },
  outboxId: number,
  messageId: number,
): Promise<void> {
  const { contactId, customerNumber } = mitra;
  await tx`
    insert into chat.erasures (contact_id, customer_number, outbox_id, asked_at)
    values (${contactId}, ${customerNumber}, ${outboxId}, ops.now())`;
  await audit(tx, {
    action: "erasure_asked",
    actorId: contactId,
    customerNumber,
    messageId,
  });
}

/**
 * The open question whether she means it; `isLast`: nothing was said to her since;
 * `isAlone`: nothing else was asked of her since.
 */
export async function openErasure(
  tx: Sql | Transaction,
  contactId: number,
): Promise<OpenErasure | undefined> {
  const [open] = await tx<(OpenErasure & { isOpen: boolean })[]>`
    select erasure_id as "erasureId",
        erased_at is null and called_off_at is null and asked_at > ops.now() - ${openMinutes} * interval '1 minute' as "isOpen",
        not exists (select from chat.outbox
            where outbox.contact_id = erasures.contact_id and is_asked
                and outbox.outbox_id > erasures.outbox_id) as "isLast",
        not exists (select from chat.questions
            where questions.contact_id = erasures.contact_id
                and closed_at is null and rested_at is null and questions.asked_at > (
                    select created_at from chat.outbox
                    where outbox.outbox_id = erasures.outbox_id)) as "isAlone"
    from chat.erasures where contact_id = ${contactId}
    order by erasure_id desc limit 1`;
  return open?.isOpen ? open : undefined;
}

/** Takes down that she does not mean it. */
export async function callOffErasure(
  tx: Transaction,
  contactId: number,
  erasureId: number,
  messageId: number,
): Promise<void> {
  await tx`
    update chat.erasures set called_off_at = ops.now() where erasure_id = ${erasureId}`;
  await audit(tx, {
    action: "erasure_called_off",
    actorId: contactId,
    messageId,
  });
}

/**
 * Erases what a mitra sent and was told, her book and the link between her and this
 * chat, up to and with the message that says so. What the lender keeps stays: loans,
 * bills, her tiers. Files go with the next sweep, as nothing shows them any more.
 */
export async function erase(
  tx: Transaction,
  mitra: { contactId: number; customerNumber: string },
  erasureId: number,
  messageId: number,
): Promise<void> {
  const { contactId, customerNumber } = mitra;
  // Her earlier WhatsApp's words are hers, too, unless it is another mitra's by now.
  const earlier = await tx`
    select contact_id as id from chat.contacts
    where role is null and contact_id in (
        select contact_id from chat.notes where customer_number = ${customerNumber})`;
  const contacts = [contactId, ...earlier.map(({ id }) => id as number)];
  await tx`
    update chat.messages
    set body = null, media_url = null, media_sha256 = null, sender_alt = null, push_name = null,
        problem = null,
        status = case when message_id = ${messageId} then status else 'done' end
    where message_id <= ${messageId} and (contact_id = any(${contacts})
        or chat_id in (select chat_id from chat.aliases where contact_id = any(${contacts}))
        or message_id in (select message_id from chat.notes where customer_number = ${customerNumber}))`;
  await tx`
    delete from core.entries where customer_number = ${customerNumber}`;
  await tx`
    update chat.questions
    set question = '{"about": "", "prompt": "", "options": []}', answer = null,
        closed_at = coalesce(closed_at, now())
    where contact_id = any(${contacts})`;
  await tx`
    update chat.notes
    set raw_answer = null, content_key = null,
        reading = '{"entries": [], "questions": [], "checks": []}'
    where contact_id = any(${contacts}) or customer_number = ${customerNumber}`;
  await callOffUnasked(tx, contactId, "she had her data erased");
  await tx`
    update chat.outbox set text = '', entry_ids = null
    where contact_id = any(${contacts}) and status not in ('planned', 'sending')`;
  await tx`
    update chat.outbox set report_id = null where report_id in (
        select report_id from chat.reports where customer_number = ${customerNumber})`;
  await tx`update chat.outbox set advice_id = null where contact_id = any(${contacts})`;
  await tx`
    delete from chat.advices
    where contact_id = any(${contacts}) or customer_number = ${customerNumber}`;
  await tx`delete from chat.reports where customer_number = ${customerNumber}`;
  await tx`
    update chat.review_requests set closed_at = ops.now()
    where contact_id = ${contactId} and closed_at is null`;
  await tx`
    update chat.contacts
    set name = null, phone = null, role = null, customer_number = null, officer_phone = null,
        branch_id = null, timezone = null, language = null, consents_from = now()
    where contact_id = ${contactId}`;
  await tx`
    update chat.erasures set erased_at = ops.now() where erasure_id = ${erasureId}`;
  await audit(tx, {
    action: "erased",
    actorId: contactId,
    customerNumber,
    messageId,
  });
}
