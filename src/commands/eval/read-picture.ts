import type { Config } from "../../config.ts";
import { ServiceError } from "../../errors.ts";
import { fileType } from "../../file-type.ts";
import { createGeminiClient } from "../../gemini/client.ts";
import { ask, type Readers } from "../../reading/ask.ts";
import { createOcr } from "../../reading/ocr/ocr.ts";
import { nothing } from "../../reading/picture/picture-entry.ts";
import {
  pictureAnswer,
  type PictureAnswer,
} from "../../reading/picture/picture-schema.ts";
import type { Reading } from "../../reading/reading.ts";

/** What one picture came to: what was seen on it, and what is booked or asked for that. */
export interface Read {
  answer?: PictureAnswer;
  reading: Reading;
  /** why it could not be read */
  problem?: string;
}

/** The readers of pictures that the service has, of which the named one is used. */
export function readersOf(name: "ocr" | "gemini", { gemini }: Config): Readers {
  if (name === "gemini" && !gemini)
    throw new ServiceError(
      "bad_arguments",
      "--reader gemini: expected GEMINI_API_KEY in the environment, and READER not ocr. Set it, or use --reader ocr.",
    );
  return {
    gemini:
      name === "gemini" && gemini ? createGeminiClient(gemini) : undefined,
    ocr: createOcr(),
  };
}

/** Reads a picture as the service reads one that she sends on that day. */
export async function readPictureFile(
  readers: Readers,
  file: Uint8Array,
  today: string,
): Promise<Read> {
  const asked = await ask(readers, file, fileType(file) ?? "", today);
  if (asked.is === "unfit")
    return { reading: nothing, problem: `not read: ${asked.why}` };
  const { answered, read } = asked;
  if (answered.is !== "answer")
    return { reading: nothing, problem: `not read: ${answered.problem}` };
  if (!read) return { reading: nothing, problem: "not in the form asked for" };
  const answer = pictureAnswer.parse(JSON.parse(answered.text));
  return { answer, reading: read.reading };
}
