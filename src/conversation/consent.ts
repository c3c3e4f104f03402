import type { Sql, Transaction } from "../db/database.ts";
import { abroad } from "./texts.ts";

/** Goes up with every change of the consent question's meaning. */
export const consentVersion = "2026-11-24";
/** Behind the version of a question that did not name AI abroad: photos are read here. */
const homeMark = "-here";

export interface Consent {
  /** her latest word; until she says yes nothing is kept for good */
  is: "granted" | "refused" | "open";
  /** whether her yes was to a question that named AI abroad; else nothing of hers leaves */
  mayLeave: boolean;
  /** when the question was first handed to the gateway; null if it never was */
  askedAt: Date | null;
  /** whether the gateway took the question; while it did not, only the whole question may name SETUJU */
  isHandedOver: boolean;
}

export async function consentOf(
  tx: Sql | Transaction,
  contactId: number,
): Promise<Consent> {
  // From the start of the try that the gateway took: her yes may come before its
  // answer. An uncertain question may have reached her, so her yes counts, too.
  const [row] = await tx`
    select
        (select is_granted from chat.consents where contact_id = ${contactId}
            order by consent_id desc limit 1) as is_granted,
        (select text_version from chat.consents where contact_id = ${contactId}
            order by consent_id desc limit 1) as text_version,
        (select min(sent_at) from chat.outbox
            where contact_id = ${contactId} and kind = 'consent'
                and (accepted_at is not null or status = 'uncertain')) as asked_at,
        exists (select from chat.outbox
            where contact_id = ${contactId} and kind = 'consent'
                and accepted_at is not null and status <> 'failed') as is_handed_over`;
  const { is_granted, text_version, asked_at, is_handed_over } = row!;
  return {
    is: is_granted === null ? "open" : is_granted ? "granted" : "refused",
    mayLeave: text_version !== null && !text_version.endsWith(homeMark),
    askedAt: asked_at,
    isHandedOver: is_handed_over,
  };
}

/** The same, kept as it is until `tx` ends: what waits for it meanwhile is her next word. */
export async function lockedConsentOf(
  tx: Transaction,
  contactId: number,
): Promise<Consent> {
  await lock(tx, contactId);
  return await consentOf(tx, contactId);
}

async function lock(tx: Transaction, contactId: number): Promise<void> {
  await tx`
    select from chat.contacts where contact_id = ${contactId} for no key update`;
}

/** Her yes or no to the question that reached her last, whatever would be asked today. */
export async function decide(
  tx: Transaction,
  contactId: number,
  messageId: number,
  isGranted: boolean,
): Promise<void> {
  await lock(tx, contactId);
  await tx`
    insert into chat.consents (contact_id, text_version, is_granted, message_id)
    select ${contactId},
        ${consentVersion} || case when coalesce(last.text like ${`%${abroad}%`}, false)
            then '' else ${homeMark} end,
        ${isGranted}, ${messageId}
    from (select max(outbox_id) as outbox_id from chat.outbox
        where contact_id = ${contactId} and kind = 'consent'
            and (accepted_at is not null or status = 'uncertain')) as asked
    left join chat.outbox as last using (outbox_id)`;
}

/** Messages held for her answer are kept this long, then erased. */
export const heldDays = 7;

/** Puts what she sent before she decided back into the queue; returns how many messages. */
export async function releaseHeld(
  tx: Transaction,
  contactId: number,
): Promise<number> {
  const released = await tx`
    update chat.messages set status = 'waiting', attempts = 0, try_at = now()
    where contact_id = ${contactId} and status = 'held'
        and received_at > now() - ${heldDays} * interval '1 day'`;
  return released.count;
}

/** Whether something of hers waits for her decision. */
export async function hasHeld(
  tx: Transaction,
  contactId: number,
): Promise<boolean> {
  const [row] = await tx`
    select exists (
        select from chat.messages where contact_id = ${contactId} and status = 'held'
    ) as has_held`;
  return row!.has_held;
}

/** Erases what was held, or not read yet, for a contact who refused. */
export async function eraseHeld(
  tx: Transaction,
  contactId: number,
): Promise<void> {
  await tx`
    update chat.messages
    set status = 'done', body = null, media_url = null, media_sha256 = null
    where contact_id = ${contactId} and status in ('held', 'to_read')`;
}

/** Erases what was held for longer than we said; returns how many messages. */
export async function eraseExpired(tx: Transaction): Promise<number> {
  const erased = await tx`
    update chat.messages
    set status = 'done', body = null, media_url = null, media_sha256 = null
    where status = 'held' and received_at <= now() - ${heldDays} * interval '1 day'`;
  return erased.count;
}
