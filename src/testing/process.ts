import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own for a test; it goes with the run. */
export const freshFolder = (): string =>
  mkdtempSync(join(tmpdir(), "arthiusaha-test-"));

export interface Running {
  process: Bun.Subprocess<"ignore", "pipe", "pipe">;
  /** where it serves, from its own line */
  url: string;
  /** kills it if it still runs */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The environment of a child: nothing of ours but what it needs to run. */
function environment(own: Record<string, string>): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: tmpdir(), PORT: "0", ...own };
}

/** Starts `serve` as its own process, and waits for the line that names its address. */
export async function startServe(
  command: string[],
  env: Record<string, string>,
  cwd = process.cwd(),
): Promise<Running> {
  const child = Bun.spawn([...command, "serve"], {
    cwd,
    env: environment(env),
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const decoder = new TextDecoder();
  let told = "";
  const reader = child.stdout.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done)
      throw new Error(
        `serve ended: ${told}${await new Response(child.stderr).text()}`,
      );
    told += decoder.decode(value, { stream: true });
    const url = told.match(/open (http:\S+)/)?.[1];
    if (!url) continue;
    reader.releaseLock();
    return {
      process: child,
      url,
      async [Symbol.asyncDispose]() {
        child.kill("SIGKILL");
        await child.exited;
      },
    };
  }
}

/** Runs a command to its end. */
export async function run(
  command: string[],
  env: Record<string, string>,
  cwd = process.cwd(),
): Promise<{ exitCode: number; out: string; error: string }> {
  const child = Bun.spawn(command, {
    cwd,
    env: environment(env),
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const [out, error, exitCode] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return { exitCode, out, error };
}
