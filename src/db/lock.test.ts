import { afterEach, beforeEach, expect, test } from "bun:test";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeMigrated } from "../testing/templates.ts";
import { open } from "./database.ts";
import { FolderInUse, lockFolder } from "./lock.ts";

let folder: string;
const started: Bun.Subprocess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arthiusaha-lock-"));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill("SIGKILL");
    await child.exited;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that runs a few lines, with `open` and `folder` at hand. */
function otherProcess(lines: string) {
  const child = Bun.spawn(
    [
      process.execPath,
      "-e",
      `import { open } from ${JSON.stringify(join(import.meta.dir, "database.ts"))};
       const folder = ${JSON.stringify(folder)};
       ${lines}`,
    ],
    { stdout: "pipe", stderr: "inherit", stdin: "ignore" },
  );
  started.push(child);
  return child;
}

/** The lines that a process prints, as they come. */
async function* linesOf(stream: ReadableStream<Uint8Array>) {
  let rest = "";
  for await (const text of stream.pipeThrough(
    new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
  )) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}

test("a folder that is open is refused to this process, with the owner's id", async () => {
  await placeMigrated(folder);
  const database = await open(folder);
  expect(open(folder)).rejects.toThrow(
    `The service (pid ${process.pid}) has this database open. Stop it first, or set DATA_DIR to another folder.`,
  );
  await database.close();
  await (await open(folder)).close();
});

test("a folder that another process has open is refused, with that one's id", async () => {
  await placeMigrated(folder);
  const owner = otherProcess(`
    (await open(folder)).announce(4711, "the token");
    await Bun.sleep(0);
    Bun.gc(true); // nothing refers to the lock any more, and it must hold all the same
    console.log("open");
    setInterval(() => {}, 1000);`);
  await linesOf(owner.stdout).next();
  const refusal = await open(folder).then(
    () => undefined,
    (error) => error,
  );
  expect(refusal).toBeInstanceOf(FolderInUse);
  expect(refusal.message).toStartWith(
    `The service (pid ${owner.pid}) has this database open.`,
  );
  expect(refusal.owner).toMatchObject({ port: 4711, token: "the token" });
});

test("a folder whose owner was killed opens, and every acknowledged row is there", async () => {
  await placeMigrated(folder);
  const owner = otherProcess(`
    const { sql } = await open(folder);
    await sql\`create table public.numbers (number integer)\`;
    for (let number = 1; ; number++) {
      await sql\`insert into public.numbers values (\${number})\`;
      console.log(number);
    }`);
  let acknowledged = 0;
  for await (const line of linesOf(owner.stdout)) {
    acknowledged = Number(line);
    if (acknowledged >= 50) break;
  }
  owner.kill("SIGKILL");
  await owner.exited;

  const database = await open(folder);
  const [row] = await database.sql`
    select count(*) as rows, max(number) as last from public.numbers`;
  expect(row!.last).toBeGreaterThanOrEqual(acknowledged);
  expect(row!.rows).toBe(row!.last);
  await database.close();
});

test("the owner's file can be read by its owner alone, as it holds a token", () => {
  const lock = lockFolder(folder);
  lock.announce(4711, "the token");
  const path = join(folder, "owner.json");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    pid: process.pid,
    port: 4711,
    token: "the token",
  });
  lock.release();
});

test("a lock whose owner's file is missing is still a lock", () => {
  const lock = lockFolder(folder);
  rmSync(join(folder, "owner.json"));
  expect(() => lockFolder(folder)).toThrow(
    "The service (pid unknown) has this database open.",
  );
  lock.release();
});

test("a folder that can't be opened is not left locked", async () => {
  const broken = new Blob(["this is no dump"]);
  expect(open(folder, broken)).rejects.toThrow();
  lockFolder(folder).release();
});
