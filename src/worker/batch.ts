import { codeFor } from "../conversation/codes.ts";
import type { Contact } from "../conversation/contacts.ts";
import { strangerTexts } from "../conversation/officer-texts.ts";
import { plan } from "../conversation/outbox.ts";
import { texts } from "../conversation/texts.ts";
import type { Transaction } from "../db/database.ts";
import { finish, type Batch } from "../intake/inbox.ts";
import { isChange } from "./change-before-consent.ts";
import type { WorkerDeps } from "./deps.ts";
import { handleMitra } from "./mitra.ts";
import { officerActs } from "./officer-acts.ts";
import { officerAnswers } from "./officer.ts";
import { senderOf } from "./sender.ts";

/** Reads, books and answers one batch of messages of one chat. */
export async function handleBatch(
  deps: WorkerDeps,
  batch: Batch,
): Promise<void> {
  const contact = await senderOf(deps, batch.messages.at(-1)!);
  if (contact.role === "mitra" && contact.customerNumber)
    await handleMitra(deps, batch, {
      ...contact,
      customerNumber: contact.customerNumber,
    });
  else await handleOther(deps, batch, contact);
}

/** Strangers and officers have no book: they are answered, and what they wrote is not kept. */
async function handleOther(deps: WorkerDeps, batch: Batch, contact: Contact) {
  const { contactId, name, role } = contact;
  await deps.sql.begin(async (tx) => {
    const answers =
      role === "officer"
        ? [
            ...(await officerActs(tx, contactId, batch)),
            ...(await officerAnswers(tx, contactId, batch)),
          ]
        : [];
    const isSilent =
      answers.length > 0 ||
      batch.messages.every(isChange) ||
      (await isGreetedEnough(tx, contactId));
    const { chatId, messageId } = batch.messages.at(-1)!;
    if (!isSilent && role === "officer") answers.push(texts.officer(name));
    else if (!isSilent) {
      const code = await codeFor(tx, contactId, messageId);
      answers.push(strangerTexts.code(code));
    }
    const [replyId = null] = await planAll(tx, contactId, chatId, answers);
    await finish(
      tx,
      batch,
      contactId,
      replyId,
      batch.messages.map(({ messageId }) => ({
        messageId,
        status: "done",
        isErased: true,
      })),
    );
  });
}

async function planAll(
  tx: Transaction,
  contactId: number,
  chatId: string,
  answers: string[],
): Promise<number[]> {
  const planned: number[] = [];
  for (const text of answers)
    planned.push(await plan(tx, { contactId, chatId, kind: "reply", text }));
  return planned;
}

// Two machines that greet each other would never stop.
const mostGreetings = 5;

async function isGreetedEnough(tx: Transaction, contactId: number) {
  const [row] = await tx`
    select count(*) >= ${mostGreetings} as is_enough from chat.outbox
    where contact_id = ${contactId} and kind = 'reply'
        and created_at > now() - interval '1 day'`;
  return row!.is_enough as boolean;
}
