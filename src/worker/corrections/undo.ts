import { correctionTexts as texts } from "../../conversation/corrections/correction-texts.ts";
import { numbered } from "../../conversation/listing.ts";
import { waitingIn } from "../../conversation/questions/question-queue.ts";
import * as questions from "../../conversation/questions/questions.ts";
import { texts as others } from "../../conversation/texts.ts";
import { waitingTexts } from "../../conversation/questions/waiting-texts.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import {
  changeEntries,
  entryOf,
  lastEffect,
  rowsOf,
} from "../../reading/ledger.ts";
import { idsOf } from "./ask-correction.ts";
import { apply } from "./command.ts";
import type { Mitra } from "../deps.ts";
import { listedNow } from "./numbers.ts";
import { say, type Told } from "../told.ts";

/**
 * Undoes the last message that still counts for something: what it booked is taken
 * back, what it took back is booked again, and what it left open is not asked any more.
 */
export async function undo(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  listed: number[],
  /** HAPUS: nothing is put back, and what is gone already is not meant */
  isRemoval = false,
): Promise<Told> {
  const { contactId, customerNumber, language } = mitra;
  const asked = await questions.lastAskedNote(tx, contactId);
  const last = await lastEffect(tx, contactId, customerNumber, asked);
  if (!last) return say(others.nothingToUndo);
  const { booked, removed } = last;
  if (isRemoval && booked.length < removed.length)
    return await whichOf(tx, customerNumber, listed);
  const dropped = await questions.closeOf(tx, last.messageId, "taken back");
  if (booked.length + removed.length === 0) {
    if (dropped.some(({ kind }) => kind === "correction"))
      return say(texts.notDone(dropped.every(questions.asksRemoval)));
    // Where another waits as well, which of them is gone is said by its name.
    const isOneOfMore = (await waitingIn(tx, contactId)).length > 0;
    return say(
      isOneOfMore && dropped.length > 0
        ? waitingTexts.takenBack(dropped.map(({ about }) => about))
        : others.notBooked(language),
    );
  }
  const act = {
    messageId: message.messageId,
    contactId,
    customerNumber,
    kind: "undo" as const,
  };
  if (isRemoval && removed.length > 0)
    return await apply(
      tx,
      mitra,
      message,
      listed,
      booked.map((row) => ({ row, to: null })),
    );
  const put = removed.map((row) => ({
    entry: entryOf(row),
    rootMessageId: row.rootMessageId,
    restores: row.identityId,
  }));
  const made = await changeEntries(tx, act, booked, put);
  // What a correction had put there gives its number back to what it had replaced.
  const now = new Map<number, number | undefined>(
    booked.map(({ entryId }, index) => [entryId, made[index]]),
  );
  return {
    ...say(
      ...(removed.length > 0
        ? [texts.restored(removed)]
        : [texts.undone(booked, language), texts.sendAgain(language)]),
    ),
    isCorrected: removed.length > 0,
    listed:
      removed.length > booked.length
        ? [...listedNow(listed, now), ...made.slice(booked.length)]
        : listedNow(listed, now),
    days: [...booked, ...removed].map(({ date }) => date),
  };
}

/** Asks which of the rows that she sees is to go. */
async function whichOf(
  tx: Transaction,
  customerNumber: string,
  listed: number[],
): Promise<Told> {
  const rows = (await rowsOf(tx, customerNumber, listed)).filter(
    ({ isStanding }) => isStanding,
  );
  return rows.length > 0
    ? { ...say(texts.which, numbered(rows)), listed: idsOf(rows) }
    : say(others.undoHelp);
}
