import type { Transaction } from "../../db/database.ts";
import { audit } from "./audit.ts";
import { mitraOf, notYours, type OfficerAct } from "../people/enrol.ts";
import { officerTexts } from "../people/officer-texts.ts";
import { plan } from "../outbox/outbox.ts";
import { rightsTexts } from "./rights-texts.ts";

/**
 * Takes down that a mitra wants a human to look at her tier; whom that goes to is
 * alerts.reviews_due's to say. Returns how it stands: asked now (at night her officer is
 * told in the morning), not with her officer yet, with her officer, or nobody is known.
 * `zone`: of officers whose own is not known.
 */
export async function askReview(
  tx: Transaction,
  mitra: { contactId: number; customerNumber: string },
  messageId: number,
  zone: string,
): Promise<"asked" | "asked_at_night" | "on_its_way" | "open" | "nobody"> {
  const { contactId, customerNumber } = mitra;
  const made = await tx`
    insert into chat.review_requests (contact_id, customer_number, message_id, tier, asked_at)
    select ${contactId}, ${customerNumber}, ${messageId},
        (select tier from marts.mitra_tiers_snapshot where customer_number = ${customerNumber}), ops.now()
    on conflict (customer_number) where closed_at is null do nothing`;
  if (made.count > 0)
    await audit(tx, {
      action: "review_asked",
      actorId: contactId,
      customerNumber,
      messageId,
    });
  const [row] = await tx`
    select count(*) > 0 as has_officer,
        coalesce(bool_or(ops.is_polite_hour(coalesce(contacts.timezone, ${zone}))), false) as is_day,
        exists (
            select from chat.outbox
            inner join chat.review_requests as requests
                on once_key like format('tier-review:%s:%%', request_id)
            where requests.customer_number = ${customerNumber} and closed_at is null
                and outbox.status in ('accepted', 'delivered', 'read')) as is_there
    from alerts.mitra_officers as officers
    inner join chat.contacts on contacts.contact_id = officer_contact_id
    where officers.customer_number = ${customerNumber} and told_from < 'infinity'`;
  const { has_officer, is_day, is_there } = row!;
  if (!has_officer) return "nobody";
  if (made.count === 0) return is_there ? "open" : "on_its_way";
  return is_day ? "asked" : "asked_at_night";
}

/** An officer says that she looked at a tier: the request is closed, and the mitra told. */
export async function closeReview(
  tx: Transaction,
  act: OfficerAct,
  typed: string,
): Promise<string> {
  const place = await mitraOf(tx, act.officerId, typed);
  if (!place) return (await notYours(tx, act, typed)).text;
  const { customerNumber, name } = place;
  const [closed] = await tx`
    update chat.review_requests set closed_at = ops.now()
    where customer_number = ${customerNumber} and closed_at is null
    returning request_id, contact_id, (select chat_id from chat.messages
        where messages.message_id = review_requests.message_id) as chat_id`;
  if (!closed) return officerTexts.noReview(name, customerNumber);
  await audit(tx, {
    action: "review_closed",
    actorId: act.officerId,
    contactId: closed.contact_id,
    customerNumber,
    messageId: act.messageId,
  });
  // An officer who was not asked yet, as it was night, has nothing left to look at.
  await tx`
    update chat.outbox set status = 'failed', problem = 'the tier was looked at'
    where status = 'planned' and once_key like ${`tier-review:${closed.request_id}:%`}`;
  if (closed.chat_id)
    await plan(tx, {
      contactId: closed.contact_id,
      chatId: closed.chat_id,
      kind: "reply",
      text: rightsTexts.reviewed,
      isAsked: false,
    });
  return officerTexts.reviewed(name, customerNumber);
}
