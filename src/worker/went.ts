import type { Went } from "../conversation/asks/asks.ts";
import { askedBack, storeWent } from "../conversation/consultant/advices.ts";
import { consultantTexts } from "../conversation/consultant/consultant-texts.ts";
import type { Intent } from "../conversation/intents.ts";
import * as questions from "../conversation/questions/questions.ts";
import type { Transaction } from "../db/database.ts";
import type { InboxMessage } from "../intake/inbox.ts";
import type { Mitra } from "./deps.ts";
import { say, type Told } from "./told.ts";

const numbered: Went[] = ["yes", "partly", "no"];

/**
 * Takes down how an advice went, if what was put to her last is that question; undefined
 * where it is another's answer.
 */
export async function answerAskedBack(
  tx: Transaction,
  { contactId }: Mitra,
  { messageId, receivedAt }: InboxMessage,
  intent: Intent,
): Promise<Told | undefined> {
  const went = wentOf(intent);
  if (!went) return undefined;
  const by = intent.is === "went" ? "words" : "number";
  const asked = await askedBack(tx, contactId, receivedAt, by);
  if (!asked) return undefined;
  const open = await questions.openQuestion(tx, contactId);
  if (by === "number" && open?.shownAt && open.shownAt > asked.shownAt)
    return undefined;
  await storeWent(tx, asked.adviceId, messageId, went);
  return say(consultantTexts.went[went]);
}

function wentOf(intent: Intent): Went | undefined {
  switch (intent.is) {
    case "went":
      return intent.how;
    case "choice":
      return numbered[intent.number - 1];
    case "yes":
      return "yes";
    case "no":
    case "decline":
      return "no";
    default:
      return undefined;
  }
}
