import * as consent from "../../conversation/rights/consent.ts";
import { answerToConsent } from "../../conversation/rights/consent-words.ts";
import { commandOf } from "../../conversation/corrections/commands.ts";
import { matterOf } from "../../conversation/consultant/triage.ts";
import { intentOf } from "../../conversation/intents.ts";
import { callOffUnasked } from "../../conversation/people/link.ts";
import { plan } from "../../conversation/outbox/outbox.ts";
import { rightsTexts } from "../../conversation/rights/rights-texts.ts";
import { texts } from "../../conversation/texts.ts";
import {
  finish,
  release,
  type Batch,
  type InboxMessage,
} from "../../intake/inbox.ts";
import { sweepMedia } from "../../reading/files/media.ts";
import { parseNote } from "../../reading/text/parse-note.ts";
import { closeWith, isPassing } from "./close-with.ts";
import type { Mitra, WorkerDeps } from "../deps.ts";

/**
 * Records SETUJU and gives back to the queue what waited for it. After a question that
 * was asked once more the rest of the batch is read as ever.
 */
export async function agree(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  decision: InboxMessage,
  isOnceMore = false,
) {
  const { contactId } = mitra;
  await deps.sql.begin(async (tx) => {
    const said = answerToConsent(decision.body ?? "")!;
    const granted = await consent.takeDown(
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
        (!isOnceMore &&
          (isPassing(message, isFirst) ||
            (message.kind === "text" && isPleasantry(message.body ?? "")))) ||
        (message === decision && decision.kind === "text"),
    );
    const waiting = [
      ...(await consent.releaseHeld(tx, contactId, answeredByThanks)),
      ...batch.messages.filter((message) => !settled.includes(message)),
    ];
    // What is booked next thanks her, too; what she refused is said back to her at once,
    // and so is that it may leave the country.
    const isThanked = waiting.some(
      ({ kind, body }) => kind !== "text" || !booksNothing(body ?? ""),
    );
    const lines = [
      ...(said.refuses.length > 0 ? [rightsTexts.refused(said.refuses)] : []),
      ...(isThanked ? [] : [texts.agreed(mitra.name)]),
      ...(!isThanked && granted.includes("abroad")
        ? [rightsTexts.allowed(granted.toReversed())]
        : []),
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
  return (intent === "greeting" || intent === "thanks") && booksNothing(text);
}

/**
 * Of what waited, what the thanks for SETUJU answer: pleasantries, and words that ask and
 * note nothing, as "info dong". Beside a note these may be a piece of it.
 */
function answeredByThanks(waited: string[]): (text: string) => boolean {
  const isVague = (text: string) =>
    isPleasantry(text) ||
    (!intentOf(text) &&
      !commandOf(text) &&
      booksNothing(text) &&
      matterOf(text).is === "unclear");
  return waited.every(isVague) ? isVague : isPleasantry;
}

function booksNothing(text: string): boolean {
  const { entries, questions, checks } = parseNote(text, "2000-01-01");
  return entries.length + questions.length + checks.length === 0;
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
  const said = answerToConsent(decision.body ?? "")!;
  await deps.sql.begin(async (tx) => {
    const isKept =
      before === "granted" || (await consent.hasBook(tx, mitra.customerNumber));
    const text = said.isStop
      ? rightsTexts.stopped
      : said.grants.length > 0
        ? rightsTexts.withoutRecord(said.grants, isKept)
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
