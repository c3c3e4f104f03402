import { identify } from "../conversation/contacts.ts";
import { giveBack, type Batch } from "../intake/inbox.ts";
import { fetchPhoto, readPhoto } from "../reading/photo.ts";
import { dayOf, settle, type Understood } from "./answer.ts";
import type { WorkerDeps } from "./batch.ts";

/** Tries once more to fetch and read a photo that she was told is read later. */
export async function handleLatePhoto(
  deps: WorkerDeps,
  batch: Batch,
): Promise<void> {
  const message = batch.messages[0]!;
  const mitra = await identify(
    deps.sql,
    message.chatId,
    message.senderAlt,
    message.pushName,
    (lid) => deps.waha.phoneOfLid(lid),
  );
  if (!mitra.customerNumber) throw new Error("the chat is a mitra's no more");
  const zone = mitra.zone ?? deps.zone;
  const fetched = await fetchPhoto(deps, message);
  let understood: Understood;
  if (fetched.is === "later")
    return await giveBack(deps.sql, batch, fetched.problem);
  if (fetched.is === "lost") understood = { is: "photo_lost" };
  else {
    const photo = await readPhoto(
      deps,
      fetched.sha256,
      dayOf(message.sentAt, zone),
    );
    if (photo.is === "later")
      return await giveBack(deps.sql, batch, photo.problem);
    const { entries, questions } = photo.note.reading;
    understood =
      entries.length + questions.length > 0
        ? { is: "note", note: photo.note }
        : { is: "photo_empty" };
  }
  // What comes more than an hour later is not an answer that she waits for.
  const isAsked = Date.now() - message.receivedAt.getTime() < 3_600_000;
  await deps.sql.begin((tx) =>
    settle(
      tx,
      batch,
      { ...mitra, customerNumber: mitra.customerNumber! },
      zone,
      [{ message, understood }],
      isAsked,
    ),
  );
}
