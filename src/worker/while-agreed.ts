import { lockedConsentOf } from "../conversation/consent.ts";
import type { Transaction } from "../db/database.ts";
import { finish, type Batch } from "../intake/inbox.ts";
import { sweepMedia } from "../reading/media.ts";
import type { WorkerDeps } from "./deps.ts";

/**
 * Runs `book` in one transaction, during which her consent stays. If she said TOLAK
 * from another of her chats while the batch was read, it is erased instead, files
 * and all; the answer to her TOLAK has told her.
 */
export async function whileAgreed(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
  book: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const isAgreed = await deps.sql.begin(async (tx) => {
    const consent = await lockedConsentOf(tx, contactId);
    if (consent.is === "granted") {
      await book(tx);
      return true;
    }
    const erased = batch.messages.map(({ messageId }) => ({
      messageId,
      status: "done" as const,
      isErased: true,
    }));
    await finish(tx, batch, contactId, null, erased);
    return false;
  });
  if (!isAgreed) await sweepMedia(deps.sql, deps.dataDir);
}
