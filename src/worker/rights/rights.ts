import { officerOf } from "../../conversation/asks/ask-answers.ts";
import { planReviews } from "../../alerts/plan-reviews.ts";
import * as consent from "../../conversation/rights/consent.ts";
import {
  decisionOf,
  type Decision,
} from "../../conversation/rights/consent-words.ts";
import { crisisLines } from "../../conversation/consultant/crisis.ts";
import { isSecret, secretLine } from "../../conversation/consultant/secrets.ts";
import { askData } from "../../conversation/rights/own-data.ts";
import * as erasing from "../../conversation/rights/erase.ts";
import { answerToErasure } from "../../conversation/rights/erase-words.ts";
import { plan } from "../../conversation/outbox/outbox.ts";
import { askReview } from "../../conversation/rights/review.ts";
import { rightOf, type Right } from "../../conversation/rights/rights.ts";
import { rightsTexts } from "../../conversation/rights/rights-texts.ts";
import { texts } from "../../conversation/texts.ts";
import type { Transaction } from "../../db/database.ts";
import {
  finish,
  release,
  type Batch,
  type InboxMessage,
} from "../../intake/inbox.ts";
import { sweepMedia } from "../../reading/files/media.ts";
import type { Mitra, WorkerDeps } from "../deps.ts";

/** A message of a batch that asks for a right, and where it stands. */
export interface Asked {
  at: number;
  right: Right | { is: "erase_no" | "erase_again" };
}

/**
 * The first message of a batch that asks for a right of hers. What she refuses by itself
 * comes first wherever it stands: a photo before it must not leave.
 */
export async function rightIn(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
): Promise<Asked | undefined> {
  const all: Asked[] = [];
  const officer = await officerOf(deps.sql, contactId);
  for (const [at, { kind, body }] of batch.messages.entries()) {
    const right =
      kind === "text"
        ? await said(body ?? "")
        : isSecret(body ?? "")
          ? ({ is: "secret" } as const)
          : undefined;
    if (right) all.push({ at, right });
  }
  const [first] = batch.messages;
  const answered =
    first!.kind === "text" && all[0]?.at !== 0
      ? answerToErasure(first!.body ?? "")
      : undefined;
  if (answered) {
    const open = await erasing.openErasure(
      deps.sql,
      contactId,
      first!.receivedAt,
    );
    // A plain no calls it off, whatever small talk came between.
    if (open?.isLast || (answered === "no" && open?.isAlone)) {
      const is = answered === "unsure" ? "erase_again" : "erase_no";
      return { at: 0, right: { is } };
    }
  }
  return all.find(({ right }) => right.is === "purpose") ?? all[0];

  /**
   * Of one who agreed before, "SETUJU TANPA 2" takes back what it names, and "setuju
   * semua" allows also what she had refused by itself.
   */
  async function said(text: string): Promise<Right | undefined> {
    const decision = decisionOf(text);
    if (!decision?.grants.includes("record") || decision.isBare)
      return rightOf(text, officer);
    const state = await consent.consentOf(deps.sql, contactId);
    if (state.is !== "granted") return undefined;
    const isMixed = decision.refuses.length > 0;
    const grants = decision.grants.filter(
      (purpose) =>
        !isMixed &&
        purpose !== "record" &&
        (purpose !== "abroad" || deps.gemini),
    );
    return isMixed || grants.length > 0
      ? { is: "purpose", decision: { ...decision, grants } }
      : undefined;
  }
}

/** Takes down what the words under a file refuse or grant, before the file is read. */
export async function heedCaptions(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
): Promise<void> {
  for (const { kind, body, messageId } of batch.messages) {
    const right = kind === "text" ? undefined : rightOf(body ?? "");
    if (right?.is === "purpose")
      await deps.sql.begin((tx) =>
        consent.takeDown(tx, contactId, messageId, right.decision),
      );
  }
}

/** Does what one message asks for and answers it; the rest of the batch goes back to the queue. */
export async function exercise(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  { at, right }: Asked,
): Promise<void> {
  const { contactId } = mitra;
  const message = batch.messages[at]!;
  const isErased = await deps.sql.begin(async (tx) => {
    const state = await consent.lockedConsentOf(tx, contactId);
    const told = await answer(deps, tx, mitra, message, right, state);
    const replyId = await plan(tx, {
      contactId,
      chatId: message.chatId,
      kind: told.kind ?? "reply",
      text: told.text,
      reportId: told.reportId,
    });
    if (told.asksErasure)
      await erasing.askErasure(tx, mitra, replyId, message.messageId);
    await finish(tx, batch, contactId, replyId, [
      {
        messageId: message.messageId,
        status: "done",
        isErased: told.isErased || state.is !== "granted",
      },
    ]);
    await release(tx, batch);
    return told.isErased ?? false;
  });
  if (isErased) await sweepMedia(deps.sql, deps.dataDir);
}

interface Answer {
  text: string;
  kind?: "consent";
  /** whose file is sent with it */
  reportId?: string;
  isErased?: boolean;
  /** it asks whether she means HAPUS DATA */
  asksErasure?: true;
}

async function answer(
  deps: WorkerDeps,
  tx: Transaction,
  mitra: Mitra,
  { messageId, receivedAt }: InboxMessage,
  right: Asked["right"],
  state: consent.Consent,
): Promise<Answer> {
  const { contactId } = mitra;
  switch (right.is) {
    case "purpose":
      await consent.takeDown(tx, contactId, messageId, right.decision);
      return await purposeAnswer(deps, tx, mitra, right.decision, state);
    case "erase":
      return { text: rightsTexts.eraseAsk, asksErasure: true };
    case "erase_again":
      return { text: rightsTexts.eraseAgain, asksErasure: true };
    case "data":
      return {
        text: rightsTexts.data,
        reportId: await askData(tx, mitra, messageId),
      };
    case "erase_yes": {
      const open = await erasing.openErasure(tx, contactId, receivedAt);
      if (!open) return { text: rightsTexts.eraseNotAsked };
      // She has not read yet what it takes from her.
      if (!open.erasureId)
        return { text: rightsTexts.eraseAsk, asksErasure: true };
      await erasing.erase(tx, mitra, open.erasureId, messageId);
      return { text: rightsTexts.erased, isErased: true };
    }
    case "erase_no":
      await erasing.callOffErasure(tx, contactId, messageId);
      return { text: rightsTexts.eraseCalledOff };
    case "crisis":
      return { text: crisisLines[right.crisis] };
    case "secret":
      return { text: secretLine, isErased: true };
    case "review": {
      const asked = await askReview(
        tx,
        mitra,
        messageId,
        mitra.zone ?? deps.zone,
      );
      await planReviews(tx);
      return { text: reviewLines[asked] };
    }
  }
}

const reviewLines = {
  asked: rightsTexts.reviewAsked,
  asked_at_night: rightsTexts.reviewAskedAtNight,
  on_its_way: rightsTexts.reviewOnItsWay,
  open: rightsTexts.reviewOpen,
  nobody: rightsTexts.reviewNobody,
};

/** What a word about one purpose came to, and what is still to be said for it to count. */
async function purposeAnswer(
  deps: WorkerDeps,
  tx: Transaction,
  mitra: Mitra,
  { grants, refuses }: Decision,
  before: consent.Consent,
): Promise<Answer> {
  const lines: string[] = [];
  if (refuses.length > 0) lines.push(rightsTexts.refused(refuses));
  if (
    refuses.includes("record") &&
    (await consent.hasBook(tx, mitra.customerNumber))
  )
    lines.push(rightsTexts.oldStays);
  if (grants.includes("abroad")) {
    const now = await consent.consentOf(tx, mitra.contactId);
    if (before.is !== "granted") return { text: rightsTexts.recordFirst };
    // No question that reached her has named it: now it is named, and hers to answer.
    if (!now.mayLeave)
      return deps.gemini
        ? { text: texts.consent(mitra.name, true), kind: "consent" }
        : { text: rightsTexts.nothingLeaves };
  }
  if (grants.length > 0) lines.push(rightsTexts.granted(grants));
  if (before.is === "open" && before.askedAt && refuses.length > 0)
    lines.push(rightsTexts.stillAsked(refuses));
  return { text: lines.join("\n") };
}
