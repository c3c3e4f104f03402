import { lockedConsentOf } from "../conversation/consent.ts";
import type { Transaction } from "../db/database.ts";
import {
  eraseMessage,
  latestChanges,
  type LatestChange,
} from "../intake/changes.ts";
import { finish, release, type Batch } from "../intake/inbox.ts";
import { sweepMedia } from "../reading/media.ts";
import type { WorkerDeps } from "./deps.ts";

/**
 * Runs `book` in one transaction, during which her consent stays. If she said TOLAK
 * from another of her chats while the batch was read, it is erased instead, files
 * and all; the answer to her TOLAK has told her. If she edited or deleted a message
 * of it meanwhile, beyond the `known` changes, it is given back and read again.
 */
export async function whileAgreed(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
  known: Map<string, LatestChange>,
  book: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const isWhole = await deps.sql.begin(async (tx) => {
    const consent = await lockedConsentOf(tx, contactId);
    const rawIds = batch.messages.map(({ rawId }) => rawId);
    const changes = await latestChanges(tx, contactId, rawIds);
    const fresh = [...changes.values()].filter(
      ({ rawId, messageId }) => known.get(rawId)?.messageId !== messageId,
    );
    if (consent.is === "granted" && fresh.length === 0) {
      await book(tx);
      return true;
    }
    if (consent.is === "granted") {
      // A file may have come since its message was deleted.
      for (const { kind, rawId } of fresh)
        if (kind === "deletion") await eraseMessage(tx, contactId, rawId);
      await release(tx, batch);
      return false;
    }
    const erased = batch.messages.map(({ messageId }) => ({
      messageId,
      status: "done" as const,
      isErased: true,
    }));
    await finish(tx, batch, contactId, null, erased);
    return false;
  });
  if (!isWhole) await sweepMedia(deps.sql, deps.dataDir);
}
