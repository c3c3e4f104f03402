/** Text as Postgres takes it: without zero bytes and halves of surrogates. */
export const clean = (value: string): string =>
  value.replaceAll("\0", "").toWellFormed();

/** `false_<chat>_<raw>`, or the last part alone. */
export function idParts(id: string) {
  const [own, chatId, rawId] = id.split("_");
  return rawId
    ? { isFromMe: own === "true", chatId, rawId }
    : { isFromMe: false, chatId: undefined, rawId: id };
}

/** Only a person's own chat is ever answered: not groups, stories, channels, or WhatsApp itself. */
export function isDirectChat(chatId: string): boolean {
  return /^[1-9]\d{4,20}@(c\.us|lid)$/.test(chatId);
}

/** `628…:12@s.whatsapp.net` is `628…@c.us`; a lid stays one. */
export function otherId(id: string | null | undefined): string | null {
  const found = id?.match(/^(\d{5,20})(?::\d+)?@(s\.whatsapp\.net|c\.us|lid)$/);
  if (!found) return null;
  return `${found[1]}@${found[2] === "lid" ? "lid" : "c.us"}`;
}
