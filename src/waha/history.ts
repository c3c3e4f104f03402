import { z } from "zod";
import { Refused, type Request } from "./request.ts";
import { rawIdIn } from "./sent.ts";

/** A message of ours as the gateway keeps it. */
export interface OwnMessage {
  rawId: string;
  body: string | null;
  sentAt: Date;
  ack: number | null;
}

const pageSize = 100;
/** More pages than that are no gap in a history but a history. */
const mostPages = 20;

const summary = z.object({
  id: z.string(),
  lastMessage: z
    .object({
      timestamp: z.number().nullish().catch(null),
      messageTimestamp: z.coerce.number().nullish().catch(null),
    })
    .nullish()
    .catch(null),
});
const own = z.object({
  id: z.string(),
  body: z.string().nullish().catch(null),
  timestamp: z.number(),
  ack: z.number().nullish().catch(null),
});

/** The calls that read what the gateway keeps of a session's chats. */
export function historyCalls(request: Request, session: string) {
  async function* pages(what: string, path: string, limit: number) {
    const sign = path.includes("?") ? "&" : "?";
    for (let page = 0; page < mostPages; page++) {
      const response = await request(
        `${path}${sign}limit=${limit}&offset=${page * limit}`,
      );
      if (!response.ok) throw new Refused(what, response.status);
      const rows = z.array(z.unknown()).safeParse(await response.json()).data;
      yield rows ?? [];
      if (!rows || rows.length < limit) return;
    }
  }

  async function messages(chatId: string, since: Date, fromMe: boolean) {
    const seconds = Math.floor(since.getTime() / 1000);
    const path = `/api/${session}/chats/${encodeURIComponent(chatId)}/messages?downloadMedia=false&filter.fromMe=${fromMe}&filter.timestamp.gte=${seconds}`;
    const found: unknown[] = [];
    for await (const rows of pages("messages", path, pageSize))
      found.push(...rows);
    return found;
  }

  return {
    /** The ids of chats in which something was said since then. */
    async chatsSince(since: Date): Promise<string[]> {
      const chats: string[] = [];
      const path = `/api/${session}/chats/overview`;
      for await (const rows of pages("chats", path, pageSize))
        for (const row of rows) {
          const chat = summary.safeParse(row).data;
          if (!chat) continue;
          const last = chat.lastMessage;
          const seconds = last?.timestamp ?? last?.messageTimestamp;
          // One that does not say when is looked into.
          if (!seconds || seconds * 1000 >= since.getTime() - 1000)
            chats.push(chat.id);
        }
      return chats;
    },

    /** What others wrote in a chat since then, each as the payload of an event. */
    heardSince: (chatId: string, since: Date): Promise<unknown[]> =>
      messages(chatId, since, false),

    /** What we wrote in a chat since then. */
    async saidSince(chatId: string, since: Date): Promise<OwnMessage[]> {
      const rows = await messages(chatId, since, true);
      return rows.flatMap((row) => {
        const { data } = own.safeParse(row);
        if (!data) return [];
        const sentAt = new Date(data.timestamp * 1000);
        const { body = null, ack = null } = data;
        return [{ rawId: rawIdIn(data.id), body, sentAt, ack }];
      });
    },
  };
}
