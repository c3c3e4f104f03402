import { Command, Option } from "commander";
import type { Config } from "../../config.ts";
import { evalNotes } from "./notes.ts";
import { evalReceipts } from "./receipts.ts";

/** `eval notes FILE` and `eval receipts FOLDER`: how well a reader reads what is known. */
export function evalCommand(
  readConfig: () => Config,
  say: (line: string) => void,
): Command {
  const command = new Command("eval").description(
    "compare what a reader makes of notes or pictures with what is known of them",
  );
  const reader = () =>
    new Option("--reader <name>", "which reader").choices([
      "parser",
      "ocr",
      "gemini",
    ]);
  command
    .command("notes")
    .argument("<file>", "table of notes: id, note, expected, separated by tabs")
    .description("typed notes")
    .addOption(reader())
    .option("--json", "end with one JSON line")
    .action((file, options) => {
      const figures = evalNotes(file, options.reader, readConfig(), say);
      if (options.json) say(JSON.stringify(figures));
    });
  command
    .command("receipts")
    .argument("<folder>", "folder of pictures with expected.json")
    .description("pictures of receipts and cash books")
    .addOption(reader())
    .option("--json", "end with one JSON line")
    .action(async (folder, options) => {
      const { figures, isDone } = await evalReceipts(
        folder,
        options.reader,
        readConfig(),
        say,
      );
      if (options.json) say(JSON.stringify(figures));
      process.exitCode = isDone ? 0 : 1;
    });
  return command;
}
