/** The far end of the network in tests: a WhatsApp gateway that takes down what it is asked. */
export interface Asked {
  method: string;
  path: string;
  key: string | null;
  body: unknown;
}

interface SentFile {
  mimetype: string;
  filename: string;
  /** base64 */
  data: string;
}

export interface Far {
  url: string;
  /** what was taken; of a file the text is its caption */
  sent: { chatId: string; text: string; file?: SentFile }[];
  requests: Asked[];
  /** what calls answer instead, by path prefix; otherwise as GOWS does */
  answers: Map<string, (asked: Asked) => Response | Promise<Response>>;
  stop(): void;
}

export const apiKey = "test-api-key";
let counter = 0;

export function startGateway(): Far {
  const far: Omit<Far, "url" | "stop"> = {
    sent: [],
    requests: [],
    answers: new Map(),
  };
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    async fetch(request) {
      const path = decodeURIComponent(new URL(request.url).pathname);
      const body: unknown = await request.json().catch(() => null);
      const key = request.headers.get("x-api-key");
      const asked = { method: request.method, path, key, body };
      far.requests.push(asked);
      if (key !== apiKey) return Response.json({}, { status: 401 });
      const own = [...far.answers].find(([prefix]) => path.startsWith(prefix));
      if (own) return await own[1](asked);
      if (path === "/api/sendText") {
        const { chatId, text } = body as Far["sent"][number];
        far.sent.push({ chatId, text });
        return Response.json(
          { id: `true_${chatId}_OUT${++counter}` },
          { status: 201 },
        );
      }
      if (path === "/api/sendImage" || path === "/api/sendFile") {
        const { chatId, caption, file } = body as {
          chatId: string;
          caption: string;
          file: SentFile;
        };
        far.sent.push({ chatId, text: caption, file });
        return Response.json(
          { id: `true_${chatId}_OUT${++counter}` },
          { status: 201 },
        );
      }
      if (path.includes("/lids/")) return Response.json({ pn: null });
      return Response.json({ statusCode: 404 }, { status: 404 });
    },
  });
  return {
    ...far,
    url: `http://127.0.0.1:${server.port}`,
    stop: () => void server.stop(true),
  };
}
