import { hasHeld } from "../../conversation/rights/consent.ts";
import { answerToConsent } from "../../conversation/rights/consent-words.ts";
import { intentOf } from "../../conversation/intents.ts";
import { plan } from "../../conversation/outbox/outbox.ts";
import type { Transaction } from "../../db/database.ts";
import { finish, type Batch, type InboxMessage } from "../../intake/inbox.ts";
import type { Mitra } from "../deps.ts";

/** Whether it lets her notes be kept. */
export const doesAgree = ({ body }: InboxMessage): boolean =>
  answerToConsent(body ?? "")?.grants.includes("record") ?? false;

/** Answers and commands for the moment: what they were said to is gone when she agrees. */
const passing = new Set(["yes", "no", "decline", "same", "other", "choice"]);

/** Whether nothing of it would be read later; BATAL is, where a note of hers waits before it. */
export function isPassing(message: InboxMessage, isFirst: boolean): boolean {
  if (message.kind === "other") return !message.body;
  if (message.kind !== "text") return false;
  const intent = intentIn(message) ?? "";
  return passing.has(intent) || (intent === "undo" && isFirst);
}

export const intentIn = (message: InboxMessage) =>
  intentOf(message.body ?? "")?.is;

/** Plans one answer to the whole batch, and holds or erases its messages. */
export async function closeWith(
  tx: Transaction,
  batch: Batch,
  mitra: Mitra,
  kind: "reply" | "consent",
  said: string | { caption: string; reportId?: string },
  fate: "held" | "erased",
) {
  const { contactId } = mitra;
  const { chatId } = batch.messages.at(-1)!;
  const { caption: text, reportId = undefined } =
    typeof said === "string" ? { caption: said } : said;
  const replyId = await plan(tx, { contactId, chatId, kind, text, reportId });
  const isFirst =
    batch.messages.length === 1 && !(await hasHeld(tx, contactId));
  await finish(
    tx,
    batch,
    contactId,
    replyId,
    batch.messages.map((message) => {
      // A yes that did not count is not kept to count later.
      const isHeld =
        fate === "held" && !doesAgree(message) && !isPassing(message, isFirst);
      return {
        messageId: message.messageId,
        status: isHeld ? "held" : "done",
        isErased: fate === "erased" || isPassing(message, isFirst),
      };
    }),
  );
}
