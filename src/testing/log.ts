import pino from "pino";
import type { Log } from "../log.ts";

/** A log whose lines a test reads. */
export function captureLog(): { log: Log; lines(): string } {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  // As createLog makes it, time aside: its digits are no phone number.
  const log = pino({ level: "trace", base: null, timestamp: false }, { write });
  return { log, lines: () => lines.join("") };
}
