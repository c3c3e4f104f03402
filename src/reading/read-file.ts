import { join } from "node:path";
import type { Sql } from "../db/database.ts";
import type { GeminiClient } from "../gemini/client.ts";
import type { NoteReading } from "./book.ts";
import { pastFailures, recordCall, type Outcome } from "./model-call.ts";
import { opusSeconds } from "./opus.ts";
import { nextTry } from "./patience.ts";
import { readPicture } from "./picture.ts";
import { preparePicture } from "./picture-file.ts";
import { pictureInstruction, promptVersion } from "./picture-prompt.ts";
import { pictureSchema } from "./picture-schema.ts";
import type { Reading } from "./reading.ts";
import { readVoice } from "./voice.ts";
import { voiceInstruction, voicePromptVersion } from "./voice-prompt.ts";
import { voiceSchema } from "./voice-schema.ts";

export interface ReadDeps {
  sql: Sql;
  gemini: GeminiClient;
  dataDir: string;
}

/** `heard`: the rows of a voice note as she is shown them */
export type FileNote = NoteReading & { heard?: string };

export type FileRead =
  | { is: "read"; note: FileNote }
  | {
      is: "failed";
      outcome: Outcome;
      problem: string;
      /** undefined: it is given up */
      inSeconds?: number;
    }
  /** the file itself can't be read, now or ever */
  | {
      is: "unfit";
      why: "other_type" | "too_large" | "broken" | "too_long";
    };

/** A minute of speech is longer than a note; FIELD's limit. */
const longestVoiceSeconds = 60;

/** What is asked about a kind of file, and how its answer is read. */
interface Task {
  promptVersion: string;
  instruction: string;
  schema: typeof pictureSchema;
  read(
    answer: string,
    today: string,
  ): { reading: Reading; heard?: string } | undefined;
}

const pictureTask: Task = {
  promptVersion,
  instruction: pictureInstruction,
  schema: pictureSchema,
  read(answer, today) {
    const reading = readPicture(answer, today);
    return reading && { reading };
  },
};

const voiceTask: Task = {
  promptVersion: voicePromptVersion,
  instruction: voiceInstruction,
  schema: voiceSchema,
  read: readVoice,
};

/** Has the model read a message's kept file; if it fails, says when to try again. */
export async function readFile(
  deps: ReadDeps,
  messageId: number,
  sha256: string,
  today: string,
): Promise<FileRead> {
  const { sql, gemini, dataDir } = deps;
  const [media] =
    await sql`select path, mimetype from chat.media where sha256 = ${sha256}`;
  const file = await Bun.file(join(dataDir, media!.path)).bytes();
  const ready = await prepare(file, media!.mimetype);
  if (ready.is === "unfit") return ready;
  const task = ready.mimetype === "audio/ogg" ? voiceTask : pictureTask;
  const calledAt = new Date();
  const answered = await gemini.ask({
    instruction: task.instruction,
    schema: task.schema,
    file: ready.bytes,
    mimetype: ready.mimetype,
  });
  const read =
    answered.is === "answer" ? task.read(answered.text, today) : undefined;
  const outcome =
    answered.is === "answer" && !read ? ("bad_form" as const) : answered.is;
  await recordCall(sql, messageId, {
    promptVersion: task.promptVersion,
    calledAt,
    answered,
    outcome,
  });
  if (answered.is === "answer" && read)
    return {
      is: "read",
      note: {
        reader: "gemini",
        model: answered.model,
        promptVersion: task.promptVersion,
        rawAnswer: answered.text,
        ...read,
      },
    };
  if (outcome === "bad_file") return { is: "unfit", why: "broken" };
  const next = nextTry(
    {
      ...(await pastFailures(sql, messageId)),
      retryAfterSeconds:
        answered.is === "rate_limited" ? answered.retryAfterSeconds : undefined,
    },
    new Date(),
  );
  return {
    is: "failed",
    outcome,
    problem:
      "problem" in answered ? answered.problem : "not in the form asked for",
    inSeconds: next.is === "again" ? next.inSeconds : undefined,
  };
}

type Ready =
  | { is: "ready"; bytes: Uint8Array; mimetype: string }
  | Extract<FileRead, { is: "unfit" }>;

/** The file as it goes to the model: a picture redrawn, the rest as it is. */
async function prepare(bytes: Uint8Array, mimetype: string): Promise<Ready> {
  if (mimetype.startsWith("image/")) return await preparePicture(bytes);
  if (mimetype === "audio/ogg") {
    const seconds = opusSeconds(bytes);
    if (seconds === undefined) return { is: "unfit", why: "broken" };
    if (seconds > longestVoiceSeconds) return { is: "unfit", why: "too_long" };
  }
  return { is: "ready", bytes, mimetype };
}
