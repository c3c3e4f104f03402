import { join } from "node:path";
import type { Sql } from "../db/database.ts";
import type { GeminiClient } from "../gemini/client.ts";
import type { WahaClient } from "../waha/client.ts";
import type { NoteReading } from "./book.ts";
import { keepMedia, pictureType } from "./media.ts";
import { readPicture } from "./picture.ts";
import { pictureInstruction, promptVersion } from "./picture-prompt.ts";
import { pictureSchema } from "./picture-schema.ts";

export interface PhotoDeps {
  sql: Sql;
  waha: WahaClient;
  /** undefined without a key */
  gemini: GeminiClient | undefined;
  dataDir: string;
}

interface PhotoMessage {
  messageId: number;
  chatId: string;
  rawId: string;
  mediaUrl: string | null;
  mediaSha256: string | null;
  attempts: number;
}

/** kept: the file is ours. later: try again. lost: it can't be had any more. */
export type PhotoFetched =
  | { is: "kept"; sha256: string }
  | { is: "later"; problem: string }
  | { is: "lost"; problem: string };

// A file that is gone may come again; a gateway that is down will.
const mostFetches = { gone: 3, later: 20 };

/** Brings a message's photo from the gateway into our own folder, once. */
export async function fetchPhoto(
  deps: PhotoDeps,
  message: PhotoMessage,
): Promise<PhotoFetched> {
  const { mediaUrl, attempts, messageId } = message;
  if (message.mediaSha256) return { is: "kept", sha256: message.mediaSha256 };
  let fetched = mediaUrl ? await deps.waha.fetchMedia(mediaUrl) : undefined;
  if (!fetched || fetched.is === "gone")
    // The gateway deletes its files after a while; asked by message, it fetches anew.
    fetched = await deps.waha.refetchMedia(message.chatId, message.rawId);
  if (fetched.is === "too_large")
    return { is: "lost", problem: fetched.problem };
  if (fetched.is !== "file")
    return {
      is: attempts >= mostFetches[fetched.is] ? "lost" : "later",
      problem: fetched.problem,
    };
  const type = pictureType(fetched.bytes);
  if (!type) return { is: "lost", problem: "not a picture" };
  const sha256 = await keepMedia(
    deps.sql,
    deps.dataDir,
    messageId,
    fetched.bytes,
    type,
  );
  return { is: "kept", sha256 };
}

export type PhotoRead =
  | { is: "read"; note: NoteReading }
  | { is: "later"; problem: string }
  /** answered, but of no use: blocked, empty or in another form */
  | { is: "unreadable"; problem: string };

/** Has the model read a kept photo; without a key, or when it fails, later. */
export async function readPhoto(
  deps: PhotoDeps,
  sha256: string,
  today: string,
): Promise<PhotoRead> {
  if (!deps.gemini) return { is: "later", problem: "no GEMINI_API_KEY" };
  const [media] =
    await deps.sql`select path, mimetype from chat.media where sha256 = ${sha256}`;
  const answered = await deps.gemini.ask({
    instruction: pictureInstruction,
    schema: pictureSchema,
    file: await Bun.file(join(deps.dataDir, media!.path)).bytes(),
    mimetype: media!.mimetype,
  });
  if (answered.is === "unreadable") return answered;
  if (answered.is !== "answer")
    return { is: "later", problem: answered.problem };
  const reading = readPicture(answered.text, today);
  if (!reading)
    return { is: "unreadable", problem: "an answer not in the asked form" };
  return {
    is: "read",
    note: {
      reader: "gemini",
      model: answered.model,
      promptVersion,
      rawAnswer: answered.text,
      reading,
    },
  };
}
