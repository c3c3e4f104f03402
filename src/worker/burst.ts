import { commandOf } from "../conversation/corrections/commands.ts";
import { intentOf } from "../conversation/intents.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import { purposeSaid } from "../reading/picture/receipt-purpose.ts";
import { isCourtesy, piecesOf } from "../reading/text/fragments.ts";
import { parseNote } from "../reading/text/parse-note.ts";
import { saidOf } from "../reading/text/said.ts";

/**
 * What was typed in pieces is read in one: "beli gula", "2 kg", "34rb" as words of the
 * last, which has the amount, and "ini belanja kemarin" behind a photo, or before it, as
 * words under it. By the id of a message what it says now; null: another says it.
 */
export function joinPieces(
  messages: InboxMessage[],
  today: string,
): Map<number, string | null> {
  const says = new Map<number, string | null>();
  const hasFigure = messages.some((message) => isFigure(message));
  for (const message of messages)
    if (hasFigure && isLead(message, today)) says.set(message.messageId, null);
  for (let at = 0; at < messages.length; at++) {
    const rest = messages.slice(at);
    const end = rest.findIndex((message) => !isTalk(message));
    const talk = end < 0 ? rest : rest.slice(0, end);
    const texts = talk.map(({ body }) => body ?? "");
    const count = talk.length > 1 ? countOf(texts, today) : 1;
    if (count > 1) {
      for (const { messageId } of talk.slice(0, count - 1))
        says.set(messageId, null);
      const { messageId } = talk[count - 1]!;
      says.set(messageId, texts.slice(0, count).join(" "));
      at += count - 1;
      continue;
    }
    const message = messages[at]!;
    if (says.has(message.messageId)) continue;
    const photo = [messages[at - 1], messages[at + 1]].find(
      (near) => near?.kind === "image",
    );
    if (!photo || !isTalk(message) || !speaksOfPaper(message, today)) continue;
    says.set(message.messageId, null);
    const before = says.get(photo.messageId) ?? photo.body;
    says.set(
      photo.messageId,
      [before, message.body].filter(Boolean).join("\n"),
    );
  }
  return says;
}

const isFigure = ({ kind, body }: InboxMessage): boolean =>
  kind === "text" && /\d/.test(body ?? "");

/** "bu", "mau catat"; a "ya" answers something. */
function isLead({ kind, body }: InboxMessage, today: string): boolean {
  const intent = intentOf(body ?? "");
  const isOther = intent !== undefined && intent.is !== "greeting";
  return kind === "text" && !isOther && isCourtesy(body ?? "", today);
}

/** "eh maaf" */
const slipOnly = /^(?:eh+|maa[fp]|salah|sori|sorry|ups|typo|bu|ya|[ ,.!])+$/i;

function countOf(texts: string[], today: string): number {
  const [first = "", next] = texts;
  const isSlip = slipOnly.test(first) && commandOf(`${first} ${next}`);
  return isSlip ? 2 : piecesOf(texts, today);
}

/** Words that are neither a command nor a question to us. */
function isTalk({ kind, body }: InboxMessage): boolean {
  const text = body ?? "";
  return kind === "text" && !intentOf(text) && !commandOf(text);
}

function speaksOfPaper({ body }: InboxMessage, today: string): boolean {
  const words = body ?? "";
  const { entries, questions } = parseNote(words, today);
  if (entries.length + questions.length > 0) return false;
  const { direction, date } = saidOf(words, today);
  return Boolean(direction ?? date ?? purposeSaid(words));
}
