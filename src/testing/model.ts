/** The far end that reads files in tests, and how it can fail. */
export interface ModelRequest {
  path: string;
  key: string | null;
  body: any;
}

export interface Model {
  baseUrl: string;
  requests: ModelRequest[];
  /**
   * what the next answers say: an object or a text to be the answer, a whole response,
   * or a function of the request; may be promised
   */
  answer: unknown;
  stop(): void;
}

export function startModel(answer: unknown): Model {
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    idleTimeout: 0,
    async fetch(request) {
      const asked: ModelRequest = {
        path: new URL(request.url).pathname,
        key: request.headers.get("x-goog-api-key"),
        body: await request.json(),
      };
      model.requests.push(asked);
      const { answer } = model;
      const told = await (typeof answer === "function"
        ? answer(asked)
        : answer);
      return told instanceof Response ? told.clone() : whole(told);
    },
  });
  const model: Model = {
    baseUrl: `http://127.0.0.1:${server.port}`,
    requests: [],
    answer,
    stop: () => void server.stop(true),
  };
  return model;
}

/** A finished answer, with what else the model tells of it. */
export function whole(told: unknown, more: object = {}): Response {
  const text = typeof told === "string" ? told : JSON.stringify(told);
  return Response.json({
    candidates: [
      {
        index: 0,
        finishReason: "STOP",
        content: { role: "model", parts: [{ text }] },
      },
    ],
    ...more,
  });
}

/** What the model answers in place of an answer, by what is wrong. */
export const broken = {
  /** never answers */
  hang: () => new Promise<Response>(() => {}),
  garbage: () => new Response("<html>502 Bad Gateway</html>"),
  overloaded: () => failing(503, "The model is overloaded."),
  limited: (delay: string) =>
    failing(429, "Quota exceeded.", [
      {
        "@type": "type.googleapis.com/google.rpc.RetryInfo",
        retryDelay: delay,
      },
    ]),
  blockedFile: () =>
    Response.json({ promptFeedback: { blockReason: "SAFETY" } }),
  blockedAnswer: (finishReason = "SAFETY") =>
    Response.json({ candidates: [{ index: 0, finishReason }] }),
  cut: () =>
    Response.json({
      candidates: [
        {
          index: 0,
          finishReason: "MAX_TOKENS",
          content: { role: "model", parts: [{ text: '{"kind":"rec' }] },
        },
      ],
    }),
  silent: () => Response.json({}),
  wrongKey: () =>
    failing(400, "API key not valid. Please pass a valid API key."),
  forbidden: () => failing(403, "Permission denied."),
  retired: () => failing(404, "models/gemini-test is not found."),
  badFile: () => failing(400, "Unable to process input image."),
  badRequest: () =>
    failing(400, "User location is not supported for the API use."),
};

const failing = (status: number, message: string, details: object[] = []) =>
  Response.json({ error: { code: status, message, details } }, { status });

/** A far end that takes what it is asked and breaks the connection off in the middle of its answer. */
export function startBreaking(): { baseUrl: string; stop(): void } {
  const listener = Bun.listen({
    hostname: "127.0.0.1",
    port: 0,
    socket: {
      data(socket) {
        socket.write(
          'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"candidates":[',
        );
        socket.terminate();
      },
    },
  });
  return {
    baseUrl: `http://127.0.0.1:${listener.port}`,
    stop: () => void listener.stop(true),
  };
}

/** A receipt whose sum bears its rows out: Rp55.000 spent. */
export const shopReceipt = {
  kind: "receipt",
  merchant: "Toko Maju",
  rows: [
    { direction: "out", description: "minyak", amount: 38_000 },
    { direction: "out", description: "gula", amount: 17_000 },
  ],
  total: 55_000,
  unsure: [],
};
