import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { stream } from "hono/streaming";
import type { Config } from "../config.ts";
import { connect, open, type Database } from "../db/database.ts";
import { FolderInUse, type FolderOwner } from "../db/lock.ts";
import { migrate } from "../db/migrate.ts";
import { messageOf, ServiceError } from "../errors.ts";
import { asset } from "../assets.ts";
import type { JobResult } from "./job.ts";
import { jobs } from "./jobs.ts";

const path = "/internal/jobs";

/** Opens the database of the configuration and brings it to this version. */
export async function openDatabase(
  config: Config,
  say: (line: string) => void,
): Promise<Database> {
  const database = config.databaseUrl
    ? await connect(config.databaseUrl)
    : await open(config.dataDir, await template());
  try {
    const { lostViews } = await migrate(database);
    for (const name of lostViews)
      say(
        `The view ${name} of another role could not be made again; its text is in ops.lost_views.`,
      );
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** The binary carries a data directory, as initdb costs 2.5 s and a gigabyte. */
async function template(): Promise<Blob | undefined> {
  const file = Bun.file(asset("dist/template.tar.gz"));
  return Bun.isStandaloneExecutable && (await file.exists()) ? file : undefined;
}

/**
 * Runs a job here, or in the service that has the data folder open: PGlite allows
 * one process on a folder, so the service does it and its lines come back.
 */
export async function runJob(
  config: Config,
  name: string,
  args: unknown,
  say: (line: string) => void,
): Promise<JobResult> {
  let database: Database;
  try {
    database = await openDatabase(config, say);
  } catch (error) {
    if (error instanceof FolderInUse && error.owner?.port)
      return await askService(error.owner, name, args, say);
    throw error;
  }
  try {
    return await jobs[name]!({ database, config }, args, say);
  } finally {
    await database.close();
  }
}

type Line =
  | { line: string }
  | { result: JobResult }
  | { error: { code: string; message: string } };

async function askService(
  owner: FolderOwner,
  name: string,
  args: unknown,
  say: (line: string) => void,
): Promise<JobResult> {
  const response = await fetch(`http://127.0.0.1:${owner.port}${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${owner.token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ name, args }),
    // A load of a real lender takes minutes; the lines come as it goes.
    timeout: false,
  } as RequestInit);
  if (!response.ok || !response.body) throw new FolderInUse(owner);
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop()!;
    for (const text of lines) {
      const told = JSON.parse(text) as Line;
      if ("line" in told) say(told.line);
      else if ("result" in told) return told.result;
      else throw new ServiceError(told.error.code, told.error.message);
    }
  }
  throw new ServiceError(
    "service_stopped",
    `The service (pid ${owner.pid}) stopped before the job ended. Start it and run the command again.`,
  );
}

/** The service's side: takes jobs from commands that know the folder's token. */
export function createJobsRoute(
  context: { database: Database; config: Config },
  token: string,
  wake: () => void,
): Hono {
  const app = new Hono();
  const expected = Buffer.from(`Bearer ${token}`);
  app.post(path, async (c) => {
    const found = Buffer.from(c.req.header("authorization") ?? "");
    if (found.length !== expected.length || !timingSafeEqual(found, expected))
      return c.json({ error: "There is nothing at this address" }, 404);
    const { name, args } = await c.req.json<{ name: string; args: unknown }>();
    const job = jobs[name];
    if (!job) return c.json({ error: "There is no such job" }, 404);
    return stream(c, async (out) => {
      const tell = (line: Line) => out.write(`${JSON.stringify(line)}\n`);
      try {
        const result = await job(context, args, (line) => void tell({ line }));
        wake();
        await tell({ result });
      } catch (error) {
        const code = error instanceof ServiceError ? error.code : "failed";
        await tell({ error: { code, message: messageOf(error) } });
      }
    });
  });
  return app;
}
