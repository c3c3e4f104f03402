import type { Contact } from "../../conversation/people/contacts.ts";
import { enrolByPhone, linkByCode } from "../../conversation/people/enrol.ts";
import * as board from "../../conversation/people/officer-board.ts";
import { officerCommandOf } from "../../conversation/people/officer-commands.ts";
import {
  officerTexts,
  strangerTexts,
} from "../../conversation/people/officer-texts.ts";
import { lastChatOf, nameOf } from "../../conversation/people/link.ts";
import { plan } from "../../conversation/outbox/outbox.ts";
import { closeReview } from "../../conversation/rights/review.ts";
import type { Transaction } from "../../db/database.ts";
import type { Batch, InboxMessage } from "../../intake/inbox.ts";

/** Does what an officer asks for in these messages; the answers, none for small talk. */
export async function officerActs(
  tx: Transaction,
  officerId: number,
  batch: Batch,
): Promise<string[]> {
  const answers: string[] = [];
  for (const message of batch.messages) {
    const answer =
      message.kind === "text"
        ? await answerOf(tx, officerId, message)
        : undefined;
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
}

async function answerOf(
  tx: Transaction,
  officerId: number,
  { body, messageId }: InboxMessage,
): Promise<string | undefined> {
  const command = officerCommandOf(body ?? "");
  const act = { officerId, messageId };
  switch (command?.is) {
    case "enrol":
      return (await enrolByPhone(tx, act, command)).text;
    case "link": {
      const { text, linkedId } = await linkByCode(tx, act, command);
      if (linkedId) await welcome(tx, linkedId);
      return text;
    }
    case "reviewed":
      return await closeReview(tx, act, command.customerNumber);
    case "status":
      return await board.mitraStatus(tx, act, command.customerNumber);
    case "late":
      return await board.lateMitra(tx, officerId, command.page);
    case "unreviewed":
      return await board.unreviewedMitra(tx, officerId);
    case "mitra":
      return await board.countMitra(tx, officerId);
    case "short_phone":
      return officerTexts.shortPhone(command.phone);
    case "incomplete":
      return officerTexts.incomplete(command.command);
    case "help":
      return officerTexts.help;
    case undefined:
      return undefined;
  }
}

/** Keeps back the welcome of one who wrote again before it left: what she gets now says it all. */
export async function dropWelcome(
  tx: Transaction,
  { contactId, name }: Contact,
): Promise<void> {
  await tx`
    update chat.outbox set status = 'failed', problem = 'she wrote before it left'
    where contact_id = ${contactId} and status = 'planned' and not is_asked
        and text = ${strangerTexts.linked(name)}`;
}

/** Tells her whom an officer linked, in the chat that she wrote from. */
async function welcome(tx: Transaction, contactId: number): Promise<void> {
  const [last] = await lastChatOf(tx, contactId);
  if (!last) return;
  await plan(tx, {
    contactId,
    chatId: last.chat_id,
    kind: "reply",
    text: strangerTexts.linked(await nameOf(tx, contactId)),
    isAsked: false,
  });
}
