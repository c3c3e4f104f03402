import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import { dayIn } from "../../days.ts";
import { ServiceError } from "../../errors.ts";
import { parseNote } from "../../reading/text/parse-note.ts";
import { readNoteCases } from "./cases.ts";
import { describe, figuresOf, judge } from "./judge.ts";

/** Reads each note of a table as the service reads a typed message. */
export function evalNotes(
  file: string,
  reader: string | undefined,
  config: Config,
  say: (line: string) => void,
) {
  if (reader && reader !== "parser")
    throw new ServiceError(
      "bad_arguments",
      `--reader: expected parser, found ${reader}: typed notes are read by our own parser alone. Leave it out, or run eval receipts.`,
    );
  const cases = readNoteCases(resolve(file));
  const today = dayIn(config.zone, new Date());
  const judged = cases.map((one) => judge(one, parseNote(one.note, today)));
  describe(judged, cases, say);
  return figuresOf(judged);
}
