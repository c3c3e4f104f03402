import { texts, type Thing } from "../../conversation/texts.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import type { File } from "./files.ts";

const things: Partial<Record<InboxMessage["kind"], Thing>> = {
  document: "PDF",
  voice: "pesan suara",
};

/** What a message's file is called to her. */
export const thingOf = (kind: InboxMessage["kind"]): Thing =>
  things[kind] ?? "foto";

/** What she is told of a file that is no note, or not yet. */
export function fileNotice(
  file: Exclude<File, { is: "note" }>,
  kind: InboxMessage["kind"],
): string {
  const thing = thingOf(kind);
  switch (file.is) {
    case "file_delayed":
      return texts.fileDelayed(thing);
    case "file_unread":
      return texts.fileKept(thing);
    case "file_lost":
      return texts.fileLost(thing);
    case "file_again":
      return texts.fileAgain(thing);
    case "file_empty":
      return texts.fileEmpty(thing);
    case "file_given_up":
      return texts.fileGivenUp(thing);
    case "file_unfit":
      return unfitNotice(file.why, thing);
    case "stopped":
      throw new Error("a file that was taken back is not told of");
  }
}

function unfitNotice(
  why: Extract<File, { is: "file_unfit" }>["why"],
  thing: Thing,
): string {
  switch (why) {
    case "too_large":
      return texts.fileTooLarge(thing);
    case "too_long":
      return texts.voiceTooLong;
    case "not_to_leave":
      return texts.fileNotToLeave(thing);
    case "broken":
      return texts.fileBroken(thing);
    case "other_type":
      return thing === "foto" ? texts.photoOfOtherType : texts.onlyTheseFiles;
  }
}
