import {
  claimNext,
  send,
  type DeliverDeps,
} from "../conversation/outbox/deliver.ts";

/** Sends the next message that may leave, as one of the senders does; returns whether there was one. */
export async function deliverNext(deps: DeliverDeps): Promise<boolean> {
  const claimed = await claimNext(deps);
  if (claimed) await send(deps, claimed);
  return claimed !== undefined;
}
