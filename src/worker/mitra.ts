import * as consent from "../conversation/consent.ts";
import { mostLines } from "../conversation/compose.ts";
import {
  decisionOf,
  isComingBack,
  isOnNotes,
} from "../conversation/consent-words.ts";
import { intentOf, looseIntents } from "../conversation/intents.ts";
import { plan } from "../conversation/outbox.ts";
import { texts } from "../conversation/texts.ts";
import { release, type Batch, type InboxMessage } from "../intake/inbox.ts";
import { dayIn } from "../days.ts";
import { sweepMedia } from "../reading/media.ts";
import { fetchFile } from "../reading/fetch-file.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import { answerNotes } from "./answer.ts";
import { isChange, withoutChanges } from "./change-before-consent.ts";
import { closeWith, doesAgree, intentIn } from "./close-with.ts";
import { agree, refuse } from "./decide.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { isFile } from "./files.ts";
import { obey } from "./obey.ts";
import { dropWelcome } from "./officer-acts.ts";
import type { Paper } from "./request.ts";
import { exercise, heedCaptions, rightIn } from "./rights.ts";

/**
 * Answers a mitra. What she asks for of her rights is answered by itself, whether or not
 * she agreed; what she wrote before it is done first, what she wrote after it comes next.
 */
export async function handleMitra(
  deps: WorkerDeps,
  whole: Batch,
  mitra: Mitra,
): Promise<void> {
  await heedCaptions(deps, whole, mitra.contactId);
  const asked = await rightIn(deps, whole, mitra.contactId);
  if (!asked) return await handleWords(deps, whole, mitra);
  if (asked.at === 0 || asked.right.is === "purpose")
    return await exercise(deps, whole, mitra, asked);
  const messages = whole.messages.slice(0, asked.at);
  await handleWords(deps, { ...whole, messages }, mitra);
  await deps.sql.begin((tx) => release(tx, whole));
}

/** Her consent first, and her notes once she gave it. */
async function handleWords(
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
  if (decision && !doesAgree(decision))
    return await refuse(deps, batch, mitra, decision, state.is);
  // The question was put to her once more, with a purpose that it did not name before.
  const isAgain =
    decision && state.askedAgainAt && decision.receivedAt >= state.askedAgainAt;
  if (state.is === "granted" && isAgain)
    return await agree(deps, batch, mitra, decision, true);
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
  if (batch.messages.every(isSmallTalk))
    return await talk(deps, batch, mitra, state.is === "open");
  if (state.is === "refused" && (isAsked || !decision))
    return await turnDown(deps, batch, mitra);
  const kind = state.isHandedOver ? "reply" : "consent";
  await hold(deps, batch, mitra, state.is, kind);
}

/** SETUJU and TOLAK always, and a plain no while the consent question is the one that is open. */
function isDecision(message: InboxMessage, state: consent.Consent): boolean {
  if (isChange(message)) return false;
  const said = decisionOf(message.body ?? "");
  if (said && isOnNotes(said)) return true;
  const isAsked = state.askedAt && message.receivedAt >= state.askedAt;
  const isPlainNo = message.kind === "text" && intentIn(message) === "decline";
  return isPlainNo && state.is === "open" && Boolean(isAsked);
}

/** A question or a greeting with no note in it. */
function isSmallTalk(message: InboxMessage): boolean {
  const intent = intentIn(message);
  if (message.kind !== "text" || !intent) return false;
  const { entries, questions } = parseNote(message.body!, "2000-01-01");
  return (
    (looseIntents.includes(intent) || answeredAlways.has(intent)) &&
    entries.length + questions.length === 0
  );
}

/** What she asks for of what is hers already, and keeps nothing new. */
const answeredAlways = new Set<string>([
  "what_if",
  "weeks",
  "report",
  "language",
  "languages",
]);

/** Answers small talk without keeping it. */
async function talk(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  /** she has not decided yet */
  isOpen: boolean,
) {
  const { contactId, name, language } = mitra;
  await deps.sql.begin(async (tx) => {
    const lines = new Set<string>();
    const papers: Paper[] = [];
    for (const message of batch.messages) {
      const today = dayIn(mitra.zone ?? deps.zone, message.sentAt);
      const intent = intentOf(message.body!)!;
      // No note is asked for that would not be kept.
      if (intent.is === "greeting")
        lines.add(texts.greetingBefore(name, language, isOpen));
      else if (intent.is === "nod")
        lines.add(isOpen ? texts.undecided : texts.notRecording);
      else {
        const told = await obey(tx, mitra, message, intent, today);
        for (const line of told.notices) lines.add(line);
        papers.push(...(told.papers ?? []));
      }
    }
    const text = [...lines].slice(0, mostLines).join("\n");
    const [first, ...others] = text ? [{ caption: text }, ...papers] : papers;
    await closeWith(tx, batch, mitra, "reply", first!, "erased");
    const { chatId } = batch.messages.at(-1)!;
    for (const { caption, reportId } of others as Paper[])
      await plan(tx, {
        contactId,
        chatId,
        kind: "reply",
        text: caption,
        reportId,
      });
  });
}

/** Erases what comes after TOLAK, and a file that was fetched while she said it. */
async function turnDown(deps: WorkerDeps, batch: Batch, mitra: Mitra) {
  const wantsBack = batch.messages.every(({ body }) =>
    isComingBack(body ?? ""),
  );
  const text = wantsBack ? texts.comingBack : texts.stillRefused;
  await deps.sql.begin((tx) =>
    closeWith(tx, batch, mitra, "reply", text, "erased"),
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
    if (kind === "consent") await dropWelcome(tx, mitra);
    await closeWith(tx, batch, mitra, kind, text, "held");
  });
}
