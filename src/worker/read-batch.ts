import {
  intentOf,
  looseIntents,
  type Intent,
} from "../conversation/intents.ts";
import { dayIn } from "../days.ts";
import type { Batch, InboxMessage } from "../intake/inbox.ts";
import type { Check } from "../reading/reading.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import { calledOff } from "./call-off.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { fileReader, isFile, type File } from "./files.ts";

/** What a message turned out to be, before anything is stored. */
export type Understood =
  | File
  | { is: "called_off" }
  | { is: "intent"; intent: Intent }
  | { is: "check"; check: Check }
  | { is: "unreadable" | "unclear" };

export interface Read {
  message: InboxMessage;
  understood: Understood;
}

// Ten photos may take minutes: those that are read by then are answered, the others
// make the next batch. Well within the time after which a worker counts as hung.
const longestMs = 60_000;

/**
 * Reads a batch's messages in their order: all of them, or the first ones if their
 * files take long, or none if she took them back while they waited.
 */
export async function readBatch(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
): Promise<Read[]> {
  const zone = mitra.zone ?? deps.zone;
  const off = calledOff(batch.messages);
  const readFile = fileReader(deps, batch, mitra.contactId);
  const read: Read[] = [];
  const until = performance.now() + (deps.longestBatchMs ?? longestMs);
  for (const message of batch.messages) {
    const isOff = off.has(message.messageId);
    if (read.length > 0 && !isOff && performance.now() > until) break;
    const day = dayIn(zone, message.sentAt);
    const understood = isOff
      ? { is: "called_off" as const }
      : await understand(deps, message, day, readFile);
    if (understood.is === "stopped") return [];
    read.push({ message, understood });
  }
  return read;
}

async function understand(
  deps: WorkerDeps,
  message: InboxMessage,
  day: string,
  readFile: ReturnType<typeof fileReader>,
): Promise<Understood> {
  const text = message.body ?? "";
  const intent = intentOf(text);
  if (intent && message.kind === "text" && !looseIntents.includes(intent.is))
    return { is: "intent", intent };
  const reading = parseNote(text, day);
  const note = { reader: "parser" as const, reading };
  const isNote = reading.entries.length + reading.questions.length > 0;
  if (isFile(deps, message))
    return await readFile(message, day, isNote ? reading : undefined);
  if (isNote) return { is: "note", note };
  if (message.kind !== "text") return { is: "unreadable" };
  if (intent) return { is: "intent", intent };
  const [check] = reading.checks;
  return check ? { is: "check", check } : { is: "unclear" };
}
