import { SchemaType, type ResponseSchema } from "@google/generative-ai";
import { z } from "zod";
import type { Sql } from "../../db/database.ts";
import type { Answered, GeminiClient } from "../../gemini/client.ts";
import { factMeanings, sayFact, type Fact } from "./facts.ts";
import { guard, mostSentences } from "./guard.ts";
import {
  consultantInstruction,
  consultantQuestion,
  secondTry,
} from "./prompt.ts";

const schema: ResponseSchema = {
  type: SchemaType.OBJECT,
  properties: {
    about: {
      type: SchemaType.STRING,
      format: "enum",
      enum: ["business", "other"],
    },
    sentences: {
      type: SchemaType.ARRAY,
      items: { type: SchemaType.STRING },
      maxItems: mostSentences,
    },
  },
  required: ["about", "sentences"],
};
const answerForm = z.object({
  about: z.enum(["business", "other"]),
  sentences: z.array(z.string()),
});

/** She waits at her phone: after this a card is better than an answer. */
export const longestMs = 12_000;
/** "Asked again once." */
const mostTries = 2;
const longestQuestion = 500;

export interface Refusal {
  sentence: string;
  why: string;
}

export type FreeAnswer = { refused: Refusal[]; model: string | undefined } & (
  | { is: "answer"; sentences: string[] }
  /** it is not about her business */
  | { is: "elsewhere" }
  | { is: "none" }
);

export interface Asked {
  contactId: number;
  question: string;
  facts: Fact[];
  today: string;
  ownNames: string[];
  timeoutMs?: number;
  /** takes down each call */
  record(answered: Answered, isForm: boolean, calledAt: Date): Promise<void>;
}

/**
 * Asks the model within the facts, at most twice. What the guard refuses nobody reads;
 * after the second refusal, or where the model fails, there is no answer.
 */
export async function freeAnswer(
  sql: Sql,
  gemini: GeminiClient,
  asked: Asked,
): Promise<FreeAnswer> {
  const { facts, today } = asked;
  const question = asked.question
    .slice(0, longestQuestion)
    .replaceAll(/<<<|>>>/g, " ")
    // Numbers of phones and papers are nobody's business abroad.
    .replaceAll(/\+?\d[\d\s.-]{7,}\d/g, "(nomor)");
  const told = facts.map((fact) => ({
    meaning: factMeanings[fact.fact] ?? fact.fact,
    said: sayFact(fact, today),
  }));
  const refused: Refusal[] = [];
  let model: string | undefined;
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const calledAt = new Date();
    const reasons = [...new Set(refused.map(({ why }) => why.split(":")[0]))];
    const again =
      attempt > 1
        ? `\n\n${secondTry.replace("{reasons}", reasons.join(", "))}`
        : "";
    const answered = await gemini.answer({
      instruction: consultantInstruction,
      schema,
      text: consultantQuestion(told, question) + again,
      timeoutMs: asked.timeoutMs ?? longestMs,
    });
    model = answered.model;
    const form = answered.is === "answer" ? formOf(answered.text) : undefined;
    await asked.record(answered, form !== undefined, calledAt);
    // Who did not answer in time won't the next time either; she has waited enough.
    if (answered.is !== "answer") return { is: "none", refused, model };
    if (!form) {
      refused.push({ sentence: "", why: "its form" });
      continue;
    }
    if (form.about === "other") return { is: "elsewhere", refused, model };
    const sentences = form.sentences.map((one) => one.trim());
    const against = guard(sentences, {
      facts,
      ownNames: asked.ownNames,
      otherNames: await namesOfOthers(sql, asked.contactId, sentences),
      question: asked.question,
    });
    if (against.length === 0)
      return { is: "answer", sentences, refused, model };
    refused.push(...against);
  }
  return { is: "none", refused, model };
}

function formOf(text: string): z.infer<typeof answerForm> | undefined {
  try {
    return answerForm.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // not JSON at all: not the form asked for
  }
}

/** Which words of the sentences are in the names of contacts other than her, or of officers. */
async function namesOfOthers(
  sql: Sql,
  contactId: number,
  sentences: string[],
): Promise<Set<string>> {
  const words = sentences
    .join(" ")
    .match(/\p{Lu}[\p{L}']+/gu)
    ?.map((word) => word.toLowerCase());
  if (!words) return new Set();
  const rows = await sql`
    select distinct name.word
    from (
        select name from chat.contacts where contact_id <> ${contactId}
        union all
        select name from core.officers) as others
    cross join lateral regexp_split_to_table(lower(others.name), '\\s+') as name (word)
    where name.word = any(${words})`;
  return new Set(rows.map((row) => row.word as string));
}
