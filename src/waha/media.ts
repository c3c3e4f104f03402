import { z } from "zod";
import { nameOf, type Request } from "./request.ts";

export type Fetched =
  | { is: "file"; bytes: Uint8Array; mimetype: string }
  | { is: "gone"; problem: string }
  | { is: "too_large"; problem: string }
  | { is: "later"; problem: string };

// In base64 it still fits the 20 MB that the model takes; WhatsApp's photos are far smaller.
const largestFile = 14 << 20;

/** The calls that bring a message's file. */
export function mediaCalls(request: Request, url: string, session: string) {
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

  return {
    fetchMedia,

    async refetchMedia(chatId: string, rawId: string): Promise<Fetched> {
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

const mediaAnswer = z.object({
  media: z.object({ url: z.string().nullish() }).nullish(),
});

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
