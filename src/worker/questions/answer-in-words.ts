import { optionsMeant } from "../../conversation/questions/answer-words.ts";
import { amount } from "../../conversation/corrections/command-forms.ts";
import * as queue from "../../conversation/questions/question-queue.ts";
import {
  isFresh,
  openQuestion,
  type StoredQuestion,
} from "../../conversation/questions/questions.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import { answer } from "./answer-question.ts";
import type { Mitra } from "../deps.ts";
import { offerAmount } from "../corrections/offer-amount.ts";
import { amountsOf } from "../corrections/pick.ts";
import type { Told } from "../told.ts";
import type { Understood } from "../understand.ts";

type Option = StoredQuestion["options"][number];
/** The options of a question that her words may mean. */
type Fits = (question: StoredQuestion) => Option[];

/**
 * Takes an amount alone ("22rb"), or words for one or for all ("38rb itu satunya"), for
 * the answer to the question that offers it. One that waits or rests is put to her
 * first: what is asked about already is never drafted a second time. Undefined if no
 * question, or more than one, offers it.
 */
export async function answerInWords(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  today: string,
  /** the entries that have numbers now */
  listed: number[],
): Promise<Told | undefined> {
  const { contactId } = mitra;
  const { sentAt } = message;
  const amounts = (message.body ?? "").split(between);
  const [fits, ...others] = amounts.map((one) => fitsOf(one, today));
  if (!fits) return undefined;
  const asked = await queue.askedOfDay(tx, contactId, sentAt);
  // "24rb dan 12rb": the first is the answer now, the other comes with its question.
  const waiting = asked.filter(({ isOpen }) => !isOpen);
  if (!others.every((other) => waiting.some((one) => other?.(one.question)[0])))
    return undefined;
  const fitting = asked.filter(({ question }) => fits(question).length > 0);
  if (fitting.length === 0 && others.length === 0)
    return await offerAmount(tx, mitra, message, newAmount(amounts[0]!, today));
  const [only] = fitting;
  const meant = fitting.find(({ isOpen }) => isOpen) ?? only;
  const isMore = fitting.length > 1 || others.length > 0;
  if (!meant || (isMore && !meant.isOpen)) return undefined;
  const [chosen, another] = fits(meant.question);
  if (meant.isOpen && !another)
    return await answer(tx, mitra, message, () => chosen, listed);
  await queue.put(tx, contactId, meant.questionId, sentAt);
  const question = await openQuestion(tx, contactId);
  return { booked: [], notices: [], question };
}

/** Asks of hers for a figure that may as well be the words of an answer. */
const mayBeWords = new Set<string>(
  "cash debts owes owed_to bills most no_sales".split(" "),
);

/**
 * Takes the words of the question that is put to her ("keluar", "saya yang ngutang") for
 * its answer; words that mean several of its answers have it put again. Undefined where
 * she speaks of something else.
 */
export async function answerInItsWords(
  tx: Transaction,
  mitra: Mitra,
  message: InboxMessage,
  understood: Understood,
  today: string,
  listed: number[],
): Promise<Told | undefined> {
  const isNote = understood.is === "note";
  const isAsk = understood.is === "intent";
  if (isAsk && !mayBeWords.has(understood.intent.is)) return undefined;
  const open = await openQuestion(tx, mitra.contactId);
  if (!open) return undefined;
  const text = message.body ?? "";
  const plain = text.toLowerCase();
  if ((plain.match(RegExp(amount, "g")) ?? []).length > 1) return undefined;
  const amounts = amountsIn(plain, today);
  const [chosen, another] = optionsMeant(text, open.question, !isNote).filter(
    (option) => amounts.size === 0 || amounts.has(rowOf(option)?.amount ?? 0),
  );
  if (!chosen) return undefined;
  // What has a sense of its own is an answer only to what she was just shown.
  const isOfNow =
    isFresh(open, message.sentAt) &&
    open.shownAt !== null &&
    message.receivedAt >= open.shownAt;
  if ((isNote || isAsk) && !isOfNow) return undefined;
  const choose = () => (another ? undefined : chosen);
  return await answer(tx, mitra, message, choose, listed);
}

/** "23rb" of what was asked as 22, "50rb per ekor" of three: one that is not offered. */
const newAmount =
  (text: string, today: string) =>
  ({ options }: StoredQuestion): number | undefined => {
    const plain = perOne(text);
    const [said, another] = amountsIn(plain, today);
    if (!said || another) return undefined;
    const priced = options.map(rowOf).find((row) => row?.unitPrice);
    if (bare.test(plain)) return priced ? undefined : said;
    const isEach = plain.match(each) !== null;
    return priced && (isEach ? said * priced.quantity! : said);
  };

/** "45rb/ekor" as it is said, and "yang 350rb" as the amount that it is */
const perOne = (text: string): string =>
  text
    .toLowerCase()
    .replace(leading, "")
    .replace(/ ?\/ ?(?=\p{L})/gu, " per ");
const leading =
  /^(?:(?:yang|yg|iya|ya|y|itu|eh|bukan|bkn|maksudnya|harusnya)[ ,]+)+(?=(?:rp\W*)?\d)/;

const between = / *(?:[,;\n+&](?!\d)|\b(?:dan|sama)\b) */;
const bare =
  /^\W*(?:rp\W*)?[\d.,]+\s*(?:rb|rbu|ribu|rebu|k|jt|juta)?(?:\s+(?:aja|saja|ya|bu))*\W*$/i;
const each =
  /\b(?:satunya|satuannya|satuan|masing-masing|(?:per ?|se|satu )(?:satu|biji|butir|buah|bungkus|ekor|porsi|gelas|potong|pcs)(?:nya)?)\b/g;
const all = /\b(?:semuanya|semua|totalnya|total|seluruhnya)\b/g;
const idle = new Set(
  "yang yg itu tu tadi td tdi ini harga harganya hrg maksudnya mksdnya maksud saya sy nya ya iya bu buk kak min aja saja deh dong kok adalah untuk utk buat".split(
    " ",
  ),
);

function fitsOf(text: string, today: string): Fits | undefined {
  const plain = perOne(text);
  const isEach = plain.match(each) !== null;
  const isAll = plain.match(all) !== null;
  // "dua puluh dua ribu"
  const spoken = /\d/.test(plain) ? [] : amountsOf(plain.trim(), today);
  const isAmount = bare.test(plain) || spoken.length > 0;
  if (!isAmount && isEach === isAll) return undefined;
  const amounts = spoken.length > 0 ? new Set(spoken) : amountsIn(plain, today);
  if (isAmount)
    return amounts.size > 0
      ? ({ options }) =>
          options.filter((option) => amounts.has(rowOf(option)?.amount ?? 0))
      : undefined;
  const words = plain
    .replace(each, " ")
    .replace(all, " ")
    .replace(RegExp(amount, "g"), " ")
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !idle.has(word));
  return ({ about, options }) => {
    const named = new Set(about.toLowerCase().split(/[^\p{L}]+/u));
    const priced = options.map(rowOf).find((row) => row?.unitPrice);
    if (!priced || !words.every((word) => named.has(word))) return [];
    return options.filter((option) => {
      const row = rowOf(option);
      if (!row) return false;
      if (amounts.size === 0) return (row.unitPrice !== null) === isEach;
      // "15rb per ekor" of three is 45rb for all.
      return amounts.has(isEach ? row.amount / priced.quantity! : row.amount);
    });
  };
}

/** All that the amounts in a text may mean. */
const amountsIn = (plain: string, today: string): Set<number> =>
  new Set(
    (plain.match(RegExp(amount, "g")) ?? []).flatMap((one) =>
      amountsOf(one.trim(), today),
    ),
  );

/** The one row that an option books; undefined of none, or of more than one. */
function rowOf({ entries }: Option): ReadEntry | undefined {
  return entries.length === 1 ? (entries[0] as ReadEntry) : undefined;
}
