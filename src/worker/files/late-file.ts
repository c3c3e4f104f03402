import { plan } from "../../conversation/outbox/outbox.ts";
import { texts } from "../../conversation/texts.ts";
import { latestChanges, type LatestChange } from "../../intake/changes.ts";
import { finish, giveBack, type Batch } from "../../intake/inbox.ts";
import { dayIn } from "../../days.ts";
import { hasNote } from "../../reading/book.ts";
import { fetchFile } from "../../reading/files/fetch-file.ts";
import { settle } from "../settle.ts";
import type { WorkerDeps } from "../deps.ts";
import { thingOf } from "./file-notices.ts";
import { fileReader } from "./files.ts";
import { senderOf } from "../sender.ts";
import { noteIn } from "../understand.ts";
import { stoppedSeconds, whileAgreed } from "../rights/while-agreed.ts";

/** Tries once more to fetch and read a file that she was told is read later. */
export async function handleLateFile(
  deps: WorkerDeps,
  batch: Batch,
): Promise<void> {
  const message = batch.messages[0]!;
  const { customerNumber, ...contact } = await senderOf(deps, message);
  if (!customerNumber) throw new Error("the chat is a mitra's no more");
  const { contactId } = contact;
  const known = await latestChanges(deps.sql, contactId, [message.rawId]);
  if (await hasNote(deps.sql, message.messageId))
    return await fetchProof(deps, batch, contactId, known);
  const zone = contact.zone ?? deps.zone;
  const day = dayIn(zone, message.sentAt);
  const read = fileReader(deps, batch, contactId);
  const understood = await read(message, day, noteIn(message.body, day));
  // What comes more than an hour later is not an answer that she waits for.
  const isAsked = Date.now() - message.receivedAt.getTime() < 3_600_000;
  const mitra = { ...contact, customerNumber };
  await whileAgreed(deps, batch, contactId, known, (tx) => {
    if (understood.is === "stopped")
      return giveBack(tx, batch, "taken back", stoppedSeconds);
    return "problem" in understood
      ? giveBack(tx, batch, understood.problem, understood.inSeconds)
      : settle(
          tx,
          batch,
          mitra,
          zone,
          [{ message, understood, wordsId: message.messageId }],
          isAsked,
        );
  });
}

/** Tries once more to fetch the file of a note that her own words under it made. */
async function fetchProof(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
  known: Map<string, LatestChange>,
) {
  const message = batch.messages[0]!;
  const { messageId, chatId } = message;
  const proof = await fetchFile(deps, message);
  await whileAgreed(deps, batch, contactId, known, async (tx) => {
    if (proof.is === "later") return await giveBack(tx, batch, proof.problem);
    if (proof.is !== "kept")
      await plan(tx, {
        contactId,
        chatId,
        kind: "reply",
        text: texts.proofLost(thingOf(message.kind)),
        isAsked: false,
      });
    await finish(tx, batch, contactId, null, [{ messageId, status: "done" }]);
  });
}
