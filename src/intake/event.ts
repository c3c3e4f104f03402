import { z } from "zod";
import { restrictionIn } from "./restriction.ts";
import { deletionOf, editOf } from "./change.ts";
import { clean, idParts, isDirectChat, otherId } from "./ids.ts";

/** A message as chat.messages keeps it. */
export interface InboundMessage {
  session: string;
  rawId: string;
  chatId: string;
  kind: "text" | "image" | "document" | "voice" | "other" | "edit" | "deletion";
  /** of an edit or a deletion: the raw id of the message that it changes */
  targetRawId: string | null;
  body: string | null;
  mediaUrl: string | null;
  mediaMimetype: string | null;
  /** the sender's other id, `…@c.us` or `…@lid`, where the engine gives it */
  senderAlt: string | null;
  pushName: string | null;
  engine: string | null;
  sentAt: Date;
}

export type Understood =
  | { is: "message"; message: InboundMessage }
  | { is: "ack"; rawId: string; ack: number }
  | {
      is: "session";
      session: string;
      status: string;
      at: Date;
      /** until when WhatsApp lets it start no chats; null: no more; undefined: not told */
      restrictedUntil?: Date | null;
    }
  | { is: "dropped"; reason: string };

const text = z.string().transform(clean).nullish().catch(null);
const bag = z.record(z.string(), z.unknown()).nullish().catch(null);

// Everything may be missing, null or of another type: engines differ and change.
const envelope = z.object({
  event: z.string(),
  session: z.string().transform(clean).pipe(z.string().min(1).max(200)),
  timestamp: z.number().nullish().catch(null),
  engine: text,
  environment: z.object({ engine: text }).nullish().catch(null),
  me: z.object({ id: text, lid: text }).nullish().catch(null),
  payload: bag,
});

/** The fields of the engines' own objects that we use; none is certain to be there. */
const rawData = z.object({
  type: text,
  notifyName: text,
  pushName: text,
  key: z.object({ remoteJidAlt: text }).nullish().catch(null),
  message: bag,
  Message: bag,
  Info: z.object({ SenderAlt: text, PushName: text }).nullish().catch(null),
});
type RawData = z.infer<typeof rawData>;

const messagePayload = z.object({
  id: z.string().transform(clean).pipe(z.string().min(1).max(300)),
  timestamp: z.number().nullish().catch(null),
  from: text,
  fromMe: z.boolean().nullish().catch(null),
  body: text,
  hasMedia: z.boolean().nullish().catch(null),
  media: z.object({ url: text, mimetype: text }).nullish().catch(null),
  location: z.unknown().optional(),
  _data: rawData.nullish().catch(null),
});

/** The longest text that is kept; WhatsApp's own limit is 65,536. */
const longestBody = 65_536;

/** What an authentic event means to us; whatever it holds, it never throws. */
export function understand(event: unknown, now: Date): Understood {
  const read = envelope.safeParse(event);
  if (!read.success) return { is: "dropped", reason: "not an event" };
  const { data } = read;
  const payload = data.payload ?? {};
  switch (data.event) {
    case "message":
    case "message.any":
      return message(data, payload, now);
    case "message.edited":
      return edited(data, payload, now);
    case "message.revoked":
      return deleted(data, payload, now);
    case "message.ack":
      return acknowledgement(payload);
    case "session.status":
      return typeof payload.status === "string"
        ? {
            is: "session",
            session: data.session,
            status: clean(payload.status).slice(0, 100),
            at: instantOf(data.timestamp, now),
            restrictedUntil: restrictionIn(payload, now),
          }
        : { is: "dropped", reason: "session.status without a status" };
    default:
      // Named, but cut: whoever signs events could count without end otherwise.
      return {
        is: "dropped",
        reason: /^[a-z.]{1,40}$/.test(data.event)
          ? `event ${data.event} is not used`
          : "unknown event",
      };
  }
}

function acknowledgement(payload: Record<string, unknown>): Understood {
  return typeof payload.id === "string" && typeof payload.ack === "number"
    ? { is: "ack", rawId: idParts(payload.id).rawId, ack: payload.ack }
    : { is: "dropped", reason: "message.ack without id or ack" };
}

/** An edit is a message of its own with the new text. */
function edited(
  data: z.infer<typeof envelope>,
  payload: Record<string, unknown>,
  now: Date,
): Understood {
  const happened = instantOf(data.timestamp, now);
  const change = editOf(payload, happened.getTime());
  const read = message(data, payload, now);
  if (read.is !== "message") return read;
  if (!change)
    return { is: "dropped", reason: "message.edited without the edited id" };
  return {
    is: "message",
    message: { ...read.message, ...change, sentAt: happened },
  };
}

function deleted(
  data: z.infer<typeof envelope>,
  payload: Record<string, unknown>,
  now: Date,
): Understood {
  const found = deletionOf(payload);
  if (!found)
    return { is: "dropped", reason: "message.revoked without the revoked id" };
  const read = message(data, found.told, now);
  if (read.is !== "message") return read;
  return {
    is: "message",
    message: {
      ...read.message,
      ...found.change,
      sentAt: instantOf(data.timestamp, now),
      // What was deleted comes with it on some engines.
      body: null,
      mediaUrl: null,
      mediaMimetype: null,
    },
  };
}

function message(
  data: z.infer<typeof envelope>,
  payload: Record<string, unknown>,
  now: Date,
): Understood {
  const read = messagePayload.safeParse(payload);
  if (!read.success) return { is: "dropped", reason: "message without an id" };
  const found = read.data;
  const id = idParts(found.id);
  if (found.fromMe || id.isFromMe)
    return { is: "dropped", reason: "own message" };
  const chatId = id.chatId ?? found.from ?? "";
  if (!isDirectChat(chatId))
    return { is: "dropped", reason: "not a direct chat" };
  if (chatId === data.me?.id || chatId === data.me?.lid)
    return { is: "dropped", reason: "own message" };
  const raw: Partial<RawData> = found._data ?? {};
  const kind = kindOf(found, raw);
  const name = raw.notifyName || raw.pushName || raw.Info?.PushName;
  return {
    is: "message",
    message: {
      session: data.session,
      rawId: id.rawId,
      chatId,
      kind,
      targetRawId: null,
      // The body of a location is a picture in base64 on WEBJS.
      body: isLocation(found, raw)
        ? null
        : found.body?.slice(0, longestBody) || null,
      mediaUrl: found.media?.url ?? null,
      mediaMimetype: found.media?.mimetype ?? null,
      senderAlt: otherId(raw.key?.remoteJidAlt || raw.Info?.SenderAlt),
      pushName: name?.slice(0, 200) || null,
      engine: data.environment?.engine ?? data.engine ?? null,
      sentAt: instantOf(
        found.timestamp ? found.timestamp * 1000 : data.timestamp,
        now,
      ),
    },
  };
}

function kindOf(
  found: z.infer<typeof messagePayload>,
  raw: Partial<RawData>,
): InboundMessage["kind"] {
  const content = raw.message ?? raw.Message ?? {};
  if (raw.type === "sticker" || "stickerMessage" in content) return "other";
  if (isLocation(found, raw)) return "other";
  if (found.hasMedia) {
    const type = found.media?.mimetype ?? "";
    const is = (hint: string, key: string) =>
      raw.type === hint || key in content;
    if (type.startsWith("image/") || is("image", "imageMessage"))
      return "image";
    if (type.startsWith("audio/") || is("ptt", "audioMessage")) return "voice";
    if (type === "application/pdf" || is("document", "documentMessage"))
      return "document";
    // A file that nothing is told of is most likely a photo: it is fetched by its message.
    const isUntold =
      !type &&
      !raw.type &&
      !Object.keys(content).some((key) => /Message$/.test(key));
    return isUntold ? "image" : "other";
  }
  return found.body ? "text" : "other";
}

function isLocation(
  found: z.infer<typeof messagePayload>,
  raw: Partial<RawData>,
): boolean {
  return Boolean(found.location) || raw.type === "location";
}

const firstInstant = Date.UTC(2009, 0);
const dayMs = 86_400_000;

/** The told time, or now where it can't be: it dates her entries. */
function instantOf(ms: number | null | undefined, now: Date): Date {
  const isLikely = ms && ms >= firstInstant && ms <= now.getTime() + dayMs;
  return isLikely ? new Date(ms) : now;
}
