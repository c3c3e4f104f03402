import type { Config } from "../config.ts";
import type { Database, Sql } from "../db/database.ts";
import type { Log } from "../log.ts";
import { readClock } from "../tiering/clock.ts";
import { createSessionsClient } from "../waha/sessions.ts";
import { createOperatorPage } from "../web/operator.ts";
import { createStandIn } from "../web/stand-in.ts";
import { createStatusPage } from "../web/status.ts";
import { createTryIt } from "../web/try-it.ts";
import { reportFile } from "../worker/files/report-file.ts";
import { playNextDay } from "./sample.ts";

/** The wall clock's time on the clock's day: on the page her phone lives in the same day as the tiers. */
async function pageTime(sql: Sql, zone: string): Promise<Date> {
  const clock = await readClock(sql);
  const now = Temporal.Now.zonedDateTimeISO(zone);
  const day = clock ? Temporal.PlainDate.from(clock.asOf) : now.toPlainDate();
  const there = day.toZonedDateTime({
    timeZone: zone,
    plainTime: now.toPlainTime(),
  });
  return new Date(there.epochMilliseconds);
}

/** The gateway of the configuration, or the stand-in behind the try-it page. */
export function farEnd(
  database: Database,
  config: Config,
  log: Log,
  wake: () => void,
) {
  if (config.waha)
    return {
      waha: config.waha,
      now: () => new Date(),
      front: createStatusPage().route(
        "/",
        createOperatorPage({
          sql: database.sql,
          session: config.waha.session,
          sessions: createSessionsClient(config.waha),
          password: config.adminPassword,
        }),
      ),
      setPort() {},
      stop() {},
    };
  const keys = {
    apiKey: crypto.randomUUID(),
    hmacKey: crypto.randomUUID(),
    session: "default",
  };
  let port = 0;
  const now = () => pageTime(database.sql, config.zone);
  const standIn = createStandIn({
    ...keys,
    webhookUrl: () => `http://127.0.0.1:${port}/webhook`,
    onSent: () => page.changed(),
    now,
  });
  const gateway = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    fetch: standIn.app.fetch,
  });
  const page = createTryIt({
    sql: database.sql,
    log,
    standIn,
    zone: config.zone,
    dataDir: config.dataDir,
    drawReport: (reportId) => reportFile(database.sql, reportId, config.zone),
    playNextDay: async () => {
      const played = await playNextDay(database, config.zone);
      wake();
      return played;
    },
  });
  return {
    waha: { ...keys, url: `http://127.0.0.1:${gateway.port}` },
    now,
    front: page.app,
    setPort: (served: number) => {
      port = served;
    },
    stop: () => void gateway.stop(true),
  };
}
