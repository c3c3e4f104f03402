import type { Transaction } from "../../db/database.ts";
import { audit } from "../rights/audit.ts";

/** What decides whether two contacts can be one person. */
export interface Mergeable {
  contactId: number;
  phone: string | null;
  role: string | null;
}

/** The one of two that stays: the linked one, else the one with a phone, else the older. */
export function staying<T extends Mergeable>(one: T, other: T): T {
  if (Boolean(one.role) !== Boolean(other.role)) return one.role ? one : other;
  if (Boolean(one.phone) !== Boolean(other.phone))
    return one.phone ? one : other;
  return one.contactId < other.contactId ? one : other;
}

/**
 * Whether two contacts may become one without an officer's word: not two linked ones,
 * and not two phones, as a linked one would then be reached by another WhatsApp.
 */
export function canMerge(one: Mergeable, other: Mergeable): boolean {
  const isOnePhone = !one.phone || !other.phone || one.phone === other.phone;
  return !(one.role && other.role) && isOnePhone;
}

/** Makes two contacts one: all that belongs to `from` goes over to `into`, in whatever table. */
export async function merge(
  tx: Transaction,
  into: number,
  from: number,
): Promise<void> {
  await tx`delete from chat.enrol_codes where contact_id = ${from}`;
  await tx`
    update chat.questions set closed_at = now(), answer = 'merged'
    where contact_id = ${from} and closed_at is null`;
  const references = await tx`
    select conrelid::regclass::text as name, attname as key
    from pg_constraint
    inner join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'chat.contacts'::regclass`;
  for (const { name, key } of references)
    await tx`
      update ${tx(name)} set ${tx(key)} = ${into} where ${tx(key)} = ${from}`;
  const [gone] = await tx`
    delete from chat.contacts where contact_id = ${from} returning phone`;
  await tx`
    update chat.contacts set phone = coalesce(phone, ${gone!.phone})
    where contact_id = ${into}`;
  await audit(tx, { action: "merged", actorId: into, details: { from } });
}

/** Takes down once that two contacts look like one person and were left as they are. */
export async function leaveApart(
  tx: Transaction,
  one: Mergeable,
  other: Mergeable,
): Promise<void> {
  const [known] = await tx`
    select from ops.audit_log
    where action = 'not_merged' and actor_contact_id = ${one.contactId}
        and details ->> 'other' = ${String(other.contactId)}
    limit 1`;
  if (!known)
    await audit(tx, {
      action: "not_merged",
      actorId: one.contactId,
      details: { other: other.contactId },
    });
}
