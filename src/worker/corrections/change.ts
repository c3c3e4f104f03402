import { correctionTexts as texts } from "../../conversation/corrections/correction-texts.ts";
import * as questions from "../../conversation/questions/questions.ts";
import { texts as others } from "../../conversation/texts.ts";
import type { Sql, Transaction } from "../../db/database.ts";
import {
  eraseMessage,
  latestChanges,
  targetOf,
  type Target,
} from "../../intake/changes.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import { bookNote, storable, type NoteReading } from "../../reading/book.ts";
import { forgetWords } from "../../reading/files/forget.ts";
import {
  changeEntries,
  entriesOfNote,
  reverse,
  rowsOfMessage,
  type LedgerRow,
} from "../../reading/ledger.ts";
import type { Mitra } from "../deps.ts";
import { listedNow } from "./numbers.ts";
import { say, silence, type Told } from "../told.ts";

/** What an edited message says now, as of the day that it was sent. */
export interface Edited {
  /** undefined if it is no note */
  note: NoteReading | undefined;
  /** other words that say the same of the paper under which they stand */
  isSame?: boolean;
}

/**
 * Makes the ledger say what an edited message says now. What is not booked yet is read
 * with its new words when its turn comes; an edit that a later one overtook says nothing.
 */
export async function applyEdit(
  tx: Transaction,
  mitra: Mitra,
  edit: InboxMessage,
  { note, isSame = false }: Edited,
  listed: number[],
): Promise<Told> {
  const { contactId, customerNumber } = mitra;
  const target = await targetOf(tx, contactId, edit.targetRawId!);
  if (!target || !(await isRead(tx, target))) return silence;
  const latest = (await latestChanges(tx, contactId, [edit.targetRawId!])).get(
    edit.targetRawId!,
  );
  if (latest?.messageId !== edit.messageId) return silence;
  if ((await wordsOf(tx, target)) === (edit.body ?? "")) return silence;
  if (await isCommand(tx, target.messageId)) return say(texts.commandEdited);
  // Words under a file that could not be read say nothing of it.
  if (!note && target.kind !== "text") return silence;
  const taken = await rowsOfMessage(tx, customerNumber, target.messageId);
  const reading = note && storable(onItsPurpose(note, taken));
  if (isSame) return taken.length > 0 ? say(texts.captionKept(taken)) : silence;
  const closed = await questions.closeOf(tx, target.messageId, "edited");
  if (!reading && taken.length + closed.length === 0) return silence;
  const noteId = await bookNote(
    tx,
    edit.messageId,
    contactId,
    customerNumber,
    reading ?? { reader: "correction", reading: nothing },
    { kind: "edit", rootMessageId: target.messageId },
  );
  const made = await entriesOfNote(tx, noteId);
  const gone = taken.map(({ entryId }) => entryId);
  await reverse(tx, customerNumber, noteId, gone);
  const open = reading?.reading.questions ?? [];
  await questions.addQuestions(tx, contactId, noteId, open);
  const booked = reading?.reading.entries ?? [];
  const told =
    booked.length > 0
      ? [texts.edited(booked)]
      : taken.length > 0
        ? [open.length > 0 ? texts.editedAnew(taken) : texts.editedAway(taken)]
        : open.length > 0
          ? []
          : [others.notBooked(mitra.language)];
  return {
    booked: [],
    notices: told,
    isCorrected: booked.length + taken.length > 0,
    isQueued: open.length > 0,
    listed:
      made.length > 0
        ? made
        : listedNow(listed, new Map(gone.map((id) => [id, undefined]))),
    days: [...booked, ...taken].map(({ date }) => date),
  };
}

/** Takes back what a deleted message booked, and erases its words and its photo. */
export async function applyDeletion(
  tx: Transaction,
  mitra: Mitra,
  deletion: InboxMessage,
  listed: number[],
): Promise<Told> {
  const { contactId, customerNumber } = mitra;
  const { messageId } = deletion;
  const rawId = deletion.targetRawId!;
  const target = await targetOf(tx, contactId, rawId);
  // What is in hand elsewhere meets its deletion when it is booked.
  if (!target || target.status === "waiting") return silence;
  const isOrder = await isCommand(tx, target.messageId);
  const taken = await rowsOfMessage(tx, customerNumber, target.messageId);
  const closed = await questions.closeOf(tx, target.messageId, "deleted");
  const act = {
    messageId,
    contactId,
    customerNumber,
    kind: "deletion" as const,
  };
  if (taken.length > 0) await changeEntries(tx, act, taken, []);
  else if (await isRead(tx, target))
    // Without a row to take back it still says that nothing of it is to be put back.
    await bookNote(
      tx,
      messageId,
      contactId,
      customerNumber,
      { reader: "correction", reading: nothing },
      { kind: "deletion", rootMessageId: target.messageId },
    );
  await forgetWords(tx, target.messageId);
  await eraseMessage(tx, contactId, rawId);
  if (taken.length + closed.length === 0)
    return isOrder ? say(texts.commandDeleted) : silence;
  if (taken.length === 0) return say(others.notBooked(mitra.language));
  return {
    ...say(texts.deleted(taken)),
    isCorrected: true,
    listed: listedNow(
      listed,
      new Map(taken.map(({ entryId }) => [entryId, undefined])),
    ),
    days: taken.map(({ date }) => date),
  };
}

/** A paper with new words under it: whose money it was stays as it is, unless they tell. */
function onItsPurpose(note: NoteReading, [row]: LedgerRow[]): NoteReading {
  const { reading } = note;
  if (!reading.asksPurpose || row?.direction !== "out") return note;
  const { category } = row;
  const entries = reading.entries.map((entry) => ({ ...entry, category }));
  return { ...note, reading: { ...reading, entries } };
}

const nothing = { entries: [], questions: [], checks: [] };

/** Whether a message has had its turn: its words are read, or will never be. */
async function isRead(tx: Transaction, target: Target): Promise<boolean> {
  if (target.status === "done" || target.status === "dead") return true;
  const [row] = await tx`
    select exists (
        select from chat.notes where root_message_id = ${target.messageId}
    ) as is_read`;
  return row!.is_read;
}

/** What a message was last read with: its own words, or those of the edit that counted. */
export async function wordsOf(
  sql: Sql | Transaction,
  target: Target,
): Promise<string> {
  const [row] = await sql`
    select body from chat.notes as notes
    inner join chat.messages as messages using (message_id)
    where root_message_id = ${target.messageId}
        and notes.kind in ('note', 'edit')
    order by note_id desc limit 1`;
  return (row ? row.body : target.body) ?? "";
}

/** Whether a message answered a question or put right what others had booked. */
async function isCommand(tx: Transaction, messageId: number): Promise<boolean> {
  const [row] = await tx`
    select exists (
        select from chat.notes
        where message_id = ${messageId} and kind not in ('note', 'edit', 'deletion')
    ) as is_command`;
  return row!.is_command;
}
