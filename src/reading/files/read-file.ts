import { join } from "node:path";
import type { Sql } from "../../db/database.ts";
import { ask, type Readers, type Unfit } from "../ask.ts";
import type { NoteReading } from "../book.ts";
import { pastFailures, recordCall, type Outcome } from "./model-call.ts";
import { nextTry } from "./patience.ts";

export interface ReadDeps extends Readers {
  sql: Sql;
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
  /** she does not allow it, or not any more */
  | { is: "not_allowed" }
  | Unfit;

/**
 * Has a message's kept file read, by the model only if she allows that; if it fails,
 * says when to try again.
 */
export async function readFile(
  deps: ReadDeps,
  messageId: number,
  today: string,
): Promise<FileRead> {
  const { sql, dataDir } = deps;
  const [media] = await sql`
    select path, mimetype, may_leave from chat.readable_files
    where message_id = ${messageId}`;
  if (!media) return { is: "not_allowed" };
  const file = await Bun.file(join(dataDir, media.path)).bytes();
  const calledAt = new Date();
  const gemini = media.may_leave ? deps.gemini : undefined;
  // OCR sees pictures alone; for the rest there is a reader that she has not allowed.
  if (deps.gemini && !gemini && !media.mimetype.startsWith("image/"))
    return { is: "unfit", why: "not_to_leave" };
  const asked = await ask({ ...deps, gemini }, file, media.mimetype, today);
  if (asked.is === "unfit") return asked;
  const { reader, promptVersion, answered, read } = asked;
  const outcome =
    answered.is === "answer" && !read ? ("bad_form" as const) : answered.is;
  await recordCall(sql, messageId, {
    promptVersion,
    calledAt,
    answered,
    outcome,
  });
  if (answered.is === "answer" && read)
    return {
      is: "read",
      note: {
        reader,
        model: answered.model,
        promptVersion,
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
