import type { Log } from "../log.ts";

// Work of other processes (refresh, another service) makes no signal here.
const pollMs = 1_000;

export interface Loop {
  wake(): void;
  /** whether it waits to be woken */
  isIdle(): boolean;
  stop(): Promise<void>;
  isAlive(): boolean;
}

/** Repeats `step` while it finds work, then waits to be woken or for the next poll. */
export function startLoop(
  deps: { log: Log },
  name: string,
  step: () => Promise<boolean>,
): Loop {
  let isStopping = false;
  let isWoken = false;
  let isIdle = false;
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
      isIdle = true;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      isIdle = false;
    }
  })();
  return {
    wake() {
      isWoken = true;
      rouse();
    },
    isIdle: () => isIdle && !isWoken,
    stop() {
      isStopping = true;
      rouse();
      return ended;
    },
    // The model may take a minute, the gateway twenty seconds.
    isAlive: () => !isStopping && Date.now() - lastLook < 180_000,
  };
}
