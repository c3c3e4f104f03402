import { eraseMessage, targetOf } from "../../intake/changes.ts";
import {
  finish,
  type Batch,
  type Finished,
  type InboxMessage,
} from "../../intake/inbox.ts";
import { sweepMedia } from "../../reading/files/media.ts";
import type { WorkerDeps } from "../deps.ts";

/** Whether it changes another message instead of saying something of its own. */
export const isChange = ({ kind }: InboxMessage): boolean =>
  kind === "edit" || kind === "deletion";

/**
 * Takes the edits and deletions out of a batch of one who has not agreed, without a
 * word: what she deletes goes at once, and an edit waits with the message that is held.
 */
export async function withoutChanges(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
): Promise<Batch> {
  const changes = batch.messages.filter(isChange);
  if (changes.length === 0) return batch;
  await deps.sql.begin(async (tx) => {
    const finished: Finished[] = [];
    for (const { messageId, kind, targetRawId } of changes) {
      const target = await targetOf(tx, contactId, targetRawId!);
      if (kind === "deletion") await eraseMessage(tx, contactId, targetRawId!);
      const isHeld =
        kind === "edit" &&
        (target?.status === "held" || target?.status === "waiting");
      finished.push({
        messageId,
        status: isHeld ? "held" : "done",
        isErased: !isHeld,
      });
    }
    await finish(tx, batch, contactId, null, finished);
  });
  await sweepMedia(deps.sql, deps.dataDir);
  return {
    ...batch,
    messages: batch.messages.filter((message) => !isChange(message)),
  };
}
