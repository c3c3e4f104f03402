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

/** A refusal of the operating system, as Node tells it. */
interface SystemError {
  code?: string;
  syscall: string;
  path?: string;
}

export function isSystemError(error: unknown): error is SystemError & Error {
  return (
    error instanceof Error &&
    "syscall" in error &&
    typeof error.syscall === "string"
  );
}
