/**
 * bun run bench:tiers: measures the tiering engine beside its floors, on real Postgres
 * and on data of the generator's, and prints one table. A target that is missed is said
 * in it; the exit code tells only whether everything could be measured.
 */
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { messageOf } from "../../errors.ts";
import { seconds } from "./clocks.ts";
import { measureGenerate } from "./generate.bench.ts";
import { measureHistory } from "./history.bench.ts";
import { bytesIn, checkSpace, type Bench } from "./lender.ts";
import { measureLive } from "./live.bench.ts";
import { measureLoad } from "./load.bench.ts";
import { measurePanel } from "./panel.bench.ts";
import { measurePredict } from "./predict.bench.ts";
import { startServer } from "./server.ts";
import { formatTable, inGigabytes, inSeconds, type Row } from "./table.ts";
import { measureTiers } from "./tiers.bench.ts";
import { measureTrain } from "./train.bench.ts";

const measures: Record<string, (bench: Bench) => Promise<Row[]>> = {
  tiers: measureTiers,
  history: measureHistory,
  live: measureLive,
  panel: measurePanel,
  load: measureLoad,
  train: measureTrain,
  predict: measurePredict,
  generate: measureGenerate,
};

/** 72 bills a mitra: 20 million. */
const fullSize = 277_000;

function whole(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number above 0.");
}

function named(text: string): string[] {
  const names = text.split(",");
  const unknown = names.filter((name) => !Object.hasOwn(measures, name));
  if (unknown.length === 0) return names;
  throw new InvalidArgumentError(
    `There is no ${unknown.join(", ")}; there are ${Object.keys(measures).join(", ")}.`,
  );
}

const program = new Command("bench:tiers")
  .description("measure the tiering engine beside its floors, on real Postgres")
  .option("--mitra <n>", "how many mitra", whole, fullSize)
  .option("--seed <n>", "of the generated data", whole, 1)
  .option("--keep <dir>", "folder that keeps the data for the next run")
  .option(
    "--only <names>",
    `of ${Object.keys(measures).join(",")}`,
    named,
    Object.keys(measures),
  )
  .parse();
const { mitra, seed, keep, only } = program.opts();
const folder = resolve(
  keep ?? join(tmpdir(), `arthiusaha-bench-${mitra}-${seed}`),
);
const scratch = join(folder, "scratch");
const started = performance.now();
const say = (line: string) =>
  console.error(
    `${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`,
  );

let exitCode = 0;
say(`Postgres on ${folder}`);
const server = await startServer(folder);
try {
  const bench: Bench = {
    ...{ server, folder, scratch, mitra, seed, say },
    ready: new Set(),
  };
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  await server.clear();
  await checkSpace(bench);
  const rows: Row[] = [];
  const machine = await server.describe();
  for (const name of only as string[]) {
    const took = await seconds(async () => {
      rows.push(...(await measures[name]!(bench)));
    });
    say(`${name}: done in ${inSeconds(took)}`);
  }
  for (const line of [...machine, "", ...formatTable(rows)]) console.log(line);
} catch (error) {
  console.error(messageOf(error));
  exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
  await server.stop();
}
say(
  `the data stays in ${folder} (${inGigabytes(await bytesIn(folder))}) for the next run`,
);
process.exit(exitCode);
