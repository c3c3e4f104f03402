import { join } from "node:path";
import { Hono } from "hono";
import type { Sql } from "../../db/database.ts";
import { createApp } from "../../http/app.ts";
import { createLog } from "../../log.ts";
import { runChild } from "./child.ts";
import { turnByTurn } from "./clocks.ts";
import type { Asked, Called, Calls } from "./callers.ts";
import { freshDatabase, type Bench } from "./lender.ts";
import { aSecond, type Row } from "./table.ts";
import { noGather } from "../../intake/store.ts";

const rounds = 3;
const secondsEach = 5;
const least = 0.7;
const batch = 10_000;
const leastInBatches = 200_000;

/**
 * POST /predict_tier of the whole app beside a bare handler with one `select 1`, both
 * on loopback in this process with one client, called from another process.
 */
export async function measurePredict(bench: Bench): Promise<Row[]> {
  const { server, say } = bench;
  const database = await freshDatabase(bench, "scratch_predicting");
  const { sql } = database;
  const ours = listen(serviceOn(sql));
  const floor = listen(bareOn(sql));
  try {
    const single = { path: "/predict_tier", connections: 32, inputs: 1 };
    const many = { path: "/predict_tier", connections: 2, inputs: batch };
    const rate = (port: number, calls: Calls) => async () =>
      (await call(port, calls, secondsEach)).perSecond;
    say(
      `predict: ${single.connections} connections, one by one and in batches`,
    );
    await call(ours.port!, single, 2);
    await call(floor.port!, single, 2);
    const [singles, bare, batches] = await turnByTurn(rounds, [
      rate(ours.port!, single),
      rate(floor.port!, single),
      rate(ours.port!, many),
    ]);
    const ratio = singles! / bare!;
    return [
      {
        what: `/predict_tier one by one, ${single.connections} connections / a bare handler with one select`,
        ours: aSecond(singles!),
        floor: aSecond(bare!),
        ratio,
        target: `ratio >= ${least}`,
        isMet: ratio >= least,
      },
      {
        what: `/predict_tier in batches of ${batch}, ${many.connections} connections`,
        ours: aSecond(batches!),
        target: `>= ${aSecond(leastInBatches)}`,
        isMet: batches! >= leastInBatches,
      },
    ];
  } finally {
    await ours.stop(true);
    await floor.stop(true);
    await database.close();
    await server.drop("scratch_predicting");
  }
}

const listen = (app: Hono) =>
  Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: app.fetch });

/** The service as it runs on loopback: its log only tells of faults there. */
const serviceOn = (sql: Sql) =>
  createApp({
    sql,
    log: createLog("warn"),
    hmacKey: "bench",
    session: "default",
    now: () => new Date(),
    wake: () => {},
    isWorkerAlive: () => true,
    adminPassword: undefined,
    gather: noGather,
    patienceMs: undefined,
    front: new Hono(),
  });

const bareOn = (sql: Sql) =>
  new Hono().post("/predict_tier", async (c) =>
    c.json((await sql`select 1 as one`)[0]),
  );

/** Calls from a process of its own for so many seconds. */
async function call(
  port: number,
  calls: Calls,
  seconds: number,
): Promise<Called> {
  const asked: Asked = { ...calls, port, seconds };
  const callers = join(import.meta.dir, "callers.ts");
  const { out } = await runChild([
    process.execPath,
    callers,
    JSON.stringify(asked),
  ]);
  return JSON.parse(out);
}
