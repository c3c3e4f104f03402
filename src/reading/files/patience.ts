/** A file that could not be read: when it is tried again, if at all. */
export type NextTry = { is: "again"; inSeconds: number } | { is: "given_up" };

const firstPause = 30;
const longestPause = 3_600;
/** As long as she is told that it comes; then she is asked to type it. */
const daySeconds = 86_400;
/** Each answer is paid for: a file that got this many of no use in a row won't be read by the next. */
const mostUseless = 8;

/**
 * 30 s, 1 min, 2 min … at most an hour, or as long as the model asked for; the last
 * try comes when the day is over.
 */
export function nextTry(
  past: {
    /** with the one now */
    failures: number;
    uselessInARow: number;
    retryAfterSeconds?: number;
    /** when the first one failed */
    since: Date;
  },
  now: Date,
): NextTry {
  const left = daySeconds - (now.getTime() - past.since.getTime()) / 1_000;
  if (left <= 0 || past.uselessInARow >= mostUseless) return { is: "given_up" };
  const pause = Math.min(
    firstPause * 2 ** Math.min(past.failures - 1, 20),
    longestPause,
  );
  const inSeconds = Math.max(pause, past.retryAfterSeconds ?? 0);
  return { is: "again", inSeconds: Math.ceil(Math.min(inSeconds, left)) };
}
