import { z } from "zod";

/** How a send ended; only `refused` is certain not to have gone out. */
export type Sent =
  | { is: "accepted"; rawId: string | null }
  | { is: "refused"; problem: string; retryAfterSeconds?: number }
  | { is: "rejected"; problem: string }
  | { is: "uncertain"; problem: string };

export type Fetched =
  | { is: "file"; bytes: Uint8Array; mimetype: string }
  | { is: "gone"; problem: string }
  | { is: "too_large"; problem: string }
  | { is: "later"; problem: string };

/** A file that is sent. */
export interface OutFile {
  bytes: Uint8Array;
  mimetype: string;
  /** what its reader sees it called */
  filename: string;
}

export interface WahaClient {
  /** Sends a text to a chat id, as it is. */
  sendText(chatId: string, text: string): Promise<Sent>;
  /** Sends a file with a text under it, a picture as one that is shown at once. */
  sendFile(chatId: string, file: OutFile, caption: string): Promise<Sent>;
  /** The phone of a lid (digits), or null while the gateway does not know it; throws if it can't be asked. */
  phoneOfLid(lid: string): Promise<string | null>;
  /** Fetches a file of the gateway; other origins are never asked. */
  fetchMedia(url: string): Promise<Fetched>;
  /** Fetches a message's file whose link is gone: the gateway asks WhatsApp for it anew. */
  refetchMedia(chatId: string, rawId: string): Promise<Fetched>;
}

export interface WahaOptions {
  url: string;
  apiKey: string;
  session: string;
}

// WAHA itself waits up to 15 s for a session that is starting.
const timeoutMs = 20_000;
// In base64 it still fits the 20 MB that the model takes; WhatsApp's photos are far smaller.
const largestFile = 14 << 20;

/** A client of one WAHA session. It knows nothing of mitra or money. */
export function createWahaClient(options: WahaOptions): WahaClient {
  const { url, apiKey, session } = options;
  const request = (path: string, init: RequestInit = {}) =>
    fetch(url + path, {
      ...init,
      headers: { ...init.headers, "x-api-key": apiKey },
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });

  async function fetchMedia(mediaUrl: string): Promise<Fetched> {
    // WAHA names itself by WAHA_BASE_URL, often localhost. Only the path counts,
    // asked of the configured origin: the key goes nowhere else.
    const path = URL.parse(mediaUrl, url)?.pathname ?? "";
    if (!path.startsWith("/api/files/"))
      return { is: "gone", problem: "not a file of the gateway" };
    try {
      const response = await request(path);
      if (!response.ok) return unfetched(response.status);
      const bytes = await bytesOf(response);
      if (!bytes) return { is: "too_large", problem: "larger than 14 MiB" };
      if (bytes.length === 0) return { is: "later", problem: "empty file" };
      const mimetype = response.headers.get("content-type") ?? "";
      return { is: "file", bytes, mimetype };
    } catch (error) {
      return { is: "later", problem: nameOf(error) };
    }
  }

  async function send(path: string, body: object): Promise<Sent> {
    let response: Response;
    try {
      response = await request(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ session, ...body }),
      });
    } catch (error) {
      return isNotConnected(error)
        ? { is: "refused", problem: "the gateway does not answer" }
        : { is: "uncertain", problem: `no answer (${nameOf(error)})` };
    }
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
    return response.status >= 500
      ? { is: "uncertain", problem }
      : { is: "rejected", problem };
  }

  return {
    sendText: (chatId, text) =>
      send("/api/sendText", { chatId, text, linkPreview: false }),

    // As base64: a link the gateway would fetch without a key.
    sendFile: (chatId, { bytes, mimetype, filename }, caption) =>
      send(mimetype.startsWith("image/") ? "/api/sendImage" : "/api/sendFile", {
        chatId,
        file: {
          mimetype,
          filename,
          data: Buffer.from(bytes).toString("base64"),
        },
        caption,
      }),

    async phoneOfLid(lid) {
      const path = `/api/${session}/lids/${encodeURIComponent(lid)}`;
      const response = await request(path);
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`lids: HTTP ${response.status}`);
      const body = lidAnswer.safeParse(await response.json().catch(() => null));
      return body.data?.pn?.match(phoneId)?.[1] ?? null;
    },

    fetchMedia,

    async refetchMedia(chatId, rawId) {
      const id = encodeURIComponent(`false_${chatId}_${rawId}`);
      const path = `/api/${session}/chats/${encodeURIComponent(chatId)}/messages/${id}?downloadMedia=true`;
      try {
        const response = await request(path);
        if (!response.ok) return unfetched(response.status);
        const body = mediaAnswer.safeParse(await response.json());
        const found = body.data?.media?.url;
        return found
          ? await fetchMedia(found)
          : { is: "gone", problem: "the message has no file" };
      } catch (error) {
        return { is: "later", problem: nameOf(error) };
      }
    },
  };
}

const lidAnswer = z.object({ pn: z.string().nullish() });
const mediaAnswer = z.object({
  media: z.object({ url: z.string().nullish() }).nullish(),
});

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

// A lid's digits are no phone.
const phoneId = /^(\d{5,20})(?::\d+)?(?:@(?:c\.us|s\.whatsapp\.net))?$/;

/** Everything but a 404 may pass: a restart, a busy session, our key. */
function unfetched(status: number): Fetched {
  return { is: status === 404 ? "gone" : "later", problem: `HTTP ${status}` };
}

/** What an answer holds, undefined if that is too much; it may be told beforehand, truly or not. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const told = Number(response.headers.get("content-length"));
  if (told > largestFile) return void (await response.body?.cancel());
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestFile) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A pause that a stranger chose is kept between a second and an hour. */
function secondsOf(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter);
  return seconds ? Math.min(Math.max(seconds, 1), 3_600) : undefined;
}

/** The three engines answer in three shapes, and sometimes with nothing. */
function rawIdOf(body: unknown): string | null {
  const id = sendAnswer.safeParse(body).data;
  return id?.split("_")[2] ?? id ?? null;
}

/** No connection was made, so nothing can have been taken. */
function isNotConnected(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return [
    "ConnectionRefused",
    "ECONNREFUSED",
    "ENOTFOUND",
    "FailedToOpenSocket",
    "ConnectionFailed",
  ].includes(code);
}

function nameOf(error: unknown): string {
  return (error as { code?: string }).code ?? (error as Error).name;
}
