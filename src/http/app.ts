import { Hono, type Context } from "hono";
import { basicAuth } from "hono/basic-auth";
import { HTTPException } from "hono/http-exception";
import { matchedRoutes } from "hono/route";
import { createWebhook } from "../intake/webhook.ts";
import type { Sql } from "../db/database.ts";
import { inTime } from "../db/patience.ts";
import type { Log } from "../log.ts";
import { createPredictRoute } from "../tiering/predict.ts";
import { createDocs } from "./docs.ts";
import type { Gather } from "../intake/store.ts";

export interface AppDeps {
  sql: Sql;
  log: Log;
  hmacKey: string;
  session: string;
  now: () => Date | Promise<Date>;
  wake: () => void;
  gather: Gather;
  /** how long the database may take to answer the webhook and /health; undefined: as long as it needs */
  patienceMs: number | undefined;
  isWorkerAlive: () => boolean;
  /** asked for by /predict_tier and /docs; undefined where only this machine reaches them */
  adminPassword: string | undefined;
  /** what `/` shows: the try-it chat, or a status page */
  front: Hono;
  /** jobs of other commands on the same data folder; undefined on Postgres */
  jobs?: Hono;
}

/** The whole service behind one function: `fetch` it, or serve it. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    // The route alone: a path or a query may hold a phone or a customer number.
    const route = matchedRoutes(c).at(-1)?.path;
    deps.log.info(
      { method: c.req.method, route, status: c.res.status, ms },
      "request",
    );
  });
  if (deps.adminPassword) {
    const auth = basicAuth({ username: "admin", password: deps.adminPassword });
    for (const path of ["/predict_tier", "/docs", "/docs/*", "/openapi.json"])
      app.use(path, auth);
  }
  app.route("/", createWebhook(deps));
  app.route("/", createPredictRoute(deps.sql));
  app.route("/", createDocs());
  const whenDown = (c: Context) =>
    c.json({ error: "The database does not answer" }, 503, {
      "retry-after": "5",
    });
  app.get("/health", async (c) => {
    try {
      await inTime(deps.sql`select 1`, deps.patienceMs);
    } catch {
      return whenDown(c);
    }
    return c.json({ status: "ok" });
  });
  app.get("/ready", async (c) => {
    const migrations = await migrationsDone(deps);
    const isAlive = deps.isWorkerAlive();
    return c.json(
      { migrations, worker: isAlive ? "alive" : "stopped" },
      migrations > 0 && isAlive ? 200 : 503,
    );
  });
  if (deps.jobs) app.route("/", deps.jobs);
  app.route("/", deps.front);
  app.notFound((c) =>
    c.json({ error: "There is nothing at this address" }, 404),
  );
  // The one place that makes an error's answer: what was thrown stays inside.
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const code = (error as { code?: string }).code;
    deps.log.error(
      { route: matchedRoutes(c).at(-1)?.path, code, name: error.name },
      "request failed",
    );
    const isDown = /^(CONNECT|ECONN|57P|08|53)/.test(code ?? "");
    return isDown
      ? whenDown(c)
      : c.json({ error: "The service failed; its log says more" }, 500);
  });
  return app;
}

/** 0 while there are none, or no database that says. */
async function migrationsDone({ sql, patienceMs }: AppDeps): Promise<number> {
  try {
    const counting = sql`select count(*) as done from ops.migrations`;
    const [row] = await inTime(counting, patienceMs);
    return row!.done;
  } catch {
    return 0;
  }
}
