import type { Answered, GeminiClient } from "../gemini/client.ts";
import type { NoteReading } from "./book.ts";
import { askOcr, ocrVersion } from "./ocr/ask-ocr.ts";
import type { Ocr } from "./ocr/ocr.ts";
import { opusSeconds } from "./voice/opus.ts";
import { readPicture } from "./picture/picture.ts";
import { preparePicture } from "./picture/picture-file.ts";
import { pictureInstruction, promptVersion } from "./picture/picture-prompt.ts";
import { pictureSchema } from "./picture/picture-schema.ts";
import type { Reading } from "./reading.ts";
import { readVoice } from "./voice/voice.ts";
import { voiceInstruction, voicePromptVersion } from "./voice/voice-prompt.ts";
import { voiceSchema } from "./voice/voice-schema.ts";

/** Who reads files: the model where there is one and she agreed to it, else OCR in this process. */
export interface Readers {
  gemini: GeminiClient | undefined;
  ocr: Ocr;
}

/** The file itself can't be read, now or ever. */
export interface Unfit {
  is: "unfit";
  why: "other_type" | "too_large" | "broken" | "too_long" | "not_to_leave";
}

export interface Asked {
  is: "asked";
  reader: NoteReading["reader"];
  promptVersion: string;
  answered: Answered;
  /** undefined without an answer, or where it is not in the form asked for */
  read: { reading: Reading; heard?: string } | undefined;
}

/** A minute of speech is longer than a note; FIELD's limit. */
const longestVoiceSeconds = 60;

/** What is asked about a kind of file, and how its answer is read. */
interface Task {
  promptVersion: string;
  instruction: string;
  schema: typeof pictureSchema;
  read(answer: string, today: string): Asked["read"];
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

/** Has a file read, whatever comes of it; the checks of its answer are the same for every reader. */
export async function ask(
  { gemini, ocr }: Readers,
  file: Uint8Array,
  mimetype: string,
  today: string,
): Promise<Asked | Unfit> {
  if (!gemini) return await askHere(ocr, file, mimetype, today);
  const ready = await prepare(file, mimetype);
  if (ready.is === "unfit") return ready;
  const task = ready.mimetype === "audio/ogg" ? voiceTask : pictureTask;
  const { promptVersion, instruction, schema } = task;
  const answered = await gemini.ask({
    instruction,
    schema,
    file: ready.bytes,
    mimetype: ready.mimetype,
  });
  const read =
    answered.is === "answer" ? task.read(answered.text, today) : undefined;
  return { is: "asked", reader: "gemini", promptVersion, answered, read };
}

/** The file as it is: drawn anew it would lose what is faint. OCR sees pictures alone. */
async function askHere(
  ocr: Ocr,
  file: Uint8Array,
  mimetype: string,
  today: string,
): Promise<Asked | Unfit> {
  if (!mimetype.startsWith("image/")) return { is: "unfit", why: "other_type" };
  const answered = await askOcr(ocr, file, today);
  if (answered.is === "unfit") return answered;
  const read =
    answered.is === "answer"
      ? pictureTask.read(answered.text, today)
      : undefined;
  return {
    is: "asked",
    reader: "ocr",
    promptVersion: ocrVersion,
    answered,
    read,
  };
}

type Ready = { is: "ready"; bytes: Uint8Array; mimetype: string } | Unfit;

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
