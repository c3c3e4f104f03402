import type {
  Command,
  Which,
} from "../../conversation/corrections/commands.ts";
import { correctionTexts as texts } from "../../conversation/corrections/correction-texts.ts";
import { numbered } from "../../conversation/listing.ts";
import { openQuestion } from "../../conversation/questions/questions.ts";
import { texts as others } from "../../conversation/texts.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import {
  changeEntries,
  entryOf,
  rowsOf,
  rowsOfDay,
  type LedgerRow,
} from "../../reading/ledger.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import { rupiah } from "../../rupiah.ts";
import {
  askRemoveAll,
  askWhich,
  idsOf,
  type Correction,
} from "./ask-correction.ts";
import { countedAnew } from "./counted.ts";
import type { Mitra } from "../deps.ts";
import { moveTo, only, turnOf } from "./flip.ts";
import { listedNow } from "./numbers.ts";
import { offerAmount } from "./offer-amount.ts";
import { amountsOf, pick, type Picked, type Place } from "./pick.ts";
import { say, type Told } from "../told.ts";

/**
 * Puts right what was booked, or asks where it isn't clear what she means. Undefined
 * where a text that only may be a command means no row: then it is read as a note.
 */
export async function correct(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  command: Exclude<Command, { is: "undo" }>,
  place: Place,
): Promise<Told | undefined> {
  if (command.is === "remove_all")
    return await removeAll(tx, mitra, message, place);
  const turn =
    command.is === "flip"
      ? turnOf(command, place.today)
      : command.is === "move"
        ? moveTo(command.day, place.today)
        : undefined;
  if ((command.is === "flip" || command.is === "move") && !turn)
    return command.isSure
      ? say(command.is === "move" ? texts.whichDay : others.undoHelp)
      : undefined;
  const counted = countedAnew(command, place.today);
  const isNameless = command.is === "amend" && command.which.is === "only";
  // What is open is what she speaks of, if it can be.
  if (isNameless) {
    const [amount, another] = amountsOf(command.value, place.today);
    const offered =
      amount &&
      !another &&
      (await offerAmount(tx, mitra, message, () => amount));
    if (offered) return offered;
    if (!command.isSure && (await openQuestion(tx, mitra.contactId)))
      return undefined;
  }
  const isUnnamed = command.which.is === "only" && turn?.name !== undefined;
  const which: Which = isUnnamed
    ? { is: "named", name: turn.name! }
    : command.which;
  const found = await pick(
    tx,
    place,
    counted ? { is: "only" } : which,
    counted?.fits ?? turn?.fits,
    command.isSure || command.is === "amend" || isUnnamed,
  );
  if (found.is === "none")
    return command.isSure || found.number !== undefined
      ? nothingFits(found)
      : undefined;
  const { rows } = found;
  if (command.is === "incomplete") {
    if (found.is === "found") return say(texts.toWhat(rows[0]!));
    return { ...say(texts.which, numbered(rows)), listed: idsOf(rows) };
  }
  const corrections = rows.flatMap((row): Correction[] => {
    if (command.is === "remove") return [{ row, to: null }];
    if (turn) return turn.of(row).map((to) => ({ row, to }));
    if (counted) return counted.of(row).map((to) => ({ row, to }));
    return valuesOf(row, (command as { value: string }).value, place.today).map(
      (to) => ({ row, to }),
    );
  });
  if (corrections.length === 0)
    return command.isSure ? say(texts.toWhat(rows[0]!)) : undefined;
  const isOneNote = new Set(rows.map((row) => row.rootMessageId)).size === 1;
  // "Itu kemarin", "itu semua buat rumah": all that one note of hers says.
  const isOfAll =
    command.is === "move" || (command.is === "flip" && command.isAll);
  const isWhole = isOfAll && command.which.is === "only" && isOneNote;
  if (isWhole || (command.is === "remove" && found.is === "found"))
    return await apply(tx, mitra, message, place.listed, corrections);
  const isDoubted =
    (command.is === "amend" && isUnlikely(command, rows[0]!, place.today)) ||
    (counted && (await openQuestion(tx, mitra.contactId)));
  if (corrections.length === 1 && !isDoubted)
    return await apply(tx, mitra, message, place.listed, corrections);
  return await askWhich(tx, mitra, message, corrections, place.today);
}

/** All of her day is taken away once she has seen what that is. */
async function removeAll(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  { customerNumber, today, zone, listed }: Place,
): Promise<Told> {
  const last = (await rowsOf(tx, customerNumber, listed)).filter(
    ({ isStanding }) => isStanding,
  );
  const ids = new Set(idsOf(last));
  const day = await rowsOfDay(tx, customerNumber, today, zone);
  const all = [...day.filter(({ entryId }) => !ids.has(entryId)), ...last];
  const [only, another] = all;
  if (!only) return say(others.nothingToUndo);
  return another
    ? await askRemoveAll(tx, mitra, message, all, last)
    : await apply(tx, mitra, message, listed, [{ row: only, to: null }]);
}

/** What may be a note of its own, or speaks of another amount than the row has. */
function isUnlikely(
  { isGuess, was }: Extract<Command, { is: "amend" }>,
  row: LedgerRow,
  today: string,
): boolean {
  const isOther =
    was !== undefined && !amountsOf(was, today).includes(row.amount);
  return isOther || isGuess === true;
}

/** Tells that no row is meant, with the numbers of those that may be. */
function nothingFits(found: Extract<Picked, { is: "none" }>): Told {
  if (found.rows.length === 0) return say(others.nothingToUndo);
  const told =
    found.number !== undefined
      ? found.number > 0 && found.number <= found.rows.length
        ? texts.renumbered
        : texts.noSuchNumber(found.number)
      : found.name
        ? texts.noSuchName(found.name.slice(0, 24))
        : texts.which;
  return { ...say(told, numbered(found.rows)), listed: idsOf(found.rows) };
}

/** What a row may become by a value: another amount, or another note of one row. */
function valuesOf(row: LedgerRow, value: string, today: string): ReadEntry[] {
  const amounts = amountsOf(value, today);
  if (amounts.length > 0)
    return amounts.map((amount) => ({ ...entryOf(row), amount }));
  // "ralat 2 jadi 3x12rb"
  const priced = /\p{L}{3}/u.test(value)
    ? undefined
    : only(`beli barang ${value}`, today);
  if (priced?.unitPrice) {
    const { amount, quantity, unitPrice } = priced;
    return [{ ...entryOf(row), amount, quantity, unitPrice }];
  }
  const read = only(value, today);
  // "ralat 1 jadi beli": the way alone; "jadi beli kue": all but the amount.
  const [verb = ""] = row.description.toLowerCase().split(" ");
  const turned = { from: verb, to: value };
  const turn = /^\p{L}+$/u.test(value) && turnOf(turned, today);
  if (turn) return turn.of(row);
  const named = read ?? only(`${value} ${rupiah(row.amount)}`, today);
  if (!named) return [];
  return [{ ...named, date: named.date === today ? row.date : named.date }];
}

/** Books corrections, append-only, and says what is so now. */
export async function apply(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  listed: number[],
  corrections: Correction[],
): Promise<Told> {
  const { contactId, customerNumber } = mitra;
  const { messageId } = message;
  const isRemoval = corrections.every(({ to }) => to === null);
  if (corrections.some(({ row, to }) => to !== null && isSame(row, to)))
    return say(texts.same);
  const put = corrections.flatMap(({ row, to }) =>
    to ? [{ entry: to, rootMessageId: row.rootMessageId }] : [],
  );
  const kind = isRemoval ? "removal" : "correction";
  const taken = corrections.map(({ row }) => row);
  const act = { messageId, contactId, customerNumber, kind } as const;
  const made = await changeEntries(tx, act, taken, put);
  const now = new Map<number, number | undefined>();
  let place = 0;
  for (const { row, to } of corrections)
    now.set(row.entryId, to ? made[place++] : undefined);
  return {
    ...say(
      isRemoval
        ? texts.removed(taken)
        : texts.amended(taken, corrections[0]!.to!),
    ),
    isCorrected: true,
    listed: listedNow(listed, now),
    days: [...taken, ...put.map(({ entry }) => entry)].map(({ date }) => date),
  };
}

function isSame(row: LedgerRow, to: ReadEntry): boolean {
  const keys = [
    "direction",
    "amount",
    "category",
    "description",
    "date",
  ] as const;
  return keys.every((key) => row[key] === to[key]);
}
