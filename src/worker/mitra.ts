import * as consent from "../conversation/consent.ts";
import { mostLines } from "../conversation/compose.ts";
import { intentOf, looseIntents } from "../conversation/intents.ts";
import { plan } from "../conversation/outbox.ts";
import { texts } from "../conversation/texts.ts";
import {
  finish,
  release,
  type Batch,
  type InboxMessage,
} from "../intake/inbox.ts";
import { dayIn } from "../days.ts";
import type { Transaction } from "../db/database.ts";
import { sweepMedia } from "../reading/media.ts";
import { fetchFile } from "../reading/fetch-file.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import { answerNotes } from "./answer.ts";
import { isChange, withoutChanges } from "./change-before-consent.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { isFile } from "./files.ts";
import { obey } from "./obey.ts";

/** Answers a mitra: her consent first, and her notes once she gave it. */
export async function handleMitra(
  deps: WorkerDeps,
  whole: Batch,
  mitra: Mitra,
): Promise<void> {
  const state = await consent.consentOf(deps.sql, mitra.contactId);
  const batch =
    state.is === "granted"
      ? whole
      : await withoutChanges(deps, whole, mitra.contactId);
  if (batch.messages.length === 0) return;
  const decision = batch.messages.findLast((message) =>
    isDecision(message, state),
  );
  if (decision && intentIn(decision) !== "agree")
    return await refuse(deps, batch, mitra, decision, state.is);
  if (state.is === "granted") return await answerNotes(deps, batch, mitra);
  // A yes before the question was handed over is not an answer to it; after a
  // refusal it may answer "balas SETUJU", which does not name AI abroad.
  const isAsked = state.is === "open" || state.isHandedOver;
  if (
    decision &&
    isAsked &&
    state.askedAt &&
    decision.receivedAt >= state.askedAt
  )
    return await agree(deps, batch, mitra, decision);
  if (!state.askedAt)
    return await hold(deps, batch, mitra, state.is, "consent");
  // Her tier is the lender's own and not hers to refuse.
  if (batch.messages.every(isSmallTalk)) return await talk(deps, batch, mitra);
  if (state.is === "refused" && (isAsked || !decision))
    return await turnDown(deps, batch, mitra);
  const kind = state.isHandedOver ? "reply" : "consent";
  await hold(deps, batch, mitra, state.is, kind);
}

/** SETUJU and TOLAK always, and a plain no while the consent question is the one that is open. */
function isDecision(message: InboxMessage, state: consent.Consent): boolean {
  if (isChange(message)) return false;
  const intent = intentIn(message);
  if (intent === "agree" || intent === "refuse") return true;
  const isAsked = state.askedAt && message.receivedAt >= state.askedAt;
  const isPlainNo = message.kind === "text" && intent === "decline";
  return isPlainNo && state.is === "open" && Boolean(isAsked);
}

/** Answers and commands for the moment: what they were said to is gone when she agrees. */
const passing = new Set(["yes", "no", "decline", "same", "other", "choice"]);

/** Whether nothing of it would be read later; BATAL is, where a note of hers waits before it. */
function isPassing(message: InboxMessage, isFirst: boolean): boolean {
  if (message.kind === "other") return !message.body;
  if (message.kind !== "text") return false;
  const intent = intentIn(message) ?? "";
  return passing.has(intent) || (intent === "undo" && isFirst);
}

const intentIn = (message: InboxMessage) => intentOf(message.body ?? "")?.is;

/** A question or a greeting with no note in it. */
function isSmallTalk(message: InboxMessage): boolean {
  const intent = intentIn(message);
  if (message.kind !== "text" || !intent) return false;
  const { entries, questions } = parseNote(message.body!, "2000-01-01");
  return (
    looseIntents.includes(intent) && entries.length + questions.length === 0
  );
}

/** Answers small talk without keeping it. */
async function talk(deps: WorkerDeps, batch: Batch, mitra: Mitra) {
  await deps.sql.begin(async (tx) => {
    const lines = new Set<string>();
    for (const message of batch.messages) {
      const today = dayIn(mitra.zone ?? deps.zone, message.sentAt);
      const intent = intentOf(message.body!)!;
      const told = await obey(tx, mitra, message, intent, today);
      for (const line of told.notices) lines.add(line);
    }
    const text = [...lines].slice(0, mostLines).join("\n");
    await closeWith(tx, batch, mitra, "reply", text, "erased");
  });
}

/** Records SETUJU and gives back to the queue what waited for it. */
async function agree(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  decision: InboxMessage,
) {
  const { contactId } = mitra;
  await deps.sql.begin(async (tx) => {
    await consent.decide(tx, contactId, decision.messageId, true);
    // A photo with SETUJU under it is read once it is taken again.
    const isFirst =
      batch.messages.length <= 2 && !(await consent.hasHeld(tx, contactId));
    const settled = batch.messages.filter(
      (message) =>
        isPassing(message, isFirst) ||
        (message === decision && decision.kind === "text"),
    );
    const waiting =
      (await consent.releaseHeld(tx, contactId)) +
      batch.messages.length -
      settled.length;
    // What waited is answered by the next batch, which thanks her, too.
    const replyId =
      waiting > 0
        ? null
        : await plan(tx, {
            contactId,
            chatId: decision.chatId,
            kind: "reply",
            text: texts.agreed(mitra.name),
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

/** Records TOLAK and erases what was held. */
async function refuse(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  decision: InboxMessage,
  before: consent.Consent["is"],
) {
  const text = before === "granted" ? texts.withdrawn : texts.refused;
  await deps.sql.begin(async (tx) => {
    await consent.decide(tx, mitra.contactId, decision.messageId, false);
    await consent.eraseHeld(tx, mitra.contactId);
    await closeWith(tx, batch, mitra, "reply", text, "erased");
  });
  await sweepMedia(deps.sql, deps.dataDir);
}

/** Erases what comes after TOLAK, and a file that was fetched while she said it. */
async function turnDown(deps: WorkerDeps, batch: Batch, mitra: Mitra) {
  await deps.sql.begin((tx) =>
    closeWith(tx, batch, mitra, "reply", texts.stillRefused, "erased"),
  );
  if (batch.messages.some(({ mediaSha256 }) => mediaSha256))
    await sweepMedia(deps.sql, deps.dataDir);
}

/**
 * Keeps a batch until she decides, and asks her or says that it waits. Files are
 * fetched now: the gateway deletes them soon.
 */
async function hold(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  before: consent.Consent["is"],
  kind: "consent" | "reply",
) {
  for (const message of batch.messages)
    if (isFile(deps, message)) await fetchFile(deps, message);
  const text =
    kind === "consent"
      ? texts.consent(mitra.name, deps.gemini !== undefined)
      : texts.consentWaits;
  await deps.sql.begin(async (tx) => {
    const state = await consent.lockedConsentOf(tx, mitra.contactId);
    // She decided in another of her chats meanwhile: taken again, as it stands now.
    if (state.is !== before) return await release(tx, batch);
    await closeWith(tx, batch, mitra, kind, text, "held");
  });
}

/** Plans one answer to the whole batch, and holds or erases its messages. */
async function closeWith(
  tx: Transaction,
  batch: Batch,
  mitra: Mitra,
  kind: "reply" | "consent",
  text: string,
  fate: "held" | "erased",
) {
  const { contactId } = mitra;
  const chatId = batch.messages[0]!.chatId;
  const replyId = await plan(tx, { contactId, chatId, kind, text });
  const isFirst =
    batch.messages.length === 1 && !(await consent.hasHeld(tx, contactId));
  await finish(
    tx,
    batch,
    contactId,
    replyId,
    batch.messages.map((message) => {
      // A yes that did not count is not kept to count later.
      const isHeld =
        fate === "held" &&
        intentIn(message) !== "agree" &&
        !isPassing(message, isFirst);
      return {
        messageId: message.messageId,
        status: isHeld ? "held" : "done",
        isErased: fate === "erased" || isPassing(message, isFirst),
      };
    }),
  );
}
