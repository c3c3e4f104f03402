#!/usr/bin/env bun
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Argument, Command, InvalidArgumentError } from "commander";
import { version } from "../package.json" with { type: "json" };
import { readConfig } from "./config.ts";
import { isSystemError, messageOf, ServiceError } from "./errors.ts";
import { evalCommand } from "./commands/eval/eval.ts";
import { runJob } from "./commands/handover.ts";
import { generate } from "./loading/generate/generate.ts";
import { serve } from "./commands/serve.ts";
import { wa, waVerbs } from "./commands/wa.ts";
import { dayIn } from "./days.ts";

const say = (line: string) => console.log(line);

function number(text: string): number {
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  throw new InvalidArgumentError("Expected a number.");
}

function whole(text: string): number {
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number.");
}

const program = new Command("arthiusaha")
  .description(
    "A WhatsApp assistant for micro-entrepreneurs: books, tiers and alerts, judged in SQL.",
  )
  .version(version)
  .showHelpAfterError("(run with --help to see what is possible)");

program
  .command("serve")
  .description("serve the webhook, the worker, the API and the pages")
  .action(async () => {
    const service = await serve(readConfig(), say);
    say(`ArthiUsaha is ready: open ${service.url}`);
    stopOnSignal(service.stop);
  });

program
  .command("migrate")
  .description("bring the database to this version")
  .option("--json", "end with one JSON line")
  .action((options) => job("migrate", {}, options));

program
  .command("load")
  .argument("<dir>", "folder with the lender's five CSV files")
  .description("load a folder; bad rows go to ops.quarantine")
  .option(
    "--snapshot-date <date>",
    "the date of loan_snapshots.csv (default: the latest bill_paid_date)",
  )
  .option("--json", "end with one JSON line")
  .action((folder, options) =>
    job(
      "load",
      { folder: resolve(folder), snapshotDate: options.snapshotDate },
      options,
    ),
  );

program
  .command("refresh")
  .description(
    "refresh tiers as of today, or as of a date that the clock is pinned to",
  )
  .option("--as-of <date>", "pin the clock to this date")
  .option("--json", "end with one JSON line")
  .action((options) => job("refresh", { asOf: options.asOf }, options));

program
  .command("monitor")
  .description(
    "record this week's distributions and this month's scores, where not yet done",
  )
  .option("--json", "end with one JSON line")
  .action((options) => job("monitor", {}, options));

program
  .command("train")
  .description(
    "train the early-warning score on the loaded past, choose the champion, or fit a numeric CSV as given",
  )
  .option("--promote <version>", "make a version the champion")
  .option("--force", "also where its figures speak against it")
  .option("--rollback", "bring back the champion before the current one")
  .option("--by <who>", "who decides it, for the record")
  .option("--why <text>", "why, for the record")
  .option("--csv <file>", "a CSV whose fields are all numbers")
  .option("--target <column>", "its column of 0 and 1 to explain")
  .option(
    "--lambda <n>",
    "its ridge penalty: lambda / 2 times the sum of squares (default: 0)",
    number,
  )
  .option("--json", "end with one JSON line")
  .action(({ csv, ...options }) =>
    job("train", { ...options, ...(csv && { csv: resolve(csv) }) }, options),
  );

program
  .command("generate")
  .description("write synthetic data in the lender's five-file form")
  .requiredOption("--mitra <n>", "how many mitra", whole)
  .requiredOption("--out <dir>", "folder to write to, without bills in it")
  .option("--seed <n>", "the same seed gives the same bytes", whole, 1)
  .option("--clock <date>", "the data's today (default: today)")
  .option(
    "--ahead <n>",
    "days of payments and snapshots after the clock",
    whole,
    0,
  )
  .option("--json", "end with one JSON line")
  .action(async (options) => {
    const taken = join(options.out, "bills.csv");
    if (existsSync(taken))
      throw new ServiceError(
        "folder_taken",
        `${taken} is there already, and would be replaced. Give --out a new folder, or remove that one first.`,
      );
    const clock = options.clock ?? dayIn(readConfig().zone, new Date());
    const rows = await generate({ ...options, clock }, (done, of) =>
      progress(`${done} of ${of} mitra`),
    );
    for (const [file, count] of Object.entries(rows))
      say(`${file}: ${count.toLocaleString("en-US")} rows`);
    if (options.json) say(JSON.stringify({ rows }));
  });

program.addCommand(evalCommand(() => readConfig(), say));

program
  .command("wa")
  .addArgument(new Argument("<verb>", "what to do").choices(waVerbs))
  .description("look after the WhatsApp session of the gateway")
  .option("--json", "end with one JSON line")
  .action(async (verb, options) => {
    const { figures, isDone } = await wa(readConfig(), verb, say);
    if (options.json) say(JSON.stringify(figures));
    process.exitCode = isDone ? 0 : 1;
  });

program
  .command("retry")
  .argument(
    "[ids...]",
    "letter_id of messages in ops.dead_letters (default: all)",
    (text: string, before: number[] = []) => [...before, whole(text)],
  )
  .description(
    "bring back messages that were given up, and answers that did not leave",
  )
  .option("--json", "end with one JSON line")
  .action((ids: number[], options) => job("retry", { ids }, options));

program
  .command("health")
  .description("exit code 0 if the service on this machine answers")
  .action(async () => {
    const { port } = readConfig();
    const answer = await fetch(`http://127.0.0.1:${port}/health`, {
      signal: AbortSignal.timeout(4_000),
    }).catch(() => undefined);
    say(answer?.ok ? "The service answers." : "The service does not answer.");
    process.exitCode = answer?.ok ? 0 : 1;
  });

async function job(name: string, args: object, options: { json?: boolean }) {
  const { figures, isDone } = await runJob(readConfig(), name, args, say);
  if (options.json) say(JSON.stringify(figures));
  process.exitCode = isDone ? 0 : 1;
}

function progress(text: string) {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001b[K`);
}

/**
 * Stops cleanly at the first signal. npm and Bun pass the same Ctrl-C on twice, so
 * a second never interrupts a stop in progress; a third ends at once, which loses
 * nothing that was acknowledged.
 */
function stopOnSignal(stop: () => Promise<void>) {
  let signals = 0;
  const onSignal = () => {
    signals++;
    if (signals === 1)
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(messageOf(error));
          process.exit(1);
        },
      );
    if (signals >= 3) process.exit(130);
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

/** Says which path the system refused, and which setting names it. */
function whatToSet({ path, message }: Error & { path?: string }): string {
  if (!path) return `The system refused: ${message}.`;
  const refused = `The system refused ${path} (${message}).`;
  const isBelow = (folder: string) =>
    `${resolve(path)}/`.startsWith(`${resolve(folder)}/`);
  if (program.args[0] === "generate")
    return `${refused} Give --out a folder that this user may write to.`;
  if (isBelow(readConfig().dataDir))
    return `${refused} Set DATA_DIR to a folder that this user may write to.`;
  return `${refused} Check that it is there and that this user may use it.`;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof ServiceError) console.error(error.message);
  else if (isSystemError(error)) console.error(whatToSet(error));
  else throw error;
  process.exit(1);
}
