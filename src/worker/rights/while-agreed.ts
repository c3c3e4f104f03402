import { lockedConsentOf } from "../../conversation/rights/consent.ts";
import type { Transaction } from "../../db/database.ts";
import {
  eraseMessage,
  latestChanges,
  type LatestChange,
} from "../../intake/changes.ts";
import { finish, giveBack, release, type Batch } from "../../intake/inbox.ts";
import { sweepMedia } from "../../reading/files/media.ts";
import { isRefused } from "../behind.ts";
import type { WorkerDeps } from "../deps.ts";

/** What she says to it is worked on first. */
export const stoppedSeconds = 10;

/** What is booked is a few short statements. */
const longestMs = 20_000;

/**
 * Runs `book` in one transaction, during which her consent stays. If her consent went
 * while the batch was read, it is erased instead, files and all. If she wrote TOLAK, or
 * edited or deleted a message of it meanwhile, beyond the `known` changes, it is given back:
 * to be taken again together with that.
 */
export async function whileAgreed(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
  known: Map<string, LatestChange>,
  book: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  const isWhole = await deps.sql.begin(async (tx) => {
    // What hangs is given back, tried again and told her, instead of held without end.
    await tx`select set_config('statement_timeout', ${String(longestMs)}, true)`;
    const consent = await lockedConsentOf(tx, contactId);
    const rawIds = batch.messages.map(({ rawId }) => rawId);
    const changes = await latestChanges(tx, contactId, rawIds);
    const fresh = [...changes.values()].filter(
      ({ rawId, messageId }) => known.get(rawId)?.messageId !== messageId,
    );
    const isGranted = consent.is === "granted";
    if (isGranted && (await isRefused(tx, batch))) {
      if (batch.status === "waiting") await release(tx, batch);
      else await giveBack(tx, batch, "taken back", stoppedSeconds);
      return true;
    }
    if (isGranted && fresh.length === 0) {
      await book(tx);
      return true;
    }
    if (isGranted) {
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
