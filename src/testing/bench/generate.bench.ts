import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "./child.ts";
import { seconds } from "./clocks.ts";
import { clock, type Bench } from "./lender.ts";
import { aSecond, inMegabytes, ratioRow, type Row } from "./table.ts";

const mostBytes = 500 * 2 ** 20;
const mostMitra = 1_200_000;

/** `generate` of more than four times the mitra, in a process of its own, beside plain cat. */
export async function measureGenerate(bench: Bench): Promise<Row[]> {
  const { scratch, seed, say } = bench;
  // 1,200,000 at the default size of 277,000.
  const mitra = Math.min(mostMitra, Math.ceil((bench.mitra * 1_200) / 277));
  const out = join(scratch, "generated");
  const copy = join(scratch, "copied.csv");
  say(`generate: ${mitra} mitra`);
  try {
    const start = performance.now();
    const { out: told, peak } = await runChild([
      ...[process.execPath, "src/main.ts", "generate", "--json"],
      ...["--mitra", String(mitra), "--seed", String(seed)],
      ...["--clock", clock, "--out", out],
    ]);
    const took = (performance.now() - start) / 1000;
    const { rows } = JSON.parse(told.trimEnd().split("\n").at(-1)!);
    const count = Object.values<number>(rows).reduce(
      (sum, one) => sum + one,
      0,
    );
    // One file after the other over the same copy: the disk need not hold all twice.
    let copied = 0;
    for (const name of readdirSync(out).filter((one) => one.endsWith(".csv")))
      copied += await seconds(() => cat(join(out, name), copy));
    return [
      {
        what: `generate of ${mitra} mitra (${count} rows): peak memory`,
        ours: inMegabytes(peak),
        target: "< 500 MB",
        isMet: peak < mostBytes,
      },
      ratioRow(
        "generate, rows a second / cat of the result into a file",
        [count / took, count / copied],
        aSecond,
      ),
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
    rmSync(copy, { force: true });
  }
}

const cat = (from: string, to: string) =>
  Bun.spawn(["cat", from], { stdout: Bun.file(to) }).exited;
