import {
  commandOf,
  type Command,
} from "../conversation/corrections/commands.ts";
import { isLoanAsked } from "../conversation/consultant/triage.ts";
import { correctionTexts } from "../conversation/corrections/correction-texts.ts";
import {
  intentOf,
  looseIntents,
  type Intent,
} from "../conversation/intents.ts";
import { saysMany } from "../conversation/corrections/many-corrections.ts";
import { texts } from "../conversation/texts.ts";
import { dayIn } from "../days.ts";
import { targetOf, type LatestChange } from "../intake/changes.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import type { Check, Reading } from "../reading/reading.ts";
import { readAgain } from "../reading/files/read-again.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import type { WorkerDeps } from "./deps.ts";
import type { Consulted } from "./consult.ts";
import { withPurpose } from "./book-note.ts";
import { wordsOf, type Edited } from "./corrections/change.ts";
import {
  isFile,
  withWords,
  type File,
  type fileReader,
} from "./files/files.ts";

/** What a message turned out to be, before anything is stored. */
export type Understood =
  | File
  | { is: "called_off" }
  | { is: "intent"; intent: Intent }
  /** `otherwise`: what a text that only may be a command is if it means no row */
  | { is: "command"; command: Command; otherwise: Understood }
  | { is: "check"; check: Check }
  | { is: "unreadable" }
  | Consulted
  /** a piece of what another message of the batch says */
  | { is: "joined" }
  /** she deleted it before it had its turn */
  | { is: "deleted" }
  | ({ is: "edit" } & Edited)
  | { is: "deletion" };

export interface Read {
  /** with the words of its latest edit, if that came before its turn */
  message: InboxMessage;
  understood: Understood;
  /** the message that these words are from: its own or the edit's */
  wordsId: number;
}

/** A message as it is to be read now that this became of it. */
export function asChanged(
  message: InboxMessage,
  change: LatestChange | undefined,
): { message: InboxMessage; wordsId: number } {
  return change?.kind === "edit"
    ? {
        message: { ...message, body: change.body },
        wordsId: change.messageId,
      }
    : { message, wordsId: message.messageId };
}

/** A message with the words that it has together with others of its batch. */
export function asJoined<Words extends { message: InboxMessage }>(
  words: Words,
  pieces: Map<number, string | null>,
): Words {
  const { message } = words;
  const body = pieces.get(message.messageId);
  return body ? { ...words, message: { ...message, body } } : words;
}

/** Reads one message that is new; its file is fetched and read if it has one. */
export async function understand(
  deps: WorkerDeps,
  message: InboxMessage,
  day: string,
  readFile: ReturnType<typeof fileReader>,
): Promise<Understood> {
  const text = message.body ?? "";
  if (message.kind === "text" && saysMany(text))
    return { is: "said", line: correctionTexts.oneByOne };
  const command = message.kind === "text" ? commandOf(text) : undefined;
  if (command?.is === "undo") return { is: "intent", intent: command };
  const plain = await withoutCommand(deps, message, day, readFile);
  return command ? { is: "command", command, otherwise: plain } : plain;
}

async function withoutCommand(
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
  const isNote = saysMoney(reading);
  if (naming.test(text) && (isNote || isFile(deps, message)))
    return { is: "said", line: texts.ofAnother };
  if (isFile(deps, message))
    return await readFile(message, day, isNote ? reading : undefined);
  // "Boleh tambah modal? Saya mau 20 juta" asks her lender; nothing of it is money yet.
  if (isNote && reading.entries.length === 0 && isLoanAsked(text))
    return { is: "unclear" };
  // "Sudah bayar 120rb, kok masih telat?" asks about what she has paid.
  const isDisputed = intent?.is === "bills" && intent.about === "paid";
  if (isNote && isDisputed && reading.entries.length === 0)
    return { is: "intent", intent };
  if (isNote) return { is: "note", note };
  if (message.kind !== "text") return { is: "unreadable" };
  if (intent) return { is: "intent", intent };
  const [check] = reading.checks;
  return check ? { is: "check", check } : { is: "unclear" };
}

/** "untuk CUST-000002 jual 75rb": whose book that would be is not hers to say. */
const naming = /\bcust[- ]?\d/i;

/** What she typed under a file, if it is a note. */
export function noteIn(body: string | null, day: string): Reading | undefined {
  const reading = parseNote(body ?? "", day);
  return saysMoney(reading) ? reading : undefined;
}

const saysMoney = ({ entries, questions }: Reading) =>
  entries.length + questions.length > 0;

/** Reads what an edited message says now, as of the day that it was sent. */
export async function understandEdit(
  deps: WorkerDeps,
  contactId: number,
  edit: InboxMessage,
  zone: string,
): Promise<Understood> {
  const target = await targetOf(deps.sql, contactId, edit.targetRawId!);
  const day = dayIn(zone, target?.sentAt ?? edit.sentAt);
  const reading = noteIn(edit.body, day);
  const isPaper = target?.kind === "image" || target?.kind === "document";
  const paper =
    target && isPaper
      ? await readAgain(deps.sql, target.messageId, day)
      : undefined;
  if (!target || !paper)
    return { is: "edit", note: reading && { reader: "parser", reading } };
  const told = (words: string) =>
    withPurpose(withWords(paper, words, day, noteIn(words, day)), words);
  const note = told(edit.body ?? "");
  const before = told(await wordsOf(deps.sql, target));
  return { is: "edit", note, isSame: Bun.deepEquals(note, before) };
}
