import * as consent from "../conversation/consent.ts";
import type { Contact } from "../conversation/contacts.ts";
import { intentOf } from "../conversation/intents.ts";
import { plan } from "../conversation/outbox.ts";
import { texts } from "../conversation/texts.ts";
import {
  finish,
  release,
  type Batch,
  type InboxMessage,
} from "../intake/inbox.ts";
import type { Transaction } from "../db/database.ts";
import { sweepMedia } from "../reading/media.ts";
import { fetchPhoto } from "../reading/photo.ts";
import { answerNotes } from "./answer.ts";
import type { WorkerDeps } from "./batch.ts";

export type Mitra = Contact & { customerNumber: string };

/** Answers a mitra: her consent first, and her notes once she gave it. */
export async function handleMitra(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
): Promise<void> {
  const state = await consent.consentOf(deps.sql, mitra.contactId);
  const decision = batch.messages.findLast((message) =>
    ["agree", "refuse"].includes(intentOf(message.body ?? "")?.is ?? ""),
  );
  const intent = decision && intentOf(decision.body ?? "")?.is;
  if (intent === "refuse") return await refuse(deps, batch, mitra, decision!);
  if (state === "granted") return await answerNotes(deps, batch, mitra, true);
  // A yes before the question was handed over is not an answer to it.
  if (intent === "agree" && state !== "unasked")
    return await agree(deps, batch, mitra, decision!);
  const isSmallTalk = batch.messages.every((message) =>
    ["status", "help", "greeting", "thanks"].includes(
      intentOf(message.body ?? "")?.is ?? "",
    ),
  );
  // Her tier is the lender's own and not hers to refuse.
  if (isSmallTalk && state !== "unasked")
    return await answerNotes(deps, batch, mitra, false);
  if (state === "refused") return await turnAway(deps, batch, mitra);
  await hold(deps, batch, mitra, state === "asked");
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
    const waiting =
      (await consent.releaseHeld(tx, contactId)) + batch.messages.length - 1;
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
    await finish(tx, batch, contactId, replyId, [
      { messageId: decision.messageId, status: "done" },
    ]);
    await release(tx, batch);
  });
}

/** Records TOLAK and erases what was held. */
async function refuse(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  decision: InboxMessage,
) {
  await deps.sql.begin(async (tx) => {
    await consent.decide(tx, mitra.contactId, decision.messageId, false);
    await consent.eraseHeld(tx, mitra.contactId);
    await closeWith(tx, batch, mitra, "reply", texts.refused, "erased");
  });
  await sweepMedia(deps.sql, deps.dataDir);
}

async function turnAway(deps: WorkerDeps, batch: Batch, mitra: Mitra) {
  await deps.sql.begin((tx) =>
    closeWith(tx, batch, mitra, "reply", texts.stillRefused, "erased"),
  );
}

/** Keeps a batch until she decides. Photos are fetched now: the gateway deletes them soon. */
async function hold(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
  isAsked: boolean,
) {
  for (const message of batch.messages)
    if (message.kind === "image") await fetchPhoto(deps, message);
  await deps.sql.begin((tx) =>
    isAsked
      ? closeWith(tx, batch, mitra, "reply", texts.consentWaits, "held")
      : closeWith(
          tx,
          batch,
          mitra,
          "consent",
          texts.consent(mitra.name),
          "held",
        ),
  );
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
  await finish(
    tx,
    batch,
    contactId,
    replyId,
    batch.messages.map(({ messageId }) => ({
      messageId,
      status: fate === "held" ? "held" : "done",
      isErased: fate === "erased",
    })),
  );
}
