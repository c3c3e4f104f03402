import { planAlerts } from "../alerts/plan-alerts.ts";
import { planReminders } from "../alerts/plan-reminders.ts";
import { planTooLate } from "../alerts/plan-too-late.ts";
import { weakKeys, type Config } from "../config.ts";
import { eraseExpired } from "../conversation/rights/consent.ts";
import { planFollowUps } from "../conversation/consultant/plan-follow-ups.ts";
import { releaseStuck } from "../conversation/outbox/deliver.ts";
import { humanPace, noPace, type Pace } from "../conversation/outbox/pace.ts";
import type { Database } from "../db/database.ts";
import { createGeminiClient } from "../gemini/client.ts";
import { createJobsRoute, openDatabase } from "./handover.ts";
import { createApp } from "../http/app.ts";
import { eraseEarlyAcks } from "../intake/ack.ts";
import { freeLeases } from "../intake/inbox.ts";
import { humanGather } from "../intake/store.ts";
import { load } from "../loading/load.ts";
import { describeLoad } from "../loading/report.ts";
import { createLog, type Log } from "../log.ts";
import { forgetVoices, sweepMedia } from "../reading/files/media.ts";
import { createOcr } from "../reading/ocr/ocr.ts";
import { farEnd } from "./far-end.ts";
import { addressOf, checkPort, listen } from "./listen.ts";
import { loadSample } from "./sample.ts";
import { startSchedule } from "../schedule.ts";
import { dayIn } from "../days.ts";
import { readClock } from "../tiering/clock.ts";
import { monitor } from "../tiering/monitor.ts";
import { refresh } from "../tiering/refresh.ts";
import { createWahaClient } from "../waha/client.ts";
import { createSessionsClient } from "../waha/sessions.ts";
import { startWorker, type Worker } from "../worker/pump.ts";

export interface Service {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the whole service; `say` tells a person at a terminal how far it is. Where no
 * WhatsApp is behind the gateway, nobody is made suspicious by a quick number.
 */
export async function serve(
  config: Config,
  say: (line: string) => void,
  pace: Pace = humanPace,
): Promise<Service> {
  const log = createLog(config.logLevel);
  for (const key of weakKeys(config))
    log.warn({ key }, "a key is easily guessed: set one of 32 random bytes");
  const database = await openDatabase(config, say);
  try {
    await checkPort(config);
    await prepare(database, config, say);
    return await start(database, config, log, config.waha ? pace : noPace);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Makes sure that there is something to serve: a first load, and today's clock. */
async function prepare(
  database: Database,
  config: Config,
  say: (line: string) => void,
) {
  const { sql } = database;
  const today = dayIn(config.zone, new Date());
  const [row] =
    await sql`select not exists (select from core.customers) as is_empty`;
  if (row!.is_empty && config.loadDir) {
    say(`Loading ${config.loadDir}`);
    const files = await load(database, { folder: config.loadDir, today }, say);
    for (const line of describeLoad(files)) say(line);
  } else if (row!.is_empty && !config.waha) {
    say("Loading the sample (synthetic data)");
    await loadSample(database, today, say);
  }
  // The try-it page's time of day must not decide when real people are written to.
  if (config.waha) await sql`update ops.clock set time_override = null`;
  const clock = await readClock(sql);
  if (!clock || (!clock.isPinned && clock.asOf !== today))
    await refresh(database, today);
}

async function start(
  database: Database,
  config: Config,
  log: Log,
  pace: Pace,
): Promise<Service> {
  const { sql } = database;
  const { zone, dataDir } = config;
  let worker: Worker | undefined;
  const wake = () => worker?.wake();
  const gather = config.waha ? humanGather : { ...humanGather, anyMs: 0 };
  const far = farEnd(database, config, log, wake);
  const token = crypto.randomUUID();
  const app = createApp({
    sql,
    log,
    hmacKey: far.waha.hmacKey,
    session: far.waha.session,
    now: far.now,
    wake,
    gather,
    // The embedded database may be held by a load, and does not hang.
    patienceMs: database.engine === "postgres" ? 5_000 : undefined,
    isWorkerAlive: () => worker?.isAlive() ?? false,
    adminPassword: config.isLoopback ? undefined : config.adminPassword,
    front: far.front,
    jobs:
      database.engine === "embedded"
        ? createJobsRoute({ database, config }, token, wake)
        : undefined,
  });
  // The folder's lock says that no other process lives on it.
  if (database.engine === "embedded") {
    await freeLeases(sql);
    await releaseStuck(sql, true);
  }
  const server = listen(config, app);
  far.setPort(server.port!);
  database.announce(server.port!, token);
  const ocr = createOcr();
  const waha = createWahaClient(far.waha);
  const { session } = far.waha;
  worker = startWorker({
    sql,
    log,
    zone,
    dataDir,
    waha,
    session,
    pace,
    watch: config.waha && {
      sql,
      log,
      waha,
      session,
      sessions: createSessionsClient(config.waha),
      webhookUrl: config.waha.webhookUrl,
      gather,
    },
    gemini: config.gemini && createGeminiClient(config.gemini),
    ocr,
    isStandIn: !config.waha,
  });
  const schedule = startSchedule(
    {
      refreshDaily: async () => {
        await refresh(database, dayIn(zone, new Date()));
        await planAlerts(database);
        wake();
      },
      monitor: () => monitor(database),
      planAlerts: async () => {
        if ((await planAlerts(database)) > 0) wake();
      },
      planReminders: async () => {
        if ((await planReminders(database, zone)) > 0) wake();
      },
      planFollowUps: async () => {
        if ((await planFollowUps(database, zone)) > 0) wake();
      },
      planTooLate: async () => {
        const today = dayIn(zone, new Date());
        if ((await planTooLate(database, zone, today)) > 0) wake();
      },
      eraseExpired: async () => {
        await sql.begin(eraseExpired);
        await forgetVoices(sql);
        await eraseEarlyAcks(sql);
        await sweepMedia(sql, dataDir);
      },
    },
    zone,
    log,
  );
  return {
    url: addressOf(config, server.port!),
    async stop() {
      schedule.stop();
      // What is in hand ends, what takes longer is left to its lease.
      await Promise.race([server.stop(), Bun.sleep(300)]);
      await server.stop(true);
      await worker.stop(1_000);
      ocr.close();
      far.stop();
      await database.close();
    },
  };
}
