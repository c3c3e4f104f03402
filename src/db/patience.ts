import { ServiceError } from "../errors.ts";

/**
 * What the database answers within `patienceMs`, else an error: one that hangs
 * must not hold whoever asks. Without a limit it is waited for. What was asked is
 * not called back and may still be done.
 */
export async function inTime<T>(
  work: Promise<T>,
  patienceMs: number | undefined,
): Promise<T> {
  if (patienceMs === undefined) return await work;
  let timer: Timer | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new ServiceError(
      "database_silent",
      `The database at DATABASE_URL did not answer within ${patienceMs} ms. Check its host: the process may hang, or its disk.`,
    );
    timer = setTimeout(() => reject(error), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
