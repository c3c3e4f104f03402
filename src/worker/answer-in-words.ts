import { amount } from "../conversation/command-forms.ts";
import * as queue from "../conversation/question-queue.ts";
import {
  openQuestion,
  type StoredQuestion,
} from "../conversation/questions.ts";
import type { Transaction } from "../db/database.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import type { ReadEntry } from "../reading/reading.ts";
import { answer } from "./answer-question.ts";
import type { Mitra } from "./deps.ts";
import { amountsOf } from "./pick.ts";
import type { Told } from "./told.ts";

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
  const fits = fitsOf(message.body ?? "", today);
  if (!fits) return undefined;
  const asked = await queue.askedOfDay(tx, contactId, sentAt);
  const fitting = asked.filter(({ question }) => fits(question).length > 0);
  const [only] = fitting;
  const meant = fitting.find(({ isOpen }) => isOpen) ?? only;
  if (!meant || (fitting.length > 1 && !meant.isOpen)) return undefined;
  const [chosen, another] = fits(meant.question);
  if (meant.isOpen && !another)
    return await answer(tx, mitra, message, () => chosen, listed);
  await queue.put(tx, contactId, meant.questionId, sentAt);
  const question = await openQuestion(tx, contactId);
  return { booked: [], notices: [], question };
}

const bare =
  /^\W*(?:rp\W*)?[\d.,]+\s*(?:rb|rbu|ribu|rebu|k|jt|juta)?(?:\s+(?:aja|saja|ya|bu))*\W*$/i;
const each =
  /\b(?:satunya|satuannya|satuan|masing-masing|per ?(?:satu|biji|butir|buah|bungkus|ekor|porsi|gelas|potong|pcs))\b/g;
const all = /\b(?:semuanya|semua|totalnya|total|seluruhnya)\b/g;
const idle = new Set(
  "yang yg itu tu tadi td tdi ini harga harganya hrg maksudnya mksdnya maksud saya sy nya ya iya bu buk kak min aja saja deh dong kok adalah untuk utk buat".split(
    " ",
  ),
);

function fitsOf(text: string, today: string): Fits | undefined {
  const plain = text.toLowerCase();
  const isEach = plain.match(each) !== null;
  const isAll = plain.match(all) !== null;
  if (!bare.test(plain) && isEach === isAll) return undefined;
  const written = plain.match(RegExp(amount, "g")) ?? [];
  const amounts = new Set(
    written.flatMap((one) => amountsOf(one.trim(), today)),
  );
  if (bare.test(plain))
    return amounts.size === 1
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
    const isPriced = options.some((option) => rowOf(option)?.unitPrice);
    if (!isPriced || !words.every((word) => named.has(word))) return [];
    return options.filter((option) => {
      const row = rowOf(option);
      if (!row || (row.unitPrice !== null) !== isEach) return false;
      return amounts.size === 0 || amounts.has(row.unitPrice ?? row.amount);
    });
  };
}

/** The one row that an option books; undefined of none, or of more than one. */
function rowOf({ entries }: Option): ReadEntry | undefined {
  return entries.length === 1 ? (entries[0] as ReadEntry) : undefined;
}
