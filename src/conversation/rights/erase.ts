import type { Sql, Transaction } from "../../db/database.ts";
import { audit } from "./audit.ts";
import { callOffUnasked } from "../people/link.ts";

/** A question whether she means it is answered within this time, or asked anew. */
const openMinutes = 24 * 60;

export interface OpenErasure {
  /** the latest question that she had before her; null while none has reached her */
  erasureId: number | null;
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
  // One such question at a time: an earlier one that still waits is this one.
  await keepBack(tx, contactId, "she was asked anew");
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
 * `isAlone`: nothing else was asked of her since. What cannot be undone takes a yes that came
 * after the gateway took the question: `heardAt` is when her answer came.
 */
export async function openErasure(
  tx: Sql | Transaction,
  contactId: number,
  heardAt: Date,
): Promise<OpenErasure | undefined> {
  const [open] = await tx<OpenErasure[]>`
    with asked as (
        select erasure_id, outbox.outbox_id, outbox.created_at,
            accepted_at is not null and outbox.status <> 'failed' and sent_at <= ${heardAt} as has_reached_her
        from chat.erasures
        inner join chat.outbox using (outbox_id)
        where erasures.contact_id = ${contactId} and ${isOpen(tx)}
    ),
    latest as (
        select max(erasure_id) filter (where has_reached_her) as erasure_id,
            max(outbox_id) as outbox_id, max(created_at) as created_at
        from asked
    )
    select erasure_id as "erasureId",
        not exists (select from chat.outbox
            where contact_id = ${contactId} and is_asked
                and outbox.outbox_id > latest.outbox_id) as "isLast",
        not exists (select from chat.questions
            where contact_id = ${contactId} and closed_at is null and rested_at is null
                and asked_at > latest.created_at) as "isAlone"
    from latest where outbox_id is not null`;
  return open;
}

const isOpen = (tx: Sql | Transaction) => tx`
  erased_at is null and called_off_at is null
      and asked_at > ops.now() - ${openMinutes} * interval '1 minute'`;

/** Takes down that she does not mean it; a question that waits to be sent stays here. */
export async function callOffErasure(
  tx: Transaction,
  contactId: number,
  messageId: number,
): Promise<void> {
  const called = await tx`
    update chat.erasures set called_off_at = ops.now()
    where contact_id = ${contactId} and ${isOpen(tx)}`;
  if (called.count === 0) return;
  await keepBack(tx, contactId, "she called it off");
  await audit(tx, {
    action: "erasure_called_off",
    actorId: contactId,
    messageId,
  });
}

/** Keeps back what asks whether she means it and was not sent yet. */
async function keepBack(
  tx: Transaction,
  contactId: number,
  problem: string,
): Promise<void> {
  await tx`
    update chat.outbox set status = 'failed', problem = ${problem}
    where status = 'planned' and outbox_id in (
        select outbox_id from chat.erasures where contact_id = ${contactId})`;
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
    update chat.erasures
    set erased_at = case when erasure_id = ${erasureId} then ops.now() end,
        called_off_at = case when erasure_id <> ${erasureId} then ops.now() end
    where contact_id = ${contactId} and erased_at is null and called_off_at is null`;
  await audit(tx, {
    action: "erased",
    actorId: contactId,
    customerNumber,
    messageId,
  });
}
