import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Database } from "../db/database.ts";
import { engines, testDatabase } from "../testing/databases.ts";
import type { Session } from "../waha/sessions.ts";
import { createOperatorPage } from "./operator.ts";

describe.each(engines)("the operator's page on %s", (engine) => {
  let database: Database;
  let session: Session | undefined;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  const standing: Session = {
    status: "SCAN_QR_CODE",
    me: null,
    engine: "GOWS",
    activeAt: null,
    webhookUrls: [],
  };
  const page = (password: string | undefined) =>
    createOperatorPage({
      sql: database.sql,
      session: "default",
      sessions: { get: async () => session, qr: async () => "2@CODE" },
      password,
    });
  const ask = (password = "right") =>
    page("right").request("/operator", {
      headers: { authorization: `Basic ${btoa(`admin:${password}`)}` },
    });

  test("asks for the password, and without one set shows nothing", async () => {
    expect((await page("right").request("/operator")).status).toBe(401);
    expect((await ask("wrong")).status).toBe(401);
    const unset = await page(undefined).request("/operator");
    expect(unset.status).toBe(403);
    expect(await unset.text()).toContain("ADMIN_PASSWORD");
  });

  test("shows the code while there is one to scan, refreshes itself and is kept nowhere", async () => {
    session = standing;
    const shown = await ask();
    expect(shown.headers.get("cache-control")).toBe("no-store");
    const text = await shown.text();
    expect(text).toContain("<svg");
    expect(text).toContain('http-equiv="refresh"');
    session = { ...standing, status: "WORKING" };
    expect(await (await ask()).text()).not.toContain("<svg");
    session = undefined;
    expect(await (await ask()).text()).toContain("arthiusaha wa start");
  });

  test("tells what was given up and what is advised, and nobody's number or words", async () => {
    session = { ...standing, status: "FAILED" };
    await database.sql`
      insert into chat.messages (session, is_from_me, raw_id, chat_id, kind, body, sent_at, status, problem)
      values ('default', false, 'R1', '6281234567890@c.us', 'text', 'jual rahasia', now(), 'dead', 'x')`;
    await database.sql`
      insert into ops.session_status (session, status, happened_at, since)
      values ('default', 'FAILED', now(), now() - interval '2 minutes')`;
    const text = await (await ask()).text();
    expect(text).toContain("restart: failed");
    expect(text).toMatch(/Messages given up<\/td>\s*<td>1</);
    expect(text).not.toMatch(/6281234|rahasia/);
  });
});
