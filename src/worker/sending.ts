import {
  claimNext,
  releaseStuck,
  send,
  type DeliverDeps,
} from "../conversation/outbox/deliver.ts";
import { lookForUncertain } from "../conversation/outbox/uncertain.ts";
import { startLoop, type Loop } from "./loop.ts";

export type SendingDeps = DeliverDeps;

// Each types for a second or two; the pace over all of them is the outbox's.
const senders = 8;

/** Sends what is planned, some chats at a time, and looks for what may not have left. */
export function startSending(deps: SendingDeps, wake: () => void): Loop {
  const inFlight = new Set<Promise<void>>();
  const sendOne = async () => {
    if (inFlight.size >= senders) await Promise.race(inFlight);
    const message = await claimNext(deps);
    if (!message) return false;
    const sending = send(deps, message)
      .catch((error) =>
        // Its lease brings it back, or lets it be looked for.
        deps.log.error(
          { outboxId: message.outboxId, code: error.code },
          "what became of a message could not be recorded",
        ),
      )
      .finally(() => {
        inFlight.delete(sending);
        wake();
      });
    inFlight.add(sending);
    // The next may leave by then, and nobody else tells of it.
    setTimeout(loop.wake, deps.pace.overallMs).unref();
    return true;
  };
  const loop = startLoop(deps, "outbox", async () => {
    if (await sendOne()) return true;
    await releaseStuck(deps.sql);
    return await lookForUncertain(deps);
  });
  return {
    ...loop,
    async stop() {
      await loop.stop();
      await Promise.all(inFlight);
    },
  };
}
