export interface Told {
  out: string;
  /** the most memory that it held, in bytes */
  peak: number;
}

/** Runs a process to its end and returns what it printed; it never outlives this one. */
export async function runChild(
  command: string[],
  env: Record<string, string> = {},
): Promise<Told> {
  const child = Bun.spawn(command, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  const out = await new Response(child.stdout).text();
  const exitCode = await child.exited;
  process.off("exit", end);
  if (exitCode !== 0)
    throw new Error(`${command.slice(0, 3).join(" ")} failed; see above`);
  return { out, peak: child.resourceUsage()!.maxRSS };
}
