import {
  GoogleGenerativeAI,
  GoogleGenerativeAIFetchError,
  GoogleGenerativeAIResponseError,
  type ResponseSchema,
} from "@google/generative-ai";

export type Answered =
  | { is: "answer"; text: string; model: string }
  /** may work later: no connection, busy, over quota */
  | { is: "later"; problem: string }
  /** it answered, but not about this file: blocked, or nothing at all; that may never change */
  | { is: "unreadable"; problem: string }
  /** will not work until somebody changes something; `problem` says what */
  | { is: "refused"; problem: string };

export interface GeminiOptions {
  apiKey: string;
  model: string;
  baseUrl: string | undefined;
}

export interface GeminiClient {
  /** Asks about one file; the answer is JSON text in the given schema's form. */
  ask(question: {
    instruction: string;
    schema: ResponseSchema;
    file: Uint8Array;
    mimetype: string;
  }): Promise<Answered>;
}

// A page with forty rows takes about 20 s; beyond a minute nothing comes any more.
const timeoutMs = 60_000;

/** A client of one Gemini model. It knows nothing of mitra or money. */
export function createGeminiClient(options: GeminiOptions): GeminiClient {
  const google = new GoogleGenerativeAI(options.apiKey);
  return {
    async ask({ instruction, schema, file, mimetype }) {
      const model = google.getGenerativeModel(
        {
          model: options.model,
          systemInstruction: instruction,
          generationConfig: {
            responseMimeType: "application/json",
            responseSchema: schema,
          },
        },
        { baseUrl: options.baseUrl, timeout: timeoutMs },
      );
      const data = Buffer.from(file).toString("base64");
      try {
        const { response } = await model.generateContent([
          { inlineData: { data, mimeType: mimetype } },
        ]);
        const text = response.text();
        return text
          ? { is: "answer", text, model: options.model }
          : { is: "unreadable", problem: "an empty answer" };
      } catch (error) {
        return outcomeOf(error, options.model);
      }
    },
  };
}

function outcomeOf(error: unknown, model: string): Answered {
  if (error instanceof GoogleGenerativeAIResponseError)
    return { is: "unreadable", problem: "a blocked answer" };
  if (!(error instanceof GoogleGenerativeAIFetchError))
    return { is: "later", problem: (error as Error).name };
  const { status } = error;
  if (status === 404)
    return {
      is: "refused",
      problem: `model ${model} is not offered, set GEMINI_MODEL`,
    };
  // The API's one status for a bad request tells a broken picture by its words alone.
  if (status === 400 && /input image|image is not valid/i.test(error.message))
    return { is: "unreadable", problem: "HTTP 400: a broken picture" };
  if (status === 400 || status === 401 || status === 403)
    return { is: "refused", problem: `HTTP ${status}: check GEMINI_API_KEY` };
  return { is: "later", problem: `HTTP ${status ?? "none"}` };
}
