import type { Sql, Transaction } from "../../db/database.ts";
import type { Language } from "../languages/language.ts";
import { canMerge, leaveApart, merge, staying } from "./merge.ts";

export interface Contact {
  contactId: number;
  name: string | null;
  role: "mitra" | "officer" | null;
  customerNumber: string | null;
  /** IANA name, or null for the default */
  zone: string | null;
  /** what she asked to be spoken to in; null: Bahasa Indonesia */
  language: Language | null;
}

/** A contact as it is stored, with what decides whom it may be merged with. */
interface Stored extends Contact {
  phone: string | null;
}

const columns = `contacts.contact_id as "contactId", name, phone, role, customer_number as "customerNumber", timezone as zone, language`;

/**
 * Asks the gateway for the phone of a lid; null while it does not know. `canWait`: who
 * she is is known without it.
 */
export type PhoneOfLid = (
  lid: string,
  canWait: boolean,
) => Promise<string | null>;

/**
 * Finds whose chat this is, or makes a stranger's contact for it. All ids that are known
 * of one sender lead to one contact: two that turn out to be one person are merged. The
 * digits of a lid are never taken for a phone, and the phone may stay unknown for ever.
 */
export async function identify(
  sql: Sql,
  chatId: string,
  senderAlt: string | null,
  pushName: string | null,
  phoneOfLid: PhoneOfLid,
): Promise<Contact> {
  const [known] = await sql<
    (Stored & { isAltKnown: boolean; isLookupDue: boolean })[]
  >`
    select ${sql.unsafe(columns)},
        lookup_at is null or lookup_at <= now() as "isLookupDue",
        exists (select from chat.aliases as other
            where other.chat_id = ${senderAlt} and other.contact_id = contacts.contact_id) as "isAltKnown"
    from chat.aliases inner join chat.contacts using (contact_id)
    where chat_id = ${chatId}`;
  const isAltNews = senderAlt !== null && !known?.isAltKnown;
  const told = phoneOf(chatId) ?? phoneOf(senderAlt);
  const isAsked =
    !told &&
    chatId.endsWith("@lid") &&
    (!known?.role || (known.phone === null && known.isLookupDue));
  if (known?.role && !isAltNews && !isAsked) return known;
  const phone =
    told ?? (isAsked ? await phoneOfLid(chatId, Boolean(known?.role)) : null);
  return await sql.begin(async (tx) => {
    const contact = await unite(tx, chatId, senderAlt, phone, pushName);
    if (isAsked && !phone && contact.role) await askLater(tx, contact);
    return contact;
  });
}

/** Brings together what is stored of a sender under these ids; returns the one contact. */
async function unite(
  tx: Transaction,
  chatId: string,
  senderAlt: string | null,
  phone: string | null,
  pushName: string | null,
): Promise<Contact> {
  // Locked in one order: the other chat of the same person may be in another hand.
  const found = await tx<(Stored & { isChat: boolean; isPhone: boolean })[]>`
    select ${tx.unsafe(columns)}, coalesce(phone = ${phone}, false) as "isPhone",
        exists (select from chat.aliases
            where chat_id = ${chatId} and aliases.contact_id = contacts.contact_id) as "isChat"
    from chat.contacts
    where phone = ${phone} or contact_id in (
        select contact_id from chat.aliases where chat_id in (${chatId}, ${senderAlt}))
    order by contact_id
    for update`;
  // Whose the chat is already counts first, then whose the phone is.
  const weight = (one: (typeof found)[number]) =>
    one.isChat && one.role ? 3 : one.isPhone ? 2 : one.isChat ? 1 : 0;
  const ordered = [...found].sort((a, b) => weight(b) - weight(a));
  // Another phone than that of a lid's contact is another WhatsApp, not hers by itself.
  const own = ordered.find(
    (one) => one.isChat || one.isPhone || !phone || !one.phone,
  );
  let contact: Stored = own ?? (await make(tx, phone, pushName));
  for (const other of ordered) {
    if (other === own) continue;
    if (!canMerge(contact, other)) {
      await leaveApart(tx, contact, other);
      continue;
    }
    const stays = staying<Stored>(contact, other);
    const goes = stays === other ? contact : other;
    await merge(tx, stays.contactId, goes.contactId);
    contact = { ...stays, phone: stays.phone ?? goes.phone };
  }
  if (phone && !contact.phone)
    await tx`
      update chat.contacts set phone = ${phone}
      where contact_id = ${contact.contactId}
          and not exists (select from chat.contacts where phone = ${phone})`;
  for (const alias of [chatId, senderAlt])
    if (alias)
      await tx`
        insert into chat.aliases (chat_id, contact_id)
        values (${alias}, ${contact.contactId})
        on conflict (chat_id) do nothing`;
  return contact;
}

async function make(
  tx: Transaction,
  phone: string | null,
  pushName: string | null,
): Promise<Stored> {
  const [made] = await tx<Stored[]>`
    insert into chat.contacts (phone, name) values (${phone}, ${pushName})
    returning ${tx.unsafe(columns)}`;
  return made!;
}

/** After 2, 4, 8 … minutes, at most a day: she is answered all the same. */
async function askLater(tx: Transaction, { contactId }: Contact) {
  await tx`
    update chat.contacts
    set lookups = lookups + 1,
        lookup_at = now() + least(power(2, least(lookups, 20) + 1), 1440) * interval '1 minute'
    where contact_id = ${contactId}`;
}

/** The phone in a chat id, or null: only `…@c.us` has one. */
function phoneOf(chatId: string | null): string | null {
  return chatId?.match(/^(\d+)@c\.us$/)?.[1] ?? null;
}

/** Keeps what she asked to be spoken to in. */
export async function chooseLanguage(
  tx: Transaction,
  contactId: number,
  language: Language | null,
): Promise<void> {
  await tx`
    update chat.contacts set language = ${language} where contact_id = ${contactId}`;
}
