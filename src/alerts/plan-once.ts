import type { Transaction } from "../db/database.ts";

/**
 * Writes a message to an officer to the outbox, unless one of the same once_key was
 * written ever before. `due` is a row of a view of what is due. Returns whether it is new.
 */
export async function planOnce(
  tx: Transaction,
  due: Record<string, any>,
  text: string,
): Promise<boolean> {
  const rows = await tx`
    insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, once_key)
    values (${due.contact_id}, ${due.chat_id}, 'alert', false, ${text}, ${due.once_key})
    on conflict (once_key) do nothing
    returning outbox_id`;
  return rows.length > 0;
}
