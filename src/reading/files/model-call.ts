import type { Sql } from "../../db/database.ts";
import type { Answered } from "../../gemini/client.ts";

/** How a call ended; `bad_form`: it answered something else than it was asked for. */
export type Outcome = Answered["is"] | "bad_form";

/** Takes down one call, whatever comes of it: it was made, and it may have to be paid. */
export async function recordCall(
  sql: Sql,
  messageId: number,
  call: {
    promptVersion: string;
    calledAt: Date;
    answered: Answered;
    outcome: Outcome;
  },
): Promise<void> {
  const { answered, promptVersion, calledAt, outcome } = call;
  const { model, usage } = answered;
  const problem = "problem" in answered ? answered.problem : null;
  const tokens = [
    usage?.promptTokens ?? null,
    usage?.audioTokens ?? null,
    usage?.outputTokens ?? null,
    usage?.thinkingTokens ?? null,
  ] as const;
  await sql`
    insert into chat.model_calls (message_id, model, prompt_version, outcome, problem,
        prompt_tokens, audio_tokens, output_tokens, thinking_tokens, cost_usd, called_at)
    values (${messageId}, ${model}, ${promptVersion}, ${outcome}, ${problem},
        ${tokens[0]}, ${tokens[1]}, ${tokens[2]}, ${tokens[3]},
        ops.model_cost(${model}, (${calledAt}::timestamptz at time zone 'utc')::date,
            ${tokens[0]}, ${tokens[1]}, ${tokens[2]}, ${tokens[3]}),
        ${calledAt})`;
}

/** Answers that were paid for and told nothing. */
const useless = ["blocked", "truncated", "empty", "bad_form"];

/** What the failed calls for a message's file came to; there is one. */
export async function pastFailures(
  sql: Sql,
  messageId: number,
): Promise<{ failures: number; uselessInARow: number; since: Date }> {
  const calls = await sql<{ outcome: string; calledAt: Date }[]>`
    select outcome, called_at as "calledAt" from chat.model_calls
    where message_id = ${messageId} and outcome <> 'answer'
    order by call_id desc`;
  const other = calls.findIndex(({ outcome }) => !useless.includes(outcome));
  return {
    failures: calls.length,
    uselessInARow: other < 0 ? calls.length : other,
    since: calls.at(-1)!.calledAt,
  };
}
