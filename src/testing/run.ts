/**
 * The test command: starts a real Postgres 15 from npm's binaries, runs the suite
 * on it and on PGlite, and ends with one line `N passed, N failed`.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { connect } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { startCluster } from "./cluster.ts";
import { migratedFolder, templateName, templatesFolder } from "./templates.ts";

const folder = mkdtempSync(join(tmpdir(), "arthiusaha-postgres-"));
// Postgres refuses to run as root, so another user must get into the folder.
chmodSync(folder, 0o755);
const report = join(folder, "report.xml");
// What tests leave behind, and what is killed can't clear, goes with it.
const temporary = join(folder, "tmp");
mkdirSync(temporary);
const server = await startPostgres();
let exitCode = 1;
try {
  await migratedFolder();
  exitCode = await Bun.spawn(
    [
      process.execPath,
      "test",
      "--parallel=2",
      "--no-isolate",
      "--timeout=60000", // bunfig has no say in it
      "--reporter=junit",
      `--reporter-outfile=${report}`,
      ...process.argv.slice(2),
    ],
    {
      env: {
        ...process.env,
        TEST_POSTGRES_URL: server.url,
        TEST_TEMPLATES: templatesFolder(),
        TMPDIR: temporary,
      },
      stdio: ["ignore", "inherit", "inherit"],
    },
  ).exited;
  await printCount();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(exitCode);

async function startPostgres() {
  const cluster = await startCluster({
    folder: join(folder, "data"),
    password: crypto.randomUUID(),
    // Test data need not survive a crash; this is what makes clones fast.
    // Workers take longer to start than a test's few rows to read; what is to be the
    // same from several asks for them.
    settings: {
      fsync: "off",
      max_connections: "200",
      max_parallel_workers_per_gather: "0",
    },
  });
  const admin = postgres(cluster.url("postgres"), { max: 1 });
  await admin`create database ${admin(templateName)}`;
  await admin.end();
  const template = await connect(cluster.url(templateName));
  await migrate(template);
  await template.close();
  return { url: cluster.url("postgres"), stop: cluster.stop };
}

/** Counted from the runner's report, so that a crash can't read as a pass. */
async function printCount() {
  const file = Bun.file(report);
  const head = (await file.exists()) ? await file.text() : "";
  const number = (name: string) =>
    Number(head.match(new RegExp(`<testsuites[^>]* ${name}="(\\d+)"`))?.[1]);
  const tests = number("tests");
  const failures = number("failures");
  const skipped = number("skipped") || 0;
  if (!Number.isInteger(tests) || !Number.isInteger(failures)) {
    console.log("The runner left no report: it ended before its end.");
    console.log("0 passed, 1 failed");
    return;
  }
  if (skipped > 0) console.log(`${skipped} skipped`);
  // A file that can't be read, or an error between tests, fails no test.
  const failed = Math.max(failures, exitCode === 0 ? 0 : 1);
  console.log(`${tests - failures - skipped} passed, ${failed} failed`);
}
