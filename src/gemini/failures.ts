import { GoogleGenerativeAIFetchError } from "@google/generative-ai";

/** Why there is no answer; `problem` is for the operator and holds nothing of hers. */
export type Failure =
  /** may work later, and nothing was paid for */
  | { is: "timeout" | "unreachable" | "server_error"; problem: string }
  | { is: "rate_limited"; problem: string; retryAfterSeconds?: number }
  /** it answered, but not about this file; that may never change */
  | { is: "blocked" | "truncated" | "empty"; problem: string }
  /** the file is not one that it can open */
  | { is: "bad_file"; problem: string }
  /** will not work until the operator changes something; `problem` says what */
  | { is: "wrong_key" | "retired_model" | "bad_request"; problem: string };

/** What the library's error means. */
export function failureOf(error: unknown, model: string): Failure {
  if (error instanceof GoogleGenerativeAIFetchError)
    return refusalOf(error, model);
  const { name, message } = error as Error;
  if (name === "SyntaxError")
    return { is: "server_error", problem: "an answer that is no JSON" };
  // The library hides the code that the network gave, and keeps its words.
  const code = message.match(/E[A-Z]{5,}|ConnectionRefused/)?.[0];
  return { is: "unreachable", problem: code ?? "no connection" };
}

function refusalOf(
  error: GoogleGenerativeAIFetchError,
  model: string,
): Failure {
  const { status, message } = error;
  const problem = `HTTP ${status ?? "none"}`;
  const mentions = (words: RegExp) => words.test(message);
  switch (status) {
    case 404:
      return {
        is: "retired_model",
        problem: `model ${model} is not offered, set GEMINI_MODEL`,
      };
    case 401:
    case 403:
      return { is: "wrong_key", problem: `${problem}: check GEMINI_API_KEY` };
    case 413:
      return { is: "bad_file", problem: `${problem}: too large` };
    case 429:
      return {
        is: "rate_limited",
        problem: mentions(/PerDay/) ? `${problem}: the day's quota` : problem,
        retryAfterSeconds: retryAfterOf(error),
      };
    // The API's one status for a bad request tells what is bad by its words alone.
    case 400:
      if (mentions(/API[ _]key/i))
        return { is: "wrong_key", problem: `${problem}: check GEMINI_API_KEY` };
      if (
        mentions(
          /(image|document|pdf|audio|file)\b.*\b(valid|process|pages)|process (input )?(image|document|audio)/i,
        )
      )
        return { is: "bad_file", problem: `${problem}: a broken file` };
      return {
        is: "bad_request",
        problem: `${problem}: check GEMINI_MODEL and where the service runs`,
      };
  }
  return { is: "server_error", problem };
}

/** The pause that google.rpc.RetryInfo asks for, as "58s" or "3.25s"; at most an hour, as a stranger chose it. */
function retryAfterOf({
  errorDetails,
}: GoogleGenerativeAIFetchError): number | undefined {
  for (const detail of errorDetails ?? []) {
    const delay = (detail as { retryDelay?: unknown }).retryDelay;
    const seconds = typeof delay === "string" ? parseFloat(delay) : NaN;
    if (seconds > 0) return Math.min(Math.ceil(seconds), 3_600);
  }
  return undefined;
}
