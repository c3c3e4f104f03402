import * as questions from "../../conversation/questions/questions.ts";
import { texts } from "../../conversation/texts.ts";
import type { Transaction } from "../../db/database.ts";
import type { InboxMessage } from "../../intake/inbox.ts";
import { bookNote } from "../../reading/book.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import { rupiah } from "../../rupiah.ts";
import type { Mitra } from "../deps.ts";
import { say, type Told } from "../told.ts";

/** "Bu Ning lunas": asks whether the one open debt of that name is paid, whose sum she didn't say. */
export async function askPaidOff(
  tx: Transaction,
  { contactId, customerNumber }: Mitra,
  { messageId }: InboxMessage,
  who: string,
  today: string,
): Promise<Told> {
  const open = await tx<{ name: string; amount: number }[]>`
    select customer_name as name, open_amount as amount from chat.customer_debts
    where customer_number = ${customerNumber} and open_amount > 0
        and lower(regexp_replace(customer_name, '^.* ', '')) = ${who.split(" ").at(-1)!}`;
  const [debt] = open;
  if (!debt || open.length > 1) return say(texts.noDebtOf(who));
  const { name, amount } = debt;
  const entry: ReadEntry = {
    direction: "in",
    amount,
    category: "piutang",
    description: `${name} lunas utang`,
    date: today,
    quantity: null,
    unitPrice: null,
  };
  const noteId = await bookNote(
    tx,
    messageId,
    contactId,
    customerNumber,
    {
      reader: "parser",
      reading: { entries: [], questions: [], checks: [] },
    },
    { kind: "note", rootMessageId: messageId },
  );
  await questions.addQuestions(tx, contactId, noteId, [
    {
      about: `${name} lunas`,
      prompt: `${name} lunas ${rupiah(amount)}, betul?`,
      options: [
        { label: "Ya", entries: [entry] },
        { label: "Bukan", entries: [] },
      ],
    },
  ]);
  return { booked: [], notices: [], isQueued: true };
}
