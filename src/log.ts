import pino from "pino";

/**
 * JSON lines with a scope; never a phone number, a message's text or a secret:
 * only ids, counts, codes and durations are ever passed to it.
 */
export type Log = pino.Logger;

export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    // stderr: stdout belongs to what a command was asked for.
    pino.destination({ dest: 2, sync: true }),
  );
}
