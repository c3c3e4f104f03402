import { Hono } from "hono";
import type { Config } from "../config.ts";
import { ServiceError } from "../errors.ts";

/** Refuses a taken port at once, and not after minutes of loading. */
export async function checkPort(config: Config): Promise<void> {
  if (config.port !== 0) await listen(config, new Hono()).stop(true);
}

/** Serves `app` at the configuration's address. */
export function listen(config: Config, app: Hono) {
  try {
    return Bun.serve({
      hostname: config.host,
      port: config.port,
      // The gateway takes a closed connection for a failure and sends again, and on
      // the embedded database an event may have to wait for a load.
      idleTimeout: 240,
      fetch: (request, server) => {
        // Live events are quiet for long.
        if (request.headers.get("accept") === "text/event-stream")
          server.timeout(request, 0);
        return app.fetch(request);
      },
    });
  } catch (error) {
    throw whyNot(config, error);
  }
}

function whyNot({ port, host }: Config, error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === "EADDRINUSE")
    return new ServiceError(
      "port_in_use",
      `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
    );
  if (code === "EACCES" || code === "EADDRNOTAVAIL")
    return new ServiceError(
      "port_refused",
      `The service may not listen on port ${port} of ${host} (${code}). Set PORT or HOST to another one.`,
    );
  return error;
}

/** The address that a person on this machine opens. */
export function addressOf(config: Config, port: number): string {
  const isAny = ["0.0.0.0", "::"].includes(config.host);
  const host = config.isLoopback
    ? "127.0.0.1"
    : isAny
      ? "localhost"
      : config.host;
  return `http://${host}:${port}/`;
}
