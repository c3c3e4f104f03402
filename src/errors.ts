/**
 * An error that a person can act on: the message says what was found, what was
 * expected, where, and what to do next. Anything else that is thrown is a bug.
 */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "ServiceError";
  }
}

/** The text of whatever was thrown, for a person; never a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
