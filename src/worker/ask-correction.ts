import { correctionTexts as texts } from "../conversation/correction-texts.ts";
import { numbered, shown } from "../conversation/listing.ts";
import * as questions from "../conversation/questions.ts";
import type { Transaction } from "../db/database.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import { bookNote } from "../reading/book.ts";
import type { LedgerRow } from "../reading/ledger.ts";
import type { ReadEntry } from "../reading/reading.ts";
import { rupiah } from "../rupiah.ts";
import type { Mitra } from "./deps.ts";
import { say, type Told } from "./told.ts";

/** A row, and what is to stand in its place; null: nothing. */
export interface Correction {
  row: LedgerRow;
  to: ReadEntry | null;
}

export const idsOf = (rows: LedgerRow[]): number[] =>
  rows.map(({ entryId }) => entryId);

/** More answers are not read on a phone. */
const mostOptions = 3;

/** Asks which of several corrections she means; none is made until she says. */
export async function askWhich(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  corrections: Correction[],
  today: string,
): Promise<Told> {
  const rows = [...new Set(corrections.map(({ row }) => row))];
  if (corrections.length > mostOptions)
    return { ...say(texts.which, numbered(rows)), listed: idsOf(rows) };
  const noteId = await bookNote(
    tx,
    message.messageId,
    mitra.contactId,
    mitra.customerNumber,
    {
      reader: "correction",
      reading: { entries: [], questions: [], checks: [] },
    },
    { kind: "correction", rootMessageId: message.messageId },
  );
  const byAmount = rows.length === 1;
  const [only] = corrections.length === 1 ? corrections : [];
  await questions.addQuestions(tx, mitra.contactId, noteId, [
    {
      kind: "correction",
      about: rows.map(shown).join(", "),
      prompt: only
        ? texts.isSo(only.row, only.to!)
        : byAmount
          ? texts.howMuch(rows[0]!)
          : texts.which,
      options: [
        ...corrections.map(({ row, to }) => ({
          label: only
            ? texts.putRight(only.to!)
            : byAmount && to
              ? rupiah(to.amount)
              : shown(row),
          entries: to ? [to] : [],
          reverses: [row.entryId],
        })),
        ...(only
          ? [
              {
                label: texts.oneMore(only.to!),
                entries: [{ ...only.to!, date: today }],
              },
            ]
          : []),
        { label: texts.never, entries: [] },
      ],
    },
  ]);
  return { booked: [], notices: [], isQueued: true };
}
