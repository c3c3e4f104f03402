import { Hono } from "hono";
import { basicAuth } from "hono/basic-auth";
import { html, raw } from "hono/html";
import { renderSVG } from "uqr";
import type { Sql } from "../db/database.ts";
import { nameOf } from "../waha/request.ts";
import type { Session, SessionsClient } from "../waha/sessions.ts";

export interface OperatorDeps {
  sql: Sql;
  session: string;
  sessions: Pick<SessionsClient, "get" | "qr">;
  /** undefined: the page is not shown, as who sees the code may pair the number */
  password: string | undefined;
}

// A code is good for 20 s.
const refreshSeconds = 5;

const style = raw(
  "body { max-width: 34rem; margin: 8vh auto; padding: 0 1.5rem; font: 1.05rem/1.6 system-ui, sans-serif } svg { width: min(100%, 22rem); background: #fff; padding: 1rem } td { padding-right: 1.5rem; vertical-align: top }",
);

/** /operator: how the WhatsApp session stands, and the code that pairs the number. */
export function createOperatorPage(deps: OperatorDeps): Hono {
  const app = new Hono();
  const { password } = deps;
  if (!password) {
    app.get("/operator", (c) =>
      c.text("Set ADMIN_PASSWORD to see this page.", 403),
    );
    return app;
  }
  app.use("/operator", basicAuth({ username: "admin", password }));
  app.get("/operator", async (c) => {
    const [found, qr] = await look(deps);
    const [health] = await deps.sql`
      select reason, advice, restarts_today, is_restricted, last_event_at, unacked_answers
      from ops.session_health where session = ${deps.session}`;
    const [letters] = await deps.sql`
      select count(*) filter (where letter = 'message') as messages,
          count(*) filter (where letter = 'answer') as answers
      from ops.dead_letters`;
    const rows: [string, string][] = [
      ["Session", deps.session],
      ["Status", typeof found === "string" ? found : found.status],
      [
        "Advice",
        health?.reason ? `${health.advice}: ${health.reason}` : "none",
      ],
      ["Restarts today", String(health?.restarts_today ?? 0)],
      ["Restricted by WhatsApp", health?.is_restricted ? "yes" : "no"],
      ["Last message", health?.last_event_at?.toISOString() ?? "none yet"],
      ["Answers without an ack", String(health?.unacked_answers ?? 0)],
      ["Messages given up", String(letters!.messages)],
      ["Answers failed or uncertain", String(letters!.answers)],
    ];
    c.header("cache-control", "no-store");
    c.header(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="refresh" content="${refreshSeconds}" />
          <title>ArthiUsaha: WhatsApp</title>
          <style>
            ${style}
          </style>
          <h1>WhatsApp</h1>
          <table>
            ${rows.map(
              ([name, value]) =>
                html`<tr>
                  <td>${name}</td>
                  <td>${value}</td>
                </tr>`,
            )}
          </table>
          ${
            qr
              ? html`<p>
                    Scan it with the phone: WhatsApp, Linked devices, Link a
                    device.
                  </p>
                  ${raw(renderSVG(qr))}`
              : html`<p>
                  There is no code to scan now. <code>arthiusaha wa start</code>
                  starts the session.
                </p>`
          }
        </html>`,
    );
  });
  return app;
}

/** The session, or what to say of it, and its code while it has one. */
async function look({
  sessions,
}: OperatorDeps): Promise<[Session | string, string | undefined]> {
  try {
    const found = await sessions.get();
    if (!found) return ["there is none: run `arthiusaha wa start`", undefined];
    const isScanned = found.status === "SCAN_QR_CODE";
    return [found, isScanned ? await sessions.qr() : undefined];
  } catch (error) {
    return [`the gateway can't be asked (${nameOf(error)})`, undefined];
  }
}
