import type { z } from "zod";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { ServiceError } from "../errors.ts";

/** What a job tells at its end: the figures of `--json`, and whether all that was asked was done. */
export interface JobResult {
  figures: Record<string, unknown>;
  isDone: boolean;
}

export type Job = (
  context: { database: Database; config: Config },
  args: unknown,
  say: (line: string) => void,
) => Promise<JobResult>;

/** The arguments of a job, checked; an error names each that does not fit, as it is typed. */
export function parseArgs<T>(schema: z.ZodType<T>, args: unknown): T {
  const read = schema.safeParse(args);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => {
    const found = path.reduce(
      (value: any, name) => value?.[name],
      args,
    ) as unknown;
    const shown = found === undefined ? "" : `, found ${JSON.stringify(found)}`;
    return `${optionOf(path.join("."))}: ${message}${shown}`;
  });
  throw new ServiceError("bad_arguments", problems.join("; "));
}

/** The option of an argument: asOf is given as --as-of. */
const optionOf = (name: string) =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
