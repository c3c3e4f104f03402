import type { Sql } from "../../db/database.ts";
import type { WahaClient } from "../../waha/client.ts";
import { fileType } from "../../file-type.ts";
import { keepMedia } from "./media.ts";

export interface FetchDeps {
  sql: Sql;
  waha: WahaClient;
  dataDir: string;
}

interface FileMessage {
  messageId: number;
  kind: string;
  chatId: string;
  rawId: string;
  mediaUrl: string | null;
  mediaSha256: string | null;
  attempts: number;
}

/**
 * kept: the file is ours. later: try again. lost: it can't be had any more.
 * unfit: it is there and is nothing that we take; `why` says what to tell her.
 */
export type Fetched =
  | { is: "kept"; sha256: string }
  | { is: "later" | "lost"; problem: string }
  | { is: "unfit"; why: "other_type" | "too_large" };

// A file that is gone may come again; a gateway that is down will.
const mostFetches = { gone: 3, later: 20 };

/** Brings a message's file from the gateway into our own folder, once. */
export async function fetchFile(
  deps: FetchDeps,
  message: FileMessage,
): Promise<Fetched> {
  const { mediaUrl, attempts, messageId } = message;
  if (message.mediaSha256) return { is: "kept", sha256: message.mediaSha256 };
  let fetched = mediaUrl ? await deps.waha.fetchMedia(mediaUrl) : undefined;
  if (!fetched || fetched.is === "gone")
    // The gateway deletes its files after a while; asked by message, it fetches anew.
    fetched = await deps.waha.refetchMedia(message.chatId, message.rawId);
  if (fetched.is === "too_large") return { is: "unfit", why: "too_large" };
  if (fetched.is !== "file")
    return {
      is: attempts >= mostFetches[fetched.is] ? "lost" : "later",
      problem: fetched.problem,
    };
  const type = fileType(fetched.bytes);
  // A page of the gateway's own in place of a photo; a document may be of any type.
  if (!type && message.kind === "image")
    return { is: "lost", problem: "not a picture" };
  if (!type) return { is: "unfit", why: "other_type" };
  const sha256 = await keepMedia(
    deps.sql,
    deps.dataDir,
    messageId,
    fetched.bytes,
    type,
  );
  return { is: "kept", sha256 };
}
