import { officerOf } from "../conversation/asks/ask-answers.ts";
import type { Advice } from "../conversation/consultant/advices.ts";
import { bestCard, fill } from "../conversation/consultant/cards.ts";
import { consultantTexts } from "../conversation/consultant/consultant-texts.ts";
import { adviceFacts, modelFacts } from "../conversation/consultant/facts.ts";
import {
  freeAnswer,
  type Refusal,
} from "../conversation/consultant/free-answer.ts";
import { guard } from "../conversation/consultant/guard.ts";
import { consultantPromptVersion } from "../conversation/consultant/prompt.ts";
import { matterOf, type Matter } from "../conversation/consultant/triage.ts";
import { texts } from "../conversation/texts.ts";
import type { Sql, Transaction } from "../db/database.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import { recordCall } from "../reading/files/model-call.ts";
import { waysSaid } from "../reading/text/said.ts";
import type { Mitra, WorkerDeps } from "./deps.ts";

/** What the consultant says to a message. */
export type Consulted =
  | { is: "advice"; advice: Advice }
  | { is: "said"; line: string }
  | { is: "unclear" };

/**
 * Answers what is no note and no known question. Whose facts these are the chat says,
 * whatever the text says.
 */
export async function consult(
  deps: WorkerDeps,
  mitra: Mitra,
  message: InboxMessage,
  today: string,
): Promise<Consulted> {
  const matter = matterOf(message.body ?? "");
  if (matter.is === "unclear") return halfNote(message, today) ?? matter;
  try {
    return matter.is === "business"
      ? await advise(deps, mitra, message, today, matter.topic)
      : {
          is: "said",
          line: await referral(deps.sql, mitra.contactId, matter.is),
        };
  } catch (error) {
    // She is told so at once; what failed is the operator's to mend.
    deps.log.error(
      { messageId: message.messageId, code: (error as { code?: string }).code },
      "the consultant could not answer",
    );
    return { is: "said", line: texts.trouble };
  }
}

const verbAndThing =
  /^(?:jual|laku|beli|bayar|setor|kulak\p{L}*)(?: \p{L}+){1,3}$/iu;

/** "beli gula" is a note that lacks its amount. */
function halfNote(
  { body }: InboxMessage,
  today: string,
): Consulted | undefined {
  const words = (body ?? "").trim();
  return verbAndThing.test(words) && waysSaid(words, today).isSure
    ? { is: "said", line: texts.howMuch(words) }
    : undefined;
}

type Elsewhere = Exclude<Matter["is"], "business" | "unclear">;

/** What is said of what the consultant never speaks of. */
export async function referral(
  tx: Sql | Transaction,
  contactId: number,
  to: Elsewhere,
): Promise<string> {
  const line = consultantTexts[to];
  return typeof line === "string" ? line : line(await officerOf(tx, contactId));
}

/** Facts come in time or not at all: she waits at her phone. */
const patienceMs = 5_000;

async function advise(
  deps: WorkerDeps,
  mitra: Mitra,
  message: InboxMessage,
  today: string,
  topic: string | null,
): Promise<Consulted> {
  const { sql, gemini } = deps;
  const { contactId } = mitra;
  const found = await sql.begin(async (tx) => {
    await tx`select set_config('statement_timeout', ${String(patienceMs)}, true)`;
    const facts = await adviceFacts(tx, contactId, today);
    const forModel = gemini ? await modelFacts(tx, contactId, today) : [];
    const card = await bestCard(tx, contactId, today, topic);
    return { facts, forModel, card, officer: await officerOf(tx, contactId) };
  });
  const { facts, card } = found;
  const ownNames = [mitra.name, found.officer].filter((name) => name !== null);
  let refused: Refusal[] = [];
  let model: string | undefined;
  if (gemini && found.forModel.length > 0) {
    const free = await freeAnswer(sql, gemini, {
      contactId,
      question: message.body ?? "",
      facts: found.forModel,
      today,
      ownNames,
      timeoutMs: deps.longestAnswerMs,
      record: (answered, isForm, calledAt) =>
        recordCall(sql, message.messageId, {
          promptVersion: consultantPromptVersion,
          calledAt,
          answered,
          outcome:
            isForm || answered.is !== "answer" ? answered.is : "bad_form",
        }),
    });
    ({ refused, model } = free);
    if (refused.length > 0)
      deps.log.warn(
        { messageId: message.messageId, refused: refused.length },
        "the guard refused what the model said",
      );
    if (free.is === "elsewhere")
      return { is: "said", line: consultantTexts.elsewhere };
    if (free.is === "answer")
      return {
        is: "advice",
        advice: {
          sentences: free.sentences,
          followUp: consultantTexts.freeFollowUp,
          facts: found.forModel,
          topic,
          cardId: null,
          model,
          promptVersion: consultantPromptVersion,
          refused,
        },
      };
  }
  const sentences = fill(card, facts, today);
  const against = guard(sentences, {
    facts,
    ownNames,
    otherNames: new Set(),
    question: "",
    isReviewed: true,
  });
  if (against.length > 0)
    throw new Error(
      `the card ${card.card_id} does not pass: ${against[0]!.why}`,
    );
  return {
    is: "advice",
    advice: {
      sentences,
      followUp: card.follow_up,
      facts,
      topic,
      cardId: card.card_id,
      model,
      promptVersion: model && consultantPromptVersion,
      refused,
    },
  };
}
