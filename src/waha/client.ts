import { z } from "zod";
import { historyCalls } from "./history.ts";
import { mediaCalls } from "./media.ts";
import { createRequest, json, Refused, type WahaOptions } from "./request.ts";
import { readSent, unsent, type Sent } from "./sent.ts";

/** A file that is sent. */
export interface OutFile {
  bytes: Uint8Array;
  mimetype: string;
  /** what its reader sees it called */
  filename: string;
}

export type WahaClient = ReturnType<typeof createWahaClient>;

// Good manners: who waits for them keeps her waiting.
const mannersMs = 3_000;
// Brief: the next of her messages asks again.
const unknownLidMs = 60_000;

const lidAnswer = z.object({ pn: z.string().nullish() });
const existsAnswer = z.object({ numberExists: z.boolean() });

// A lid's digits are no phone.
const phoneId = /^(\d{5,20})(?::\d+)?(?:@(?:c\.us|s\.whatsapp\.net))?$/;

/** A client of one WAHA session. It knows nothing of mitra or money. */
export function createWahaClient(options: WahaOptions) {
  const { url, session, now = Date.now } = options;
  const request = createRequest(options);
  const unknownLids = new Map<string, number>();

  /** Sends once: a connection that is kept could be retried behind our back. */
  async function send(
    path: string,
    body: { chatId: string; [field: string]: unknown },
  ): Promise<Sent> {
    // Whatever else it is, it is a group, a channel or a story: never ours to write to.
    if (!/^\d{5,20}@(c\.us|lid)$/.test(body.chatId))
      return { is: "rejected", problem: "not a person's chat" };
    let response: Response;
    try {
      response = await request(path, {
        ...json({ session, ...body }),
        keepalive: false,
      });
    } catch (error) {
      return unsent(error);
    }
    return await readSent(response);
  }

  async function beSeen(path: string, chatId: string): Promise<void> {
    const init = { ...json({ session, chatId }), timeoutMs: mannersMs };
    const response = await request(path, init);
    await response.body?.cancel();
    if (!response.ok) throw new Refused(path, response.status);
  }

  return {
    /** Sends a text to a chat id, as it is. */
    sendText: (chatId: string, text: string): Promise<Sent> =>
      send("/api/sendText", { chatId, text, linkPreview: false }),

    /** Sends a file with a text under it, a picture as one that is shown at once. */
    sendFile: (
      chatId: string,
      { bytes, mimetype, filename }: OutFile,
      caption: string,
    ): Promise<Sent> =>
      send(mimetype.startsWith("image/") ? "/api/sendImage" : "/api/sendFile", {
        chatId,
        file: {
          mimetype,
          filename,
          data: Buffer.from(bytes).toString("base64"),
        },
        caption,
      }),

    /** Marks her messages as read; throws if that could not be done. */
    sendSeen: (chatId: string) => beSeen("/api/sendSeen", chatId),
    /** Shows that somebody writes, or no more; throws if that could not be done. */
    setTyping: (chatId: string, isTyping: boolean) =>
      beSeen(isTyping ? "/api/startTyping" : "/api/stopTyping", chatId),

    /** The phone of a lid (digits), or null while the gateway does not know it; throws if it can't be asked. */
    async phoneOfLid(lid: string): Promise<string | null> {
      if ((unknownLids.get(lid) ?? 0) > now()) return null;
      const path = `/api/${session}/lids/${encodeURIComponent(lid)}`;
      const response = await request(path);
      if (!response.ok && response.status !== 404)
        throw new Refused("lids", response.status);
      const body = lidAnswer.safeParse(await response.json().catch(() => null));
      const phone = body.data?.pn?.match(phoneId)?.[1] ?? null;
      if (phone) unknownLids.delete(lid);
      else unknownLids.set(lid, now() + unknownLidMs);
      return phone;
    },

    /** Whether a phone (digits) is on WhatsApp; throws if it can't be asked. */
    async isOnWhatsApp(phone: string): Promise<boolean> {
      const response = await request(
        `/api/contacts/check-exists?phone=${phone}&session=${session}`,
      );
      if (!response.ok) throw new Refused("check-exists", response.status);
      return existsAnswer.parse(await response.json()).numberExists;
    },

    /** fetchMedia: a file of the gateway; other origins are never asked. refetchMedia: a
     * message's file whose link is gone; the gateway asks WhatsApp for it anew. */
    ...mediaCalls(request, url, session),
    ...historyCalls(request, session),
  };
}
