import { identify, type Contact } from "../conversation/people/contacts.ts";
import { messageOf } from "../errors.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import type { WorkerDeps } from "./deps.ts";

/** A minute of a gateway that can't say whose lid it is; then she is answered as a stranger. */
const mostLookups = 5;

/** Whose chat a message is from. */
export async function senderOf(
  deps: WorkerDeps,
  message: InboxMessage,
): Promise<Contact> {
  const { chatId, senderAlt, pushName } = message;
  return await identify(
    deps.sql,
    chatId,
    senderAlt,
    pushName,
    async (lid, canWait) => {
      try {
        return await deps.waha.phoneOfLid(lid);
      } catch (error) {
        if (message.attempts < mostLookups && !canWait) throw error;
        deps.log.warn(
          { messageId: message.messageId, problem: messageOf(error) },
          "the phone of a lid is looked up later",
        );
        return null;
      }
    },
  );
}
