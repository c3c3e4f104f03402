import { deliverNext, releaseStuck } from "../conversation/outbox.ts";
import {
  claimChat,
  claimFile,
  giveBack,
  renew,
  type Batch,
} from "../intake/inbox.ts";
import { messageOf } from "../errors.ts";
import { handleBatch } from "./batch.ts";
import type { WorkerDeps } from "./deps.ts";
import { reportFile } from "./report-file.ts";
import { handleLateFile } from "./late-file.ts";

export interface Worker {
  /** says that something may be waiting */
  wake(): void;
  /** ends after what is in hand; what takes longer than `patienceMs` is left to its lease */
  stop(patienceMs: number): Promise<void>;
  /** whether it has looked for work lately */
  isAlive(): boolean;
}

// Work of other processes (refresh, another service) makes no signal here.
const pollMs = 1_000;
const renewMs = 10_000;
// Chats that are read at the same time; each may wait a minute for the model.
const hands = 4;

/** Starts the loops that answer chats, read files again and send what is planned. */
export function startWorker(deps: WorkerDeps & { isStandIn: boolean }): Worker {
  const loops: Loop[] = [];
  const wake = () => loops.forEach((loop) => loop.wake());
  for (let hand = 0; hand < hands; hand++)
    loops.push(
      startLoop(deps, "inbox", async () => {
        const batch = await claimChat(deps.sql);
        if (batch) await withLease(deps, batch, handleBatch);
        if (batch) wake();
        return batch !== undefined;
      }),
    );
  loops.push(
    startLoop(deps, "files", async () => {
      const batch = await claimFile(deps.sql);
      if (batch) await withLease(deps, batch, handleLateFile);
      if (batch) wake();
      return batch !== undefined;
    }),
    startLoop(deps, "outbox", async () => {
      const isSent = await deliverNext({
        ...deps,
        fileOf: (reportId) => reportFile(deps.sql, reportId),
      });
      if (isSent) wake();
      else await releaseStuck(deps.sql);
      return isSent;
    }),
  );
  return {
    wake,
    async stop(patienceMs) {
      const ended = Promise.all(loops.map((loop) => loop.stop()));
      await Promise.race([ended, Bun.sleep(patienceMs)]);
    },
    isAlive: () => loops.every((loop) => loop.isAlive()),
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
    await giveBack(deps.sql, batch, problem);
  } finally {
    clearInterval(timer);
  }
}

interface Loop {
  wake(): void;
  stop(): Promise<void>;
  isAlive(): boolean;
}

/** Repeats `step` while it finds work, then waits to be woken or for the next poll. */
function startLoop(
  deps: WorkerDeps,
  name: string,
  step: () => Promise<boolean>,
): Loop {
  let isStopping = false;
  let isWoken = false;
  let rouse = () => {};
  let lastLook = Date.now();
  const ended = (async () => {
    while (!isStopping) {
      isWoken = false;
      let found = false;
      try {
        found = await step();
        lastLook = Date.now();
      } catch (error) {
        deps.log.error(
          { loop: name, code: (error as { code?: string }).code },
          "the worker could not look for work",
        );
      }
      if (found || isWoken || isStopping) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake() {
      isWoken = true;
      rouse();
    },
    stop() {
      isStopping = true;
      rouse();
      return ended;
    },
    // The model may take a minute, the gateway twenty seconds.
    isAlive: () => !isStopping && Date.now() - lastLook < 180_000,
  };
}
