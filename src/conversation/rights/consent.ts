import type { Sql, Transaction } from "../../db/database.ts";
import { audit } from "./audit.ts";
import { purposes, type Decision, type Purpose } from "./consent-words.ts";
import { abroad } from "../texts.ts";

/** Goes up with every change of the consent question's meaning. */
export const consentVersion = "2026-11-30";
/** Behind the version of a question that did not name AI abroad: photos are read here. */
const homeMark = "-here";

export interface Consent {
  /** her latest word on her notes; until she says yes nothing is kept for good */
  is: "granted" | "refused" | "open";
  /** whether she allows AI abroad; else nothing of hers leaves */
  mayLeave: boolean;
  /** when the question was first handed to the gateway; null if it never was */
  askedAt: Date | null;
  /** when the question was handed over after she decided, so that her yes answers it; else null */
  askedAgainAt: Date | null;
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
    select may_record, coalesce(may_leave, false) as may_leave, asked_at, asked_again_at,
        coalesce(is_handed_over, false) as is_handed_over
    from (select ${contactId}::bigint as contact_id) as asked
    left join chat.standing_consents using (contact_id)
    cross join lateral (
        select min(sent_at) filter (where accepted_at is not null or status = 'uncertain') as asked_at,
            max(sent_at) filter (where (accepted_at is not null or status = 'uncertain') and created_at > (
                select max(decided_at) from chat.consents
                where contact_id = ${contactId} and purpose = 'record')) as asked_again_at,
            bool_or(accepted_at is not null and status <> 'failed') as is_handed_over
        from ${questionsTo(tx, contactId)}) as questions`;
  const { may_record, may_leave, asked_at, asked_again_at, is_handed_over } =
    row!;
  return {
    is: may_record === null ? "open" : may_record ? "granted" : "refused",
    mayLeave: may_leave,
    askedAt: asked_at,
    askedAgainAt: asked_again_at,
    isHandedOver: is_handed_over,
  };
}

/** The consent questions to a contact, as long as the chat is whose it is now. */
const questionsTo = (tx: Sql | Transaction, contactId: number) => tx`
  (select outbox.* from chat.outbox
      inner join chat.contacts using (contact_id)
      where contact_id = ${contactId} and kind = 'consent'
          and (consents_from is null or outbox.created_at >= consents_from)) as asked`;

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

/** What was written of a decision: for which purposes, and to which version of the question. */
interface Decided {
  purposes: Purpose[];
  version: string | undefined;
}

/** Her yes or no to the question that reached her last, whatever would be asked today. */
export async function decide(
  tx: Transaction,
  contactId: number,
  messageId: number,
  isGranted: boolean,
  about: Purpose[] = purposes,
): Promise<Decided> {
  await lock(tx, contactId);
  // A yes says nothing of AI abroad to a question that did not name it.
  const written = await tx<{ purpose: Purpose; version: string }[]>`
    insert into chat.consents (contact_id, text_version, is_granted, message_id, purpose)
    select ${contactId}, ${consentVersion} || case when asked.names_abroad then '' else ${homeMark} end,
        ${isGranted}, ${messageId}, purpose
    from (select coalesce((
        select text like ${`%${abroad}%`} from ${questionsTo(tx, contactId)}
        where accepted_at is not null or status = 'uncertain'
        order by outbox_id desc limit 1), false) as names_abroad) as asked
    cross join unnest(${about}::text[]) with ordinality as wanted (purpose, place)
    where not ${isGranted} or purpose <> 'abroad' or asked.names_abroad
    order by place
    returning purpose, text_version as version`;
  return {
    purposes: written.map(({ purpose }) => purpose),
    version: written[0]?.version,
  };
}

/**
 * Takes down what she said, purpose by purpose, and gives what she now allows. SETUJU alone leaves refused what she
 * refused by itself before.
 */
export async function takeDown(
  tx: Transaction,
  contactId: number,
  messageId: number,
  decision: Decision,
): Promise<Purpose[]> {
  const { grants, refuses, isBare, isStop } = decision;
  const kept = isBare ? await refusedAlone(tx, contactId) : [];
  const granted = grants.filter((purpose) => !kept.includes(purpose));
  const no = await decide(tx, contactId, messageId, false, refuses);
  const yes = await decide(tx, contactId, messageId, true, granted);
  // The evidence is what was written, not what her words would have allowed.
  await audit(tx, {
    action: isStop ? "stopped" : "consented",
    actorId: contactId,
    messageId,
    details: {
      granted: yes.purposes,
      refused: no.purposes,
      version: yes.version ?? no.version ?? consentVersion,
    },
  });
  return yes.purposes;
}

/** What she last refused in a word that was not a refusal of everything. */
async function refusedAlone(
  tx: Transaction,
  contactId: number,
): Promise<Purpose[]> {
  const rows = await tx`
    select distinct on (purpose) purpose, is_granted or exists (
            select from chat.consents as whole
            where whole.contact_id = consents.contact_id and whole.message_id = consents.message_id
                and whole.purpose = 'record' and not whole.is_granted) as is_free
    from chat.consents
    inner join chat.contacts using (contact_id)
    where contact_id = ${contactId} and purpose <> 'record'
        and (consents_from is null or decided_at >= consents_from)
    order by purpose, consent_id desc`;
  return rows
    .filter(({ is_free }) => !is_free)
    .map(({ purpose }) => purpose as Purpose);
}

/** Whether something of hers stands in her book. */
export async function hasBook(
  tx: Transaction,
  customerNumber: string,
): Promise<boolean> {
  const [row] = await tx`
    select exists (
        select from marts.entries where customer_number = ${customerNumber}
    ) as has_book`;
  return row!.has_book;
}

/** Messages held for her answer are kept this long, then erased. */
export const heldDays = 7;

/**
 * Puts what she sent before she decided back into the queue, but for what the answer to
 * her decision answers as well; returns what it put back.
 */
export async function releaseHeld(
  tx: Transaction,
  contactId: number,
  answeredIn: (waited: string[]) => (text: string) => boolean,
): Promise<{ kind: string; body: string | null }[]> {
  const texts = await tx`
    select message_id, body from chat.messages
    where contact_id = ${contactId} and status = 'held' and kind = 'text' and body is not null`;
  const isAnswered = answeredIn(texts.map(({ body }) => body));
  const answered = texts
    .filter(({ body }) => isAnswered(body))
    .map(({ message_id }) => message_id as number);
  await tx`
    update chat.messages set status = 'done' where message_id = any(${answered})`;
  return await tx<{ kind: string; body: string | null }[]>`
    update chat.messages set status = 'waiting', attempts = 0, try_at = now()
    where contact_id = ${contactId} and status = 'held'
        and received_at > now() - ${heldDays} * interval '1 day'
    returning kind, body`;
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
