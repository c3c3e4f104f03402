import { giveBack, type Batch } from "../intake/inbox.ts";
import { dayIn } from "../days.ts";
import { settle } from "./answer.ts";
import type { WorkerDeps } from "./deps.ts";
import { understandPhoto } from "./photo.ts";
import { senderOf } from "./sender.ts";
import { whileAgreed } from "./while-agreed.ts";

/** Tries once more to fetch and read a photo that she was told is read later. */
export async function handleLatePhoto(
  deps: WorkerDeps,
  batch: Batch,
): Promise<void> {
  const message = batch.messages[0]!;
  const { customerNumber, ...contact } = await senderOf(deps, message);
  if (!customerNumber) throw new Error("the chat is a mitra's no more");
  const zone = contact.zone ?? deps.zone;
  const day = dayIn(zone, message.sentAt);
  const understood = await understandPhoto(deps, message, day);
  // What comes more than an hour later is not an answer that she waits for.
  const isAsked = Date.now() - message.receivedAt.getTime() < 3_600_000;
  const mitra = { ...contact, customerNumber };
  await whileAgreed(deps, batch, contact.contactId, (tx) =>
    "problem" in understood
      ? giveBack(tx, batch, understood.problem)
      : settle(tx, batch, mitra, zone, [{ message, understood }], isAsked),
  );
}
