/** A message as it reaches the gateway from a phone. */
export interface PhoneMessage {
  /** `<phone>@c.us` */
  chatId: string;
  name: string | null;
  text?: string;
  photo?: { bytes: Uint8Array; mimetype: string };
}

/** The gateway's own number; like the sample's, it cannot exist. */
const ownPhone = "62000000000000";

/** The media URL as WAHA writes it when nobody told it its public name. */
export function fileUrl(session: string, file: string): string {
  return `http://localhost:3000/api/files/${session}/${file}`;
}

/** The `payload` of a `message` event, in the GOWS engine's shape. */
export function messagePayload(
  message: PhoneMessage,
  rawId: string,
  at: Date,
  mediaUrl: string | null,
) {
  const { chatId, name, text, photo } = message;
  const sender = chatId.replace("@c.us", "@s.whatsapp.net");
  const seconds = Math.floor(at.getTime() / 1000);
  return {
    id: `false_${chatId}_${rawId}`,
    timestamp: seconds,
    from: chatId,
    fromMe: false,
    source: "app",
    to: null,
    participant: null,
    // GOWS leaves the key away where there is no text.
    ...(text ? { body: text } : {}),
    hasMedia: photo !== undefined,
    media: photo ? { url: mediaUrl, mimetype: photo.mimetype } : null,
    ack: 2,
    location: null,
    vCards: null,
    ackName: "DEVICE",
    replyTo: null,
    _data: {
      Info: {
        Chat: sender,
        Sender: sender,
        IsFromMe: false,
        IsGroup: false,
        SenderAlt: "",
        RecipientAlt: "",
        ID: rawId,
        Type: photo ? "media" : "text",
        PushName: name ?? "",
        Timestamp: new Date(seconds * 1000).toISOString().replace(".000Z", "Z"),
        MediaType: photo ? "image" : "",
        VerifiedName: null,
      },
      Message: photo
        ? {
            imageMessage: {
              mimetype: photo.mimetype,
              fileLength: photo.bytes.length,
              ...(text ? { caption: text } : {}),
            },
          }
        : { conversation: text },
      Status: 3,
    },
  };
}

/** The envelope that WAHA puts around an event's payload. */
export function envelope(session: string, payload: unknown, at: Date) {
  return {
    id: `evt_${Bun.randomUUIDv7("hex").slice(0, 26)}`,
    timestamp: at.getTime(),
    event: "message",
    session,
    metadata: {},
    me: {
      id: `${ownPhone}@c.us`,
      pushName: "ArthiUsaha",
      lid: "900000000000000@lid",
      jid: `${ownPhone}:1@s.whatsapp.net`,
    },
    payload,
    environment: {
      version: "2026.8.2",
      engine: "GOWS",
      tier: "CORE",
      browser: null,
      platform: "linux/x64",
      worker: { id: "stand-in" },
    },
  };
}
