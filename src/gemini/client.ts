import {
  FinishReason,
  GoogleGenerativeAI,
  type EnhancedGenerateContentResponse,
  type Part,
  type ResponseSchema,
} from "@google/generative-ai";
import { failureOf, type Failure } from "./failures.ts";

/** What a call used, as the model counts it; thinking is paid as output. */
export interface Usage {
  promptTokens: number;
  /** a part of promptTokens */
  audioTokens: number;
  outputTokens: number;
  thinkingTokens: number;
}

export type Answered = ({ is: "answer"; text: string } | Failure) & {
  /** the version that answered, where it says so; else the name it was asked by */
  model: string;
  usage: Usage | undefined;
};

export interface GeminiOptions {
  apiKey: string;
  model: string;
  baseUrl: string | undefined;
  timeoutMs?: number;
}

export interface GeminiClient {
  /** Asks about one file; the answer is JSON text in the given schema's form. */
  ask(question: {
    instruction: string;
    schema: ResponseSchema;
    file: Uint8Array;
    mimetype: string;
  }): Promise<Answered>;
  /** Answers a text; the answer is JSON text in the given schema's form. */
  answer(question: {
    instruction: string;
    schema: ResponseSchema;
    text: string;
    timeoutMs: number;
  }): Promise<Answered>;
}

// A page with forty rows takes about 20 s; beyond a minute nothing comes any more.
const longestMs = 60_000;

/** A client of one Gemini model. It knows nothing of mitra or money. */
export function createGeminiClient(options: GeminiOptions): GeminiClient {
  const { apiKey, model: asked, baseUrl, timeoutMs = longestMs } = options;
  const google = new GoogleGenerativeAI(apiKey);

  async function generate(
    instruction: string,
    schema: ResponseSchema,
    part: Part,
    patienceMs: number,
  ): Promise<Answered> {
    const model = google.getGenerativeModel(
      {
        model: asked,
        systemInstruction: instruction,
        generationConfig: {
          responseMimeType: "application/json",
          responseSchema: schema,
        },
      },
      { baseUrl },
    );
    // A signal and not the library's own time-out, whose timer nobody clears.
    const signal = AbortSignal.timeout(patienceMs);
    try {
      const { response } = await model.generateContent([part], { signal });
      return {
        ...answerIn(response),
        model: versionIn(response) ?? asked,
        usage: usageIn(response),
      };
    } catch (error) {
      const failure: Failure = signal.aborted
        ? { is: "timeout", problem: "no answer in time" }
        : failureOf(error, asked);
      return { ...failure, model: asked, usage: undefined };
    }
  }

  return {
    ask({ instruction, schema, file, mimetype }) {
      const data = Buffer.from(file).toString("base64");
      const part = { inlineData: { data, mimeType: mimetype } };
      return generate(instruction, schema, part, timeoutMs);
    },
    answer: ({ instruction, schema, text, timeoutMs: patienceMs }) =>
      generate(instruction, schema, { text }, Math.min(patienceMs, timeoutMs)),
  };
}

/** The text of a whole answer, or why there is none. */
function answerIn(
  response: EnhancedGenerateContentResponse,
): { is: "answer"; text: string } | Failure {
  const reason = response.promptFeedback?.blockReason;
  if (reason) return { is: "blocked", problem: `the file: ${reason}` };
  const [candidate] = response.candidates ?? [];
  const finish = candidate?.finishReason ?? FinishReason.STOP;
  if (finish === FinishReason.MAX_TOKENS)
    return { is: "truncated", problem: "the answer was cut at its limit" };
  if (finish !== FinishReason.STOP)
    return { is: "blocked", problem: `the answer: ${finish}` };
  const parts = candidate?.content?.parts ?? [];
  const text = parts.map((part) => part.text ?? "").join("");
  return text.trim()
    ? { is: "answer", text }
    : { is: "empty", problem: "an empty answer" };
}

/** The library's types know less than the model tells. */
interface Told {
  modelVersion?: unknown;
  usageMetadata?: {
    promptTokenCount?: number;
    promptTokensDetails?: { modality?: string; tokenCount?: number }[];
    candidatesTokenCount?: number;
    thoughtsTokenCount?: number;
  };
}

function versionIn(response: object): string | undefined {
  const { modelVersion } = response as Told;
  return typeof modelVersion === "string" && modelVersion
    ? modelVersion.replace(/^models\//, "").slice(0, 100)
    : undefined;
}

function usageIn(response: object): Usage | undefined {
  const { usageMetadata: told } = response as Told;
  if (!told) return undefined;
  const count = (tokens: unknown) =>
    Number.isSafeInteger(tokens) ? (tokens as number) : 0;
  const audio = (told.promptTokensDetails ?? []).find(
    (detail) => detail.modality === "AUDIO",
  );
  return {
    promptTokens: count(told.promptTokenCount),
    audioTokens: count(audio?.tokenCount),
    outputTokens: count(told.candidatesTokenCount),
    thinkingTokens: count(told.thoughtsTokenCount),
  };
}
