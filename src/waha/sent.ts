import { z } from "zod";
import { isNotConnected, nameOf } from "./request.ts";

/** How a send ended; only of `refused` and `rejected` it is certain that it did not go out. */
export type Sent =
  | { is: "accepted"; rawId: string | null }
  | {
      is: "refused";
      problem: string;
      retryAfterSeconds?: number;
      /** WhatsApp itself restricts this number: it starts no chats for a while */
      isRestricted?: boolean;
    }
  | { is: "rejected"; problem: string }
  | { is: "uncertain"; problem: string };

/** What a failed request says about whether the gateway took it. */
export function unsent(error: unknown): Sent {
  return isNotConnected(error)
    ? { is: "refused", problem: "the gateway does not answer" }
    : { is: "uncertain", problem: `no answer (${nameOf(error)})` };
}

/** What the gateway's answer to a send means. */
export async function readSent(response: Response): Promise<Sent> {
  const problem = `HTTP ${response.status}`;
  if (response.ok) {
    const body: unknown = await response.json().catch(() => null);
    return { is: "accepted", rawId: rawIdOf(body) };
  }
  if (response.status === 422 || response.status === 429)
    return {
      is: "refused",
      problem,
      retryAfterSeconds: secondsOf(response.headers.get("retry-after")),
    };
  // These are our settings, not the message: it must leave once they are right.
  const setting = settings[response.status];
  if (setting)
    return {
      is: "refused",
      problem: `${problem}: check ${setting}`,
      retryAfterSeconds: 60,
    };
  if (response.status < 500) return { is: "rejected", problem };
  // The body repeats ours, text and all: nothing of it but the number is kept.
  const told = await response.text().catch(() => "");
  const code = told.match(/server returned error (463|475)\b/)?.[1];
  return code
    ? {
        is: "refused",
        problem: `WhatsApp restricts this number (error ${code})`,
        retryAfterSeconds: restrictedSeconds,
        isRestricted: true,
      }
    : { is: "uncertain", problem };
}

// An answer is tried again while chats of our own wait much longer.
const restrictedSeconds = 900;

/** What to look at when the gateway refuses every text with this status. */
const settings: Record<number, string> = {
  401: "WAHA_API_KEY",
  403: "WAHA_API_KEY",
  404: "WAHA_URL and WAHA_SESSION",
};

const sendAnswer = z.union([
  z.object({ id: z.string() }).transform((body) => body.id),
  z
    .object({ id: z.object({ _serialized: z.string() }) })
    .transform((body) => body.id._serialized),
  z
    .object({ id: z.object({ id: z.string() }) })
    .transform((body) => body.id.id),
  z
    .object({ key: z.object({ id: z.string() }) })
    .transform((body) => body.key.id),
]);

/** The three engines answer in three shapes, and sometimes with nothing. */
function rawIdOf(body: unknown): string | null {
  const id = sendAnswer.safeParse(body).data;
  return id ? rawIdIn(id) : null;
}

/** The part of a message's id that is the same whatever chat id stands before it. */
export const rawIdIn = (id: string): string => id.split("_")[2] ?? id;

/** A pause that a stranger chose is kept between a second and an hour. */
function secondsOf(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter);
  return seconds ? Math.min(Math.max(seconds, 1), 3_600) : undefined;
}
