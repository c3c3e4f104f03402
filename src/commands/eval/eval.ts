import { Command, Option } from "commander";
import type { Config } from "../../config.ts";
import { evalNotes } from "./notes.ts";
import { evalReceipts } from "./receipts.ts";

const readerNames = ["parser", "ocr", "gemini"] as const;
export type ReaderName = (typeof readerNames)[number];

/** `eval notes FILE` and `eval receipts FOLDER`: how well a reader reads what is known. */
export function evalCommand(
  readConfig: () => Config,
  say: (line: string) => void,
): Command {
  const command = new Command("eval").description(
    "compare what a reader makes of notes or pictures with what is known of them",
  );
  const end = (
    { figures, isDone }: { figures: object; isDone: boolean },
    { json }: { json?: boolean },
  ) => {
    if (json) say(JSON.stringify(figures));
    process.exitCode = isDone ? 0 : 1;
  };
  const reader = () =>
    new Option("--reader <name>", "which reader").choices(readerNames);
  command
    .command("notes")
    .argument("<file>", "table of notes: id, note, expected, separated by tabs")
    .description("typed notes; by ocr or gemini each is drawn on a page first")
    .addOption(reader())
    .option("--json", "end with one JSON line")
    .action(async (file, options) => {
      end(await evalNotes(file, options.reader, readConfig(), say), options);
    });
  command
    .command("receipts")
    .argument("<folder>", "folder of pictures with expected.json")
    .description("pictures of receipts and cash books")
    .addOption(reader())
    .option("--json", "end with one JSON line")
    .action(async (folder, options) => {
      end(
        await evalReceipts(folder, options.reader, readConfig(), say),
        options,
      );
    });
  return command;
}
