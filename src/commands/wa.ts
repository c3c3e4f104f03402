import { renderUnicodeCompact } from "uqr";
import type { Config } from "../config.ts";
import { ServiceError } from "../errors.ts";
import { isNotConnected, nameOf, Refused } from "../waha/request.ts";
import { createSessionsClient, type Session } from "../waha/sessions.ts";
import type { JobResult } from "./job.ts";

export const waVerbs = ["status", "qr", "start", "stop"] as const;
export type WaVerb = (typeof waVerbs)[number];

/** Looks after the WhatsApp session by the gateway's own interface; needs no database. */
export async function wa(
  config: Config,
  verb: WaVerb,
  say: (line: string) => void,
): Promise<JobResult> {
  if (!config.waha)
    throw new ServiceError(
      "no_gateway",
      "There is no gateway: WAHA_URL is not set. Set it, WAHA_API_KEY and WAHA_HMAC_KEY (see .env.example).",
    );
  const { waha } = config;
  const sessions = createSessionsClient(waha);
  try {
    return await run[verb](sessions, waha, say);
  } catch (error) {
    throw explained(error, waha.url);
  }
}

type Run = (
  sessions: ReturnType<typeof createSessionsClient>,
  waha: NonNullable<Config["waha"]>,
  say: (line: string) => void,
) => Promise<JobResult>;

const run: Record<WaVerb, Run> = {
  async status(sessions, waha, say) {
    const found = await sessions.get();
    if (!found) {
      say(`There is no session "${waha.session}". Run: arthiusaha wa start`);
      return { figures: { status: "MISSING" }, isDone: false };
    }
    const isOurs = found.webhookUrls.includes(waha.webhookUrl);
    for (const line of describe(found, waha, isOurs)) say(line);
    const { status, engine, me } = found;
    return {
      figures: { status, engine, is_paired: me !== null, has_webhook: isOurs },
      isDone: status === "WORKING" && isOurs,
    };
  },

  async qr(sessions, waha, say) {
    const code = await sessions.qr();
    if (!code) {
      const found = await sessions.get();
      say(
        `There is no code to scan: the session "${waha.session}" is ${found?.status ?? "missing"}.`,
      );
      return { figures: { status: found?.status ?? "MISSING" }, isDone: false };
    }
    say(renderUnicodeCompact(code));
    say("Scan it with the phone: WhatsApp, Linked devices, Link a device.");
    say("It is good for 20 seconds; the page /operator shows each new one.");
    return { figures: { status: "SCAN_QR_CODE" }, isDone: true };
  },

  async start(sessions, waha, say) {
    const done = await sessions.start(waha);
    say(
      {
        created: `The session "${waha.session}" was created and is starting. Next: arthiusaha wa qr`,
        updated: `The session "${waha.session}" has our webhook and settings, and is starting.`,
        started: `The session "${waha.session}" works.`,
      }[done],
    );
    return { figures: { done }, isDone: true };
  },

  async stop(sessions, waha, say) {
    await sessions.stop();
    say(`The session "${waha.session}" is stopped; it stays paired.`);
    return { figures: { done: "stopped" }, isDone: true };
  },
};

function describe(
  { status, engine, me, activeAt }: Session,
  { session, webhookUrl }: NonNullable<Config["waha"]>,
  isOurs: boolean,
): string[] {
  return [
    `Session "${session}": ${status}${engine ? `, engine ${engine}` : ""}.`,
    // At a terminal that others may see, and in logs of commands: not the whole number.
    me ? `Paired with …${me.slice(-3)}.` : "Not paired.",
    ...(activeAt ? [`Last active ${activeAt.toISOString()}.`] : []),
    isOurs
      ? `Its events come to ${webhookUrl}.`
      : `Its events do not come to ${webhookUrl}. Run: arthiusaha wa start`,
  ];
}

function explained(error: unknown, url: string): unknown {
  if (error instanceof Refused && error.status === 401)
    return new ServiceError(
      "wrong_key",
      "The gateway refuses WAHA_API_KEY (401). Give both the same long key; WAHA replaces a short or well-known one by its own at each start.",
    );
  if (error instanceof Refused)
    return new ServiceError(
      "gateway_refused",
      `The gateway at ${url} answered HTTP ${error.status} (${error.message}). Its log says why.`,
    );
  if (isNotConnected(error) || (error as Error).name === "TimeoutError")
    return new ServiceError(
      "gateway_silent",
      `The gateway at ${url} does not answer (${nameOf(error)}). Start it, or set WAHA_URL.`,
    );
  return error;
}
