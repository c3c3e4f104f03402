import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const own = ["own.tsv", "plain.tsv"].map((name) =>
  join(import.meta.dir, "../reading/text/cases", name),
);
const others = join(import.meta.dir, "../../../shared/notes/cases.tsv");

/** Every note of our tables, and of the lender's where it is there, with its id. */
export function allNotes(): { id: string; note: string }[] {
  return [...own, ...[others].filter((path) => existsSync(path))].flatMap(
    (path) =>
      readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => {
          const [id, note] = line.split("\t");
          return { id: id!, note: note!.replaceAll("\\n", "\n") };
        }),
  );
}
