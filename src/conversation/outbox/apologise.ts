import type { Transaction } from "../../db/database.ts";
import { texts } from "../texts.ts";

/**
 * Tells whoever writes in a chat that her message could not be worked on, once while it is
 * tried again and once when it was given up. Strangers are not written to: what fails of
 * theirs may be anything.
 */
export async function apologise(
  tx: Transaction,
  about: {
    chatId: string;
    /** of the failed messages the first */
    messageId: number;
    isGivenUp: boolean;
    /** false for what came so late that she does not wait for it */
    isAsked: boolean;
  },
): Promise<void> {
  const { chatId, messageId, isGivenUp, isAsked } = about;
  const text = isGivenUp ? texts.givenUp : texts.delayed;
  const once = `${isGivenUp ? "given-up" : "delayed"}:${messageId}`;
  await tx`
    insert into chat.outbox (contact_id, chat_id, kind, is_asked, text, once_key)
    select contact_id, ${chatId}, 'reply', ${isAsked}, ${text}, ${once}
    from chat.contacts
    where role is not null
        and (contact_id in (select contact_id from chat.aliases where chat_id = ${chatId})
            or phone = substring(${chatId} from '^([0-9]+)@c[.]us$'))
    on conflict (once_key) do nothing`;
}
