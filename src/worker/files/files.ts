import type { Batch, InboxMessage } from "../../intake/inbox.ts";
import type { NoteReading } from "../../reading/book.ts";
import { withCaption, withTotal } from "../../reading/picture/caption.ts";
import { kindSaid } from "../../reading/picture/caption-kind.ts";
import { fetchFile, type Fetched } from "../../reading/files/fetch-file.ts";
import { besideWords, withKind } from "../../reading/picture/paper-doubts.ts";
import { readFile, type FileRead } from "../../reading/files/read-file.ts";
import type { Reading } from "../../reading/reading.ts";
import { isKnownFile } from "../../reading/similar.ts";
import { parseNote } from "../../reading/text/parse-note.ts";
import { saidOf } from "../../reading/text/said.ts";
import { isTakenBack } from "../behind.ts";
import type { WorkerDeps } from "../deps.ts";

type Unfit = Extract<FileRead, { is: "unfit" }>["why"];

/** What a message with a file turned out to be. */
export type File =
  /** `proof`: how the file was had over her own words; `heard`: what a voice note said */
  | { is: "note"; note: NoteReading; proof?: Fetched["is"]; heard?: string }
  | { is: "file_lost" | "file_empty" | "file_given_up" }
  /** the very file of an earlier message, which counts already or will be read */
  | { is: "file_again" }
  | { is: "file_unfit"; why: Unfit }
  /** not fetched, or fetched and not read: tried again */
  | { is: "file_delayed" | "file_unread"; problem: string; inSeconds?: number }
  /** she takes it back, or her consent, while it waits: it is not sent */
  | { is: "stopped" };

/** Whether a message is one whose file is read. Only the model hears, and opens a PDF. */
export function isFile(deps: WorkerDeps, { kind }: InboxMessage): boolean {
  const isModels = kind === "document" || kind === "voice";
  return kind === "image" || (isModels && deps.gemini !== undefined);
}

/** Failures that the next file would meet as well. */
const ofTheModel = [
  "timeout",
  "unreachable",
  "rate_limited",
  "server_error",
  "wrong_key",
  "retired_model",
  "bad_request",
];
const ofTheOperator = ["wrong_key", "retired_model", "bad_request"];

/** Reads the files of one batch one after the other; `typed` is the note under a file. */
export function fileReader(
  deps: WorkerDeps,
  batch: Batch,
  contactId: number,
): (message: InboxMessage, day: string, typed?: Reading) => Promise<File> {
  // She does not wait another minute for each of ten photos.
  let down: (File & { is: "file_unread" }) | undefined;

  async function read(message: InboxMessage, day: string): Promise<File> {
    const { messageId } = message;
    if (down) return down;
    // Before each file: it may have waited for minutes behind others.
    if (await isTakenBack(deps.sql, batch)) return { is: "stopped" };
    const file = await readFile(deps, messageId, day);
    if (file.is === "not_allowed") return { is: "stopped" };
    if (file.is === "unfit") return { is: "file_unfit", why: file.why };
    if (file.is === "read") {
      const { heard, ...note } = file.note;
      const { entries, questions } = note.reading;
      return entries.length + questions.length > 0
        ? { is: "note", note, heard }
        : { is: "file_empty" };
    }
    const { outcome, problem, inSeconds } = file;
    const isOperators = ofTheOperator.includes(outcome);
    deps.log[isOperators ? "error" : "warn"](
      { messageId, outcome, problem },
      inSeconds === undefined ? "a file is given up" : "a file is read later",
    );
    const unread = { is: "file_unread" as const, problem, inSeconds };
    if (ofTheModel.includes(outcome))
      down = { ...unread, inSeconds: inSeconds ?? 1 };
    return inSeconds === undefined ? { is: "file_given_up" } : unread;
  }

  return async (message, day, typed) => {
    const fetched = await fetchFile(deps, message);
    if (fetched.is === "later")
      deps.log.warn(
        { messageId: message.messageId, problem: fetched.problem },
        "a file is fetched later",
      );
    const isAgain =
      fetched.is === "kept" &&
      !typed &&
      (await isKnownFile(
        deps.sql,
        contactId,
        message.messageId,
        fetched.sha256,
      ));
    if (isAgain) return { is: "file_again" };
    const file =
      fetched.is === "kept" ? await read(message, day) : unfetched(fetched);
    if (file.is === "stopped") return file;
    const words = message.kind === "voice" ? undefined : (message.body ?? "");
    if (!typed)
      return file.is === "note" && words !== undefined
        ? { ...file, note: withWords(file.note, words, day) }
        : file;
    // Words of nothing but doubts wait for what the file says: it may tell them, or more.
    if ("problem" in file && typed.entries.length === 0) return file;
    // Without the file's own say her words under it are the note, and it is their proof.
    const note = { reader: "parser" as const, reading: typed };
    const proof = fetched.is;
    return file.is === "note"
      ? { ...file, proof, note: withWords(file.note, words ?? "", day, typed) }
      : { is: "note", note, proof };
  };
}

function unfetched(fetched: Exclude<Fetched, { is: "kept" }>): File {
  if (fetched.is === "unfit") return { is: "file_unfit", why: fetched.why };
  if (fetched.is === "lost") return { is: "file_lost" };
  return { is: "file_delayed", problem: fetched.problem };
}

/** What a paper and her words with it come to; `typed`: the note that the words are. */
export function withWords(
  note: NoteReading,
  words: string,
  day: string,
  typed?: Reading,
): NoteReading {
  const said = saidOf(words, day);
  const paper = typed
    ? withCaption(typed, note.reading)
    : withKind(
        withTotal(parseNote(words, day), note.reading),
        kindSaid(words, day),
        said.direction,
      );
  return { ...note, reading: besideWords(paper, said, day) };
}
