export interface WahaOptions {
  url: string;
  apiKey: string;
  session: string;
  /** milliseconds of the clock that cached answers age by */
  now?: () => number;
}

export type Request = (
  path: string,
  init?: RequestInit & { timeoutMs?: number },
) => Promise<Response>;

// WAHA itself waits up to 15 s for a session that is starting.
const defaultTimeoutMs = 20_000;

/** Asks the one gateway that we know, with its key; redirects lead nowhere. */
export function createRequest({ url, apiKey }: WahaOptions): Request {
  return (path, { timeoutMs = defaultTimeoutMs, ...init } = {}) =>
    fetch(url + path, {
      ...init,
      headers: { ...init.headers, "x-api-key": apiKey },
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
}

/** What a POST or PUT of JSON takes. */
export const json = (
  body: unknown,
  method: "POST" | "PUT" = "POST",
): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** The gateway answered, but not with what was asked for. */
export class Refused extends Error {
  readonly code: string;
  constructor(
    what: string,
    readonly status: number,
  ) {
    super(`${what}: HTTP ${status}`);
    this.name = "Refused";
    this.code = `HTTP_${status}`;
  }
}

/** No connection was made, so nothing can have been taken. */
export function isNotConnected(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return [
    "ConnectionRefused",
    "ECONNREFUSED",
    "ENOTFOUND",
    "FailedToOpenSocket",
    "ConnectionFailed",
  ].includes(code);
}

/** The kind of a failure, for a log: no address, no text. */
export function nameOf(error: unknown): string {
  return (error as { code?: string }).code ?? (error as Error).name;
}
