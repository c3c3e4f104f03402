import { z } from "zod";

/** A message as chat.messages keeps it. */
export interface InboundMessage {
  session: string;
  rawId: string;
  chatId: string;
  kind: "text" | "image" | "document" | "voice" | "other";
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

// Postgres takes neither a zero byte nor half a surrogate.
const clean = (value: string) => value.replaceAll("\0", "").toWellFormed();
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

const timelock = z.object({
  data: z.object({
    reachoutTimelock: z.object({
      isActive: z.boolean().nullish().catch(null),
      timeEnforcementEnds: z.number().nullish().catch(null),
    }),
  }),
});

/** Told again and again while it lasts; one without an end is looked at again in a day. */
function restrictionIn(payload: unknown, now: Date): Date | null | undefined {
  const found = timelock.safeParse(payload).data?.data.reachoutTimelock;
  if (!found) return undefined;
  if (!found.isActive) return null;
  const ends = (found.timeEnforcementEnds ?? 0) * 1000;
  return new Date(
    ends > now.getTime() && ends < 8e15 ? ends : now.getTime() + dayMs,
  );
}

function acknowledgement(payload: Record<string, unknown>): Understood {
  return typeof payload.id === "string" && typeof payload.ack === "number"
    ? { is: "ack", rawId: idParts(payload.id).rawId, ack: payload.ack }
    : { is: "dropped", reason: "message.ack without id or ack" };
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
    return "other";
  }
  return found.body ? "text" : "other";
}

function isLocation(
  found: z.infer<typeof messagePayload>,
  raw: Partial<RawData>,
): boolean {
  return Boolean(found.location) || raw.type === "location";
}

function idParts(id: string) {
  const [own, chatId, rawId] = id.split("_");
  return rawId
    ? { isFromMe: own === "true", chatId, rawId }
    : { isFromMe: false, chatId: undefined, rawId: id };
}

/** Only a person's own chat is ever answered: not groups, stories, channels, or WhatsApp itself. */
function isDirectChat(chatId: string): boolean {
  return /^[1-9]\d{4,20}@(c\.us|lid)$/.test(chatId);
}

/** `628…:12@s.whatsapp.net` is `628…@c.us`; a lid stays one. */
function otherId(id: string | null | undefined): string | null {
  const found = id?.match(/^(\d{5,20})(?::\d+)?@(s\.whatsapp\.net|c\.us|lid)$/);
  if (!found) return null;
  return `${found[1]}@${found[2] === "lid" ? "lid" : "c.us"}`;
}

const firstInstant = Date.UTC(2009, 0);
const dayMs = 86_400_000;

/** The told time, or now where it can't be: it dates her entries. */
function instantOf(ms: number | null | undefined, now: Date): Date {
  const isLikely = ms && ms >= firstInstant && ms <= now.getTime() + dayMs;
  return isLikely ? new Date(ms) : now;
}
