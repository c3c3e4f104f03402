import { afterAll, afterEach, expect, test } from "bun:test";
import { readConfig } from "../config.ts";
import { apiKey, startGateway, type Asked } from "../testing/gateway.ts";
import { requestCheck } from "../testing/whatsapp/requests.ts";
import { wa, type WaVerb } from "./wa.ts";

const far = startGateway();
afterAll(() => far.stop());
afterEach(() => far.answers.clear());

const webhookUrl = "http://service:8000/webhook";
const config = readConfig({
  WAHA_URL: far.url,
  WAHA_API_KEY: apiKey,
  WAHA_HMAC_KEY: "hmac-key",
  WEBHOOK_URL: webhookUrl,
  HOST: "127.0.0.1",
});

async function run(verb: WaVerb) {
  const lines: string[] = [];
  const before = far.requests.length;
  const done = await wa(config, verb, (line) => lines.push(line));
  const asked = far.requests
    .slice(before)
    .map(({ method, path }) => `${method} ${path}`);
  return { ...done, lines, asked };
}
const sessionIs = (session: object | undefined) =>
  far.answers.set("/api/sessions", ({ method }: Asked) =>
    method === "GET" && !session
      ? Response.json({}, { status: 404 })
      : Response.json(session ?? {}, { status: method === "GET" ? 200 : 201 }),
  );
const ours = { webhooks: [{ url: webhookUrl }] };
const one = "/api/sessions/default";

test("start creates the session with our one webhook, its key, its retries, and people's chats alone", async () => {
  sessionIs(undefined);
  const { asked, lines } = await run("start");
  expect(asked).toEqual([`GET ${one}`, "POST /api/sessions"]);
  expect(lines[0]).toContain("was created");
  const { body } = far.requests.at(-1)!;
  expect(body).toMatchObject({
    name: "default",
    start: true,
    config: {
      ignore: { status: true, groups: true, channels: true, broadcast: true },
      noweb: { store: { enabled: true } },
      webhooks: [
        {
          url: webhookUrl,
          hmac: { key: "hmac-key" },
          retries: { policy: "exponential", delaySeconds: 2, attempts: 10 },
        },
      ],
    },
  });
  const [{ events }] = (body as any).config.webhooks;
  expect(events).toContain("message");
  expect(events).not.toContain("message.any");
  const check = requestCheck();
  const url = new URL(`${far.url}/api/sessions`);
  if (check) expect(check("POST", url, body)).toEqual([]);
});

test("start gives a session of other settings ours, and leaves one that works alone", async () => {
  sessionIs({
    status: "WORKING",
    config: { webhooks: [{ url: "http://x/" }] },
  });
  expect((await run("start")).asked).toEqual([
    `GET ${one}`,
    `PUT ${one}`,
    `POST ${one}/start`,
  ]);
  sessionIs({ status: "WORKING", config: ours });
  expect((await run("start")).asked).toEqual([
    `GET ${one}`,
    `POST ${one}/start`,
  ]);
});

test("stop stops it and logs nobody out", async () => {
  sessionIs({ status: "STOPPED" });
  const { asked, lines } = await run("stop");
  expect(asked).toEqual([`POST ${one}/stop`]);
  expect(lines[0]).toContain("stays paired");
});

test("status tells how it stands, with no whole number, and ends with 0 only if messages come", async () => {
  sessionIs({
    status: "WORKING",
    me: { id: "6281234567890@c.us" },
    engine: { engine: "GOWS" },
    timestamps: { activity: 1_790_000_000_000 },
    config: ours,
  });
  const works = await run("status");
  expect(works.isDone).toBe(true);
  expect(works.lines.join("\n")).toContain("WORKING, engine GOWS");
  expect(works.lines.join("\n")).toContain("…890");
  expect(works.lines.join("\n")).not.toContain("62812345");
  sessionIs({ status: "WORKING", config: { webhooks: [] } });
  expect((await run("status")).isDone).toBe(false);
  sessionIs(undefined);
  const none = await run("status");
  expect([none.isDone, none.figures.status]).toEqual([false, "MISSING"]);
});

test("qr prints the code of the moment, or says why there is none", async () => {
  far.answers.set("/api/default/auth/qr", () =>
    Response.json({ value: "2@CODE" }),
  );
  const shown = await run("qr");
  expect(shown.isDone).toBe(true);
  expect(shown.lines[0]).toMatch(/[█▀▄]/);
  far.answers.set("/api/default/auth/qr", () =>
    Response.json({}, { status: 422 }),
  );
  sessionIs({ status: "WORKING" });
  const none = await run("qr");
  expect(none.isDone).toBe(false);
  expect(none.lines[0]).toContain("is WORKING");
});

test("without a gateway, or with one that does not answer, it says what to set", async () => {
  const nothing = wa(readConfig({}), "status", () => {});
  expect(nothing).rejects.toThrow("WAHA_URL is not set");
  await nothing.catch(() => {});
  const silent = wa(
    { ...config, waha: { ...config.waha!, url: "http://127.0.0.1:1" } },
    "status",
    () => {},
  );
  expect(silent).rejects.toThrow("does not answer");
  await silent.catch(() => {});
});
