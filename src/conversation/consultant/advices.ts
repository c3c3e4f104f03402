import type { Transaction } from "../../db/database.ts";
import type { Went } from "../asks/asks.ts";
import type { Fact } from "./facts.ts";
import type { Refusal } from "./free-answer.ts";

/** An advice as it is given: its words, what they stand on, and where they come from. */
export interface Advice {
  sentences: string[];
  followUp: string;
  facts: Fact[];
  topic: string | null;
  /** null of a free answer */
  cardId: string | null;
  model?: string;
  promptVersion?: string;
  refused: Refusal[];
}

/** Takes down an advice with its facts, in the transaction that plans its message. */
export async function storeAdvice(
  tx: Transaction,
  contactId: number,
  customerNumber: string,
  messageId: number,
  advice: Advice,
): Promise<void> {
  const { cardId, topic, facts, sentences, followUp, refused } = advice;
  await tx`
    insert into chat.advices (contact_id, customer_number, message_id, kind, card_id, tier, topic,
        facts, text, follow_up, model, prompt_version, refused, given_at)
    select ${contactId}, ${customerNumber}, ${messageId}, ${cardId ? "card" : "free"}, ${cardId},
        (select tier from marts.mitra_tiers_snapshot where customer_number = ${customerNumber}),
        ${topic}, ${tx.json(facts as never)}, ${sentences.join("\n")}, ${followUp},
        ${advice.model ?? null}, ${advice.promptVersion ?? null}, ${tx.json(refused as never)}, ops.now()
    on conflict (message_id) do nothing`;
}

/** An advice that she was asked back about last, and when that message was handed over. */
export interface AskedBack {
  adviceId: number;
  shownAt: Date;
}

/** A bare number answers for a day, words that say what they mean for a week. */
const freshDays = { number: 1, words: 7 };

/**
 * The advice that an answer of hers, received at `receivedAt`, is about; undefined
 * where nothing was asked back, or it was answered.
 */
export async function askedBack(
  tx: Transaction,
  contactId: number,
  receivedAt: Date,
  by: keyof typeof freshDays,
): Promise<AskedBack | undefined> {
  const [row] = await tx<AskedBack[]>`
    select outbox.advice_id as "adviceId", outbox.sent_at as "shownAt"
    from chat.outbox as outbox
    inner join chat.advices as advices using (advice_id)
    where outbox.contact_id = ${contactId} and outbox.kind = 'follow_up'
        and outbox.status not in ('planned', 'sending', 'failed')
        and outbox.sent_at between ${receivedAt}::timestamptz - ${freshDays[by]} * interval '1 day'
            and ${receivedAt}
        and advices.went is null
    order by outbox.outbox_id desc
    limit 1`;
  return row;
}

/** Takes down how an advice went, once. */
export async function storeWent(
  tx: Transaction,
  adviceId: number,
  messageId: number,
  went: Went,
): Promise<void> {
  await tx`
    update chat.advices set went = ${went}, went_message_id = ${messageId}, went_at = ops.now()
    where advice_id = ${adviceId} and went is null`;
}
