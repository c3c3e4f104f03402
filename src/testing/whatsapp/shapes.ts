export const wahaEngines = ["WEBJS", "NOWEB", "GOWS"] as const;
export type WahaEngine = (typeof wahaEngines)[number];

/** A message in WhatsApp itself, whatever becomes of our gateway. */
export interface Said {
  rawId: string;
  chatId: string;
  fromMe: boolean;
  body: string;
  /** seconds */
  timestamp: number;
  ack: number;
  /** the phone (digits) behind a lid, where the engine knows it */
  phone?: string;
}

const own = "6280000000001@c.us";
const idOf = ({ fromMe, chatId, rawId }: Said) =>
  `${fromMe}_${chatId}_${rawId}`;

/** A message as an engine puts it into events and histories. */
export function messageOf(engine: WahaEngine, said: Said) {
  const { chatId, fromMe, body, timestamp, ack, rawId, phone } = said;
  const alt = phone && `${phone}:7@s.whatsapp.net`;
  const base = {
    id: idOf(said),
    timestamp,
    fromMe,
    body,
    hasMedia: false,
    media: null,
    ack,
    source: fromMe ? "api" : "app",
  };
  if (engine === "WEBJS")
    return {
      ...base,
      from: fromMe ? own : chatId,
      to: fromMe ? chatId : own,
      _data: { type: "chat", notifyName: "Ibu" },
    };
  if (engine === "NOWEB")
    return {
      ...base,
      from: chatId,
      _data: {
        key: { remoteJid: chatId, fromMe, id: rawId, remoteJidAlt: alt },
        pushName: "Ibu",
        message: { conversation: body },
      },
    };
  return {
    ...base,
    from: chatId,
    to: null,
    _data: {
      Info: { ID: rawId, Chat: chatId, SenderAlt: alt ?? "", PushName: "" },
      Message: { conversation: body },
    },
  };
}

/** What a send is answered with. */
export function answerOf(engine: WahaEngine, said: Said): object {
  const id = idOf(said);
  if (engine === "WEBJS")
    return {
      id: {
        fromMe: true,
        remote: said.chatId,
        id: said.rawId,
        _serialized: id,
      },
    };
  if (engine === "NOWEB")
    return {
      key: {
        remoteJid: said.chatId.replace("@c.us", "@s.whatsapp.net"),
        fromMe: true,
        id: said.rawId,
      },
      status: "PENDING",
      messageTimestamp: String(said.timestamp),
    };
  return { id, _data: {} };
}

/** An event's envelope; GOWS does not name itself at the top. */
export const envelopeOf = (
  engine: WahaEngine,
  event: string,
  payload: object,
) => ({
  id: `evt_${crypto.randomUUID().replaceAll("-", "")}`,
  timestamp: Date.now(),
  event,
  session: "default",
  me: { id: own, pushName: "Usaha" },
  payload,
  ...(engine === "GOWS" ? {} : { engine }),
  environment: { version: "2026.8.2", engine, tier: "CORE", browser: null },
});
