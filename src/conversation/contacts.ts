import type { Sql, Transaction } from "../db/database.ts";
import type { Language } from "./languages/language.ts";

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

const columns = `contact_id as "contactId", name, role, customer_number as "customerNumber", timezone as zone, language`;

/**
 * Finds whose chat this is, or makes a stranger's contact for it. A phone that is
 * known, from the chat id or the other id of the same sender, links the chat to its
 * contact for good; the digits of a lid are never taken for a phone.
 */
export async function identify(
  sql: Sql,
  chatId: string,
  senderAlt: string | null,
  pushName: string | null,
  phoneOfLid: (lid: string) => Promise<string | null>,
): Promise<Contact> {
  const [known] = await sql<Contact[]>`
    select ${sql.unsafe(columns)} from chat.contacts
    where contact_id = (select contact_id from chat.aliases where chat_id = ${chatId})`;
  if (known?.role) return known;
  const phone =
    phoneOf(chatId) ??
    phoneOf(senderAlt) ??
    (chatId.endsWith("@lid") ? await phoneOfLid(chatId) : null);
  return await sql.begin(async (tx) => {
    const contact = await findOrMake(tx, phone, known, pushName);
    for (const alias of [chatId, senderAlt])
      if (alias)
        await tx`
          insert into chat.aliases (chat_id, contact_id)
          values (${alias}, ${contact.contactId})
          on conflict (chat_id) do update set contact_id = excluded.contact_id`;
    return contact;
  });
}

async function findOrMake(
  tx: Transaction,
  phone: string | null,
  stranger: Contact | undefined,
  pushName: string | null,
): Promise<Contact> {
  if (phone) {
    const [found] = await tx<Contact[]>`
      select ${tx.unsafe(columns)} from chat.contacts where phone = ${phone}`;
    if (found) return found;
  }
  if (stranger) {
    await tx`
      update chat.contacts set phone = coalesce(phone, ${phone})
      where contact_id = ${stranger.contactId}`;
    return stranger;
  }
  const [made] = await tx<Contact[]>`
    insert into chat.contacts (phone, name) values (${phone}, ${pushName})
    returning ${tx.unsafe(columns)}`;
  return made!;
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
