import type { InboxMessage } from "../intake/inbox.ts";
import type { NoteReading } from "../reading/book.ts";
import { fetchPhoto, readPhoto, type PhotoFetched } from "../reading/photo.ts";
import type { WorkerDeps } from "./deps.ts";

export type Photo =
  /** `proof`: how the photo was had over her own words, which are the note */
  | { is: "note"; note: NoteReading; proof?: PhotoFetched["is"] }
  | { is: "photo_lost" | "photo_empty" }
  /** not fetched, or fetched and not read: tried again */
  | { is: "photo_delayed" | "photo_unread"; problem: string };

/** What a photo says, if it can be had and read now. */
export async function understandPhoto(
  deps: WorkerDeps,
  message: InboxMessage,
  day: string,
): Promise<Photo> {
  const fetched = await fetchPhoto(deps, message);
  if (fetched.is === "lost") return { is: "photo_lost" };
  if (fetched.is === "later")
    return { is: "photo_delayed", problem: fetched.problem };
  const photo = await readPhoto(deps, fetched.sha256, day);
  if (photo.is === "later")
    return { is: "photo_unread", problem: photo.problem };
  if (photo.is === "unreadable") {
    const answers = 1 + uselessAnswers(message);
    return answers < mostUseless
      ? { is: "photo_unread", problem: `${photo.problem}, no. ${answers}` }
      : { is: "photo_empty" };
  }
  const { entries, questions } = photo.note.reading;
  return entries.length + questions.length > 0
    ? { is: "note", note: photo.note }
    : { is: "photo_empty" };
}

/** Each answer is paid for: a photo that got this many of no use in a row won't be read by the next. */
const mostUseless = 8;

/** How many answers of no use the last tries got, as their problem tells. */
function uselessAnswers({ problem }: InboxMessage): number {
  return Number(problem?.match(/, no\. (\d+)$/)?.[1] ?? 0);
}
