import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../db/database.ts";
import { fit } from "../../tiering/train/fit.ts";
import { settle } from "../../tiering/train/session.ts";
import { runChild } from "./child.ts";
import { seconds } from "./clocks.ts";
import { exportCsv } from "./export.ts";
import { freshDatabase, type Bench } from "./lender.ts";
import { inSeconds, ratioRow, type Row } from "./table.ts";

const rows = 200_000;
const mostSeconds = 20;
const columns = Array.from({ length: 20 }, (_, index) => `x${index}`);

/** Our fit of 200,000 rows by 20 features, beside R's glm of the same rows where R is. */
export async function measureTrain(bench: Bench): Promise<Row[]> {
  const { server, scratch, say } = bench;
  const database = await freshDatabase(bench, "scratch_training");
  const file = join(scratch, "training.csv");
  try {
    await addMatrix(database);
    say(`train: ${rows} rows by ${columns.length} features`);
    let coefficients: number[] = [];
    let iterations = 0;
    const ours = await seconds(() =>
      database.sql.begin(async (tx) => {
        await settle(tx);
        ({ coefficients, iterations } = await fit(
          tx,
          "ops.bench_matrix",
          columns,
          0,
        ));
      }),
    );
    const what = `fit of ${rows} rows by ${columns.length} features (${iterations} iterations)`;
    const aim = { target: `< ${mostSeconds} s`, isMet: ours < mostSeconds };
    if (!Bun.which("Rscript")) {
      say("train: skipped R's glm, as there is no Rscript on this machine");
      return [
        {
          what: `${what} / R's glm (skipped: no Rscript here)`,
          ours: inSeconds(ours),
          ...aim,
        },
      ];
    }
    await exportCsv(database, "select * from ops.bench_matrix", file, true);
    const glm = await fitInR(file);
    const apart = Math.max(
      ...coefficients.map((one, index) =>
        Math.abs(one - glm.coefficients[index]!),
      ),
    );
    const beside = `${what} / R's glm (coefficients at most ${apart.toExponential(0)} apart)`;
    return [{ ...ratioRow(beside, [ours, glm.seconds], inSeconds), ...aim }];
  } finally {
    await database.close();
    await server.drop("scratch_training");
    rmSync(file, { force: true });
  }
}

/** Standard normal inputs, and a target that depends on them by weights of 0.05 to 0.5. */
async function addMatrix({ sql }: Database): Promise<void> {
  const normal = "sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())";
  const eta = columns.map(
    (name, index) =>
      `${(index % 2 ? -1 : 1) * (0.05 + index * 0.02)} * ${name}`,
  );
  await sql.begin(async (tx) => {
    await tx`select setseed(0.5)`;
    await tx.unsafe(`
      create unlogged table ops.bench_matrix as
      select (random() < 1 / (1 + exp(2 - (${eta.join(" + ")}))))::integer::double precision as y, inputs.*
      from (
          select ${columns.map((name) => `${normal} as ${name}`).join(", ")}
          from generate_series(1, ${rows})
          offset 0
      ) as inputs`);
  });
  await sql`vacuum (analyze) ops.bench_matrix`;
}

/** R's own seconds for the fit alone; reading the file is not counted. */
async function fitInR(
  file: string,
): Promise<{ seconds: number; coefficients: number[] }> {
  const script = `
    rows <- read.csv(commandArgs(trailingOnly = TRUE)[1])
    taken <- system.time(model <- glm(y ~ ., family = binomial, data = rows))
    cat(format(c(taken[["elapsed"]], coef(model)), digits = 17), sep = "\\n")`;
  const { out } = await runChild(["Rscript", "-e", script, file]);
  const [taken, ...coefficients] = out.trim().split("\n").map(Number);
  return { seconds: taken!, coefficients };
}
