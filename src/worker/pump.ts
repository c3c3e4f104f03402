import {
  claimChat,
  claimFile,
  giveBack,
  renew,
  type Batch,
} from "../intake/inbox.ts";
import { watchSession, type WatchDeps } from "../intake/watch.ts";
import { apologise } from "../conversation/outbox/apologise.ts";
import type { Transaction } from "../db/database.ts";
import { messageOf } from "../errors.ts";
import { handleBatch } from "./batch.ts";
import type { WorkerDeps } from "./deps.ts";
import { reportFile } from "./files/report-file.ts";
import { handleLateFile } from "./files/late-file.ts";
import { startLoop, type Loop } from "./loop.ts";
import { startSending, type SendingDeps } from "./sending.ts";

export interface Worker {
  /** says that something may be waiting */
  wake(): void;
  /** ends after what is in hand; what takes longer than `patienceMs` is left to its lease */
  stop(patienceMs: number): Promise<void>;
  /** whether it has looked for work lately */
  isAlive(): boolean;
}

const renewMs = 10_000;
// Chats that are read at the same time; each may wait a minute for the model.
const hands = 4;

/**
 * Starts the loops that answer chats, read files again, send what is planned and, given
 * `watch`, look after the gateway's session.
 */
export function startWorker(
  deps: WorkerDeps & Omit<SendingDeps, "fileOf"> & { watch?: WatchDeps },
): Worker {
  const inbox: Loop[] = [];
  const loops: Loop[] = [];
  // One hand at a time: it wakes the next where it finds work, and for one message the
  // database isn't asked by all.
  const wakeHand = () => {
    const idle = inbox.find((hand) => hand.isIdle());
    for (const hand of idle ? [idle] : inbox) hand.wake();
  };
  const wakeOthers = () => loops.forEach((loop) => loop.wake());
  const wake = () => {
    wakeHand();
    wakeOthers();
  };
  for (let hand = 0; hand < hands; hand++)
    inbox.push(
      startLoop(deps, "inbox", async () => {
        const batch = await claimChat(deps.sql);
        if (!batch) return false;
        wakeHand();
        await withLease(deps, batch, handleBatch);
        wakeOthers();
        return true;
      }),
    );
  loops.push(
    startLoop(deps, "files", async () => {
      const batch = await claimFile(deps.sql);
      if (batch) await withLease(deps, batch, handleLateFile);
      if (batch) wake();
      return batch !== undefined;
    }),
    startSending(
      {
        ...deps,
        fileOf: (reportId) => reportFile(deps.sql, reportId, deps.zone),
      },
      wake,
    ),
  );
  const all = () => [...inbox, ...loops];
  const { watch } = deps;
  if (watch)
    loops.push(
      startLoop(deps, "session", async () => {
        const watched = await watchSession(watch);
        if (watched) wake();
        return false;
      }),
    );
  return {
    wake,
    async stop(patienceMs) {
      const ended = Promise.all(all().map((loop) => loop.stop()));
      await Promise.race([ended, Bun.sleep(patienceMs)]);
    },
    isAlive: () => all().every((loop) => loop.isAlive()),
  };
}

/** Works on a batch under its lease; a failure gives it back, with the reason. */
async function withLease(
  deps: WorkerDeps,
  batch: Batch,
  work: (deps: WorkerDeps, batch: Batch) => Promise<void>,
): Promise<void> {
  const timer = setInterval(() => {
    renew(deps.sql, batch.leaseId).catch((error) =>
      deps.log.warn({ code: error.code }, "a lease could not be renewed"),
    );
  }, renewMs);
  try {
    await work(deps, batch);
  } catch (error) {
    const problem = messageOf(error);
    deps.log.error(
      {
        messageId: batch.messages[0]!.messageId,
        code: (error as { code?: string }).code,
      },
      "a batch failed and is tried again",
    );
    await deps.sql.begin((tx) => failed(tx, batch, problem));
  } finally {
    clearInterval(timer);
  }
}

/** Two tries may fail within a few seconds, and she need not know. */
const quietTries = 2;

/** Gives a batch back, and says so kindly to who waits for its answer. */
async function failed(
  tx: Transaction,
  batch: Batch,
  problem: string,
): Promise<void> {
  const isGivenUp = await giveBack(tx, batch, problem);
  const { attempts, messageId } = batch.messages[0]!;
  const { chatId, isLate } = batch.messages.at(-1)!;
  const isWaiting = batch.status === "waiting" && attempts > quietTries;
  if (isGivenUp || isWaiting)
    await apologise(tx, { chatId, messageId, isGivenUp, isAsked: !isLate });
}
