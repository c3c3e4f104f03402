import * as consent from "../conversation/consent.ts";
import { decisionOf } from "../conversation/consent-words.ts";
import { intentOf } from "../conversation/intents.ts";
import { callOffUnasked } from "../conversation/link.ts";
import { plan } from "../conversation/outbox.ts";
import { rightsTexts } from "../conversation/rights-texts.ts";
import { texts } from "../conversation/texts.ts";
import {
  finish,
  release,
  type Batch,
  type InboxMessage,
} from "../intake/inbox.ts";
import { sweepMedia } from "../reading/media.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import { closeWith, isPassing } from "./close-with.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";

/** Records SETUJU and gives back to the queue what waited for it. */
export async function agree(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  decision: InboxMessage,
) {
  const { contactId } = mitra;
  await deps.sql.begin(async (tx) => {
    const said = decisionOf(decision.body ?? "")!;
    const before = await consent.consentOf(tx, contactId);
    const allowed = await consent.takeDown(
      tx,
      contactId,
      decision.messageId,
      said,
    );
    // A photo with SETUJU under it is read once it is taken again.
    const isFirst =
      batch.messages.length <= 2 && !(await consent.hasHeld(tx, contactId));
    const settled = batch.messages.filter(
      (message) =>
        isPassing(message, isFirst) ||
        (message.kind === "text" && isPleasantry(message.body ?? "")) ||
        (message === decision && decision.kind === "text"),
    );
    const waiting =
      (await consent.releaseHeld(tx, contactId, isPleasantry)) +
      batch.messages.length -
      settled.length;
    // What waited is answered by the next batch, which thanks her, too; what she
    // refused is said back to her at once.
    const lines = [
      ...(said.refuses.length > 0 ? [rightsTexts.refused(said.refuses)] : []),
      ...(before.is === "granted" ? [rightsTexts.granted(allowed)] : []),
      ...(waiting > 0 || before.is === "granted"
        ? []
        : [texts.agreed(mitra.name)]),
    ];
    const replyId =
      lines.length === 0
        ? null
        : await plan(tx, {
            contactId,
            chatId: decision.chatId,
            kind: "reply",
            text: lines.join("\n"),
          });
    await finish(
      tx,
      batch,
      contactId,
      replyId,
      settled.map(({ messageId }) => ({ messageId, status: "done" })),
    );
    await release(tx, batch);
  });
}

/** A greeting or thanks and no more: what thanks her for SETUJU answers it, too. */
function isPleasantry(text: string): boolean {
  const intent = intentOf(text)?.is;
  if (intent !== "greeting" && intent !== "thanks") return false;
  const { entries, questions } = parseNote(text, "2000-01-01");
  return entries.length + questions.length === 0;
}

/** Records TOLAK or BERHENTI and erases what was held; what she did not ask for stays unsent. */
export async function refuse(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  decision: InboxMessage,
  before: consent.Consent["is"],
) {
  const { contactId } = mitra;
  // A plain no to the question is TOLAK.
  const said = decisionOf(decision.body ?? "") ?? decisionOf("tolak")!;
  await deps.sql.begin(async (tx) => {
    const isKept =
      before === "granted" || (await consent.hasBook(tx, mitra.customerNumber));
    const text = said.isStop
      ? rightsTexts.stopped
      : isKept
        ? texts.withdrawn
        : texts.refused;
    await consent.takeDown(tx, contactId, decision.messageId, said);
    await consent.eraseHeld(tx, contactId);
    await callOffUnasked(tx, contactId, "she said no");
    await closeWith(tx, batch, mitra, "reply", text, "erased");
  });
  await sweepMedia(deps.sql, deps.dataDir);
}
