import * as consent from "../conversation/rights/consent.ts";
import {
  answerToConsent,
  decisionOf,
  isComingBack,
  isOnNotes,
} from "../conversation/rights/consent-words.ts";
import { texts } from "../conversation/texts.ts";
import { release, type Batch, type InboxMessage } from "../intake/inbox.ts";
import { sweepMedia } from "../reading/files/media.ts";
import { fetchFile } from "../reading/files/fetch-file.ts";
import { answerNotes } from "./answer.ts";
import {
  isChange,
  withoutChanges,
} from "./corrections/change-before-consent.ts";
import { closeWith, doesAgree } from "./rights/close-with.ts";
import { agree, refuse } from "./rights/decide.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { isFile } from "./files/files.ts";
import { dropWelcome } from "./officers/officer-acts.ts";
import { exercise, heedCaptions, rightIn } from "./rights/rights.ts";
import { isGrief, isSmallTalk, talk } from "./talk.ts";

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
  // What stands behind her no is answered as to one who said it.
  const no = batch.messages.findIndex(
    (message) => isDecision(message, state) && !doesAgree(message),
  );
  if (no >= 0 && no < batch.messages.length - 1) {
    const messages = batch.messages.slice(0, no + 1);
    await handleWords(deps, { ...batch, messages }, mitra);
    return await deps.sql.begin((tx) => release(tx, batch));
  }
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
  if (state.is === "open" && batch.messages.every(isGrief))
    return await talk(deps, batch, mitra, true);
  // Who said TOLAK before she was asked has said it: nothing of hers is held.
  if (!state.askedAt && (state.is === "open" || decision))
    return await hold(deps, batch, mitra, state.is, "consent");
  // Her tier is the lender's own and not hers to refuse.
  if (batch.messages.every(isSmallTalk))
    return await talk(deps, batch, mitra, state.is === "open");
  if (state.is === "refused" && (isAsked || !decision))
    return await turnDown(deps, batch, mitra);
  const kind = state.isHandedOver ? "reply" : "consent";
  await hold(deps, batch, mitra, state.is, kind);
}

/** SETUJU and TOLAK always, and other words for them while the consent question is the one that is open. */
function isDecision(message: InboxMessage, state: consent.Consent): boolean {
  if (isChange(message)) return false;
  const said = decisionOf(message.body ?? "");
  if (said && isOnNotes(said)) return true;
  const isAsked = state.askedAt && message.receivedAt >= state.askedAt;
  const answered =
    message.kind === "text" && state.is === "open" && isAsked
      ? answerToConsent(message.body ?? "")
      : undefined;
  return answered !== undefined && isOnNotes(answered);
}

/** Erases what comes after TOLAK, and a file that was fetched while she said it; what she asks beside it is answered. */
async function turnDown(deps: WorkerDeps, batch: Batch, mitra: Mitra) {
  const wantsBack = batch.messages.every(({ body }) =>
    isComingBack(body ?? ""),
  );
  const text = wantsBack ? texts.comingBack : texts.stillRefused;
  if (batch.messages.some(isSmallTalk)) await talk(deps, batch, mitra, false);
  else
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
