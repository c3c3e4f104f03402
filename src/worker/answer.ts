import { dayIn } from "../days.ts";
import { latestChanges } from "../intake/changes.ts";
import { release, type Batch, type InboxMessage } from "../intake/inbox.ts";
import { sweepMedia } from "../reading/files/media.ts";
import { joinPieces } from "./burst.ts";
import { calledOff } from "./files/call-off.ts";
import { consult } from "./consult.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";
import { fileReader } from "./files/files.ts";
import { settle } from "./settle.ts";
import {
  asChanged,
  asJoined,
  understand,
  understandEdit,
  type Read,
} from "./understand.ts";
import { whileAgreed } from "./rights/while-agreed.ts";

// Ten photos may take minutes: those that are read by then are answered, the others
// make the next batch. Well within the time after which a worker counts as hung.
const longestMs = 60_000;

/** Books what the batch's messages say and answers them with one message. */
export async function answerNotes(
  deps: WorkerDeps,
  batch: Batch,
  mitra: Mitra,
): Promise<void> {
  const { contactId } = mitra;
  const zone = mitra.zone ?? deps.zone;
  const read: Read[] = [];
  const changes = await latestChanges(
    deps.sql,
    contactId,
    batch.messages.map(({ rawId }) => rawId),
  );
  const now = batch.messages.map((message) =>
    asChanged(message, changes.get(message.rawId)),
  );
  const off = calledOff(now.map(({ message }) => message));
  const isGone = ({ rawId, messageId }: InboxMessage) =>
    off.has(messageId) || changes.get(rawId)?.kind === "deletion";
  const pieces = joinPieces(
    now.map(({ message }) => message).filter((message) => !isGone(message)),
    dayIn(zone, batch.messages.at(-1)!.sentAt),
  );
  const changed = now.map((one) => asJoined(one, pieces));
  const readFile = fileReader(deps, batch, contactId);
  // Before the transaction: the model may take a minute.
  const until = performance.now() + (deps.longestBatchMs ?? longestMs);
  for (const { message, wordsId } of changed) {
    const isLate = read.length > 0 && performance.now() > until;
    // A BATAL is not parted from the files that it takes back, nor a piece from its note.
    const { messageId } = message;
    if (isLate && !off.has(messageId) && !pieces.has(messageId)) break;
    const understood = await one(message);
    // Taken again together with what she wrote meanwhile.
    if (understood.is === "stopped")
      return await deps.sql.begin((tx) => release(tx, batch));
    read.push({ message, understood, wordsId });
  }
  const first = { ...batch, messages: batch.messages.slice(0, read.length) };
  await whileAgreed(deps, batch, contactId, changes, async (tx) => {
    await settle(tx, first, mitra, zone, read);
    await release(tx, batch);
  });
  if (read.some(({ understood }) => /^delet/.test(understood.is)))
    await sweepMedia(deps.sql, deps.dataDir);

  async function one(message: InboxMessage) {
    const { kind } = message;
    if (kind === "deletion") return { is: "deletion" as const };
    if (kind === "edit")
      return await understandEdit(deps, contactId, message, zone);
    if (pieces.get(message.messageId) === null)
      return { is: "joined" as const };
    if (changes.get(message.rawId)?.kind === "deletion")
      return { is: "deleted" as const };
    if (off.has(message.messageId)) return { is: "called_off" as const };
    const today = dayIn(zone, message.sentAt);
    const understood = await understand(deps, message, today, readFile);
    return understood.is === "unclear"
      ? await consult(deps, mitra, message, today)
      : understood;
  }
}
